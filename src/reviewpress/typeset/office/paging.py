"""Slabs — paragraphs and rows, as high as a word processor makes them — in; the page on which each starts out.

Rules of LibreOffice and Word: no white space above where a page begins by itself, two lines on either side of its end,
what is kept with the next goes to the next page with it, footnotes stand on the page of their marks.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

LEAST_QUOTA = 20
"""To how many paragraphs LibreOffice gives a page before it has laid them out, at least."""
_FEW_NODES, _FEW_QUOTA, _MOST_QUOTA = 100, 25, 53
_LEAST_LINES = 2
_TOLERANCE = 0.06
"""Points; heights are whole twips."""


class Slab(NamedTuple):
    """A paragraph of so many lines, or a row of a table (one line as high as the row); lengths in points."""

    lines: int
    leading: float
    before: float = 0.0
    """White space above."""
    top: float = 0.0
    """What borders take above the first line."""
    bottom: float = 0.0
    after: float = 0.0
    keep_next: bool = False
    keep_together: bool = False
    notes: Sequence[tuple[int, float]] = ()
    """Footnotes: the line of the mark and the note's height."""
    marks: Sequence[str] = ()
    """Names of bookmarks."""
    repeats: float = 0.0
    """The height of a table's head, set again where a page starts with this row."""
    frames: int = 1
    """For how many of LibreOffice's paragraphs it counts: none in a frame, a table's first row for all of them."""

    @property
    def height(self) -> float:
        """Give the height without the white space around it."""
        return self.top + self.lines * self.leading + self.bottom


class Stranded(NamedTuple):
    """Where LibreOffice may leave heads at a page's foot: it forgets that they are kept with what comes next."""

    slab: int
    """The index of the first of the heads among the slabs that were added."""
    heads: int
    """How many of the kept slabs stay behind."""


