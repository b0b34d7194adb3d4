"""A bar chart in; one strip a bar out: its label, the bar over its track, its figure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from ..document.nodes import Bar, BarChart, Text
from ..styles.options import BreakPolicy, ChartStyle, Pt, TextAlign, TextStyle
from .galley import Box, Galley, Item, RuleItem, Strip
from .lines import SetLine
from .setter import Setter, stacked
from .tags import Tag

MOST_LABEL_SHARE = 0.4
"""The labels' column takes no more of the measure; longer labels wrap."""


def set_chart(setter: Setter, chart: BarChart, box: Box, galley: Galley, tag: Tag) -> list[Strip]:
    """Set a chart. A page ends inside it only where it is longer than a page.

    ``tag`` is the element that it stands in; each bar is a paragraph of its label and figure.
    """
    style = setter.sheet.chart
    rows = _Bars(setter, chart.bars, style, box, galley)
    strips = [rows.strip(bar, chart, Tag("P", tag)) for bar in chart.bars]
    height = sum(strip.height for strip in strips)
    page = setter.sheet.page
    is_long = height > page.lines * page.grid
    for i, strip in enumerate(strips):
        strip.breakable = is_long or i == 0
    padding = setter.to_grid(height) - height if setter.on_grid else 0.0
    return [
        *setter.below(style.space_before, strips),
        *setter.space(padding),
        *setter.space(style.space_after),
    ]


class _Bars:
    """Sets the bars of one chart, all over the same three columns."""

    def __init__(
        self, setter: Setter, bars: Sequence[Bar], style: ChartStyle, box: Box, galley: Galley
    ) -> None:
        self._setter = setter
        self._style = style
        self._galley = galley
        self._box = box
        self._label = replace(
            setter.style(style.text), align=TextAlign.LEFT, breaks=BreakPolicy.WORD, indent=Pt(0.0)
        )
        self._figure = replace(self._label, align=TextAlign.RIGHT)
        widest = self._widest(bar.label for bar in bars)
        self._labels = min(max(style.label_width, widest), box.measure * MOST_LABEL_SHARE)
        figures = self._widest(bar.figure for bar in bars)
        self._track_x = box.left + self._labels + style.gap
        self._track = box.measure - self._labels - figures - 2 * style.gap

    def strip(self, bar: Bar, chart: BarChart, tag: Tag) -> Strip:
        """Set one bar."""
        leading = self._setter.leading(self._label)
        label = self._lines(bar.label, self._label, Box(self._box.left, self._labels))
        figure = self._lines(bar.figure, self._figure, self._box)
        items = (*self._drawn(bar), *stacked(label, leading), *stacked(figure, leading))
        height = leading * max(len(label), 1)
        snaps = self._setter.on_grid and abs(leading - self._setter.grid) < 0.01
        return Strip(height, items, snaps=snaps, role="chart", span=chart.span, tag=tag)

    def _drawn(self, bar: Bar) -> tuple[Item, ...]:
        """Draw the bar over its track, at half the height of the label's small letters."""
        style, label = self._style, self._label
        y = self._setter.baseline(label) - label.size * 0.38 - style.thickness / 2
        track = RuleItem(self._track_x, y, self._track, style.thickness, style.track)
        length = self._track * min(max(bar.share, 0.0), 1.0)
        drawn = RuleItem(self._track_x, y, length, style.thickness, style.colour)
        return tuple(item for item in (track, drawn) if item.colour and item.width > 0)

    def _lines(self, text: str, style: TextStyle, box: Box) -> list[SetLine]:
        return self._setter.lines((Text(text),), style, box, self._galley)

    def _widest(self, texts: Iterable[str]) -> float:
        return max((self._setter.width((Text(text),), self._label) for text in texts), default=0.0)
