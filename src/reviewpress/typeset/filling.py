"""Strips and the room of a page in; the page out: what stands where, and the footnotes at its foot."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..styles.options import NotesStyle
from .blocks import SPRING
from .galley import RuleItem, Strip

TOLERANCE = 0.05
"""Points that lie between heights which are the same."""
_LEAST_NOTE_LINES = 2


class Leaf:
    """One page's matter: strips and how far below the text block's top each stands."""

    def __init__(self, depth: float = 0.0) -> None:
        self.placed: list[tuple[float, Strip]] = []
        self.depth = depth
        """Where the text ends."""
        self.has_notes = False

    @property
    def anchors(self) -> Sequence[tuple[float, str]]:
        """Give the anchors on the page, and how far below the text block's top each stands."""
        return [(y, anchor) for y, strip in self.placed for anchor in strip.anchors]


class State(NamedTuple):
    """How far a galley is divided: the next strip, and the pictures and notes left for the next page."""

    next: int
    floats: tuple[list[Strip], ...] = ()
    notes: tuple[Strip, ...] = ()

    def is_done(self, strips: Sequence[Strip]) -> bool:
        """Tell whether nothing is left."""
        return self.next >= len(strips) and not self.floats and not self.notes


class _Mark(NamedTuple):
    """A place where the page may end: the next strip, and what the page then holds."""

    strip: int
    placed: int
    notes: int
    depth: float


