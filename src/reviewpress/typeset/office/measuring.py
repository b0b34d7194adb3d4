"""Pieces of a paragraph, each with its font's advances, in; its portions, whose characters can be measured, out.

All widths are whole units, ``UNITS`` to a point: LibreOffice rounds every advance to a sixth of a twip, and every portion —
a stretch of one font and script — to a twip (measured by ``benchmarks/office_lines.py``).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Final, NamedTuple

TWIP = 6
UNITS = 20 * TWIP
"""Units in a point."""

_ASIAN_RANGES = (
    "\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef"
    "\U00020000-\U0003ffff"
)
_WEAK_RANGES = "\x00-\x20\xa0\u2000-\u206f\u2190-\u2bff\ufffc"
"""Signs without a script of their own: they go with what stands before them."""
_WEAK = re.compile(f"[{_WEAK_RANGES}]")
_WESTERN = re.compile(f"(?:[^{_ASIAN_RANGES}{_WEAK_RANGES}][{_WEAK_RANGES}]*)+")
_GAP_SHARE = 5
"""LibreOffice puts a fifth of the size between Korean and Western letters or digits (to 7.4 it reads no setting for it)."""


_PAGE, _PAGES = 256, 0x1100
_UNKNOWN: Final = -1 << 40
_EMPTY = [_UNKNOWN] * _PAGE
"""A page of characters of which none has been asked for."""
_ENDLESS: Final = 1 << 60


class Advances:
    """The advances of a face at one size, in units; each is found when it is first asked for."""

    def __init__(self, advances: Mapping[str, float], size: float, tracking: float = 0.0) -> None:
        """``advances`` are thousandths of an em; ``size`` and ``tracking`` points."""
        self._advances = advances
        self._scale = size * UNITS / 1000
        self._pages = [_EMPTY] * _PAGES
        self.tracking = round(tracking * UNITS)
        self.gap = round(size * 20) // _GAP_SHARE * TWIP

    def of(self, char: str) -> int:
        """Give the advance of a character."""
        return self._found(ord(char))

    def walk(self, text: str, start: int, end: int, limit: int) -> tuple[int, int]:
        """Set characters of a text side by side, up to the first one whose right edge lies beyond ``limit``.

        Gives that one's index, else ``end``, and where the last edge is.
        """
        pages = self._pages
        edge = 0
        for i in range(start, end):
            code = ord(text[i])
            advance = pages[code >> 8][code & 255]
            edge += self._found(code) if advance == _UNKNOWN else advance
            if edge > limit:
                return i, edge
        return end, edge

    def _found(self, code: int) -> int:
        page = self._pages[code >> 8]
        if page is _EMPTY:
            page = self._pages[code >> 8] = [_UNKNOWN] * _PAGE
        found = int(self._advances[chr(code)] * self._scale + 0.5) + self.tracking
        page[code & 255] = found
        return found


class Piece(NamedTuple):
    """Text of one font and size; a tab and a forced line end are pieces of their own."""

    text: str
    advances: Advances


class Measured:
    """A text whose characters can be measured."""

    def __init__(
        self,
        text: str,
        bounds: list[int],
        advances: list[Advances],
        gaps: dict[int, int],
    ) -> None:
        self.text = text
        self.bounds = bounds
        """For each portion the index behind its last character."""
        self.advances = advances
        """For each portion its characters' advances."""
        self.gaps = gaps
        """White space that the word processor puts before the character of another script at an index, in units."""


def measured(pieces: Sequence[Piece]) -> Measured:
    """Find the portions of a paragraph."""
    text = pieces[0].text if len(pieces) == 1 else "".join([piece.text for piece in pieces])
    bounds = {len(text)}
    if len(pieces) > 1:
        bounds.update(accumulate([len(piece.text) for piece in pieces]))
    for match in _WESTERN.finditer(text):
        bounds.update(match.span())
    bounds.discard(0)
    inner = sorted(bounds)
    gaps = {
        index: _advances_at(pieces, index - 1).gap
        for index in inner[:-1]
        if text[index].isalnum() and _is_seam(text[index - 1], text[index])
    }
    return Measured(text, inner, _advances_of(pieces, inner), gaps)


def width(pieces: Sequence[Piece]) -> float:
    """Give how wide a text is on one line, in points."""
    whole = measured(pieces)
    start = total = 0
    for end, advances in zip(whole.bounds, whole.advances, strict=True):
        _, edge = advances.walk(whole.text, start, end, _ENDLESS)
        total += edge - min(advances.tracking, 0)
        start = end
    return (total + sum(whole.gaps.values())) / UNITS


def _advances_of(pieces: Sequence[Piece], bounds: Sequence[int]) -> list[Advances]:
    """Give the advances of each portion; ``bounds`` rise."""
    if len(pieces) == 1:
        return [pieces[0].advances] * len(bounds)
    rest = iter(pieces)
    piece = next(rest)
    end = len(piece.text)
    found: list[Advances] = []
    for bound in bounds:
        while end < bound:
            piece = next(rest)
            end += len(piece.text)
        found.append(piece.advances)
    return found


def _is_seam(before: str, after: str) -> bool:
    """Tell whether letters or digits of different scripts touch."""
    if not (before.isalnum() and after.isalnum()):
        return False
    return _is_asian(before) is not _is_asian(after)


def is_asian(text: str, index: int) -> bool:
    """Tell whether a character is set as a Korean one: its own script, or that of the text before it."""
    while index > 0 and _WEAK.match(text[index]):
        index -= 1
    return _is_asian(text[index])


def _is_asian(character: str) -> bool:
    """Tell whether a character is of ``_ASIAN_RANGES``."""
    code = ord(character)  # compared, since sets of so many characters take milliseconds to compile
    return (
        0xAC00 <= code <= 0xD7FF
        or 0x1100 <= code <= 0x11FF
        or 0x2E80 <= code <= 0x9FFF
        or 0xA960 <= code <= 0xA97F
        or 0xF900 <= code <= 0xFAFF
        or 0xFE30 <= code <= 0xFE4F
        or 0xFF00 <= code <= 0xFFEF
        or 0x20000 <= code <= 0x3FFFF
    )


def split(whole: Measured) -> Iterator[tuple[int, Measured]]:
    """Cut a text at forced line ends; give each part with its start."""
    begin = 0
    for part in whole.text.splitlines(keepends=True):
        end = begin + len(part)
        first, last = bisect_right(whole.bounds, begin), bisect_left(whole.bounds, end)
        yield (
            begin,
            Measured(
                part,
                [i - begin for i in whole.bounds[first:last]] + [end - begin],
                whole.advances[first : last + 1],
                {i - begin: gap for i, gap in whole.gaps.items() if begin < i < end},
            ),
        )
        begin = end


def _advances_at(pieces: Sequence[Piece], index: int) -> Advances:
    for piece in pieces:
        if index < len(piece.text):
            return piece.advances
        index -= len(piece.text)
    return pieces[-1].advances
