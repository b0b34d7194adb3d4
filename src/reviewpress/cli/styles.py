"""A style's name or nothing in; the list of styles, one style's sheet, or every option's documentation out."""

from __future__ import annotations

from pathlib import Path

import click

from ..diagnostics.terminal import cells
from ..labels.messages import Words
from .command import Command
from .console import Console, pass_console
from .help import Option, Row, wrap

WORDS = Words(
    "스타일을 보입니다.\n\n"
    "NAME 없이는 함께 오는 스타일을 늘어놓고, NAME을 적으면 그 스타일의 모든 값을 YAML로 보입니다. "
    "NAME은 이름이나 프로젝트 안의 파일입니다.",
    "Show the styles.\n\n"
    "Without NAME the shipped styles; with NAME, a name or a file of the project, all its values as YAML.",
)


@click.command("styles", cls=Command, words=WORDS, examples=("reviewpress styles classic",))
@click.argument("name", required=False, metavar="[NAME]")
@click.option(
    "--doc",
    cls=Option,
    is_flag=True,
    words=Words("모든 스타일 항목의 설명을 보입니다.", "Show the documentation of every option."),
)
@click.option(
    "--root",
    cls=Option,
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    metavar="DIR",
    words=Words("프로젝트 폴더. 기본은 지금 폴더.", "The project folder; else the current one."),
)
@pass_console
def command(console: Console, /, *, name: str | None, doc: bool, root: Path) -> int:
    """List the styles, or show one, or document the options."""
    if doc:
        _document(console)
    elif name:
        _show(console, name, root)
    else:
        _list(console)
    return 0


def _list(console: Console) -> None:
    from ..styles.finding import shipped_paths
    from ..styles.loading import GROUND, load

    names = [name for name in shipped_paths() if name != GROUND]
    width = max(cells(name) for name in names)
    for name in names:
        console.data(f"{name:<{width}}  {load(name, root=Path()).about}")


def _show(console: Console, name: str, root: Path) -> None:
    import yaml

    from ..diagnostics import Diagnostics
    from ..styles.loading import load
    from ..styles.options import Sheet
    from .style_options import as_typed

    found = Diagnostics()
    sheet = load(name, root=root, diagnostics=found)
    console.report(found)
    values = as_typed(sheet, Sheet)
    console.data(yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=100).rstrip())


def _document(console: Console) -> None:
    from .style_options import option_rows

    for row in option_rows():
        kind = console.pick(row.type)
        head = f"{row.path}: {kind} = {row.default}" if kind else f"{row.path}:"
        console.data(_entry(Row(head, console.pick(row.doc))))


def _entry(row: Row) -> str:
    return "\n".join([row.name, *("    " + line for line in wrap(row.text, 74))])
