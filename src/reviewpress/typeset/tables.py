"""A table in; one strip a row, its columns as wide as their words ask for, out."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from ..document.nodes import Align, Inline, Table
from ..styles.options import BreakPolicy, Line, Pt, TableStyle, TextAlign, TextStyle
from .galley import Box, Galley, Item, RuleItem, Strip, tagged
from .setter import Setter, stacked
from .tags import ARTIFACT, Tag

Row = Sequence[tuple[Inline, ...]]

_ALIGNS = {Align.LEFT: TextAlign.LEFT, Align.CENTER: TextAlign.CENTER, Align.RIGHT: TextAlign.RIGHT}


_SMALL_SHARE = 0.35
"""Of the text block's height: a table no higher is never divided over pages."""


def set_table(
    setter: Setter,
    table: Table,
    box: Box,
    galley: Galley,
    tag: Tag,
    row_styles: Sequence[str] = (),
) -> list[Strip]:
    """Set a table; its head is set again on every page that it runs on to.

    ``tag`` is the table's element, or that of the contents, whose rows are entries. ``row_styles`` name each row's
    paragraph style where that is not the table's.
    """
    style = setter.sheet.tables[table.style]
    styles = row_styles or (style.text,) * len(table.rows)
    setting = _Rows(setter, table, styles, box, galley)
    head = [setting.strip(row, style.head, _row_tag(tag, len(row), "TH")) for row in table.head]
    rows = [
        setting.strip(row, name, _row_tag(tag, len(row), "TD"))
        for row, name in zip(table.rows, styles, strict=True)
    ]
    strips = [*head, *rows]
    if not strips:
        return []
    height = sum(strip.height for strip in strips)
    page = setter.sheet.page
    is_small = height <= page.lines * page.grid * _SMALL_SHARE
    for i, strip in enumerate(strips):
        # At least two rows stand below the head, and on the next page.
        strip.breakable = i == 0 or (not is_small and len(head) + 1 < i < len(strips) - 1)
    for strip in rows:
        strip.repeats = tuple(head)
    _rule(setting, head, rows)
    padding = setter.to_grid(height) - height if setter.on_grid else 0.0
    return [
        *setter.below(style.space_before, strips),
        *setter.space(padding),
        *setter.space(style.space_after),
    ]


def column_widths(
    least: Sequence[float], natural: Sequence[float], available: float
) -> list[float]:
    """Share a width out to columns: what each asks for if it fits, else in proportion, none under its longest word.

    All in points; ``least`` are the widths of the longest words, ``natural`` those of the cells on one line.
    """
    if sum(natural) <= available:
        spare = (available - sum(natural)) / len(natural)
        return [width + spare for width in natural]
    if sum(least) >= available:
        return [width * available / sum(least) for width in least]
    wants = [n - m for n, m in zip(natural, least, strict=True)]
    share = (available - sum(least)) / sum(wants)
    return [m + want * share for m, want in zip(least, wants, strict=True)]


def _row_tag(table: Tag, columns: int, cell: str) -> Tag:
    """Make a row's element with its cells."""
    if table.kind != "Table":
        return Tag("TOCI", table) if cell == "TD" else ARTIFACT
    row = Tag("TR", table)
    row.children = tuple(Tag(cell, row) for _ in range(columns))
    return row


class _Rows:
    """Sets the rows of one table."""

    def __init__(
        self,
        setter: Setter,
        table: Table,
        row_styles: Sequence[str],
        box: Box,
        galley: Galley,
    ) -> None:
        self._setter = setter
        self._table = table
        self._row_styles = row_styles
        self.style: TableStyle = setter.sheet.tables[table.style]
        self.left, self.measure = box.left, box.measure
        self._galley = galley
        self._columns = max((len(row) for row in (*table.head, *table.rows)), default=1)
        gutters = self.style.gutter * (self._columns - 1)
        self._widths = self._measured(box.measure - gutters)

    def strip(self, row: Row, style_name: str, tag: Tag) -> Strip:
        """Set one row."""
        setter, style = self._setter, self.style
        cells: list[Item] = []
        x, most, leading = self.left, 1, 0.0
        for c, inlines in enumerate(row):
            text = self._cell_style(style_name, c)
            leading = setter.leading(text)
            lines = setter.lines(inlines, text, Box(x, self._widths[c]), self._galley)
            cell = tag.children[c] if tag.children else tag
            cells += tagged(stacked(lines, leading, style.padding), cell)
            most = max(most, len(lines))
            x += self._widths[c] + style.gutter
        height = most * leading + 2 * style.padding
        return Strip(height, tuple(cells), role=style_name, span=self._table.span, tag=tag)

    def _cell_style(self, name: str, column: int) -> TextStyle:
        aligns = self._table.aligns
        align = _ALIGNS[aligns[column]] if column < len(aligns) else TextAlign.LEFT
        return replace(
            self._setter.style(name), align=align, breaks=BreakPolicy.WORD, indent=Pt(0.0)
        )

    def _measured(self, available: float) -> list[float]:
        """Measure the cells and share the measure out."""
        least, natural = [1.0] * self._columns, [1.0] * self._columns
        heads = [(row, self.style.head) for row in self._table.head]
        rows = zip(self._table.rows, self._row_styles, strict=True)
        for row, name in (*heads, *rows):
            for c, inlines in enumerate(row):
                narrow, wide = self._setter.widths(inlines, self._cell_style(name, c))
                least[c] = max(least[c], narrow)
                natural[c] = max(natural[c], wide)
        return column_widths(least, natural, available)


def _rule(rows: _Rows, head: Sequence[Strip], body: Sequence[Strip]) -> None:
    """Draw the lines between rows and around the table, and the head's background."""
    style = rows.style
    for strip in head:
        if style.fill:
            fill = RuleItem(rows.left, 0.0, rows.measure, strip.height, style.fill)
            strip.items = (fill, *strip.items)
    strips = [*head, *body]
    for strip in strips[1:]:
        _line_above(rows, strip, style.rule)
    _line_above(rows, strips[0], style.frame)
    last, frame = strips[-1], style.frame
    if frame.thickness:
        y = last.height - frame.thickness
        last.items += (RuleItem(rows.left, y, rows.measure, frame.thickness, frame.colour),)


def _line_above(rows: _Rows, strip: Strip, line: Line) -> None:
    if line.thickness:
        rule = RuleItem(rows.left, 0.0, rows.measure, line.thickness, line.colour)
        strip.items = (rule, *strip.items)
