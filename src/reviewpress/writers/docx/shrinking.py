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

_SLACK_PT = 0.5
"""What rounding may add to a word."""


def fitted(
    draft: Draft, name: str, style: ParagraphStyle, inlines: Sequence[Inline], measure: float
) -> ParagraphStyle:
    """Give the style that sets a paragraph's longest word in the measure; mostly the style itself."""
    text = style.text
    if not text.least_size:
        return style
    words = plain(inlines).split()
    longest = max((_width(draft, style, word) for word in words), default=0.0)
    room = measure - text.left - text.right - _SLACK_PT
    if longest <= room:
        return style
    # Word knows half points only, and one too many would break the word.
    size = max(text.least_size, math.floor(text.size * room / longest * 2) / 2)
    leading = Pt(text.leading * size / text.size)
    smaller = replace(text, size=Pt(size), leading=leading)
    return draft.styles.variant(name, f"{size:g} pt", smaller)


def _width(draft: Draft, style: ParagraphStyle, word: str) -> float:
    """Give a word's width in points, as a word processor has it."""
    look = style.look
    runs = draft.typefaces.split(look.role, look.weight, word)
    spacing = look.tracking * look.size
    return width(
        [Piece(piece, Advances(face.advances, look.size, spacing)) for face, piece in runs]
    )
