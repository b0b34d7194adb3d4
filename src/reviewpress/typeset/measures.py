"""A bound book and its document in; what the typesetting report tells of every review, and of the book, out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from ..diagnostics import DETACHED, Span
from ..document.nodes import Chapter, Document
from ..value import Value
from .galley import ImageItem, Strip, TextRun
from .pages import Page, Pages

WIDE_SPACE_EM = 0.6
"""A word space wider than this is seen as a gap (TYPOGRAPHY: under 0.5 % of the justified lines)."""
SHORT_LAST_LINE = 3
"""Syllables that the last line of a paragraph should hold."""
_WORST = 5
_PROSE = frozenset({"paragraph", "lead", "matter", "quote", "list"})
_HANGUL_END = re.compile(r"[가-힣]\s*\Z")
_SYLLABLE = re.compile(r"[가-힣]")


class BadLine(Value):
    """A line that could be better, and its paragraph's place."""

    span: Span
    text: str
    space: float
    """The width of its word spaces in em."""


class ReviewMeasures(Struct):
    """How one review is set."""

    title: str
    source: str
    """The review's file as typed."""
    first_page: str = ""
    last_page: str = ""
    docx_first_page: str = ""
    """The page on which it starts in the DOCX, where that is made, too."""
    lines: int = 0
    justified: int = 0
    wide: int = 0
    """Justified lines with a word space over ``WIDE_SPACE_EM``."""
    hangul_breaks: int = 0
    """Lines that end in a syllable and go on in the next line."""
    splits: int = 0
    """Those of them that end inside a word."""
    paragraphs: int = 0
    short_last_lines: int = 0
    worst: list[BadLine] = []  # each has its own: msgspec copies it
    """The loosest lines, the worst first."""

    @property
    def score(self) -> float:
        """Give a mark from 0 to 100: what wide spaces, split words and short last lines leave."""
        losses = (
            400 * _share(self.wide, self.justified)
            + 60 * _share(self.splits, self.hangul_breaks)
            + 100 * _share(self.short_last_lines, self.paragraphs)
        )
        return round(max(100 - losses, 0.0), 1)


class PictureMeasure(Value):
    """A picture as it is placed: file, page and resolution in pixels per inch."""

    file: str
    page: str
    ppi: int


class BookMeasures(Struct):
    """How a book is set."""

    title: str
    pages: int
    fonts: tuple[str, ...]
    reviews: tuple[ReviewMeasures, ...]
    pictures: tuple[PictureMeasure, ...]
    docx_pages: int = 0
    """How many pages the DOCX has; 0 where it is not made."""


def measure(pages: Pages, document: Document) -> BookMeasures:
    """Measure a bound book."""
    chapters = {item.anchor: item for item in document.body if isinstance(item, Chapter)}
    found: dict[str, ReviewMeasures] = {}
    for page in pages.pages:
        if page.review in chapters:
            _add_page(_review(found, chapters[page.review]), page)
    for review in found.values():
        review.worst.sort(key=lambda line: -line.space)
        del review.worst[_WORST:]
    return BookMeasures(
        document.meta.title,
        len(pages.pages),
        tuple(sorted(pages.faces)),
        tuple(found.values()),
        tuple(_pictures(pages.pages)),
    )


def compare(book: BookMeasures, document: Document, folios: Mapping[str, str], pages: int) -> None:
    """Note the pages of the DOCX: where its reviews start by its folios, and how many it has."""
    anchors = {item.key: item.anchor for item in document.body if isinstance(item, Chapter)}
    book.docx_pages = pages
    for review in book.reviews:
        review.docx_first_page = folios.get(anchors.get(review.source, ""), "")


def _review(found: dict[str, ReviewMeasures], chapter: Chapter) -> ReviewMeasures:
    if chapter.anchor not in found:
        found[chapter.anchor] = ReviewMeasures(chapter.title, chapter.key)
    return found[chapter.anchor]


def _add_page(review: ReviewMeasures, page: Page) -> None:
    review.first_page = review.first_page or page.folio
    review.last_page = page.folio
    for _, _, strip in page.matter:
        if strip.measure and strip.role in _PROSE:
            _add_line(review, strip)


def _add_line(review: ReviewMeasures, strip: Strip) -> None:
    line = strip.measure
    if line is None:
        return
    text = "".join(item.text for item in strip.items if isinstance(item, TextRun))
    review.lines += 1
    if line.is_last:
        review.paragraphs += 1
        review.short_last_lines += len(_SYLLABLE.findall(text)) < SHORT_LAST_LINE
        return
    if _HANGUL_END.search(text):
        review.hangul_breaks += 1
        review.splits += line.split
    if line.is_justified:
        review.justified += 1
        review.wide += line.space > WIDE_SPACE_EM
        review.worst.append(BadLine(strip.span or DETACHED, text, round(line.space, 3)))


def _pictures(pages: Iterable[Page]) -> Iterator[PictureMeasure]:
    for page in pages:
        for _, _, strip in page.matter:
            for item in strip.items:
                if isinstance(item, ImageItem):
                    ppi = round(item.image.width_px * 72 / item.width)
                    yield PictureMeasure(item.image.path.name, page.folio, ppi)


def as_data(book: BookMeasures) -> Mapping[str, object]:
    """Turn the measures into what JSON can hold."""
    return {
        "title": book.title,
        "pages": book.pages,
        "docx_pages": book.docx_pages or None,
        "fonts": list(book.fonts),
        "pictures": [{"file": p.file, "page": p.page, "ppi": p.ppi} for p in book.pictures],
        "reviews": [_review_data(review) for review in book.reviews],
    }


def _review_data(review: ReviewMeasures) -> Mapping[str, object]:
    return {
        "title": review.title,
        "source": review.source,
        "pages": [review.first_page, review.last_page],
        "docx_first_page": review.docx_first_page or None,
        "score": review.score,
        "lines": review.lines,
        "paragraphs": review.paragraphs,
        "wide_space_share": round(_share(review.wide, review.justified), 4),
        "split_word_share": round(_share(review.splits, review.hangul_breaks), 4),
        "short_last_line_share": round(_share(review.short_last_lines, review.paragraphs), 4),
        "worst_lines": [
            {"file": w.span.file, "line": w.span.line, "space_em": w.space, "text": w.text}
            for w in review.worst
        ],
    }


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
