"""The bytes of a PDF in; its text, lines, outline, labels and links out, as PDFium reads them.

It shares no code with the writer. Lengths are points from the upper left corner of the page, ``y`` downwards.
"""

from __future__ import annotations

import ctypes
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pypdfium2

_SAME_BASELINE_PT = 0.6
_URI = 3

pdfium: Any = pypdfium2
raw: Any = pypdfium2.raw


class Char(NamedTuple):
    """A character: its advance box from ``left`` to ``right``, where its baseline is, its size.

    Of a bracket or quote that is drawn in one half of an em, the box is that half: the other is set off in Korean.
    """

    text: str
    left: float
    right: float
    baseline: float
    size: float
    font: str = ""
    """The font's name without its subset tag."""


class Line(NamedTuple):
    """Characters that stand side by side, from left to right; raised note marks belong to their line."""

    chars: tuple[Char, ...]
    baseline: float

    @property
    def text(self) -> str:
        """The characters, without white space at either end."""
        return "".join(char.text for char in self.chars).strip()

    @property
    def left(self) -> float:
        """Where the first visible character starts."""
        return min(char.left for char in self._visible)

    @property
    def right(self) -> float:
        """Where the last visible character ends."""
        return max(char.right for char in self._visible)

    @property
    def size(self) -> float:
        """The largest size in the line."""
        return max(char.size for char in self.chars)

    @property
    def gaps(self) -> tuple[float, ...]:
        """The widths of the word spaces: from visible character to visible character over white space."""
        visible = [index for index, char in enumerate(self.chars) if char.text.strip()]
        return tuple(
            self.chars[after].left - self.chars[before].right
            for before, after in pairwise(visible)
            if after - before > 1
        )

    @property
    def _visible(self) -> list[Char]:
        return [char for char in self.chars if char.text.strip()] or list(self.chars)


class PdfLink(NamedTuple):
    """A link's box, and its address or its page (from 0) with the height to which it leads."""

    left: float
    top: float
    right: float
    bottom: float
    uri: str
    page: int | None
    y: float | None


class OutlineEntry(NamedTuple):
    """An entry; ``below`` counts those it opens to, negative where they are folded away."""

    level: int
    title: str
    page: int
    below: int


