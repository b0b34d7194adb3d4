"""A word (어절) in; the places inside it where a Korean line may break, and how gladly, out.

Rules: klreq (W3C, 2023) 4.1 line breaking and its 금칙 tables, UAX #14 tailored for Korean: no break before a middle dot, none
between digits and the counter that follows, words kept whole where that costs little.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache
from itertools import pairwise

from ..fonts.characters import INVISIBLE, MARKS

CLOSING = "）｝］〕》〉」』】〗〙〛｠｣»›⟩⟫’”)}]"
DIVIDING = "‐\u2011-–—―〜~∼？！?!‼⁇⁈⁉·・‧:;：；"
STOPS = ".。．,、，"
REPEATING = "〃々ー…‥⋯％%‰℃℉°′″￠¢ぁぃぅぇぉっゃゅょァィゥェォッャュョ"
OPENING = "（｛［〔《〈「『【〖〘〚｟｢«‹⟨⟪‘“({["
PREFIXES = "$¥₩№＄￥￦£€#"

HANGING = frozenset(".,。，、")
"""Marks light enough to hang past the end of a justified line, where a sheet lets them."""

NEVER_STARTS = frozenset(CLOSING + DIVIDING + STOPS + REPEATING)
"""Characters that never stand at a line's start (행두 금칙)."""

NEVER_ENDS = frozenset(OPENING + PREFIXES)
"""Characters that never stand at a line's end (행말 금칙)."""

COUNTERS = [
    "시간",
    "개월",
    "주일",
    "킬로미터",
    "센티미터",
    "미터",
    "킬로그램",
    "그램",
    "달러",
    "퍼센트",
    "포인트",
    "가지",
    "군데",
    "마디",
    "사람",
    "차례",
    "번째",
    "페이지",
    "쪽",
    "편",
    "권",
    "회",
    "화",
    "부",
    "장",
    "년",
    "월",
    "일",
    "시",
    "분",
    "초",
    "살",
    "세",
    "명",
    "개",
    "번",
    "원",
    "점",
    "위",
    "등",
    "층",
    "호",
    "대",
    "매",
    "장면",
]
"""Units and counters of two syllables and more are kept whole behind their number."""

_PLAIN = re.compile(r"([가-힣]+)([.,?!]?)\Z")
_URL = re.compile(r"(?:https?://|www\.)\S", re.IGNORECASE)
_MAIL = re.compile(r"[^\s@]@[^\s@.]+\.[^\s@.]")
_CLINGING = re.compile(f"[\\s{MARKS}{INVISIBLE}\u1160-\u11ff\ud7b0-\ud7fb\U0001f3fb-\U0001f3ff]")
"""Spaces, and what belongs to the character before it: marks, selectors, the second half of a syllable in letters."""
_BINDING = "\u00a0\u202f\u2060\ufeff\u200d"
_GAP = "\u200b"
"""A place where a line may break, set by the writer."""
_COUNTED = re.compile(r"\d(?:" + "|".join(sorted(COUNTERS, key=len, reverse=True)) + ")")


class Cut(IntEnum):
    """What a break inside a word does to the reader, the gentlest first."""

    LINK = 0
    """In a web address, behind one of ``/ . - _``."""
    MARK = 1
    """Beside a bracket, a stop or a dot."""
    SPLIT = 2
    """Between two syllables."""
    FRAGMENT = 3
    """Between two syllables, leaving one alone at either side."""
    FORCED = 4
    """Where nothing may break, in a word longer than the measure."""


def cuts(word: str) -> tuple[tuple[int, Cut], ...]:
    """Give the places inside a word where a line may break: the index of the next line's first character, and its kind."""
    plain = _PLAIN.match(word)
    if plain:
        return _plain_cuts(len(plain[1]))
    if _URL.search(word) or _MAIL.search(word):
        return tuple((i, Cut.LINK) for i in range(1, len(word)) if _breaks_link(word, i))
    held = {i for found in _COUNTED.finditer(word) for i in range(found.start() + 1, found.end())}
    return tuple(
        (i, _kind(word, i)) for i in range(1, len(word)) if i not in held and _breaks(word, i)
    )


