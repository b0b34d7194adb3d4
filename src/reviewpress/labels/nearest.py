"""A mistyped word and the valid ones in; the nearest valid word out, as Hangul is typed: by its letters."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher

_LONGEST = 40
"""Longer words are no typing errors of short ones, and comparing them would take long."""

_ENOUGH = 0.6
"""The share of letters that must agree; difflib's own advice for "close"."""


def nearest(typed: str, words: Iterable[str]) -> str | None:
    """Give the word most like the typed one, or None where none is like it.

    Syllables are taken apart (줄거니 and 줄거리 share seven of eight letters); case and spaces do not count.
    """
    if len(typed) > _LONGEST:
        return None
    wanted = _letters(typed)
    best, likeness = None, _ENOUGH
    for word in words:
        letters = _letters(word)
        if letters == wanted:
            return word
        share = SequenceMatcher(None, wanted, letters, autojunk=False).ratio()
        if share > likeness:
            best, likeness = word, share
    return best


def _letters(word: str) -> str:
    return unicodedata.normalize("NFD", "".join(word.casefold().split()))
