"""A paragraph's text and where its characters end in; the indices at which a word processor starts new lines out.

LibreOffice fills a line with characters, then goes back from the first that does not fit to a place where it may break:
by Korean rules where that character is Korean, else by those of ICU (measured by ``benchmarks/office_lines.py``).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

TOLERANCE = 0.02
"""Points: positions are whole twips in a word processor."""

_FORBIDDEN_FIRST = frozenset("!%),.:;?]}¢°’”′″℃〃〉》」』】〕〗〞！％），．：；？］｝、。")
"""What starts no line in LibreOffice's Korean; it does not read the file's own list."""
_FORBIDDEN_LAST = frozenset("$([\\{£¥‘“〈《「『【〔〖〝＄（［｛￡￥￦")
_LATIN_FIRST = frozenset("!\"'%),.:;>?]}’”»")
"""Before these ICU never breaks, whatever stands there."""
_LATIN_ENDS = frozenset("-!?|–—…\\")
"""Behind these it breaks inside a word of letters and digits."""

_HANGUL = re.compile("[가-힣\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\ud7b0-\ud7ff]")
_ASIAN = re.compile(
    "[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef"
    "\U00020000-\U0003ffff]"
)
_WEAK = re.compile("[\u2000-\u206f\u2190-\u2bff\x00-\x20\xa0]")
"""Signs without a script of their own: they go with what stands before them."""
_NO_BREAK = frozenset("\u00a0\u2011\u202f\u2060\ufeff")


class Positions(NamedTuple):
    """Where characters stand on an endless line, in points or any other unit."""

    ends: Sequence[float]
    """The right edge of each character."""
    gaps: Mapping[int, float]
    """White space that the word processor puts before a character of another script; gone at a line's start."""


def line_starts(text: str, positions: Positions, first: float, measure: float) -> list[int]:
    """Give the index of each line's first character but the first line's, ``first`` units long, others ``measure``."""
    ends, gaps = positions
    found: list[int] = []
    start, origin, room = 0, 0.0, first
    count = len(text)
    while True:
        cut = bisect_right(ends, origin + room, start)
        if cut >= count:
            return found
        start = cut + 1 if text[cut] == " " else _break(text, cut, start)
        while start < count and text[start] == " ":
            start += 1
        if start >= count:
            return found
        found.append(start)
        origin = (ends[start - 1] if start else 0.0) + gaps.get(start, 0.0)
        room = measure


def is_asian(text: str, index: int) -> bool:
    """Tell whether a character is set as a Korean one: its own script, or that of the text before it."""
    while index > 0 and _WEAK.match(text[index]):
        index -= 1
    return _ASIAN.match(text[index]) is not None


def _break(text: str, cut: int, start: int) -> int:
    """Give where the next line starts when the character at ``cut`` does not fit; a word longer than a line is cut."""
    found = (
        _korean_break(text, cut, start) if is_asian(text, cut) else _latin_break(text, cut, start)
    )
    return found if found > start else max(cut, start + 1)


def _korean_break(text: str, cut: int, start: int) -> int:
    """Go back over what may not stand there, else to the start of the syllables."""
    place = cut
    while place > start and (text[place] in _FORBIDDEN_FIRST or text[place - 1] in _FORBIDDEN_LAST):
        place -= 1
    if place == cut:
        while place > start and _HANGUL.match(text[place]) and _HANGUL.match(text[place - 1]):
            place -= 1
    while place > start and (text[place] in _NO_BREAK or text[place - 1] in _NO_BREAK):
        place -= 1
    return place


def _latin_break(text: str, cut: int, start: int) -> int:
    """Go back to a place that ICU allows; where that lies before the letters, Korean rules decide again."""
    for place in range(cut, start, -1):
        before, after = text[place - 1], text[place]
        if before == " ":
            return place
        if is_asian(text, place - 1):
            if after in _LATIN_FIRST or before in _NO_BREAK or before in _FORBIDDEN_LAST:
                return _korean_break(text, place - 1, start)
            return place
        if before in _LATIN_ENDS and after not in _LATIN_FIRST:
            return place
    return start
