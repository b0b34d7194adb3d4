"""Tables of the text in; Word tables, with their styles, out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from ...document.nodes import (
    Align,
    Inline,
    LineBreak,
    Link,
    NoteMark,
    PageNumber,
    Styled,
    Table,
    Text,
)
from ...styles.options import Line, TableStyle, TextAlign
from .draft import Draft
from .flow import Cell, Flow, Grid, Para, Room, Row
from .looks import hex_colour
from .paragraph_styles import alignment
from .styles import ParagraphStyle
from .units import eighths, twips
from .xml import quoted

_SLACK_PT = 2.0
"""What columns are wider than their words are estimated to be."""
_ALIGNMENTS = {
    Align.LEFT: TextAlign.LEFT,
    Align.CENTER: TextAlign.CENTER,
    Align.RIGHT: TextAlign.RIGHT,
}


def add_table(draft: Draft, flow: Flow, table: Table, left: float, measure: float) -> None:
    """Add a table as wide as the measure, its head repeated on every page."""
    columns = max((len(row) for row in (*table.head, *table.rows)), default=0)
    if not columns:
        return
    style = draft.sheet.tables[table.style]
    style_id = _table_style(draft, table.style, style)
    size = draft.sheet.text[style.text].size
    widths = [twips(width) for width in column_widths(table, columns, measure, style, size)]
    cells = _Cells(draft, table.aligns, widths)
    rows = [cells.row(row, draft.styles.of(style.head), is_head=True) for row in table.head]
    rows += [cells.row(row, draft.styles.of(style.text), is_head=False) for row in table.rows]
    room = Room(2 * style.padding, style.gutter, style.rule.thickness, style.frame.thickness)
    look = '<w:tblLook w:val="0020" w:firstRow="1"/>' if table.head else '<w:tblLook w:val="0000"/>'
    properties = f'<w:tblStyle w:val="{style_id}"/>' + frame_properties(widths, left) + look
    flow.space(style.space_before)
    flow.add_table(Grid(properties, widths, rows, room))
    flow.space(style.space_after)


def frame_properties(widths: Sequence[int], left: float, borders: str = "") -> str:
    """Write the fixed width, the indent and the borders of a table; the columns' widths in twips."""
    indent = f'<w:tblInd w:w="{twips(left)}" w:type="dxa"/>' if left else ""
    width = f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
    return f'{width}{indent}{borders}<w:tblLayout w:type="fixed"/>'


def column_widths(
    table: Table, columns: int, available: float, style: TableStyle, size: float
) -> list[float]:
    """Share the measure out to columns after their words, set in a ``size`` in points.

    Each gets what it asks for if all fit, else its share; none less than its longest word, where that can be.
    """
    room = style.gutter + _SLACK_PT
    least, natural = [room] * columns, [room] * columns
    for row in (*table.head, *table.rows):
        for c, inlines in enumerate(row):
            text = plain(inlines)
            natural[c] = max(natural[c], ems(text) * size + room)
            longest = max((ems(word) for word in text.split()), default=0.0)
            least[c] = max(least[c], longest * size + room)
    if sum(natural) <= available:
        spare = (available - sum(natural)) / columns
        return [width + spare for width in natural]
    if sum(least) >= available:
        return [width * available / sum(least) for width in least]
    wants = [high - low for low, high in zip(least, natural, strict=True)]
    share = (available - sum(least)) / sum(wants)
    return [low + want * share for low, want in zip(least, wants, strict=True)]


def ems(text: str) -> float:
    """Estimate a text's width in em: Korean characters and signs one, others a little more than half."""
    return sum(1.0 if unicodedata.east_asian_width(char) in "WFA" else 0.58 for char in text)


def plain(inlines: Iterable[Inline]) -> str:
    """Give the words of inlines."""
    parts: list[str] = []
    for inline in inlines:
        match inline:
            case Text(text):
                parts.append(text)
            case Styled(_, children) | Link(_, children):
                parts.append(plain(children))
            case LineBreak():
                parts.append(" ")
            case NoteMark() | PageNumber():
                parts.append("00")
    return "".join(parts)


class _Cells:
    """Writes the rows of one table."""

    def __init__(self, draft: Draft, aligns: Sequence[Align], widths: Sequence[int]) -> None:
        self._draft = draft
        self._aligns = aligns
        self._widths = widths

    def row(
        self, row: Sequence[tuple[Inline, ...]], style: ParagraphStyle, *, is_head: bool
    ) -> Row:
        cells = [*row, *[()] * (len(self._widths) - len(row))]
        found = [self._cell(c, inlines, style) for c, inlines in enumerate(cells)]
        return Row(found, is_head)

    def _cell(self, column: int, inlines: tuple[Inline, ...], style: ParagraphStyle) -> Cell:
        para = Para(style, self._draft.inlines.runs(inlines, style.look))
        align = self._aligns[column] if column < len(self._aligns) else Align.LEFT
        if _ALIGNMENTS[align] is not style.text.align:
            para.alignment = alignment(_ALIGNMENTS[align])
        return Cell(self._widths[column], para)


def _table_style(draft: Draft, name: str, style: TableStyle) -> str:
    """Make the table style of the sheet's table of a name."""
    style_id = "".join(word.capitalize() for word in name.replace("_", "-").split("-")) + "Table"
    if style_id not in draft.styles.tables:
        title = name.replace("_", " ").replace("-", " ").capitalize() + " Table"
        draft.styles.tables[style_id] = (
            f'<w:style w:type="table" w:customStyle="1" w:styleId="{style_id}">'
            f'<w:name w:val={quoted(title)}/><w:basedOn w:val="TableNormal"/>'
            f'<w:uiPriority w:val="59"/><w:tblPr>{_borders(style)}{_margins(style)}</w:tblPr>'
            f"{_head(style)}</w:style>"
        )
    return style_id


def _borders(style: TableStyle) -> str:
    lines = (("top", style.frame), ("bottom", style.frame), ("insideH", style.rule))
    drawn = "".join(table_border(side, line) for side, line in lines if line.thickness)
    return f"<w:tblBorders>{drawn}</w:tblBorders>" if drawn else ""


def table_border(side: str, line: Line) -> str:
    """Write one border of a table or cell."""
    return (
        f'<w:{side} w:val="single" w:sz="{eighths(line.thickness)}" w:space="0"'
        f' w:color="{hex_colour(line.colour)}"/>'
    )


def _margins(style: TableStyle) -> str:
    sides = (
        ("top", style.padding),
        ("left", 0.0),
        ("bottom", style.padding),
        ("right", style.gutter),
    )
    return (
        "<w:tblCellMar>"
        + "".join(f'<w:{side} w:w="{twips(length)}" w:type="dxa"/>' for side, length in sides)
        + "</w:tblCellMar>"
    )


def _head(style: TableStyle) -> str:
    if not style.fill:
        return ""
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{hex_colour(style.fill)}"/>'
    return f'<w:tblStylePr w:type="firstRow"><w:tcPr>{shade}</w:tcPr></w:tblStylePr>'
