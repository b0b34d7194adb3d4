"""A PDF in; what a print shop would send it back for, and exit code 1 if there is anything, out."""

from __future__ import annotations

from pathlib import Path

import click

from ..labels.messages import Words
from .command import Command
from .console import Console, pass_console
from .help import Option
from .press_options import profile_option

WORDS = Words(
    "인쇄소에 낼 PDF를 검사합니다.\n\n"
    "글꼴, 재단 크기, 색, 그림의 해상도, 가는 선, 쪽수와 인쇄 표준을 봅니다. 어느 쪽의 무엇인지 알리고, "
    "인쇄소가 돌려보낼 문제가 있으면 1로 끝납니다.",
    "Check a PDF as a print shop does.\n\n"
    "Fonts, trim sizes, colours, the resolution of pictures, thin lines, the number of pages and the standard. "
    "Each finding names its page and object; the exit code is 1 where a shop would send the file back.",
)
EXAMPLES = ("reviewpress preflight build/her.pdf", "reviewpress preflight cover.pdf --profile pod")
FINE = Words("{file}: {pages}쪽, 문제없습니다", "{file}: {pages} pages, nothing to find fault with")
FOUND = Words(
    "{file}: {pages}쪽, 오류 {errors}개, 경고 {warnings}개",
    "{file}: {pages} pages, {errors} error(s), {warnings} warning(s)",
)


@click.command("preflight", cls=Command, words=WORDS, examples=EXAMPLES)
@click.argument("file", metavar="FILE.pdf", type=click.Path(path_type=Path))
@profile_option(("print", "pod"), "print")
@click.option(
    "--format",
    "form",
    cls=Option,
    type=click.Choice(["text", "json"]),
    default="text",
    words=Words(
        "text는 사람, json은 프로그램이 읽습니다.", "text is for people, json is for programs."
    ),
)
@click.option(
    "--strict",
    cls=Option,
    is_flag=True,
    words=Words("경고도 오류로 셉니다.", "Count warnings as errors."),
)
@pass_console
def command(console: Console, /, *, file: Path, profile: str, form: str, strict: bool) -> int:
    """Check the file and report."""
    from ..diagnostics import Diagnostics, Severity
    from ..diagnostics.as_json import as_json
    from ..press.preflight import preflight

    found = Diagnostics()
    pages = preflight(file, profile, found)
    if form == "json":
        console.data(as_json(found, console.language))
    else:
        console.report(found)
    errors = sum(one.severity is Severity.ERROR for one in found)
    warnings = sum(one.severity is Severity.WARNING for one in found)
    words = FOUND if errors or warnings else FINE
    console.say(words, file=file.as_posix(), pages=pages, errors=errors, warnings=warnings)
    return int(bool(errors or (strict and warnings)))
