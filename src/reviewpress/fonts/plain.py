"""Characters that one glyph sets, wherever they stand, in; tables to set words of nothing else at once out."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

FIRST_SYLLABLE = ord("가")
SYLLABLES = ord("힣") - FIRST_SYLLABLE + 1
"""How many modern syllables there are."""


Pair = tuple[int, str]
"""A glyph's code and the text that it stands for."""


class PlainCharacter:
    """A character's glyph: its code with the character, the code as four hexadecimal digits, its advance in 1/1000 em."""

    __slots__ = ("_noted_in", "pair", "string", "width")

    def __init__(self, character: str, code: int, width: float) -> None:
        self.pair: Pair = (code, character)
        self.string = hexadecimal(code)
        self.width = width
        self._noted_in: set[Pair] | None = None

    def note(self, uses: set[Pair]) -> None:
        """Add the glyph to those that are used; where it was just added to the same, at next to no cost."""
        if self._noted_in is not uses:
            self._noted_in = uses
            uses.add(self.pair)


class PlainCharacters:
    """What is known of such characters of one face: never kerned, moved or joined with others.

    Nearly every character of a Korean text is one, so that most words need no shaping of their own.
    """

    __slots__ = ("known", "syllables")

    def __init__(self) -> None:
        self.known: dict[str, PlainCharacter] = {}
        self.syllables: list[PlainCharacter | None] = [None] * SYLLABLES
        """The modern syllables among them, by their numbers from 가 on: asked for more often than all else."""

    def add(self, character: str, code: int, width: float) -> None:
        """Take in a character."""
        made = self.known[character] = PlainCharacter(character, code, width)
        number = ord(character) - FIRST_SYLLABLE
        if 0 <= number < SYLLABLES:
            self.syllables[number] = made

    def note(self, text: str, uses: set[Pair]) -> None:
        """Add the glyphs of a text of nothing else to those that are used."""
        for i in range(len(text)):
            number = ord(text[i]) - FIRST_SYLLABLE
            syllable = self.syllables[number] if 0 <= number < SYLLABLES else None
            (syllable or self.known[text[i]]).note(uses)

    def unknown(self, text: str) -> set[str]:
        """Give the syllables of a text that are not known."""
        found: set[str] = set()
        syllables = self.syllables
        for i in range(len(text)):
            number = ord(text[i]) - FIRST_SYLLABLE
            if 0 <= number < SYLLABLES and syllables[number] is None:
                found.add(text[i])
        return found


hexadecimal: Callable[[int], str] = cache("{:04X}".format)
"""A code as an Identity-H string shows it, without its brackets."""
