"""A book and a paper in; a PDF of the cover that wraps it out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from ..labels.messages import Words
from .command import Command
from .console import Console, pass_console
from .help import Option
from .press_options import Decorator, profile_option

WORDS = Words(
    "책을 감싸는 표지를 만듭니다.\n\n"
    "뒤표지, 책등, 앞표지를 한 장의 PDF로 이어 놓고 재단 여백을 둡니다. 책등의 너비는 쪽수와 종이로 셈합니다. "
    "판권에 ISBN이 있으면 바코드를 뒤표지에 넣습니다.",
    "Make the cover that wraps a book.\n\n"
    "Back, spine and front stand side by side in one PDF, with bleed. The spine's width follows from the number of "
    "pages and the paper. Where the book has an ISBN, its barcode stands on the back.",
)
EXAMPLES = (
    "reviewpress cover books/club --paper 80g",
    "reviewpress cover club/book.yaml --pages 128 --spine 7.5 --icc press.icc",
)
WRITTEN = Words(
    "{file}: 본문 {pages}쪽, 책등 {spine} mm", "{file}: for {pages} pages, a spine of {spine} mm"
)


def _number(name: str, kind: Any, ko: str, en: str) -> Decorator:
    return click.option(
        f"--{name}", cls=Option, type=kind, metavar=name.upper(), words=Words(ko, en)
    )


@click.command("cover", cls=Command, words=WORDS, examples=EXAMPLES)
@click.argument("path", metavar="[PATH]", required=False, type=click.Path(path_type=Path))
@profile_option(("print", "pod"), "print")
@_number(
    "pages",
    click.INT,
    "본문의 쪽수. 적지 않으면 책을 조판해 셉니다.",
    "The block's pages; else the book is set to count them.",
)
@click.option(
    "--paper",
    cls=Option,
    default="",
    metavar="100g",
    words=Words(
        "본문 종이의 종류와 무게: 100g, 미색모조80. 기본은 미색모조80.",
        "The block's paper by its weight; 80g by default.",
    ),
)
@_number(
    "spine",
    click.FLOAT,
    "책등의 너비(mm). 인쇄소가 알려 준 값이 있으면 적습니다.",
    "The spine's width in mm, where the print shop has told it.",
)
@_number(
    "glue", click.FLOAT, "풀의 두께(mm). 기본은 0.5.", "The glue's thickness in mm; 0.5 by default."
)
@click.option(
    "--by-weight",
    cls=Option,
    is_flag=True,
    words=Words(
        "책등을 종이의 무게로 셈합니다 (쪽수 × g × 0.0006, 교보 퍼플).",
        "Count the spine by the paper's weight: pages × g × 0.0006 mm.",
    ),
)
@click.option(
    "--isbn",
    cls=Option,
    default="",
    metavar="ISBN",
    words=Words("ISBN. 적지 않으면 책 파일의 것.", "The ISBN; else the book file's."),
)
@click.option(
    "--addon",
    cls=Option,
    default="",
    metavar="03810",
    words=Words("부가기호 다섯 자리.", "The five digits of the add-on."),
)
@click.option(
    "--icc",
    cls=Option,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    words=Words("인쇄소가 준 CMYK 프로파일.", "The print shop's CMYK profile."),
)
@click.option(
    "--crop-marks",
    cls=Option,
    is_flag=True,
    words=Words("재단선과 접는 선을 긋습니다.", "Draw crop and fold marks."),
)
@click.option(
    "--outline-text",
    cls=Option,
    is_flag=True,
    words=Words("모든 글자를 윤곽선으로 바꿉니다.", "Turn all text into outlines."),
)
@click.option(
    "--style",
    cls=Option,
    default="",
    metavar="NAME",
    words=Words("스타일의 이름이나 파일.", "A style's name or file."),
)
@click.option(
    "--out",
    cls=Option,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    words=Words(
        "쓸 파일. 기본은 build/책-cover.pdf.", "The file to write; else build/BOOK-cover.pdf."
    ),
)
@pass_console
def command(
    console: Console, /, *, path: Path | None, out: Path | None, style: str, **options: Any
) -> int:
    """Make the cover and tell its spine; ``options`` are those of ``Wishes`` and of ``Wanted``."""
    from .. import driver
    from ..press.covers import GLUE_MM, Wanted
    from ..press.wishes import Wishes

    names = ("profile", "icc", "crop_marks", "outline_text")
    wishes = Wishes(**{name: options[name] for name in names})
    wanted = Wanted(
        options["pages"] or 0,
        options["paper"],
        options["spine"],
        options["by_weight"],
        GLUE_MM if options["glue"] is None else options["glue"],
        options["isbn"],
        options["addon"],
    )
    library = driver.load([path] if path else [])
    console.lines = library.loaded.files.line
    console.report(library.diagnostics)
    built = driver.cover(library, driver.Options(style=style, press=wishes), wanted, out)
    console.report(built.diagnostics)
    for file in built.files:
        console.say(WRITTEN, file=file.as_posix(), pages=built.pages, spine=f"{built.spine_mm:g}")
    return built.exit_code
