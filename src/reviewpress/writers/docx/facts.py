"""Labelled rows in; tabbed paragraphs, a running line or a table out, as the sheet says."""

from __future__ import annotations

import math
from collections.abc import Sequence

from msgspec.structs import replace

from ...document.nodes import FactRow, Facts, Inline, Styled, Text
from ...styles.options import FactsLayout, FactsStyle, Line, Pt
from .draft import Draft
from .flow import Cell, Flow, Grid, Para, Room, Row
from .looks import hex_colour
from .paragraph_styles import border, enclosed
from .tables import ems, frame_properties, table_border
from .units import twips

_LEAST_INSET = 4.0
"""White space at the sides of a ruled table's cells, in points."""
_LABEL_GAP = 6.0
"""The least white space between a label and its value, in points."""


def add_facts(draft: Draft, flow: Flow, facts: Facts, measure: float) -> None:
    """Add labelled rows after the sheet's style of that name."""
    if not facts.rows:
        return
    style = draft.sheet.facts[facts.style]
    flow.space(style.space_before)
    if style.layout is FactsLayout.LINE:
        _add_line(draft, flow, facts, style)
    elif flow.frame or (style.layout is FactsLayout.COLUMNS and style.columns == 1):
        # A frame holds no table.
        _add_tabbed(draft, flow, facts, style)
    else:
        _add_table(draft, flow, facts, style, measure)
    flow.space(style.space_after)


def _label(row: FactRow, style: FactsStyle) -> Inline:
    return Styled(style.label, (Text(row.label, row.span),))


def _label_width(draft: Draft, facts: Facts) -> float:
    """Give the width of the labels' column: the style's, or more where a label is longer; half points."""
    style = draft.sheet.facts[facts.style]
    widest = max(ems(row.label) for row in facts.rows) * draft.sheet.text[style.text].size
    return max(float(style.label_width), math.ceil((widest + _LABEL_GAP) * 2) / 2)


def _add_line(draft: Draft, flow: Flow, facts: Facts, style: FactsStyle) -> None:
    """Run all rows into one paragraph."""
    inlines: list[Inline] = []
    for row in facts.rows:
        if inlines:
            inlines.append(Text(style.separator))
        whole = replace(row, label=row.label.replace(" ", "\u00a0"))
        inlines += [_label(whole, style), Text("\u00a0"), *row.value]
    text = draft.styles.of(style.text)
    flow.add(Para(text, draft.inlines.runs(inlines, text.look)))


def _add_tabbed(draft: Draft, flow: Flow, facts: Facts, style: FactsStyle) -> None:
    """Set each row as a paragraph that hangs by the labels' width."""
    shift = style.bar.thickness + style.bar.gap
    width = _label_width(draft, facts)
    stop = shift + width
    base = draft.sheet.text[style.text]
    text = replace(base, left=Pt(base.left + stop), indent=Pt(-width))
    # A border stands left of the hanging label; the sheet's bar stands at the measure's edge, the label after it.
    more = {"tabs": f'<w:tabs><w:tab w:val="left" w:pos="{twips(base.left + stop)}"/></w:tabs>'}
    bar = enclosed(border("left", style.bar, style.bar.gap)) if style.bar.thickness else ""
    label = "Row" if facts.style == style.text else f"{facts.style.capitalize()} Row"
    label += "" if width == style.label_width else f" {width:g} pt"
    row_style = draft.styles.variant(style.text, label, text, more | ({"pBdr": bar} if bar else {}))
    for i, row in enumerate(facts.rows):
        name = draft.inlines.runs((_label(row, style),), row_style.look)
        value = draft.inlines.runs(row.value, row_style.look)
        keep = i < len(facts.rows) - 1
        flow.add(Para(row_style, [*name, "<w:r><w:tab/></w:r>", *value], keep_next=keep))


def _add_table(draft: Draft, flow: Flow, facts: Facts, style: FactsStyle, measure: float) -> None:
    """Set rows as a table: pairs of label and value side by side."""
    is_table = style.layout is FactsLayout.TABLE
    count = style.columns_within(measure, draft.sheet.text[style.text].size)
    columns = _Columns(draft, facts, min(count, len(facts.rows)), measure)
    shared = _share(facts.rows, columns.count, by_row=is_table)
    rows = [columns.row(row) for row in shared]
    bar = style.bar.thickness
    properties = frame_properties(columns.widths, bar / 2, _borders(style)) + columns.margins()
    flow.add_table(Grid(properties, columns.widths, rows, columns.room))


