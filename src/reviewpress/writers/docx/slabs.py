"""Paragraphs and tables of a section in; slabs, as high as a word processor makes them, out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from ...styles.options import TextStyle
from ...typeset.office.breaking import line_starts
from ...typeset.office.measuring import TWIP, Piece, measured, split
from ...typeset.office.paging import Slab
from .draft import Draft
from .flow import Cell, Flow, Grid, Para, Row
from .reading import NOTE_SIGN, Reader, Words
from .styles import SQUARE_ROOM, ParagraphStyle
from .units import twips

NoteFlow = Callable[[int], Flow]
"""A footnote's number in; its paragraphs out."""

_BORDER = r'<w:{side} w:val="single" w:sz="(\d+)" w:space="(\d+)"'
_LEFT_MARGIN = re.compile(r'<w:left w:w="(\d+)"')


class _Lengths(NamedTuple):
    """What a style's paragraphs take, in points."""

    leading: float
    before: float
    after: float
    top: float
    """What its borders take above."""
    bottom: float


class Slabs:
    """Measures the content of one file in the making."""

    def __init__(self, draft: Draft, note_flow: NoteFlow) -> None:
        self._draft = draft
        self._reader = Reader(draft)
        self._note_flow = note_flow
        self._lengths: dict[str, _Lengths] = {}
        self._rooms: dict[tuple[str, float], tuple[int, int]] = {}

    def of(self, flow: Flow, measure: float) -> Iterator[Slab]:
        """Measure paragraphs and tables in lines of ``measure`` points; what stands in a frame takes no room."""
        for block in flow.blocks:
            if isinstance(block, Grid):
                yield from self._table(block)
            elif not block.frame:
                yield self._paragraph(block, measure)
            else:
                yield Slab(0, 0.0, marks=self._reader.words(block).marks, frames=0)

    def framed_height(self, flow: Flow, measure: float) -> float:
        """Give the height in points of the paragraphs that stand in a frame."""
        framed = (block for block in flow.blocks if isinstance(block, Para) and block.frame)
        slabs = (self._paragraph(para, measure) for para in framed)
        return sum(slab.before + slab.height + slab.after for slab in slabs)

    def _paragraph(self, para: Para, measure: float) -> Slab:
        words = self._reader.words(para)
        starts, text = self._starts(para, words, measure)
        style = para.style
        own = self._lengths_of(style)
        return Slab(
            len(starts) + 1,
            words.picture or own.leading,
            _space(style.before, para.more_before) if para.more_before else own.before,
            own.top,
            own.bottom,
            _space(style.after, para.more_after) if para.more_after else own.after,
            keep_next=para.keep_next or style.text.keep_next,
            keep_together=style.text.keep_together,
            notes=self._notes(words, text, starts, measure) if words.notes else (),
            marks=words.marks,
        )

    def _starts(self, para: Para, words: Words, measure: float) -> tuple[list[int], str]:
        """Break a paragraph; give its lines' starts but the first, and its text."""
        if not words.pieces:
            return [], ""
        first, room = self._room(para, measure)
        pieces: Sequence[Piece] = words.pieces
        if first > room and any(piece.text == "\t" for piece in pieces):
            # A label that hangs; the text behind its tab starts where the other lines do.
            pieces, first = _behind_tab(words.pieces), room
        return _lines(pieces, first, room)

    def _room(self, para: Para, measure: float) -> tuple[int, int]:
        """Give how long a paragraph's first line is, and how long the others are."""
        style = para.style.text
        if para.indent or para.inset:
            left, right, first = para.indent or (style.left, style.right, style.indent)
            if para.inset:
                left, first = para.inset + style.left, 0.0
            return _room((left, right, first), style, measure)
        found = self._rooms.get((para.style.id, measure))
        if found is None:
            found = _room((style.left, style.right, style.indent), style, measure)
            self._rooms[para.style.id, measure] = found
        return found

    def _notes(
        self, words: Words, text: str, starts: Sequence[int], measure: float
    ) -> list[tuple[int, float]]:
        """Find the lines in which footnotes are called, and how high each note is."""
        signs = [i for i, char in enumerate(text) if char == NOTE_SIGN]
        return [
            (sum(start <= sign for start in starts), self._note_height(number, measure))
            for sign, number in zip(signs, words.notes, strict=False)
        ]

    def _note_height(self, number: int, measure: float) -> float:
        slabs = self.of(self._note_flow(number), measure)
        return sum(slab.before + slab.height + slab.after for slab in slabs)

    def _table(self, grid: Grid) -> Iterator[Slab]:
        """Measure a table's rows; each is a slab."""
        head = sum(self._row_height(grid, row, i) for i, row in enumerate(grid.rows) if row.is_head)
        last = len(grid.rows) - 1
        for i, row in enumerate(grid.rows):
            height = self._row_height(grid, row, i)
            marks = [mark for cell in row.cells for mark in self._reader.words(cell.para).marks]
            bottom = grid.room.frame if i == last else 0.0
            keeps = row.is_head or (i < last and bool(row.cells) and row.cells[0].para.keep_next)
            yield Slab(
                1, height, bottom=bottom, keep_next=keeps, marks=marks,
                repeats=0.0 if row.is_head else head, frames=0 if i else len(grid.rows),
            )  # fmt: skip

    def _row_height(self, grid: Grid, row: Row, index: int) -> float:
        text = max((self._cell_height(grid, cell) for cell in row.cells), default=0.0)
        rule = grid.room.rule if index else grid.room.frame
        return max(text + grid.room.above_and_below, row.least) + rule

    def _cell_height(self, grid: Grid, cell: Cell) -> float:
        margin = _LEFT_MARGIN.search(cell.properties)
        inner = cell.width / 20 - grid.room.at_sides - (int(margin[1]) / 20 if margin else 0.0)
        slab = self._paragraph(cell.para, inner)
        return slab.before + slab.height + slab.after

    def _lengths_of(self, style: ParagraphStyle) -> _Lengths:
        found = self._lengths.get(style.id)
        if found is None:
            borders = self._draft.styles.property(style.id, "pBdr")
            found = self._lengths[style.id] = _Lengths(
                twips(style.text.leading or self._draft.sheet.page.grid) / 20,
                _space(style.before, 0.0),
                _space(style.after, 0.0),
                _reach_of(borders, "top"),
                _reach_of(borders, "bottom"),
            )
        return found


