"""A bar chart in; a Word table out, in which each bar's cell is divided in two: the bar, and the rest of its track.

Neither is a drawing: Word, LibreOffice and previewers all show paragraphs as thin as the bar with a background.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec.structs import replace

from ...document.nodes import Bar, BarChart
from ...styles.options import Pt, TextAlign
from .draft import Draft
from .flow import Cell, Flow, Grid, Para, Row
from .looks import hex_colour
from .names import WordName
from .paragraph_styles import alignment
from .rules import thin_text
from .styles import ParagraphStyle
from .tables import ems, frame_properties
from .units import twips

_MOST_LABEL_SHARE = 0.4
_SLACK_EM = 0.5
"""What columns are wider than their words are estimated to be."""
_TIGHT = 1.3
"""Leading, as a multiple of the size, at which small letters stand in the middle of an exact line's height."""
_NO_MARGINS = (
    "<w:tblCellMar>"
    + "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
    + "</w:tblCellMar>"
)
"""Bar and track touch: without this, cells have Word's own margins at their sides."""


def add_chart(draft: Draft, flow: Flow, chart: BarChart, left: float, measure: float) -> None:
    """Add a chart as wide as the measure; its rows stay together."""
    if not chart.bars:
        return
    style = draft.sheet.chart
    bars = _Bars(draft, chart.bars, measure)
    rows = [bars.row(bar, is_last=i == len(chart.bars) - 1) for i, bar in enumerate(chart.bars)]
    flow.space(style.space_before)
    properties = frame_properties(bars.widths, left) + _NO_MARGINS
    flow.add_table(Grid(properties, bars.widths, rows))
    flow.space(style.space_after)


class _Bars:
    """Writes the rows of one chart.

    Word's rows share one grid of columns, so the grid has an edge where any of the bars ends, and cells span columns.
    """

    def __init__(self, draft: Draft, bars: Sequence[Bar], measure: float) -> None:
        style = draft.sheet.chart
        self._draft = draft
        text = draft.sheet.text[style.text]
        self._leading = text.leading or draft.sheet.page.grid
        tight = replace(text, leading=Pt(min(self._leading, text.size * _TIGHT)))
        self._text = draft.styles.variant(style.text, "Line", tight)
        labels = self._column((bar.label for bar in bars), float(style.label_width), measure)
        figures = self._column((bar.figure for bar in bars), 0.0, measure)
        gap = float(style.gap)
        self._start = twips(labels + gap)
        self._end = twips(measure - figures - gap)
        self._edges = sorted({0, self._start, self._end, twips(measure), *map(self._cut, bars)})

    @property
    def widths(self) -> list[int]:
        """The grid's columns in twips."""
        return [end - start for start, end in pairwise(self._edges)]

    def row(self, bar: Bar, *, is_last: bool) -> Row:
        """Write a row: label, bar, the rest of its track, figure."""
        style, cut = self._draft.sheet.chart, self._cut(bar)
        label = self._words(bar.label, is_last=is_last)
        figure = self._words(bar.figure, is_last=is_last)
        figure.alignment = alignment(TextAlign.RIGHT)
        cells = (
            (0, self._start, label),
            (self._start, cut, self._filled("ChartBar", "Chart Bar", style.colour)),
            (cut, self._end, self._filled("ChartTrack", "Chart Track", style.track)),
            (self._end, self._edges[-1], figure),
        )
        drawn = [self._cell(*cell) for cell in cells if cell[0] < cell[1]]
        return Row(drawn, least=self._leading)

    def _cut(self, bar: Bar) -> int:
        """Give where a bar ends, in twips from the left."""
        share = min(max(bar.share, 0.0), 1.0)
        return self._start + round((self._end - self._start) * share)

    def _column(self, texts: Iterable[str], least: float, measure: float) -> float:
        size = self._text.text.size
        widest = max(ems(text) for text in texts) + _SLACK_EM
        return min(max(least, widest * size), measure * _MOST_LABEL_SHARE)

    def _words(self, text: str, *, is_last: bool) -> Para:
        run = self._draft.inlines.text(text, self._text.look)
        return Para(self._text, [run], keep_next=not is_last)

    def _filled(self, style_id: str, name: str, colour: str) -> Para:
        """Give a paragraph that is nothing but its background, as high as the bars are thick."""
        return Para(self._fill_style(style_id, name, colour), [])

    def _fill_style(self, style_id: str, name: str, colour: str) -> ParagraphStyle:
        thickness = self._draft.sheet.chart.thickness
        text = replace(thin_text(self._draft), leading=Pt(thickness))
        fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{hex_colour(colour)}"/>'
        more = {"shd": fill} if colour else {}
        return self._draft.styles.named(WordName(style_id, name), text, more)

    def _cell(self, start: int, end: int, para: Para) -> Cell:
        span = self._edges.index(end) - self._edges.index(start)
        spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
        return Cell(end - start, para, f'{spanned}<w:vAlign w:val="center"/>')
