"""Labelled rows in; strips out, as columns, a ruled table or a running line."""

from __future__ import annotations

from collections.abc import Sequence

from ..document.nodes import FactRow, Facts, Inline, Styled, Text
from ..styles.options import FactsLayout, FactsStyle
from .galley import Box, Galley, Item, RuleItem, Strip, moved, tagged
from .lines import SetLine
from .setter import Setter, stacked
from .tags import Tag

_LABEL_GAP = 6.0
"""The least white space between a label and its value, in points."""
_LEAST_INSET = 4.0
"""The least white space at the sides of a table's cells, in points."""
_JOIN = "\u00a0"
"""Inside a label and before its value in a running line, which no line divides there."""


def set_facts(setter: Setter, facts: Facts, box: Box, galley: Galley, tag: Tag) -> list[Strip]:
    """Set labelled rows after the sheet's style of that name; ``tag`` is the element that they stand in.

    Rows are a list whose items have a label each, in the order of the facts, wherever they stand.
    """
    style = setter.sheet.facts[facts.style]
    if style.layout is FactsLayout.LINE:
        strips = _running(setter, facts, style, box, galley)
        tag = Tag("P", tag)
    else:
        tag = Tag("L", tag)
        tag.children = tuple(_row_tag(tag) for _ in facts.rows)
        strips = _Columns(setter, facts, box, galley).strips(tag.children)
    for strip in strips:
        strip.tag = tag
    height = sum(strip.height for strip in strips)
    padding = setter.to_grid(height) - height if setter.on_grid else 0.0
    return [
        *setter.below(style.space_before, strips),
        *setter.space(padding),
        *setter.space(style.space_after),
    ]


def label_width(setter: Setter, facts: Facts, style: FactsStyle) -> float:
    """Give the width of the labels' column: the style's, or more where a label is longer."""
    text = setter.style(style.text)
    labels = [(Styled(style.label, (Text(row.label),)),) for row in facts.rows]
    widest = max((setter.width(label, text) for label in labels), default=0.0)
    return max(style.label_width, widest + _LABEL_GAP)


def _row_tag(tag: Tag) -> Tag:
    """Make a row's element with its label and its value."""
    row = Tag("LI", tag)
    row.children = (Tag("Lbl", row), Tag("LBody", row))
    return row


def _running(
    setter: Setter, facts: Facts, style: FactsStyle, box: Box, galley: Galley
) -> list[Strip]:
    """Run all rows into one paragraph."""
    inlines: list[Inline] = []
    for row in facts.rows:
        if inlines:
            inlines.append(Text(style.separator))
        label = Text(row.label.replace(" ", _JOIN), row.span)
        inlines += [Styled(style.label, (label,)), Text(_JOIN), *row.value]
    text = setter.style(style.text)
    lines = setter.lines(inlines, text, box, galley)
    return setter.strips(lines, text, box, role=facts.style, span=facts.span)


class _Cell:
    """A label and its value, set: the left edge of the pair, its lines, its elements."""

    __slots__ = ("label", "tag", "value", "x")

    def __init__(
        self, x: float, label: Sequence[SetLine], value: Sequence[SetLine], tag: Tag
    ) -> None:
        self.x = x
        self.label = label
        self.value = value
        self.tag = tag

    def height(self, leading: float) -> float:
        return max(len(self.label), len(self.value)) * leading

    def items(self, leading: float, top: float) -> tuple[Item, ...]:
        label_tag, value_tag = self.tag.children
        return (
            *tagged(stacked(self.label, leading, top), label_tag),
            *tagged(stacked(self.value, leading, top), value_tag),
        )