def _room(indents: tuple[float, float, float], style: TextStyle, measure: float) -> tuple[int, int]:
    left, right, first = indents
    room = twips(measure) - twips(left + style.square * SQUARE_ROOM) - twips(right)
    return (room - twips(first)) * TWIP, room * TWIP


def _reach_of(borders: str, side: str) -> float:
    match = re.search(_BORDER.format(side=side), borders)
    return int(match[1]) / 8 + int(match[2]) if match else 0.0


def _space(own: float, more: float) -> float:
    return max(twips(own + more), 0) / 20


def _behind_tab(pieces: Iterable[Piece]) -> list[Piece]:
    found: list[Piece] = []
    is_behind = False
    for piece in pieces:
        if is_behind:
            found.append(piece)
        is_behind = is_behind or piece.text == "\t"
    return found


def _lines(pieces: Sequence[Piece], first: int, room: int) -> tuple[list[int], str]:
    """Break text with forced line ends; a tab inside it is a place to break that takes no room."""
    if any(piece.text == "\t" for piece in pieces):
        pieces = [Piece(" ", p.advances) if p.text == "\t" else p for p in pieces]
    whole = measured(pieces)
    if "\n" not in whole.text:
        return line_starts(whole, first, room), whole.text
    found: list[int] = []
    for begin, part in split(whole):
        if begin:
            found.append(begin)
        found += [begin + start for start in line_starts(part, room if begin else first, room)]
    return found, whole.text
