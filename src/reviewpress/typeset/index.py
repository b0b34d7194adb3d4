"""Index entries and the pages' numbers in; rows of columns side by side, filled page by page, out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..document.nodes import Index, IndexEntry, IndexGroup, Inline, Link, Text
from .flatten import FolioOf
from .galley import Box, Galley, Strip, moved, tagged
from .setter import Setter
from .tags import Tag


def folded(folios: Iterable[str]) -> list[tuple[str, str]]:
    """Fold page numbers into ranges of neighbours: pairs of first and last, in the order given, without doubles."""
    ranges: list[tuple[str, str]] = []
    for folio in dict.fromkeys(folios):
        if ranges and _follows(ranges[-1][1], folio):
            ranges[-1] = (ranges[-1][0], folio)
        else:
            ranges.append((folio, folio))
    return ranges


def page_numbers(entry: IndexEntry, folio_of: FolioOf) -> tuple[Inline, ...]:
    """Give an entry's page numbers as inlines that lead to their pages."""
    first_anchors: dict[str, str] = {}
    for anchor in entry.anchors:
        first_anchors.setdefault(folio_of(anchor), anchor)
    inlines: list[Inline] = []
    for first, last in folded(first_anchors):
        shown = first if first == last else f"{first}–{last}"
        inlines += [
            Text(", " if inlines else "\u2002"),
            Link(f"#{first_anchors[first]}", (Text(shown),)),
        ]
    return tuple(inlines)


def set_index(
    setter: Setter,
    index: Index,
    folio_of: FolioOf,
    rooms: tuple[float, float],
    galley: Galley,
    tag: Tag,
) -> list[Strip]:
    """Set the index in columns.

    ``rooms`` are the heights in points that are free on the first page and on every later one;
    ``tag`` is the element that the index stands in.
    """
    tag = Tag("Index", tag)
    style = setter.sheet.index
    measure = setter.sheet.page.measure_pt
    width = (measure - style.gutter * (style.columns - 1)) / style.columns
    groups = [_group(setter, group, folio_of, width, galley, tag) for group in index.groups]
    strips = [strip for group in groups for strip in group]
    found: list[Strip] = []
    room = rooms[0]
    while strips:
        columns, strips = _page(strips, style.columns, room)
        found.append(_side_by_side(columns, width + style.gutter, is_first=not found))
        found[-1].tag = tag
        room = rooms[1]
    return found


def _follows(before: str, after: str) -> bool:
    return before.isdigit() and after.isdigit() and int(after) == int(before) + 1


def _group(
    setter: Setter,
    group: IndexGroup,
    folio_of: FolioOf,
    width: float,
    galley: Galley,
    tag: Tag,
) -> list[Strip]:
    """Set one initial and the words under it; two of them stay with it, and no column begins with the last alone."""
    head, text = setter.style("index-initial"), setter.style("index-entry")
    box = Box(0.0, width)
    lines = setter.plain(group.initial, head, width, galley)
    strips = [*setter.space(head.space_before)]
    strips += _tagged(setter.strips(lines, head, box, role="index-initial"), tag)
    strips += setter.space(head.space_after)
    starts: list[int] = []
    for entry in group.entries:
        starts.append(len(strips))
        words = (Text(entry.word), *page_numbers(entry, folio_of))
        lines = setter.lines(words, text, box, galley)
        found = _tagged(setter.strips(lines, text, box, role="index-entry"), tag)
        strips += [*found, *setter.space(text.space_after)]
    ends = {0, *starts[2:-1]}
    for i, strip in enumerate(strips):
        strip.breakable = i in ends
    return strips


def _tagged(strips: list[Strip], index: Tag) -> list[Strip]:
    """Make strips a paragraph; their items tell so, since strips of columns become one."""
    tag = Tag("P", index)
    for strip in strips:
        strip.items = tagged(strip.items, tag)
    return strips


def _page(strips: list[Strip], count: int, room: float) -> tuple[list[list[Strip]], list[Strip]]:
    """Fill the columns of one page; where all that is left fits, make them equally high."""
    whole = sum(strip.height for strip in strips)
    height = room
    if whole <= room * count:
        step = max(min(strip.height for strip in strips), 1.0)
        height = whole / count
        while height < room and _fill(strips, count, height)[1]:
            height = min(height + step, room)
    return _fill(strips, count, height)


def _fill(strips: list[Strip], count: int, height: float) -> tuple[list[list[Strip]], list[Strip]]:
    columns: list[list[Strip]] = []
    rest = list(strips)
    while rest and len(columns) < count:
        column, rest = _column(rest, height)
        columns.append(column)
    return columns, rest


def _column(strips: list[Strip], height: float) -> tuple[list[Strip], list[Strip]]:
    """Take what fits into one column, without white space at its head and foot."""
    start = next((i for i, strip in enumerate(strips) if not strip.vanishes), len(strips))
    used, end = 0.0, start
    for i in range(start, len(strips)):
        if strips[i].breakable and i > start:
            end = i
        used += strips[i].height
        if used > height + 0.01 and not strips[i].vanishes:
            end = end if end > start else max(i, start + 1)
            return _without_foot(strips[start:end]), strips[end:]
    return _without_foot(strips[start:]), []


def _without_foot(column: list[Strip]) -> list[Strip]:
    """Leave out white space at a column's foot."""
    while column and column[-1].vanishes:
        column = column[:-1]
    return column


def _side_by_side(columns: Sequence[Sequence[Strip]], pitch: float, *, is_first: bool) -> Strip:
    """Make one strip of a page's columns."""
    placed = []
    most = 0.0
    for c, column in enumerate(columns):
        y = 0.0
        for strip in column:
            placed.append((c * pitch, y, strip))
            y += strip.height
        most = max(most, y)
    items = tuple(moved(item, x, y) for x, y, strip in placed for item in strip.items)
    return Strip(most, items, breakable=not is_first, role="index")
