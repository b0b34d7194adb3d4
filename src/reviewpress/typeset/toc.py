"""The contents' entries and the pages' numbers in; lines with leaders and folios out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from ..document.nodes import Align, Inline, Link, PageNumber, Styled, Table, Text, Toc, TocEntry
from ..styles.options import Pt, TextAlign, TextStyle, TocLayout
from .flatten import FolioOf
from .galley import Box, Galley, Item, LinkArea, Strip, TextRun, moved, tagged
from .lines import SetLine
from .setter import Setter, extent
from .tables import set_table
from .tags import ARTIFACT, Tag

_Row = tuple[tuple[Inline, ...], ...]

_LEAST_ENTRIES = 3
"""Entries that the contents' last page holds at least."""
_STYLES = ("toc-part", "toc-review", "toc-section", "toc-subsection")


def set_toc(
    setter: Setter, toc: Toc, box: Box, folio_of: FolioOf, galley: Galley, tag: Tag
) -> list[Strip]:
    """Set the contents in the sheet's layout; ``tag`` is the element that they stand in."""
    style = setter.sheet.toc
    if style.layout is TocLayout.TABLE:
        return _table(setter, toc, box, folio_of, galley, tag)
    lines = _Entries(setter, box.measure, galley, folio_of)
    levels = _Levels(tag)
    groups: list[tuple[int, list[Strip]]] = []
    for entry, run_in in _grouped(toc.entries, run_in=style.run_in):
        tag = levels.item(entry.level).within("Reference", "Link")
        groups.append((entry.level, _tagged(lines.entry(entry), tag)))
        if run_in:
            level = run_in[0].level
            groups.append((level, _tagged(lines.run_in(run_in), levels.item(level))))
    _keep_together(groups)
    return [strip for _, strips in groups for strip in strips]


def _keep_together(groups: Sequence[tuple[int, list[Strip]]]) -> None:
    """Let no page end below an entry that heads others, before the last of several sections, or near the end."""
    last = len(groups) - 1
    for i in range(1, len(groups)):
        (above, _), (level, strips) = groups[i - 1], groups[i]
        ends_run = level > 1 and above > 1 and (i == last or groups[i + 1][0] < 2)
        if strips and (level > above or ends_run or i > last + 1 - _LEAST_ENTRIES):
            strips[0].breakable = False


class _Levels:
    """Makes the elements of entries: contents inside contents, as deep as their levels."""

    def __init__(self, tag: Tag) -> None:
        self._root = tag
        self._open: list[tuple[int, Tag]] = []

    def item(self, level: int) -> Tag:
        """Give a new entry's element."""
        while self._open and self._open[-1][0] > level:
            self._open.pop()
        if not self._open or self._open[-1][0] < level:
            around = self._open[-1][1] if self._open else self._root
            self._open.append((level, Tag("TOC", around)))
        return Tag("TOCI", self._open[-1][1])


def _tagged(strips: list[Strip], tag: Tag) -> list[Strip]:
    """Make an entry's strips parts of its element."""
    for strip in strips:
        if strip.items:
            strip.tag = tag
    return strips


def style_name(entry: TocEntry) -> str:
    """Give the paragraph style of an entry."""
    return _STYLES[entry.level]


def _grouped(
    entries: Sequence[TocEntry], *, run_in: bool
) -> Iterator[tuple[TocEntry, list[TocEntry]]]:
    """Give the entries, each with those that run on below it."""
    i = 0
    while i < len(entries):
        entry = entries[i]
        i += 1
        below: list[TocEntry] = []
        while run_in and entry.level == 1 and i < len(entries) and entries[i].level > 1:
            below.append(entries[i])
            i += 1
        yield entry, below


