"""A font in; which of its glyphs lose half of their em, and by how much, out.

Fonts draw brackets a whole em wide, of which horizontal Korean text uses half: openers lose their left half,
closers their right one (OpenType ``halt``). The same goes for quotes and middle dots, where a font draws them so.
The trimmed glyph has the new width in every text and in the embedded font program, so that
boxes of neighbouring characters do not overlap, by which readers of PDF tell words apart.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from .characters import (
    CLOSING,
    CLOSING_QUOTES,
    MIDDLE_DOT,
    OPENING,
    OPENING_QUOTES,
)

_NEARLY_EM = 0.8


class Trim(NamedTuple):
    """A glyph's width once trimmed, and by how much its outline moves to the right; in font units."""

    width: int
    shift: int


class Placement(NamedTuple):
    """Where HarfBuzz puts the only glyph of a character, in font units."""

    gid: int
    advance: int
    offset: int


def find_trims(
    place: Callable[[str], Placement | None], place_half: Callable[[str], Placement | None], em: int
) -> Mapping[int, Trim]:
    """Find a font's glyphs to trim.

    ``place`` gives a character's placement as it is, ``place_half`` with ``halt``; None where the font lacks it.
    """
    found: dict[int, Trim] = {}
    for char in OPENING + CLOSING + OPENING_QUOTES + CLOSING_QUOTES + MIDDLE_DOT:
        whole = place(char)
        if whole and whole.gid and whole.advance >= _NEARLY_EM * em:
            found[whole.gid] = _trim(char, whole, place_half(char))
    return found


def _trim(char: str, whole: Placement, half: Placement | None) -> Trim:
    if half and half.gid == whole.gid and half.advance < whole.advance:
        return Trim(half.advance, half.offset)
    width = whole.advance // 2
    if char in OPENING or char in OPENING_QUOTES:
        return Trim(width, width - whole.advance)
    return Trim(width, -(width // 2) if char == MIDDLE_DOT else 0)
