"""A name or title as typed in; the letters by which spellings are compared, and how far two are apart, out."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import combinations

_NUMBER = re.compile(r"\d+|\b[ivx]+\b", re.IGNORECASE)
_SHORTEST = 10
"""Shorter names (four syllables) are too alike by chance: 김민수 and 김민주 differ in one letter."""
_LONGEST = 120
_LONG = 16
"""Names from this length on may differ in two letters."""
_VOWELS = re.compile("[\u1161-\u1175]")
_SERIES = 8
"""More names than these, each a letter apart, are a series and no slips."""


@lru_cache(maxsize=65536)
def folded(typed: str) -> str:
    """Give the letters and digits of a name, syllables taken apart (Jamo): case, spaces and signs do not count."""
    letters = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", typed).casefold())
    return "".join(letter for letter in letters if letter.isalnum())


def numbers(typed: str) -> list[str]:
    """Give the numbers in a title: 1부 and 2부 are two works."""
    return _NUMBER.findall(typed)


def alike(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Find the pairs of names that differ in a letter or two but are no short Korean names.

    Names that differ so become the same once a letter is left out of each, or the vowels are (앨프리드, 알프레드), so
    that thousands are compared in no time.
    """
    same: dict[str, list[str]] = defaultdict(list)
    for name in sorted(set(names)):
        letters = folded(name)
        if _SHORTEST <= len(letters) <= _LONGEST and not _is_korean_name(name):
            for rest in _with_letters_left_out(letters):
                same[rest].append(name)
    few = (found for found in same.values() if 1 < len(found) <= _SERIES)
    for one, other in sorted({pair for found in few for pair in combinations(found, 2)}):
        if numbers(one) == numbers(other) and is_near(folded(one), folded(other)):
            yield one, other


def _with_letters_left_out(letters: str) -> set[str]:
    """Give what is left of a name without any one letter, and of a long one without its vowels."""
    rests = {letters} | {letters[:at] + letters[at + 1 :] for at in range(len(letters))}
    if len(letters) >= _LONG:
        rests.add(_VOWELS.sub("", letters))
    return rests


def _is_korean_name(name: str) -> bool:
    return len(name) <= 4 and " " not in name


def is_near(one: str, other: str) -> bool:
    """Tell whether two spellings are a letter apart, or two where they are long."""
    most = 1 if min(len(one), len(other)) < _LONG else 2
    if one == other or abs(len(one) - len(other)) > most:
        return False
    return _distance_within(one, other, most)


def _distance_within(one: str, other: str, most: int) -> bool:
    """Tell whether no more than ``most`` letters need to be changed, added or left out (Levenshtein)."""
    before = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        now = [row]
        for column, wanted in enumerate(other, 1):
            least = min(before[column] + 1, now[-1] + 1, before[column - 1] + (letter != wanted))
            now.append(least)
        if min(now) > most:
            return False
        before = now
    return before[-1] <= most