def forced_cuts(word: str) -> tuple[tuple[int, Cut], ...]:
    """Give every place inside a word; where a break is allowed, with its true kind."""
    allowed = dict(cuts(word))
    return tuple((i, allowed.get(i, Cut.FORCED)) for i in range(1, len(word)))


def holds(word: str) -> tuple[bool, bool]:
    """Tell whether 금칙 forbids that a line ends at the space before a word, and at the space behind it.

    A word that nobody sees goes with the word before it.
    """
    if _GAP in word:
        word = word.strip(_GAP)
        if not word:
            return True, False
    return word[:1] in NEVER_STARTS, word[-1:] in NEVER_ENDS


def is_syllable(character: str) -> bool:
    """Tell whether a character is a syllable, a Hanja or a kana."""
    code = ord(character)  # compared, since sets of so many characters take milliseconds to compile
    return (
        0x4E00 <= code <= 0xFAFF
        or 0x1100 <= code <= 0x11FF
        or 0x3040 <= code <= 0x30FF
        or 0x3130 <= code <= 0x318F
        or 0x3400 <= code <= 0x4DBF
        or 0x20000 <= code <= 0x3FFFF
    )


def hangs(word: str) -> bool:
    """Tell whether a word ends in a full stop or comma, which may hang into the margin."""
    return word[-1:] in HANGING


def gaps(text: str) -> Sequence[int]:
    """Give the indices of the characters behind which 자간 may go: syllables followed by syllables.

    So it never stands beside brackets and marks, or inside Latin words and numbers.
    """
    plain = _PLAIN.match(text)
    if plain:
        return range(len(plain[1]) - 1)
    are = [is_syllable(character) for character in text]
    return [i for i, pair in enumerate(pairwise(are)) if all(pair)]


@lru_cache(maxsize=256)
def _plain_cuts(syllables: int) -> tuple[tuple[int, Cut], ...]:
    return tuple(
        (i, Cut.FRAGMENT if i in (1, syllables - 1) else Cut.SPLIT) for i in range(1, syllables)
    )


def _breaks_link(word: str, i: int) -> bool:
    return word[i - 1] in "/.-_" and word[i] not in "/.-_" and word[i] not in NEVER_STARTS


def _breaks(word: str, i: int) -> bool:
    before, after = word[i - 1], word[i]
    if _is_forbidden(before, after):
        return False
    if before == _GAP:
        return word[i - 2 : i - 1] not in NEVER_ENDS
    if before.isdigit() or after.isdigit():
        return False
    ideographic = is_syllable(before), is_syllable(after)
    if before.isalnum() and after.isalnum() and not any(ideographic):
        return False
    if any(ideographic):
        return before not in "/&+@_'\"" and after not in "/&+@_'\""
    return before in CLOSING + STOPS + DIVIDING and after in OPENING


def _is_forbidden(before: str, after: str) -> bool:
    """Tell whether one of two characters keeps the other on its line, whatever that is."""
    if after in NEVER_STARTS or before in NEVER_ENDS:
        return True
    return before in _BINDING or after in _BINDING or _CLINGING.match(after) is not None


def _kind(word: str, i: int) -> Cut:
    before, after = word[i - 1], word[i]
    if before in NEVER_STARTS or after in NEVER_ENDS:
        return Cut.MARK
    left = _ends_alone(word, i - 1, i - 2)
    right = _ends_alone(word, i, i + 1)
    return Cut.FRAGMENT if left or right else Cut.SPLIT


def _ends_alone(word: str, place: int, beyond: int) -> bool:
    """Tell whether a syllable stands alone: the one at ``place``, with none at the place beyond it."""
    if not is_syllable(word[place]):
        return False
    return not (0 <= beyond < len(word) and is_syllable(word[beyond]))
