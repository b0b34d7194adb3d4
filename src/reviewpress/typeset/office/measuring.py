"""Pieces of a paragraph, each with its font's advances, in; where each character ends, in points, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from .breaking import Positions, is_asian

_LATIN = re.compile("[0-9A-Za-z\u00aa-\u02af\u0370-\u052f]+")
_GAP_SHARE = 5
"""LibreOffice puts a fifth of the size between Korean and Western letters or digits (to 7.4 it reads no setting for it)."""
_TWIPS = 20


class Piece(NamedTuple):
    """Text of one font and size; a tab and a forced line end are pieces of their own."""

    text: str
    advances: Mapping[str, float]
    """Thousandths of an em by character."""
    size: float
    """Points."""
    tracking: float = 0.0
    """Points added after each character."""


def whole_text(pieces: Sequence[Piece]) -> str:
    """Join the text of pieces."""
    return pieces[0].text if len(pieces) == 1 else "".join(piece.text for piece in pieces)


def positions(text: str, pieces: Sequence[Piece]) -> Positions:
    """Find where each character of the pieces' text ends."""
    widths: list[float] = []
    for piece in pieces:
        em, tracking = piece.size / 1000, piece.tracking
        advances = map(piece.advances.__getitem__, piece.text)
        widths += [advance * em + tracking for advance in advances]
    gaps = dict(_gaps(text, pieces))
    for index, gap in gaps.items():
        widths[index] += gap
    return Positions(list(accumulate(widths)), gaps)


def _gaps(text: str, pieces: Sequence[Piece]) -> Iterator[tuple[int, float]]:
    """Find where Western letters or digits touch Korean ones, and how far they are set apart."""
    for match in _LATIN.finditer(text):
        for index in match.span():
            if 0 < index < len(text) and _is_seam(text, index):
                yield index, gap(_size_at(pieces, index - 1))


def gap(size: float) -> float:
    """Give how far letters of different scripts stand apart behind text of a size; both in points."""
    return (round(size * _TWIPS) // _GAP_SHARE) / _TWIPS


def _is_seam(text: str, index: int) -> bool:
    before, after = text[index - 1], text[index]
    return before.isalnum() and after.isalnum() and is_asian(before, 0) is not is_asian(after, 0)


def _size_at(pieces: Sequence[Piece], index: int) -> float:
    for piece in pieces:
        if index < len(piece.text):
            return piece.size
        index -= len(piece.text)
    return pieces[-1].size
