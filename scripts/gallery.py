"""The samples and the shipped looks in; a contact sheet of pages for each look, docs/gallery/LOOK.png, out.

The pages are those of the finished PDF, in the look's own trim. The same samples and looks give the same bytes,
as long as the programs that draw pages and write PNG are the same.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from environment import ROOT, prepare

if TYPE_CHECKING:
    from PIL.Image import Image

FOLDER = ROOT / "docs" / "gallery"
PAGE_HEIGHT, GAP, COLUMNS = 680, 12, 4
GROUND = "#8c8c8c"
COLOURS = 160
"""Of the palette: enough for gray text and one accent."""


class Sample(NamedTuple):
    """A manuscript, and for each page to show the words that only this page has (white space does not count)."""

    folder: str
    pages: tuple[tuple[str, ...], ...]


CLUB = Sample(
    "club",
    (
        ("쪽배 사람들 엮음",),
        ("차례", "머리말", "패터슨"),
        ("23번 버스는 오늘도 정시에", "짐 자무시"),
        ("줄거리 요약", "뉴저지주"),
        ("빨간 불이 꺼질 때까지",),
        ("진열창:",),
        ("등장인물", "하는 일"),
        ("종류별 평균",),
    ),
)
CLASS = Sample(
    "school",
    (
        ("2학년 3반 문집 모둠 엮음",),
        ("차례", "글쓴이"),
        ("금 밟았다는 말", "한별이", "줄거리"),
        ("손톱 끝의 봉숭아 물",),
        ("바오바브나무를 미루지 말 것", "줄거리 요약"),
        ("별을 점수로 매겨 봤다",),
        ("인상 깊은 장면 세 개",),
        ("종류별 평균",),
    ),
)
LOOKS = {"classic": CLUB, "modern": CLUB, "pocket": CLUB, "zine": CLUB, "school": CLASS}


def main() -> int:
    """Draw all sheets; give 1 where a sample lacks a page."""
    if any(find_spec(name) is None for name in ("reviewpress", "pypdfium2", "PIL")):
        return subprocess.run([str(prepare()), *sys.argv], check=False).returncode
    FOLDER.mkdir(parents=True, exist_ok=True)
    missing = []
    for look, sample in LOOKS.items():
        with tempfile.TemporaryDirectory() as folder:
            pages, lost = draw(built(look, sample, Path(folder)), sample)
        missing += [f"{look}: {words}" for words in lost]
        save(sheet(pages), FOLDER / f"{look}.png")
    for line in missing:
        print(f"쪽이 없습니다 / no such page: {line}")
    return 1 if missing else 0


def built(look: str, sample: Sample, out: Path) -> Path:
    """Build a sample in a look and its own trim; give the PDF."""
    import reviewpress
    from reviewpress.styles.loading import load

    trim = load(look, root=ROOT).page.trim
    library = reviewpress.load(ROOT / "inputs" / sample.folder, root=ROOT)
    (book,) = reviewpress.build(library, out=out, formats=("pdf",), style=look, trim=trim)
    if book.exit_code:
        raise SystemExit(book.exit_code)
    return out / f"{sample.folder}.pdf"


def draw(pdf: Path, sample: Sample) -> tuple[list[Image], list[str]]:
    """Draw the sample's pages in their order; give the words of those that are missing, too."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)  # type: ignore[no-untyped-call]
    try:
        texts = [_bare(page.get_textpage().get_text_range()) for page in document]
        found = {words: next(_holding(texts, words), -1) for words in sample.pages}
        numbers = sorted({number for number in found.values() if number >= 0})
        pages = [document[number] for number in numbers]
        images = [page.render(scale=PAGE_HEIGHT / page.get_height()).to_pil() for page in pages]
        return images, [" ".join(words) for words, number in found.items() if number < 0]
    finally:
        document.close()  # type: ignore[no-untyped-call]


def _holding(texts: Sequence[str], words: Sequence[str]) -> Iterator[int]:
    """Give the pages that hold all words."""
    return (n for n, text in enumerate(texts) if all(_bare(word) in text for word in words))


def _bare(text: str) -> str:
    return "".join(text.split())


def sheet(pages: Sequence[Image]) -> Image:
    """Lay pages out in rows."""
    from PIL import Image

    width = max(page.width for page in pages)
    rows = -(-len(pages) // COLUMNS)
    size = (COLUMNS * (width + GAP) + GAP, rows * (PAGE_HEIGHT + GAP) + GAP)
    whole = Image.new("RGB", size, GROUND)
    for n, page in enumerate(pages):
        row, column = divmod(n, COLUMNS)
        whole.paste(page, (GAP + column * (width + GAP), GAP + row * (PAGE_HEIGHT + GAP)))
    return whole


def save(image: Image, path: Path) -> None:
    """Write a small PNG with a palette."""
    from PIL import Image

    few = image.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(path, "PNG", optimize=True)


if __name__ == "__main__":
    raise SystemExit(main())
