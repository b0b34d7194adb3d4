"""Fonts in; families out: what ``reviewpress fonts`` lists."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

from ..value import Value
from .facts import FontFacts


class Source(IntEnum):
    """Where a font comes from; of two that fit as well, the lower number is taken."""

    PROJECT = 0
    BUNDLED = 1
    SYSTEM = 2


class Font(Value, eq=False):
    """One font of a file, where it was found, and what its faces' keys begin with."""

    facts: FontFacts
    source: Source
    key: str


class Family(Value):
    """The fonts of one family; ``names`` begin with the English one, Korean next."""

    names: tuple[str, ...]
    fonts: tuple[Font, ...]

    @property
    def name(self) -> str:
        """The English name."""
        return self.names[0]


def gather(fonts: Iterable[Font]) -> list[Family]:
    """Put fonts together by family, in the order of the families' names; lighter weights first."""
    by_name: dict[str, list[Font]] = {}
    for font in fonts:
        by_name.setdefault(font.facts.family, []).append(font)
    return [_family(by_name[name]) for name in sorted(by_name, key=str.casefold)]


def _family(fonts: list[Font]) -> Family:
    names = dict.fromkeys(name for font in fonts for name in font.facts.family_names)
    fonts.sort(key=lambda font: (font.source, font.facts.weights, font.facts.is_italic, font.key))
    return Family(tuple(names), tuple(fonts))