class Paging:
    """Fills pages of one height with slabs; ``note_head`` is the height of the line above footnotes and its space.

    Before LibreOffice lays a text out, it deals its paragraphs out to pages, ``quota`` to each. What is kept with the
    first paragraph of such a page may stay on the page before (see docs/docx.md); ``add`` tells where.
    """

    def __init__(self, height: float, note_head: float, quota: int = LEAST_QUOTA) -> None:
        self.height = height
        self.note_head = note_head
        self.quota = quota
        self.pages = 1
        self.found: dict[str, int] = {}
        """For each bookmark its page, from 0."""
        self._depth = 0.0
        self._after = 0.0
        self._notes = 0.0
        """The height of the page's footnotes."""
        self._is_empty = True
        self._is_overflow = False
        """Whether the page began because the one before was full: white space above is left out at its head."""
        self._is_fresh = True
        """Whether no page has been asked for yet."""
        self._dealt = 0
        """How many paragraphs LibreOffice has dealt out since the last page that was asked for."""

    def add(self, slabs: Sequence[Slab]) -> Stranded | None:
        """Place slabs one below another; tell of the first heads that LibreOffice may leave behind."""
        start = 0
        stranded: Stranded | None = None
        for group in _groups(slabs):
            left = self._group(slabs[start : start + group])
            if left and stranded is None:
                stranded = Stranded(start, left)
            start += group
        return stranded

    def onward(self) -> Paging:
        """Give pages that go on from here, with no bookmarks yet, and leave these as they are."""
        onward = Paging(self.height, self.note_head, self.quota)
        onward.pages = self.pages
        onward._depth, onward._after, onward._notes = self._depth, self._after, self._notes
        onward._is_empty, onward._is_overflow = self._is_empty, self._is_overflow
        onward._is_fresh, onward._dealt = self._is_fresh, self._dealt
        return onward

    def turn(self, *, recto: bool = False) -> None:
        """Begin a page, a right-hand one where ``recto`` says so; the first page is there already."""
        self._dealt = -1  # the paragraph that asks for the page is not counted
        if self._is_fresh:
            self._is_fresh = False
            return
        self._turn()
        if recto and self.pages % 2 == 0:
            self._turn()
        self._is_overflow = False

    def columns(self, slabs: Sequence[Slab], count: int) -> None:
        """Place slabs in columns side by side, from here on, the last ones equally high."""
        whole = sum(slab.before + slab.height + slab.after for slab in slabs)
        marks = [mark for slab in slabs for mark in slab.marks]
        self.found.update((mark, self.pages - 1) for mark in marks)
        room = self.height - self._depth
        while whole > room * count:
            whole -= room * count
            self._turn()
            room = self.height
        self._depth += whole / count
        self._after = 0.0
        self._is_empty = False

    def _group(self, slabs: Sequence[Slab]) -> int:
        """Place slabs of which each is kept with the next: on one page if they can be.

        Gives how many of them LibreOffice may leave behind.
        """
        seam = self._seam(slabs)
        left = 0
        if not self._is_empty and not self._fits(slabs):
            if seam and self._fits(slabs[:seam]):
                left = seam
            self._turn()
        for slab in slabs:
            self._place(slab)
        return left

    def _seam(self, slabs: Sequence[Slab]) -> int:
        """Deal slabs out; give how many stand before the first one with which a page would start."""
        seam = 0
        for i, slab in enumerate(slabs):
            self._dealt += slab.frames
            if self._dealt > self.quota:
                self._dealt = 0
                seam = seam or i
        return seam

    def _fits(self, slabs: Sequence[Slab]) -> bool:
        """Tell whether kept slabs, and of the last one as much as must stand with them, fit the page."""
        depth, notes = self._depth, self._notes
        after = self._after
        for slab in slabs[:-1]:
            depth += _between(after, slab.before) + slab.height
            after = slab.after
            notes += sum(height for _, height in slab.notes)
        last = slabs[-1]
        least = _least(last)
        depth += _between(after, last.before) + last.top + least * last.leading
        depth += last.bottom if least == last.lines else 0.0
        notes += sum(height for line, height in last.notes if line < least)
        return depth + self._foot(notes) <= self.height + _TOLERANCE

    def _place(self, slab: Slab) -> None:
        """Place a slab from here on, over as many pages as it needs."""
        if not (self._is_empty and self._is_overflow):
            self._depth += _between(self._after, slab.before)
        self._depth += slab.top
        if self._is_empty:
            self._depth += slab.repeats
        for mark in slab.marks:
            self.found.setdefault(mark, self.pages - 1)
        done = 0
        while done < slab.lines:
            fits = self._lines_that_fit(slab, done)
            if done + fits < slab.lines:
                fits = self._cut(slab, done, fits)
            self._depth += fits * slab.leading
            self._notes += sum(h for line, h in slab.notes if done <= line < done + fits)
            done += fits
            self._is_empty = False
            if done < slab.lines:
                self._turn()
        self._depth += slab.bottom
        self._after = slab.after
        self._is_empty = False

    def _lines_that_fit(self, slab: Slab, done: int) -> int:
        rest = slab.lines - done
        room = self.height + _TOLERANCE - self._depth
        if not slab.notes:
            return (
                min(int(max(room - self._foot(self._notes), 0.0) // slab.leading), rest)
                if slab.leading
                else rest
            )
        notes, fits = self._notes, 0
        while fits < rest:
            notes += sum(height for line, height in slab.notes if line == done + fits)
            if (fits + 1) * slab.leading + self._foot(notes) > room:
                break
            fits += 1
        return fits

    def _cut(self, slab: Slab, done: int, fits: int) -> int:
        """Leave at least two lines to the next page; a page holds at least one line."""
        if slab.lines - done - fits < _LEAST_LINES:
            fits = slab.lines - done - _LEAST_LINES
        return max(fits, 1)

    def _foot(self, notes: float) -> float:
        return notes + self.note_head if notes else 0.0

    def _turn(self) -> None:
        """Begin a page, since the one before is full."""
        self.pages += 1
        self._is_overflow = True
        self._depth = self._after = self._notes = 0.0
        self._is_empty = True


def quota(nodes: int) -> int:
    """Give how many paragraphs LibreOffice deals to a page in a document of so many nodes (measured)."""
    if nodes <= _FEW_NODES:
        return _FEW_QUOTA
    return min(LEAST_QUOTA + nodes // 1000 * 3, _MOST_QUOTA)


def _between(after: float, before: float) -> float:
    """Give the white space between two paragraphs: it adds up."""
    return after + before


def _least(slab: Slab) -> int:
    """Give how many lines of a slab must stand on the page where it starts."""
    if slab.keep_together or slab.lines < 2 * _LEAST_LINES:
        return slab.lines
    return _LEAST_LINES


def _groups(slabs: Iterable[Slab]) -> Iterable[int]:
    """Give the lengths of the runs of slabs that are kept with one another."""
    count = 0
    for slab in slabs:
        count += 1
        if not slab.keep_next:
            yield count
            count = 0
    if count:
        yield count
