"""Characters that one glyph sets, wherever they stand, in; tables to set words of nothing else at once out."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache


class PlainCharacters:
    """What is known of such characters of one face: never kerned, moved or joined with others.

    Nearly every character of a Korean text is one, so that most words need no shaping of their own.
    """

    __slots__ = ("pairs", "strings", "widths")

    def __init__(self) -> None:
        self.pairs: dict[str, tuple[int, str]] = {}
        """Their codes, with the characters."""
        self.strings: dict[str, str] = {}
        """Their codes as four hexadecimal digits."""
        self.widths: dict[str, float] = {}
        """Their advances in 1/1000 em."""

    def add(self, character: str, code: int, width: float) -> None:
        """Take in a character."""
        self.pairs[character] = (code, character)
        self.strings[character] = hexadecimal(code)
        self.widths[character] = width


hexadecimal: Callable[[int], str] = cache("{:04X}".format)
"""A code as an Identity-H string shows it, without its brackets."""