class _Entries:
    """Sets single entries."""

    def __init__(self, setter: Setter, measure: float, galley: Galley, folio_of: FolioOf) -> None:
        self._setter = setter
        self._folio_of = folio_of
        self._style = setter.sheet.toc
        self._measure = measure
        self._galley = galley
        self._signs: dict[str, tuple[Item, ...]] = {}
        """The leaders' sign for each style, set once."""
        self._leaders: dict[tuple[str, int, int], tuple[Item, ...]] = {}
        """Leaders by their style and the places of their first sign and behind their last."""
        self._folios: dict[tuple[str, str], tuple[Item, ...]] = {}
        """Folios at the right edge, by their entries' style and the number."""
        self._at_right: dict[str, TextStyle] = {}
        """The styles of the folios that stand at the right edge."""

    def entry(self, entry: TocEntry) -> list[Strip]:
        """Set an entry: its title, wrapped with a hanging indent where it is long, and its folio."""
        name = style_name(entry)
        text = self._setter.style(name)
        layout = self._style.layout
        if entry.level == 0 and layout is not TocLayout.FOLIO_FIRST:
            return self._strips(entry, name, text, self._title(entry, text, 0.0, self._measure))
        if layout is TocLayout.FOLIO_FIRST:
            return self._folio_first(entry, name, text)
        folio = self._folio(entry, name, text)
        room = self._measure - self._style.folio_width
        if layout is TocLayout.CENTERED:
            title = (*entry.title, *self._author(entry), Text("  "), self._number(entry))
            lines = self._setter.lines(title, text, Box(0.0, self._measure), self._galley)
            return self._strips(entry, name, text, lines)
        lines = self._title(entry, text, 0.0, room)
        if lines:
            last = lines[-1]
            last.items = (*last.items, *self._leader(last, folio, name, text), *folio)
        return self._strips(entry, name, text, lines)

    def run_in(self, entries: Sequence[TocEntry]) -> list[Strip]:
        """Run sections on in one paragraph."""
        name = style_name(entries[0])
        text = self._setter.style(name)
        inlines: list[Inline] = []
        for entry in entries:
            if inlines:
                inlines.append(Text(" · "))
            words = (*entry.title, Text("\u00a0"), self._number(entry))
            inlines.append(Link(f"#{entry.anchor}", words))
        lines = self._setter.lines(inlines, text, Box(0.0, self._measure), self._galley)
        return self._strips(entries[0], name, text, lines, linked=False)

    def _title(
        self, entry: TocEntry, text: TextStyle, left: float, measure: float
    ) -> list[SetLine]:
        title = (*entry.title, *self._author(entry))
        return self._setter.lines(title, text, Box(left, measure), self._galley)

    def _author(self, entry: TocEntry) -> tuple[Inline, ...]:
        if not (self._style.author and entry.author):
            return ()
        return (Text("  "), Styled("toc-author", (Text(entry.author),)))

    def _number(self, entry: TocEntry) -> Inline:
        style = "toc-folio" if entry.level < 2 else "toc-section-folio"
        return Styled(style, (PageNumber(entry.anchor),))

    def _folio(self, entry: TocEntry, name: str, text: TextStyle) -> tuple[Item, ...]:
        """Set an entry's folio at the right edge of the measure."""
        right = self._at_right.get(name)
        if right is None:
            none = Pt(0.0)
            right = replace(text, align=TextAlign.RIGHT, left=none, right=none, square=none)
            self._at_right[name] = right
        key = name, self._folio_of(entry.anchor)
        if key not in self._folios:
            number = (self._number(entry),)
            lines = self._setter.lines(number, right, Box(0.0, self._measure), self._galley)
            self._folios[key] = lines[0].items if lines else ()
        return self._folios[key]

    def _leader(
        self, line: SetLine, folio: Sequence[Item], name: str, text: TextStyle
    ) -> tuple[Item, ...]:
        """Set the signs between title and folio, at fixed places so that they stand one below another."""
        style = self._style
        if not style.leader or name not in style.leaders_for or not folio:
            return ()
        gap = style.leader_pitch
        start, end = extent(line.items) + gap, min(item.x for item in folio) - gap
        key = name, int(-(-start // gap)), int(end // gap)
        if key not in self._leaders:
            if name not in self._signs:
                self._signs[name] = self._sign(text)
            self._leaders[key] = tagged(_row(self._signs[name], gap, *key[1:]), ARTIFACT)
        return self._leaders[key]

    def _sign(self, text: TextStyle) -> tuple[Item, ...]:
        """Set the leaders' sign once, at the left edge."""
        style = self._style
        plain = replace(
            text, colour=style.leader_colour, left=Pt(0.0), weight=0, align=TextAlign.LEFT
        )
        lines = self._setter.plain(style.leader, plain, self._measure, self._galley)
        return lines[0].items if lines else ()

    def _folio_first(self, entry: TocEntry, name: str, text: TextStyle) -> list[Strip]:
        """Set the folio in a column at the left, the title beside it."""
        if entry.level == 0:
            return self._strips(entry, name, text, self._title(entry, text, 0.0, self._measure))
        width = self._style.folio_width
        lines = self._title(entry, text, width, self._measure - width)
        folio = self._setter.lines(
            (self._number(entry),),
            replace(text, left=Pt(0.0)),
            Box(0.0, self._measure),
            self._galley,
        )
        if lines and folio:
            lines[0].items = (*folio[0].items, *lines[0].items)
        return self._strips(entry, name, text, lines)

    def _strips(
        self,
        entry: TocEntry,
        name: str,
        text: TextStyle,
        lines: Sequence[SetLine],
        *,
        linked: bool = True,
    ) -> list[Strip]:
        setter = self._setter
        strips = setter.strips(lines, text, Box(0.0, self._measure), role=name, span=entry.span)
        for i, strip in enumerate(strips):
            strip.breakable = i == 0
            strip.snaps = False
            if linked:
                area = LinkArea(0.0, 0.0, self._measure, strip.height, f"#{entry.anchor}")
                strip.items += (area,)
        after = setter.space(text.space_after)
        if text.keep_next:
            for strip in after:
                strip.breakable = False
        return [*setter.below(text.space_before, strips), *after]


def _row(sign: Sequence[Item], pitch: float, first: int, end: int) -> Sequence[Item]:
    """Repeat a sign at every multiple of a pitch in points; one of a single run makes a single run."""
    if first >= end:
        return ()
    if len(sign) == 1 and isinstance(run := sign[0], TextRun) and not run.tracking:
        count, move = end - first, (run.width - pitch) / run.size * 1000
        show = f"[{f'{move:.6g}'.join([run.show[1:-1]] * count)}]"
        row = run.copy()
        row.x, row.width = run.x + first * pitch, (count - 1) * pitch + run.width
        row.show, row.text = show, run.text * count
        return (row,)
    return [moved(item, i * pitch, 0.0) for i in range(first, end) for item in sign]


def _table(
    setter: Setter, toc: Toc, box: Box, folio_of: FolioOf, galley: Galley, tag: Tag
) -> list[Strip]:
    """Set the contents as a table of the reviews, without their sections: work and title, writer, page."""
    entries = [entry for entry in toc.entries if entry.level < 2]
    rows = tuple(_cells(entry, folio_of) for entry in entries)
    head = tuple((Text(words),) for words in toc.heads)
    aligns = (Align.LEFT, Align.LEFT, Align.RIGHT)
    columns = [0, 1, 2] if any(entry.author for entry in entries) else [0, 2]
    table = Table(
        tuple(_picked(row, columns) for row in ((head,) if head else ())),
        tuple(_picked(row, columns) for row in rows),
        tuple(aligns[column] for column in columns),
        "toc",
        toc.span,
    )
    text = setter.sheet.tables["toc"].text
    styles = [text if entry.level else style_name(entry) for entry in entries]
    strips = set_table(setter, table, box, galley, Tag("TOC", tag), styles)
    for above, strip in pairwise(strips):
        if above.role == _STYLES[0]:
            strip.breakable = False
    return strips


def _picked(row: _Row, columns: Sequence[int]) -> _Row:
    return tuple(row[column] for column in columns)


def _cells(entry: TocEntry, folio_of: FolioOf) -> _Row:
    title = entry.title
    if entry.subtitle:
        title = (*title, Text(" — " + entry.subtitle))
    return (
        (Link(f"#{entry.anchor}", title),),
        (Text(entry.author),) if entry.author else (),
        (Text(folio_of(entry.anchor)),) if entry.level else (),
    )