class TextBlock:
    """The room of every page, one height (points) with a baseline grid, and how footnotes stand in it."""

    def __init__(self, height: float, grid: float, notes: NotesStyle) -> None:
        self.height = height
        self.grid = grid
        self.notes = notes

    def leaf(
        self, strips: Sequence[Strip], state: State, sink: float, height: float
    ) -> tuple[Leaf, State]:
        """Make one page."""
        flow = _Flow(list(state.floats), list(state.notes))
        page = _PageFiller(self, flow, sink, height)
        index = page.fill(strips, state.next)
        return page.finish(), State(index, tuple(flow.floats), tuple(flow.notes))

    def snapped(self, y: float) -> float:
        """Give the next line of the grid at or below a height."""
        lines = -(-(y - TOLERANCE) // self.grid)
        return lines * self.grid

    def note_room(self, notes: Sequence[Strip]) -> float:
        """Give the height that footnotes take, with the white space and line above them."""
        if not notes:
            return 0.0
        style = self.notes
        head = style.space_before + style.rule.thickness + style.rule.gap
        return head + sum(strip.height for strip in notes)

    def note_rule(self) -> RuleItem | None:
        """Give the line above footnotes."""
        rule = self.notes.rule
        if not rule.thickness:
            return None
        return RuleItem(0.0, 0.0, rule.length, rule.thickness, rule.colour)


class _Flow:
    """What is carried from page to page."""

    def __init__(self, floats: list[list[Strip]], notes: list[Strip]) -> None:
        self.floats = floats
        self.notes = notes


class _PageFiller:
    """Fills one page."""

    def __init__(self, block: TextBlock, flow: _Flow, sink: float, height: float) -> None:
        self._block = block
        self._height = height
        self._flow = flow
        self._leaf = Leaf(depth=sink)
        self._notes = flow.notes
        flow.notes = []
        self._is_full = False
        self._carry_long_notes()
        self._place_floats()

    def fill(self, strips: Sequence[Strip], index: int) -> int:
        """Place strips from ``index`` on; give the index of the first one that is left for the next page."""
        mark: _Mark | None = None
        leaf = self._leaf
        while index < len(strips):
            strip = strips[index]
            if strip.breakable and self._is_full:
                break
            if strip.floats and strip.breakable and self._flow.floats:
                index = self._defer(strips, index)
                continue
            if strip.breakable and leaf.placed:
                mark = _Mark(index, len(leaf.placed), len(self._notes), leaf.depth)
            if strip.vanishes:
                leaf.depth += strip.height if leaf.placed else 0.0
            elif not self._place(strip, _held(strips, index + 1) if strip.notes else 0.0):
                if strip.floats and mark and strips[mark.strip].floats:
                    self._restore(mark)
                    index = self._defer(strips, mark.strip)
                    mark = mark._replace(strip=index)
                    continue
                return index if self._is_full else self._end(index, mark)
            index += 1
        return index

    def finish(self) -> Leaf:
        """Set the footnotes at the page's foot, and let springs grow."""
        leaf, block = self._leaf, self._block
        if leaf.placed:
            leaf.depth = max(y + strip.height for y, strip in leaf.placed)
        self._grow_springs()
        leaf.has_notes = bool(self._notes)
        if self._notes:
            y = block.height - sum(strip.height for strip in self._notes)
            rule = block.note_rule()
            if rule:
                strip = Strip(rule.height, (rule,), role="note-rule")
                leaf.placed.append((y - block.notes.rule.gap - rule.height, strip))
            for note in self._notes:
                leaf.placed.append((y, note))
                y += note.height
        return leaf

    def _place(self, strip: Strip, held: float) -> bool:
        """Place a strip if it and the notes called in it fit; ``held`` is the height of what must stay below it."""
        leaf, block = self._leaf, self._block
        is_first = not leaf.placed
        heads = self._heads(strip) if is_first else ()
        top = leaf.depth + sum(head.height for head in heads)
        top = block.snapped(top) if strip.snaps else top
        if is_first and top + strip.height > self._height + TOLERANCE:
            heads, top = (), max(self._height - strip.height, 0.0)
        room = self._height - top - strip.height + TOLERANCE
        if not self._place_notes(strip, room, held, is_first=is_first):
            return False
        for head in heads:
            leaf.placed.append((leaf.depth, head))
            leaf.depth += head.height
        leaf.placed.append((top, strip))
        leaf.depth = top + strip.height
        return True

    def _heads(self, strip: Strip) -> Sequence[Strip]:
        """Give a table's head, set once more above a row that starts a page, if both fit."""
        height = sum(head.height for head in strip.repeats) + strip.height
        return strip.repeats if self._leaf.depth + height <= self._height else ()

    def _place_notes(self, strip: Strip, room: float, held: float, *, is_first: bool) -> bool:
        """Place the notes called in a strip below which so much is free; tell whether the strip may stand here."""
        called = [line for note in strip.notes for line in note.strips]
        if self._is_full:
            if self._block.note_room(self._notes) > room:
                return False
            self._flow.notes += called
        elif self._block.note_room([*self._notes, *called]) <= room:
            self._notes += called
        elif called and self._split_notes(strip, room - held):
            self._is_full = True
        elif not is_first or self._notes:
            return False
        else:
            fitting = self._fitting([], called, room - held)
            self._notes += called[:fitting]
            self._flow.notes += called[fitting:]
            self._is_full = bool(called)
        return True

    def _split_notes(self, strip: Strip, room: float) -> bool:
        """Take the beginning of a strip's notes on to this page and leave the rest to the next."""
        kept = list(self._notes)
        rest: list[Strip] = []
        for note in strip.notes:
            most = 0 if rest else self._fitting(kept, note.strips, room)
            if most < min(_LEAST_NOTE_LINES, len(note.strips)):
                return False
            kept += note.strips[:most]
            rest += note.strips[most:]
        self._notes = kept
        self._flow.notes += rest
        return True

    def _fitting(self, kept: Sequence[Strip], lines: Sequence[Strip], room: float) -> int:
        """Count the lines of notes that fit below those that are kept."""
        free = room - self._block.note_room([*kept, *lines[:1]])
        count = 0
        while count < len(lines) and free >= 0.0:
            count += 1
            free -= lines[count].height if count < len(lines) else 0.0
        return count

    def _end(self, index: int, mark: _Mark | None) -> int:
        """End the page before a strip that does not fit: at the last place where it may end."""
        if mark is None:
            return index
        self._restore(mark)
        return mark.strip

    def _restore(self, mark: _Mark) -> None:
        """Take back what was placed since a place where the page may end."""
        leaf = self._leaf
        del leaf.placed[mark.placed :]
        del self._notes[mark.notes :]
        leaf.depth = mark.depth

    def _defer(self, strips: Sequence[Strip], index: int) -> int:
        """Leave a picture to the next page and go on with what follows it."""
        group = [strips[index]]
        index += 1
        while index < len(strips) and strips[index].floats and not strips[index].breakable:
            group.append(strips[index])
            index += 1
        self._flow.floats.append(group)
        return index

    def _place_floats(self) -> None:
        """Set pictures that were left from the page before at the top of this one."""
        while self._flow.floats:
            group = [strip for strip in self._flow.floats[0] if not strip.vanishes]
            height = sum(strip.height for strip in group)
            leaf = self._leaf
            free = self._height - leaf.depth - self._block.note_room(self._notes)
            if height > free + TOLERANCE and (leaf.placed or self._notes):
                return
            self._flow.floats.pop(0)
            for strip in group:
                leaf.placed.append((leaf.depth, strip))
                leaf.depth += strip.height
            called = [line for strip in group for note in strip.notes for line in note.strips]
            room = self._height - leaf.depth
            fitting = 0 if self._flow.notes else self._fitting(self._notes, called, room)
            self._notes += called[:fitting]
            self._flow.notes += called[fitting:]
            leaf.depth = self._block.snapped(leaf.depth + self._block.grid * 0.5)

    def _carry_long_notes(self) -> None:
        """Leave what is too long of a carried footnote to one more page."""
        block = self._block
        while len(self._notes) > 1 and block.note_room(self._notes) > self._height:
            self._flow.notes.insert(0, self._notes.pop())

    def _grow_springs(self) -> None:
        springs = [i for i, (_, strip) in enumerate(self._leaf.placed) if strip.role == SPRING]
        if not springs:
            return
        spare = self._height - self._block.note_room(self._notes) - self._leaf.depth
        share = max(spare, 0.0) / len(springs)
        grown = 0.0
        for i, (y, strip) in enumerate(self._leaf.placed):
            grown += share if i in springs else 0.0
            self._leaf.placed[i] = (y + grown, strip)
        self._leaf.depth += grown


def _held(strips: Sequence[Strip], index: int) -> float:
    """Give the height of the strips from ``index`` on that must stay on the page of what is above them."""
    held = 0.0
    while index < len(strips) and not strips[index].breakable:
        held += strips[index].height
        index += 1
    return held