@dataclass(frozen=True)
class PdfPage:
    """One page, read when it is asked for."""

    document: Any
    index: int

    @cached_property
    def _page(self) -> Any:
        return self.document[self.index]

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the media box."""
        left, bottom, right, top = self._page.get_mediabox()
        return right - left, top - bottom

    @property
    def label(self) -> str:
        """The page's label ("iv", "12")."""
        return str(self.document.get_page_label(self.index))

    @cached_property
    def text(self) -> str:
        """All text as PDFium extracts it, line ends as ``\\n``."""
        return str(self._page.get_textpage().get_text_bounded()).replace("\r\n", "\n")

    @cached_property
    def chars(self) -> tuple[Char, ...]:
        """All characters that are shown, in the order of the content stream; none that PDFium makes up.

        A no-break space is not among them: PDFium drops it, and makes up a space in ``text``.
        """
        return tuple(_chars(self._page, self.size[1]))

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The lines from the top down."""
        return tuple(_lines(self.chars))

    @cached_property
    def links(self) -> tuple[PdfLink, ...]:
        """The link annotations in their order."""
        return tuple(_links(self.document, self._page, self.size[1]))

    def render(self, scale: float = 1.0) -> Any:
        """Paint the page as a Pillow image; a scale of 1 is a pixel a point."""
        return self._page.render(scale=scale).to_pil()


@dataclass(frozen=True)
class PdfBook:
    """A whole file."""

    document: Any

    @cached_property
    def pages(self) -> tuple[PdfPage, ...]:
        """All pages."""
        return tuple(PdfPage(self.document, index) for index in range(len(self.document)))

    @property
    def text(self) -> str:
        """The text of all pages, a form feed between two."""
        return "\f".join(page.text for page in self.pages)

    @cached_property
    def outline(self) -> tuple[OutlineEntry, ...]:
        """The outline from top to bottom."""
        return tuple(
            OutlineEntry(
                mark.level, mark.get_title(), mark.get_dest().get_index(), mark.get_count()
            )
            for mark in self.document.get_toc()
        )

    @property
    def metadata(self) -> dict[str, str]:
        """Title, Author, Subject, Keywords, Creator, Producer, CreationDate, ModDate."""
        return dict(self.document.get_metadata_dict())


def read(source: bytes | Path) -> PdfBook:
    """Open a file."""
    return PdfBook(pdfium.PdfDocument(source))


def _chars(page: Any, height: float) -> Iterator[Char]:
    text_page = page.get_textpage()
    x, y = ctypes.c_double(), ctypes.c_double()
    box = raw.FS_RECTF()
    high = 0
    for index in range(raw.FPDFText_CountChars(text_page)):
        unit = raw.FPDFText_GetUnicode(text_page, index)
        if raw.FPDFText_IsGenerated(text_page, index) == 1:
            continue
        if 0xD800 <= unit < 0xDC00:
            high = unit
            continue
        if high:
            unit, high = ((high - 0xD800) << 10) + unit - 0xDC00 + 0x10000, 0
        raw.FPDFText_GetCharOrigin(text_page, index, x, y)
        raw.FPDFText_GetLooseCharBox(text_page, index, box)
        size = raw.FPDFText_GetFontSize(text_page, index)
        char = Char(chr(unit), box.left, box.right, height - y.value, size, _font(text_page, index))
        is_wide = char.right - char.left > 0.75 * size
        yield _halved(char, text_page, index) if is_wide and _is_bracket(char.text) else char


def _font(text_page: Any, index: int) -> str:
    name, flags = ctypes.create_string_buffer(96), ctypes.c_int()
    raw.FPDFText_GetFontInfo(text_page, index, name, len(name), flags)
    return name.value.decode("utf-8").rpartition("+")[2]


def _is_bracket(text: str) -> bool:
    return unicodedata.category(text) in {"Ps", "Pe", "Pi", "Pf"}


def _halved(char: Char, text_page: Any, index: int) -> Char:
    ink = [ctypes.c_double() for _ in range(4)]
    raw.FPDFText_GetCharBox(text_page, index, *ink)
    left, right = ink[0].value, ink[1].value
    middle = (char.left + char.right) / 2
    if left >= middle:
        return char._replace(left=middle)
    return char._replace(right=middle) if right <= middle else char


def _lines(chars: Iterable[Char]) -> list[Line]:
    rows: list[list[Char]] = []
    for char in sorted(chars, key=lambda char: char.baseline):
        if rows and char.baseline - rows[-1][-1].baseline <= _SAME_BASELINE_PT:
            rows[-1].append(char)
        else:
            rows.append([char])
    return [
        Line(tuple(sorted(row, key=lambda char: char.left)), _main(row).baseline)
        for row in _join_raised(rows)
    ]


def _main(row: list[Char]) -> Char:
    """Give a character of the line's own size and baseline, not of a note mark's."""
    return max(row, key=lambda char: (char.size, char.baseline))


def _join_raised(rows: list[list[Char]]) -> list[list[Char]]:
    """Put small raised characters into the line below them."""
    joined: list[list[Char]] = []
    for row in rows:
        raised = joined.pop() if joined and _is_raised(joined[-1], row) else []
        joined.append(row + raised)
    return joined


def _is_raised(small: list[Char], row: list[Char]) -> bool:
    size = max(char.size for char in row)
    rise = row[0].baseline - small[0].baseline
    return all(char.size < 0.85 * size for char in small) and rise < 0.6 * size


def _links(document: Any, page: Any, height: float) -> Iterator[PdfLink]:
    start, link, box = ctypes.c_int(0), raw.FPDF_LINK(), raw.FS_RECTF()
    while raw.FPDFLink_Enumerate(page, start, link):
        raw.FPDFLink_GetAnnotRect(link, box)
        place = raw.FPDFLink_GetDest(document, link)
        yield PdfLink(
            box.left,
            height - box.top,
            box.right,
            height - box.bottom,
            "" if place else _uri(document, link),
            raw.FPDFDest_GetDestPageIndex(document, place) if place else None,
            height - _top(place) if place else None,
        )


def _uri(document: Any, link: Any) -> str:
    action = raw.FPDFLink_GetAction(link)
    if not action or raw.FPDFAction_GetType(action) != _URI:
        return ""
    length = raw.FPDFAction_GetURIPath(document, action, None, 0)
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFAction_GetURIPath(document, action, buffer, length)
    return buffer.value.decode("ascii")


def _top(place: Any) -> float:
    known = [ctypes.c_int() for _ in range(3)]
    values = [ctypes.c_float() for _ in range(3)]
    raw.FPDFDest_GetLocationInPage(place, *known, *values)
    return values[1].value
