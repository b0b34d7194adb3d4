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
        strips = _columns(setter, (facts, tag), style, box, galley)
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


def _columns(
    setter: Setter, tagged_facts: tuple[Facts, Tag], style: FactsStyle, box: Box, galley: Galley
) -> list[Strip]:
    """Set rows in one or more columns of label and value; the first column is filled first, in tables the first row."""
    facts, tag = tagged_facts
    left, measure = box
    text = setter.style(style.text)
    is_table = style.layout is FactsLayout.TABLE
    gutter = 0.0 if is_table else style.gutter
    shift = style.bar.thickness + style.bar.gap
    count = min(style.columns_within(measure, text.size), max(len(facts.rows), 1))
    width = (measure - shift - gutter * (count - 1)) / count
    padding = style.padding if is_table else 0.0
    inset = max(padding, 4.0) if is_table else 0.0
    leading = setter.leading(text)
    labelled = label_width(setter, facts, style)
    strips: list[Strip] = []
    rows = _rows(list(zip(facts.rows, tag.children, strict=True)), count, by_row=is_table)
    for i, row in enumerate(rows):
        cells: list[tuple[float, list[SetLine], list[SetLine], Tag]] = []
        for c, (fact, row_tag) in enumerate(row):
            x = left + shift + c * (width + gutter)
            label = (Styled(style.label, (Text(fact.label, fact.span),)),)
            label_lines = setter.lines(label, text, Box(x + inset, labelled), galley)
            value_x = x + labelled + 3 * inset
            value = setter.lines(
                fact.value, text, Box(value_x, x + width - value_x - inset), galley
            )
            cells.append((x, label_lines, value, row_tag))
        height = max(max(len(a), len(b)) for _, a, b, _ in cells) * leading + 2 * padding
        items: list[Item] = []
        if is_table:
            edges = [(x, labelled + 2 * inset) for x, *_ in cells]
            items += _frame(style, edges, box, height, is_last=i == len(rows) - 1)
        for _, label_lines, value, row_tag in cells:
            label_tag, value_tag = row_tag.children
            items += tagged(stacked(label_lines, leading, padding), label_tag)
            items += tagged(stacked(value, leading, padding), value_tag)
        if style.bar.thickness:
            items.append(RuleItem(left, 0.0, style.bar.thickness, height, style.bar.colour))
        strips.append(
            Strip(height, tuple(items), breakable=i == 0, role=facts.style, span=row[0][0].span)
        )
    if strips and style.rule.thickness and not is_table:
        rule = RuleItem(
            left, 0.0, style.rule.length or measure, style.rule.thickness, style.rule.colour
        )
        strips[0].height += style.rule.gap
        strips[0].items = (rule, *(moved(item, 0.0, style.rule.gap) for item in strips[0].items))
    return strips


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
    left, measure = box
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