class _Columns:
    """Sets rows in one or more columns of label and value, with or without the lines of a table."""

    def __init__(self, setter: Setter, facts: Facts, box: Box, galley: Galley) -> None:
        style = setter.sheet.facts[facts.style]
        self._setter = setter
        self._facts = facts
        self._style = style
        self._box = box
        self._galley = galley
        self._text = setter.style(style.text)
        self._is_table = style.layout is FactsLayout.TABLE
        self._gutter = 0.0 if self._is_table else style.gutter
        self._shift = style.bar.thickness + style.bar.gap
        most = style.columns_within(box.measure, self._text.size)
        self._count = min(most, max(len(facts.rows), 1))
        gutters = self._gutter * (self._count - 1)
        self._width = (box.measure - self._shift - gutters) / self._count
        self._padding = style.padding if self._is_table else 0.0
        self._inset = max(self._padding, _LEAST_INSET) if self._is_table else 0.0
        self._label_width = label_width(setter, facts, style)

    def strips(self, tags: Sequence[Tag]) -> list[Strip]:
        """Set all rows; the first column is filled first, in tables the first row."""
        pairs = list(zip(self._facts.rows, tags, strict=True))
        rows = _rows(pairs, self._count, by_row=self._is_table)
        strips = [self._strip(row, is_last=row is rows[-1]) for row in rows]
        for strip in strips[1:]:
            strip.breakable = False
        if strips and self._style.rule.thickness and not self._is_table:
            self._rule_above(strips[0])
        return strips

    def _strip(self, row: Sequence[tuple[FactRow, Tag]], *, is_last: bool) -> Strip:
        """Set the pairs that stand side by side."""
        style, leading = self._style, self._setter.leading(self._text)
        cells = [self._cell(c, fact, tag) for c, (fact, tag) in enumerate(row)]
        height = max(cell.height(leading) for cell in cells) + 2 * self._padding
        items: list[Item] = []
        if self._is_table:
            edges = [(cell.x, self._label_width + 2 * self._inset) for cell in cells]
            items += _frame(style, edges, self._box, height, is_last=is_last)
        for cell in cells:
            items += cell.items(leading, self._padding)
        if style.bar.thickness:
            bar = RuleItem(self._box.left, 0.0, style.bar.thickness, height, style.bar.colour)
            items.append(bar)
        return Strip(height, tuple(items), role=self._facts.style, span=row[0][0].span)

    def _cell(self, column: int, fact: FactRow, tag: Tag) -> _Cell:
        x = self._box.left + self._shift + column * (self._width + self._gutter)
        label = (Styled(self._style.label, (Text(fact.label, fact.span),)),)
        label_box = Box(x + self._inset, self._label_width)
        value_x = x + self._label_width + 3 * self._inset
        value_box = Box(value_x, x + self._width - value_x - self._inset)
        return _Cell(
            x,
            self._setter.lines(label, self._text, label_box, self._galley),
            self._setter.lines(fact.value, self._text, value_box, self._galley),
            tag,
        )

    def _rule_above(self, strip: Strip) -> None:
        line = self._style.rule
        width = line.length or self._box.measure
        rule = RuleItem(self._box.left, 0.0, width, line.thickness, line.colour)
        strip.height += line.gap
        strip.items = (rule, *(moved(item, 0.0, line.gap) for item in strip.items))


def _rows(
    rows: Sequence[tuple[FactRow, Tag]], columns: int, *, by_row: bool
) -> list[list[tuple[FactRow, Tag]]]:
    """Share rows out to columns; the visual rows from top to bottom."""
    height = -(-len(rows) // columns)
    if by_row:
        return [list(rows[i : i + columns]) for i in range(0, len(rows), columns)]
    return [list(rows[i::height]) for i in range(height)]


def _frame(
    style: FactsStyle,
    cells: Sequence[tuple[float, float]],
    box: Box,
    height: float,
    *,
    is_last: bool,
) -> list[Item]:
    """Draw a table row's fills and lines; ``cells`` are the left edges and widths of the labels' cells."""
    left, measure = box.left, box.measure
    line = style.rule
    items: list[Item] = []
    if style.label_fill:
        items += [RuleItem(x, 0.0, width, height, style.label_fill) for x, width in cells]
    if line.thickness:
        edges = [x for x, width in cells for x in (x, x + width)] + [
            left + measure - line.thickness
        ]
        items += [RuleItem(x, 0.0, line.thickness, height, line.colour) for x in edges]
        items.append(RuleItem(left, 0.0, measure, line.thickness, line.colour))
        if is_last:
            items.append(
                RuleItem(left, height - line.thickness, measure, line.thickness, line.colour)
            )
    return items
