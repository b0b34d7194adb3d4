"""A word and a Korean particle's two forms in; the form that fits the word's last sound out.

``이/가``, ``은/는``, ``을/를``, ``과/와``, ``으로/로``, ``이라는/라는``: the first form follows a final consonant. 로 and its
kin follow ㄹ as well. Digits are read in Sino-Korean, capitals by their Korean letter names, small letters as an
English word would roughly be heard; where a word cannot be read (漢字), both forms are given: ``을(를)``.
"""

from __future__ import annotations

import unicodedata
from enum import Enum, auto


class Sound(Enum):
    """How a word ends."""

    VOWEL = auto()
    RIEUL = auto()
    CONSONANT = auto()
    UNKNOWN = auto()


_FIRST_SYLLABLE, _LAST_SYLLABLE = 0xAC00, 0xD7A3
_FINALS, _RIEUL = 28, 8

_RIEUL_SIGNS = frozenset("178LRl")
_CONSONANT_SIGNS = frozenset("036MNbckmnpt")
"""영 일 삼 육 칠 팔; 엘 엠 엔 알; and the final consonants that English words keep in Korean."""

_RIEUL_ENDINGS = ("le",)
_CONSONANT_ENDINGS = ("ng", "me", "ne", "pe", "ke")


def with_particle(word: str, forms: str) -> str:
    """Give the word with the particle that fits, such as ``with_particle("줄거리", "이/가")``."""
    return word + particle(word, forms)


def particle(word: str, forms: str) -> str:
    """Give the form of a particle (``"이/가"``) that fits a word."""
    after_consonant, after_vowel = forms.split("/", maxsplit=1)
    sound = last_sound(word)
    if sound is Sound.UNKNOWN:
        return f"{after_consonant}({after_vowel})"
    if sound is Sound.RIEUL and after_consonant == f"으{after_vowel}":
        return after_vowel
    return after_vowel if sound is Sound.VOWEL else after_consonant


def last_sound(word: str) -> Sound:
    """Tell how a word ends, signs behind it left out."""
    bare = unicodedata.normalize("NFC", word)
    while bare and unicodedata.category(bare[-1])[0] not in "LN":
        bare = bare[:-1]
    if not bare:
        return Sound.UNKNOWN
    last = bare[-1]
    if _FIRST_SYLLABLE <= ord(last) <= _LAST_SYLLABLE:
        final = (ord(last) - _FIRST_SYLLABLE) % _FINALS
        return {0: Sound.VOWEL, _RIEUL: Sound.RIEUL}.get(final, Sound.CONSONANT)
    if not last.isascii():
        return Sound.UNKNOWN
    if bare.endswith(_RIEUL_ENDINGS) or last in _RIEUL_SIGNS:
        return Sound.RIEUL
    if bare.endswith(_CONSONANT_ENDINGS) or last in _CONSONANT_SIGNS:
        return Sound.CONSONANT
    return Sound.VOWEL
