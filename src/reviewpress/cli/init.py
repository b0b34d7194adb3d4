"""A folder in; a new project with one review, which builds at once, out."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import click

from ..errors import ConfigurationError
from ..labels.messages import Words
from .command import Command
from .console import Console, pass_console

WORDS = Words(
    "바로 만들 수 있는 새 프로젝트를 엽니다.\n\n"
    "DIR에 책 파일(book.yaml), 감상문 한 편, 읽어 두기(README.md)를 놓습니다. "
    "적지 않으면 지금 폴더입니다. 이미 있는 파일은 건드리지 않습니다.",
    "Start a project that builds at once.\n\n"
    "Puts a book file (book.yaml), one review and a README.md into DIR, or into the current folder. "
    "Files that are there already are left alone.",
)
DONE = Words(
    "새 프로젝트를 열었습니다: {folder}\n다음 단계: cd {folder} 다음에 reviewpress build",
    "new project: {folder}\nnext: cd {folder}, then reviewpress build",
)


@click.command("init", cls=Command, words=WORDS, examples=("reviewpress init my-book",))
@click.argument("folder", default=".", metavar="[DIR]", type=click.Path(path_type=Path))
@pass_console
def command(console: Console, folder: Path) -> int:
    """Copy the sample project.

    Raises ConfigurationError where one of its files is there already; then nothing is written.
    """
    sample = dict(_files(files(__package__) / "sample", Path()))
    for name in sample:
        if (folder / name).exists():
            raise ConfigurationError.of("init-exists", path=(folder / name).as_posix())
    for name, source in sample.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("x", encoding="utf-8", newline="\n") as file:
            file.write(source.read_text(encoding="utf-8"))
    console.say(DONE, folder=folder)
    return 0


def _files(folder: Traversable, path: Path) -> list[tuple[Path, Traversable]]:
    """List the files below a folder of the package, each with its path there, in order."""
    found: list[tuple[Path, Traversable]] = []
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            found += _files(entry, path / entry.name)
        else:
            found.append((path / entry.name, entry))
    return found
