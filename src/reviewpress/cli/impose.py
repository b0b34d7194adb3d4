"""A PDF in; a PDF of sheets to be folded, in the right order, out."""

from __future__ import annotations

from pathlib import Path

import click

from ..labels.messages import Words
from .command import Command
from .console import Console, pass_console
from .help import Option
from .press_options import sheet_options

WORDS = Words(
    "PDF를 접을 종이에 앉힙니다.\n\n"
    "어떤 PDF든 됩니다. 적지 않으면 중철 책자로, --signature를 적으면 무선철 대수로 앉힙니다. 원본은 그대로 둡니다.",
    "Lay the pages of a PDF out on sheets to be folded.\n\n"
    "Any PDF will do. It becomes a booklet to be stapled, or signatures to be bound with --signature. "
    "The file itself is left alone.",
)
EXAMPLES = (
    "reviewpress impose build/her.pdf",
    "reviewpress impose report.pdf --sheet A4 --fit",
    "reviewpress impose build/her.pdf --signature 16 --sheet A3",
)
WRITTEN = Words(
    "{file}: {sheet} {sheets}장, {pages}쪽과 빈쪽 {blanks}쪽, 밀림 {creep} mm",
    "{file}: {sheets} sheet(s) of {sheet}, {pages} pages and {blanks} blank, creep {creep} mm",
)
DUPLEX = Words(
    "양면으로, {flip} 가장자리로 넘겨, 실제 크기(100%)로 인쇄하세요",
    "print on both sides, flipped on the {flip} edge, at actual size (100%)",
)
EDGES = {"short": Words("짧은", "short"), "long": Words("긴", "long")}


@click.command("impose", cls=Command, words=WORDS, examples=EXAMPLES)
@click.argument("file", metavar="FILE.pdf", type=click.Path(path_type=Path))
@click.option(
    "--booklet",
    cls=Option,
    is_flag=True,
    words=Words("중철 책자로 앉힙니다 (기본).", "A booklet to be stapled (the default)."),
)
@sheet_options
@click.option(
    "--fit",
    cls=Option,
    is_flag=True,
    words=Words(
        "두 쪽이 종이에 꼭 차도록 쪽의 크기를 바꿉니다.",
        "Scale pages until two of them fill the sheet.",
    ),
)
@click.option(
    "--no-marks",
    cls=Option,
    is_flag=True,
    words=Words("접는 선과 재단선을 긋지 않습니다.", "Draw no fold and crop marks."),
)
@click.option(
    "--out",
    cls=Option,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    words=Words(
        "쓸 파일. 기본은 FILE-booklet.pdf나 FILE-signatures.pdf.",
        "The file to write; else FILE-booklet.pdf or FILE-signatures.pdf.",
    ),
)
@pass_console
def command(  # noqa: PLR0913  # one parameter for each option
    console: Console,
    /,
    *,
    file: Path,
    booklet: bool,
    signature: str | None,
    sheet: str,
    paper: str,
    fit: bool,
    no_marks: bool,
    out: Path | None,
) -> int:
    """Impose the file and tell how to print it."""
    from ..atomic import write_whole
    from ..errors import ConfigurationError
    from ..press.booklets import Folding, fold

    if booklet and signature:
        raise ConfigurationError.of("press-two-impositions")
    folded = fold(file, Folding(int(signature or 0), sheet, paper, fit, not no_marks))
    name = f"{file.stem}-{'signatures' if signature else 'booklet'}.pdf"
    target = out or file.with_name(name)
    write_whole(target, folded.data)
    console.say(
        WRITTEN,
        file=target.as_posix(),
        sheet=folded.sheet,
        sheets=folded.sheets,
        pages=folded.pages,
        blanks=folded.blanks,
        creep=f"{folded.creep_mm:.2f}",
    )
    console.say(DUPLEX, flip=console.pick(EDGES[folded.flip]))
    return 0