class _Columns:
    """Writes the rows of one table of facts."""

    def __init__(self, draft: Draft, facts: Facts, count: int, measure: float) -> None:
        style = draft.sheet.facts[facts.style]
        is_table = style.layout is FactsLayout.TABLE
        self.count = count
        self._draft = draft
        self._style = style
        self._text = draft.styles.of(style.text)
        self._inset = max(style.padding, _LEAST_INSET) if is_table else 0.0
        self._padding = style.padding if is_table else 0.0
        gutter = 0.0 if is_table else style.gutter
        shift = style.bar.thickness + style.bar.gap
        width = (measure - shift - gutter * (count - 1)) / count
        label_width = _label_width(draft, facts) + 2 * self._inset
        self._pair = (twips(label_width), twips(width - label_width))
        self._gutter = twips(gutter)
        self._bar_gap = twips(style.bar.gap) if style.bar.thickness else 0

    @property
    def widths(self) -> list[int]:
        """The columns' widths in twips."""
        label, value = self._pair
        found = [label + self._bar_gap, value]
        for _ in range(1, self.count):
            found += [self._gutter] if self._gutter else []
            found += [label, value]
        return found

    @property
    def room(self) -> Room:
        """What the cells have around their text."""
        rule = self._style.rule.thickness
        inner = rule if self._style.layout is FactsLayout.TABLE else 0.0
        return Room(2 * self._padding, 2 * self._inset, inner, rule)

    def margins(self) -> str:
        """Write the white space inside the cells."""
        padding, side = twips(self._padding), twips(self._inset)
        lengths = (("top", padding), ("left", side), ("bottom", padding), ("right", side))
        inner = "".join(f'<w:{name} w:w="{length}" w:type="dxa"/>' for name, length in lengths)
        return f"<w:tblCellMar>{inner}</w:tblCellMar>"

    def row(self, facts: Sequence[FactRow]) -> Row:
        """Write a row of pairs; missing ones are empty."""
        fill = self._style.label_fill
        shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{hex_colour(fill)}"/>' if fill else ""
        label, value = self._pair
        cells: list[Cell] = []
        for c in range(self.count):
            width, properties = label, shade
            if c == 0 and self._bar_gap:
                width += self._bar_gap
                properties += f'<w:tcMar><w:left w:w="{self._bar_gap}" w:type="dxa"/></w:tcMar>'
            if c and self._gutter:
                cells.append(Cell(self._gutter, self._para(())))
            fact = facts[c] if c < len(facts) else None
            name = (_label(fact, self._style),) if fact else ()
            cells.append(Cell(width, self._para(name), properties))
            cells.append(Cell(value, self._para(fact.value if fact else ())))
        return Row(cells)

    def _para(self, inlines: tuple[Inline, ...]) -> Para:
        runs = self._draft.inlines.runs(inlines, self._text.look)
        return Para(self._text, runs, keep_next=bool(inlines))


def _borders(style: FactsStyle) -> str:
    """Write the lines of a ruled table, or those above and left of one that is not ruled."""
    lines: dict[str, Line] = {}
    if style.rule.thickness:
        ruled = style.layout is FactsLayout.TABLE
        sides = ("top", "left", "bottom", "right", "insideH", "insideV") if ruled else ("top",)
        lines = dict.fromkeys(sides, style.rule)
    if style.bar.thickness:
        lines["left"] = style.bar
    order = ("top", "left", "bottom", "right", "insideH", "insideV")
    drawn = "".join(table_border(side, lines[side]) for side in order if side in lines)
    return f"<w:tblBorders>{drawn}</w:tblBorders>" if drawn else ""


def _share(rows: Sequence[FactRow], columns: int, *, by_row: bool) -> list[list[FactRow]]:
    """Share rows out to columns, the first column first (in a table the first row); the visual rows from the top."""
    height = -(-len(rows) // columns)
    if by_row:
        return [list(rows[i : i + columns]) for i in range(0, len(rows), columns)]
    return [list(rows[i::height]) for i in range(height)]
