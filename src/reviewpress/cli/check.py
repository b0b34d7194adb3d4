"""Paths in; every problem of the sources, as text, JSON or GitHub annotations, and an exit code out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..labels.messages import Words
from .command import Command
from .console import Console, pass_console
from .help import Option

if TYPE_CHECKING:
    from ..driver import Checked, Library

WORDS = Words(
    "원고의 모든 문제를 알립니다.\n\n"
    "책을 만들지 않고 감상문, 책 파일, 스타일을 모두 검사합니다. PATH를 적지 않으면 지금 폴더 아래의 모든 책을 봅니다.",
    "Tell every problem of the sources.\n\n"
    "Checks reviews, book files and style sheets without building; without PATH every book below the current folder.",
)
FORMATS = ("text", "json", "github")
CLEAN = Words(
    "문제가 없습니다: 책 {books}개, 글 {reviews}편",
    "no problems: {books} book(s), {reviews} review(s)",
)


@click.command(
    "check",
    cls=Command,
    words=WORDS,
    examples=(
        "reviewpress check",
        "reviewpress check --diff",
        "reviewpress check books/ --format github --strict",
    ),
)
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    cls=Option,
    type=click.Choice(FORMATS),
    default="text",
    words=Words(
        "text는 사람, json과 github는 프로그램이 읽습니다.",
        "text is for people, json and github are for programs.",
    ),
)
@click.option(
    "--root",
    cls=Option,
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    words=Words(
        "프로젝트 폴더. 그 밖의 파일은 읽지 않습니다.",
        "The project folder; nothing outside it is read.",
    ),
)
@click.option(
    "--strict",
    cls=Option,
    is_flag=True,
    words=Words("경고도 오류로 셉니다.", "Count warnings as errors."),
)
@click.option(
    "--fix",
    cls=Option,
    is_flag=True,
    words=Words(
        "뜻이 달라지지 않는 것(빈칸, 따옴표, 줄임표, 보이지 않는 글자)을 원고에서 고칩니다.",
        "Mend in the sources what cannot change their meaning: spaces, quotes, ellipses, invisible characters.",
    ),
)
@click.option(
    "--diff",
    cls=Option,
    is_flag=True,
    words=Words(
        "--fix가 고칠 곳을 보이기만 하고 쓰지 않습니다.",
        "Show what --fix would mend, and write nothing.",
    ),
)
@click.option(
    "--office",
    cls=Option,
    is_flag=True,
    words=Words(
        "DOCX를 LibreOffice로 조판해서, 차례의 쪽 번호가 실제와 다른 줄을 알립니다.",
        "Lay the DOCX out with LibreOffice and tell every line of its contents whose page number differs.",
    ),
)
@pass_console
def command(
    console: Console,
    /,
    *,
    paths: tuple[Path, ...],
    form: str,
    root: Path | None,
    **flags: bool,
) -> int:
    """Check and report, mended first where that is asked for; the exit code is that of the gravest error."""
    from .. import driver
    from . import mending

    library = driver.load(paths, root)
    console.lines = library.loaded.files.line
    if flags["diff"]:
        return mending.show(console, library)
    unmended = mending.write(console, library) if flags["fix"] else None
    if unmended is not None:
        library = driver.load(paths, root)
        console.lines = library.loaded.files.line
    if flags["office"]:
        office = driver.check_office(library, driver.Options())
        if unmended is not None:
            office.diagnostics.extend(unmended.diagnostics)
            office.exit_code = max(office.exit_code, unmended.exit_code)
        unmended = office
    return _report(console, library, form, unmended, strict=flags["strict"])


def _report(
    console: Console, library: Library, form: str, unmended: Checked | None, *, strict: bool
) -> int:
    """Say what is found in the form asked for; ``unmended`` is what mending and LibreOffice left to say."""
    import json

    from .. import driver
    from ..diagnostics.as_json import as_json
    from ..diagnostics.github import as_github
    from ..diagnostics.text import summary

    checked = driver.check(library, driver.Options())
    found = checked.diagnostics
    if unmended is not None:
        found.extend(unmended.diagnostics)
        checked.exit_code = max(checked.exit_code, unmended.exit_code)
    if form == "json":
        console.json(json.loads(as_json(found, console.language)))
    elif form == "github":
        console.data(as_github(found, console.language))
    else:
        console.report(found)
        console.write(summary(found, console.language))
    if not found and form == "text":
        reviews = sum(len(loaded.book.reviews) for loaded in library.books if loaded.book)
        console.say(CLEAN, books=len(library.books), reviews=reviews)
    return checked.exit_code or int(strict and found.has_warnings)
