"""A galley in; its pages out: facing pages equally deep, and none at the end that holds a line or two."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..styles.options import Vertical
from .filling import TOLERANCE, Leaf, State, TextBlock
from .galley import Galley, Strip

_MOST_UNEVEN_LINES = 2
"""Facing pages are made equally deep where they differ by no more lines."""
_LEAST_FULL = 0.75
"""Pages less full than this end for a reason, and are left as they are."""
_LEAST_LAST_LINES = 4
"""A last page that would hold fewer lines is given some of the page before."""
_MOST_GIVEN_LINES = 8
_LEAST_LEFT = 0.5
"""How full the page before must stay."""


class _Made(NamedTuple):
    """A page, where it started, and what is left after it."""

    leaf: Leaf
    start: State
    sink: float
    after: State


class Makeup:
    """Divides galleys into pages with one text block."""

    def __init__(self, block: TextBlock) -> None:
        self._block = block

    def leaves(self, galley: Galley, sink: float = 0.0, *, starts_left: bool = False) -> list[Leaf]:
        """Divide a galley.

        ``sink`` points stay white at the top of its first page; ``starts_left`` tells that this is a verso, so that the
        text of facing pages can be made to end at the same height.
        """
        strips, block = galley.strips, self._block
        made: list[_Made] = []
        state = State(0)
        while not state.is_done(strips):
            is_left = (len(made) % 2 == 0) == starts_left
            pages = [self._page(strips, state, sink, block.height)]
            if is_left and not pages[0].after.is_done(strips):
                pages.append(self._page(strips, pages[0].after, 0.0, block.height))
                if not pages[1].after.is_done(strips):
                    pages = self._balanced(strips, pages)
            made += pages
            state, sink = made[-1].after, 0.0
        return [page.leaf for page in self._with_fuller_end(strips, made)] or [Leaf()]

    def _page(self, strips: Sequence[Strip], start: State, sink: float, height: float) -> _Made:
        leaf, after = self._block.leaf(strips, start, sink, height)
        return _Made(leaf, start, sink, after)

    def _balanced(self, strips: Sequence[Strip], pages: list[_Made]) -> list[_Made]:
        """Make facing pages once more as deep as the shorter of them, where that is little less and does come out."""
        (left, start, sink, _), (right, *_) = pages
        depth = min(left.depth, right.depth)
        uneven = abs(left.depth - right.depth)
        if uneven < TOLERANCE or uneven > _MOST_UNEVEN_LINES * self._block.grid + TOLERANCE:
            return pages
        if left.has_notes or right.has_notes or depth < self._block.height * _LEAST_FULL:
            return pages
        new_left = self._page(strips, start, sink, depth)
        new_right = self._page(strips, new_left.after, 0.0, depth)
        even = abs(new_left.leaf.depth - new_right.leaf.depth) <= TOLERANCE
        return [new_left, new_right] if even and not new_right.after.is_done(strips) else pages

    def _with_fuller_end(self, strips: Sequence[Strip], pages: list[_Made]) -> list[_Made]:
        """Give lines of the last page but one to a last page that would hold hardly any, as few as will do."""
        block = self._block
        least = _LEAST_LAST_LINES * block.grid - TOLERANCE
        if len(pages) < 2 or pages[-1].leaf.depth >= least:
            return pages
        before, start, sink, _ = pages[-2]
        depth = block.height if before.has_notes else before.depth
        for lines in range(1, _MOST_GIVEN_LINES + 1):
            giving = self._page(strips, start, sink, depth - lines * block.grid)
            next_strip = giving.after.next
            if next_strip < len(strips) and not strips[next_strip].breakable:
                return pages
            taking = self._page(strips, giving.after, 0.0, block.height)
            if giving.leaf.depth < block.height * _LEAST_LEFT or not taking.after.is_done(strips):
                return pages
            if taking.leaf.depth >= least:
                return [*pages[:-2], giving, taking]
        return pages


def shift(leaf: Leaf, vertical: Vertical, height: float) -> None:
    """Move a page's matter down to the middle or foot of a text block of a height in points."""
    if vertical is Vertical.TOP:
        return
    spare = max(height - leaf.depth, 0.0)
    by = spare / 2 if vertical is Vertical.CENTER else spare
    leaf.placed = [(y + by, strip) for y, strip in leaf.placed]
