"""A sheet's fonts and the paragraph setter in; what every kind of block is set with out: strips from paragraphs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from msgspec.structs import replace

from ..diagnostics import DETACHED, Diagnostics, Span
from ..document.nodes import Inline, Note, Text
from ..styles.options import Pt, Sheet, TextAlign, TextStyle
from .flatten import FolioOf
from .formats import Formats
from .galley import Box, Galley, Item, LineMeasure, RuleItem, Strip, moved
from .lines import SetLine
from .paragraphs import Frame, ParagraphSetter

SetNote = Callable[[Note], Galley]
"""A footnote in; its galley out."""


class Setter:
    """The tools of composing one sheet's blocks: paragraphs to strips, white space, boxes of lines."""

    def __init__(self, formats: Formats, folio_of: FolioOf, diagnostics: Diagnostics) -> None:
        self.formats = formats
        self.sheet: Sheet = formats.sheet
        self.diagnostics = diagnostics
        self._paragraphs = ParagraphSetter(formats, folio_of, diagnostics)
        body = self.sheet.text["paragraph"]
        self._em_top = formats.stack(body.font, formats.of(body).weight).first.em_top / 1000
        self._grid_baseline = self._centred_baseline(body.size, self.sheet.page.grid)
        between = body.space_before + body.space_after
        self.on_grid = abs(between - round(between / self.grid) * self.grid) < 0.01
        """Whether the running text keeps to the grid: not where paragraphs stand apart by less than a line."""

    @property
    def grid(self) -> float:
        """The distance of the grid's lines in points."""
        return self.sheet.page.grid

    def style(self, name: str) -> TextStyle:
        """Look a paragraph style up."""
        return self.sheet.text[name]

    def leading(self, style: TextStyle) -> float:
        """Give a style's distance between baselines."""
        return style.leading or self.grid

    def baseline(self, style: TextStyle) -> float:
        """Give how far below a line's top its baseline stands."""
        leading = self.leading(style)
        if abs(leading - self.grid) < 0.01:
            return self._grid_baseline
        return self._centred_baseline(style.size, leading)

    def lines(
        self,
        inlines: Iterable[Inline],
        style: TextStyle,
        box: Box,
        galley: Galley,
        *,
        indent: bool = False,
    ) -> list[SetLine]:
        """Set a paragraph's lines; the box is without the style's own white space at its sides."""
        marker = style.square * 1.8
        frame = Frame(
            box.left + style.left + marker,
            box.measure - style.left - style.right - marker,
            self.baseline(style),
            style.indent if indent else 0.0,
        )
        return self._paragraphs.lines(inlines, style, frame, galley)

    def plain(self, text: str, style: TextStyle, measure: float, galley: Galley) -> list[SetLine]:
        """Set words that the program makes."""
        return self.lines((Text(text),), style, Box(0.0, measure), galley)

    def shrunk(
        self, inlines: Sequence[Inline], style: TextStyle, measure: float, share: float = 1.0
    ) -> TextStyle:
        """Make a style smaller, down to its least size, until the longest word fits the measure; its leading with it.

        ``share`` is how much of its size it may have at most.
        """
        if not style.least_size:
            return style
        longest, _ = self.widths(inlines, style)
        # Where 자간 is negative, the last letter reaches past its width.
        room = measure - style.left - style.right + min(style.letter_spacing, 0.0) * style.size
        wanted = min(room / longest if longest else 1.0, share)
        if wanted >= 1.0:
            return style
        size = max(style.least_size, style.size * wanted)
        return replace(style, size=Pt(size), leading=Pt(style.leading * size / style.size))

    def widths(self, inlines: Sequence[Inline], style: TextStyle) -> tuple[float, float]:
        """Give the widths in points of a paragraph's longest word and of the whole paragraph on one line."""
        return self._paragraphs.widths(inlines, style)

    def width(self, inlines: Sequence[Inline], style: TextStyle) -> float:
        """Give how wide a paragraph is on one line, in points."""
        return self.widths(inlines, style)[1]

    def strips(
        self,
        lines: Sequence[SetLine],
        style: TextStyle,
        box: Box,
        *,
        role: str,
        span: Span = DETACHED,
        set_note: SetNote = lambda _: Galley(),
    ) -> list[Strip]:
        """Make strips of a paragraph's lines: where pages may end, the style's drawn lines, bars and squares."""
        leading = self.leading(style)
        snaps = self.on_grid and abs(leading - self.grid) < 0.01
        count = len(lines)
        # Pages may end before lines from the first of these on, up to the second.
        first, end = self.sheet.breaking.orphans, count - self.sheet.breaking.widows + 1
        if style.keep_together:
            end = 0
        justifies = style.align is TextAlign.JUSTIFY
        strips: list[Strip] = []
        for i, line in enumerate(lines):
            strips.append(
                Strip(
                    leading,
                    line.items,
                    breakable=i == 0 or first <= i < end,
                    snaps=snaps,
                    notes=tuple(set_note(note) for note in line.notes) if line.notes else (),
                    span=span,
                    measure=LineMeasure(
                        line.space,
                        split=line.split,
                        is_justified=justifies and i < count - 1,
                        is_last=i == count - 1,
                    ),
                    role=role,
                )
            )
        if strips:
            self._decorate(strips, style, box)
        return strips

    def space(self, height: float) -> list[Strip]:
        """Make white space that vanishes at a page's head and foot."""
        return [Strip(height, vanishes=True, role="space")] if height > 0 else []

    def below(self, height: float, strips: list[Strip]) -> list[Strip]:
        """Put white space above strips; a page ends before the space, not between the two."""
        space = self.space(height)
        if space and strips:
            space[0].breakable = strips[0].breakable
            strips[0].breakable = False
        return [*space, *strips]

    def to_grid(self, height: float) -> float:
        """Round a height up to whole lines of the grid."""
        lines = -(-(height - 0.01) // self.grid)
        return max(lines, 1) * self.grid

    def _decorate(self, strips: Sequence[Strip], style: TextStyle, box: Box) -> None:
        """Draw what a paragraph style draws beside its text."""
        first, last = strips[0], strips[-1]
        x = box.left + style.left
        width = box.measure - style.left - style.right
        above, below, bar = style.line_above, style.line_below, style.bar
        top, bottom = self._type_box(style)
        if above.thickness:
            y = top - above.gap - above.thickness
            first.items += (RuleItem(x, y, above.length or width, above.thickness, above.colour),)
        if below.thickness:
            y = bottom + below.gap
            last.items += (RuleItem(x, y, below.length or width, below.thickness, below.colour),)
        if bar.thickness:
            for strip in strips:
                x_bar = x - bar.gap - bar.thickness
                strip.items += (RuleItem(x_bar, 0, bar.thickness, strip.height, bar.colour),)
        if style.square:
            side = style.square
            y = self.baseline(style) - style.size * 0.38 - side / 2
            first.items = (RuleItem(x, y, side, side, style.square_colour), *first.items)

    def _type_box(self, style: TextStyle) -> tuple[float, float]:
        """Give the upper and lower edge of a line's em box inside its strip."""
        baseline = self.baseline(style)
        return baseline - self._em_top * style.size, baseline + (1 - self._em_top) * style.size

    def _centred_baseline(self, size: float, leading: float) -> float:
        return (leading - size) / 2 + self._em_top * size


def extent(items: Iterable[Item]) -> float:
    """Give how far to the right a line's items reach."""
    return max((item.x + item.width for item in items), default=0.0)


def beside(columns: Iterable[tuple[float, Sequence[Item]]]) -> tuple[Item, ...]:
    """Put the items of several columns, each with its left edge, into one strip."""
    return tuple(moved(item, x, 0.0) for x, items in columns for item in items)


def stacked(lines: Sequence[SetLine], leading: float, top: float = 0.0) -> tuple[Item, ...]:
    """Put lines one below another into one strip."""
    return tuple(
        moved(item, 0.0, top + i * leading) for i, line in enumerate(lines) for item in line.items
    )
