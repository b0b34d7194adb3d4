"""A paragraph whose longest word may be wider than the measure in; a smaller style, down to the sheet's limit, out."""

from __future__ import annotations

import math
from collections.abc import Sequence

from msgspec.structs import replace

from ...document.nodes import Inline
from ...styles.options import Pt
from ...typeset.office.measuring import Advances, Piece, width
from .draft import Draft
from .styles import ParagraphStyle
from .tables import plain
from .typefaces import Typeface

_SLACK_PT = 0.5
"""What rounding may add to a word."""


def fitted(
    draft: Draft, name: str, style: ParagraphStyle, inlines: Sequence[Inline], measure: float
) -> ParagraphStyle:
    """Give the style that sets a paragraph's longest word in the measure; mostly the style itself."""
    text = style.text
    if not text.least_size:
        return style
    widths = _Widths(draft, style)
    longest = max([widths.of(word) for word in plain(inlines).split()], default=0.0)
    room = measure - text.left - text.right - _SLACK_PT
    if longest <= room:
        return style
    # Word knows half points only, and one too many would break the word.
    size = max(text.least_size, math.floor(text.size * room / longest * 2) / 2)
    leading = Pt(text.leading * size / text.size)
    smaller = replace(text, size=Pt(size), leading=leading)
    return draft.styles.variant(name, f"{size:g} pt", smaller)


class _Widths:
    """The widths of words in points, as a word processor has them."""

    def __init__(self, draft: Draft, style: ParagraphStyle) -> None:
        self._typefaces = draft.typefaces
        self._look = style.look
        self._advances: dict[Typeface, Advances] = {}

    def of(self, word: str) -> float:
        """Measure a word."""
        look = self._look
        runs = self._typefaces.split(look.role, look.weight, word)
        return width([Piece(piece, self._of(face)) for face, piece in runs])

    def _of(self, face: Typeface) -> Advances:
        found = self._advances.get(face)
        if found is None:
            spacing = self._look.tracking * self._look.size
            found = self._advances[face] = Advances(face.advances, self._look.size, spacing)
        return found
