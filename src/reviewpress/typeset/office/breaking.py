"""A paragraph's text and where its characters end in; the indices at which a word processor starts new lines out.

LibreOffice fills a line with characters, then goes back from the first that does not fit to a place where it may break:
by Korean rules where that character is Korean, else by those of ICU (measured by ``benchmarks/office_lines.py``).
"""

from __future__ import annotations

import re
from bisect import bisect_right

from .measuring import TWIP, Measured, is_asian

_FORBIDDEN_FIRST = frozenset("!%),.:;?]}¢°’”′″℃〃〉》」』】〕〗〞！％），．：；？］｝、。")
"""What starts no line in LibreOffice's Korean; it does not read the file's own list."""
_FORBIDDEN_LAST = frozenset("$([\\{£¥‘“〈《「『【〔〖〝＄（［｛￡￥￦")
_LATIN_FIRST = frozenset("!\"'%),.:;>?]}’”»")
"""Before these ICU never breaks, whatever stands there."""
_LATIN_ENDS = frozenset("-!?|–—…\\")
"""Behind these it breaks inside a word of letters and digits."""
_HANGING = frozenset(".,!?:;")

_HANGUL = re.compile("[가-힣\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\ud7b0-\ud7ff]")
_NO_BREAK = frozenset("\u00a0\u2011\u202f\u2060\ufeff")


def line_starts(text: Measured, first: int, measure: int) -> list[int]:
    """Give the index of each line's first character but the first line's, ``first`` units long, others ``measure``."""
    chars, count = text.text, len(text.text)
    found: list[int] = []
    start, room = 0, first
    while True:
        cut = _filled(text, start, room)
        if cut >= count or (cut == count - 1 and _hangs(chars)):
            return found
        start = cut + 1 if chars[cut] == " " else _break(chars, cut, start)
        while start < count and chars[start] == " ":
            start += 1
        if start >= count:
            return found
        found.append(start)
        room = measure


def _filled(text: Measured, start: int, room: int) -> int:
    """Fill a line portion by portion; give the index of the first character that does not fit."""
    bounds, gaps = text.bounds, text.gaps
    portion = bisect_right(bounds, start)
    while portion < len(bounds):
        end = bounds[portion]
        # The last character of a portion stands without its 자간; behind it only a positive one counts.
        advances = text.advances[portion]
        tracking = advances.tracking
        index, edge = advances.walk(text.text, start, end, room + tracking)
        if index < end:
            return index
        # A portion's width is a whole number of twips.
        room -= (edge - tracking + TWIP // 2) // TWIP * TWIP + max(tracking, 0)
        gap = gaps.get(end, 0)
        room -= gap if gap <= room else 0
        start = end
        portion += 1
    return start


def _hangs(text: str) -> bool:
    """Tell whether the last character may stand beyond the line: a stop of its own script, at the paragraph's end only."""
    return text[-1] in _HANGING and len(text) > 1 and is_asian(text, len(text) - 2)


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
    if place < cut and not is_asian(text, place):
        return _latin_break(text, place, start)
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
