"""A style's name or nothing in; the list of styles, one style's sheet, or every option's documentation out."""

from __future__ import annotations

from pathlib import Path

import click

from ..labels.messages import Words
from ..terminal import cells
from .command import Command
from .console import Console, pass_console
from .help import Option, wrap

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
    from ..styles.loading import GROUND
    from ..styles.reference import shipped

    looks = [look for look in shipped() if look.name != GROUND]
    rows = [(look.name, look.trim, look.about) for look in looks]
    name_width, trim_width = (max(cells(row[column]) for row in rows) for column in (0, 1))
    for name, trim, about in rows:
        spaces = " " * (trim_width - cells(trim))
        console.data(f"{name:<{name_width}}  {trim}{spaces}  {about}")


def _show(console: Console, name: str, root: Path) -> None:
    import yaml

    from ..diagnostics import Diagnostics
    from ..styles.loading import load
    from ..styles.options import Sheet
    from .typed_sheet import as_typed

    found = Diagnostics()
    sheet = load(name, root=root, diagnostics=found)
    console.report(found)
    values = as_typed(sheet, Sheet)
    console.data(yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=100).rstrip())


def _document(console: Console) -> None:
    from ..styles.reference import rows

    for row in rows():
        kind = console.pick(Words(row.type_ko, row.type_en))
        default = f" = {row.default}" if row.default else ""
        words = wrap(console.pick(Words(row.ko, row.en)), 74)
        console.data(
            "\n".join([f"{row.path}: {kind}{default}", *("    " + line for line in words)])
        )
