"""Blocks of the document tree in; a galley out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..diagnostics import Diagnostics
from ..document.nodes import (
    BarChart,
    Block,
    Facts,
    Figure,
    Heading,
    Index,
    List,
    ListItem,
    Note,
    Paragraph,
    Quote,
    Rule,
    SceneBreak,
    Spring,
    Table,
    Text,
    Toc,
)
from ..styles.options import TextStyle
from .charts import set_chart
from .facts import set_facts
from .figures import set_figure
from .flatten import FolioOf
from .formats import Formats
from .galley import Box, Galley, Item, RuleItem, Strip, moved, tagged
from .lines import SetLine, alignment
from .setter import Setter, extent
from .tables import set_table
from .tags import ARTIFACT, Tag
from .toc import set_toc

SPRING = "spring"
"""The role of a strip that grows until the page is full."""


def no_folio(_anchor: str) -> str:
    """Stand in for page numbers in matter that has none."""
    return ""


class BlockSetter:
    """Sets blocks for one sheet; ``measure`` is the width in points that they fill."""

    def __init__(
        self, formats: Formats, diagnostics: Diagnostics, folio_of: FolioOf = no_folio
    ) -> None:
        self.setter = Setter(formats, folio_of, diagnostics)
        self._sheet = formats.sheet
        self._folio_of = folio_of
        self._box = Box(0.0, formats.sheet.page.measure_pt)
        self._text_style = "paragraph"
        self._galley = Galley()
        self._held = 0
        """How many lines must still stand on the page of the heading above them."""
        self._below_heading = False
        self.tag = Tag("Sect")
        """The element that what comes next stands in."""
        self.largest = 1.0
        """How much of their size texts have at most that may shrink."""

    def galley(self, blocks: Iterable[Block]) -> Galley:
        """Set blocks one below another."""
        self._galley = Galley()
        self._held = 0
        self._blocks(blocks)
        self._keep_end()
        return self._galley

    def _keep_end(self) -> None:
        """Keep the last lines together, even of several paragraphs: no page holds less than the least at its head."""
        held = self._sheet.breaking.widows - 1
        for strip in reversed(self._galley.strips):
            if not strip.vanishes:
                if not held or strip.measure is None:
                    return
                held -= 1
            strip.breakable = False

    def _blocks(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            self._block(block)
            self._below_heading = isinstance(block, Heading)

    def _block(self, block: Block) -> None:
        match block:
            case Paragraph():
                self._paragraph(block)
            case Heading():
                self._heading(block)
            case Quote():
                self._quote(block)
            case List():
                self._list(block)
            case SceneBreak():
                self._add(self._scene_break(block))
            case Rule():
                self._rule(block)
            case Table() | BarChart() | Facts() | Figure():
                self._add(self._boxed(block))
            case Toc():
                self._add(self._toc(block))
            case Spring():
                self._add([Strip(0.0, role=SPRING)])
            case Index():
                raise TypeError("an index is set by the page: see typeset.index")
            case _:
                raise TypeError(f"unknown block node: {type(block).__name__}")

    def _boxed(self, block: Table | BarChart | Facts | Figure) -> list[Strip]:
        match block:
            case Table():
                tag = Tag("Table", self.tag)
                return set_table(self.setter, block, self._box, self._galley, tag)
            case BarChart():
                return set_chart(self.setter, block, self._box, self._galley, self.tag)
            case Facts():
                return set_facts(self.setter, block, self._box, self._galley, self.tag)
            case Figure():
                return set_figure(self.setter, block, self._box, self._galley, self.tag)

    def _toc(self, toc: Toc) -> list[Strip]:
        return set_toc(self.setter, toc, self._box, self._folio_of, self._galley, self.tag)

    def _add(self, strips: Iterable[Strip]) -> None:
        """Put strips below the others; what a heading holds stays with it."""
        for strip in strips:
            if self._held:
                strip.breakable = False
                self._held -= not strip.vanishes
            self._galley.strips.append(strip)

    def _paragraph(self, paragraph: Paragraph) -> None:
        name = paragraph.style if paragraph.style != "paragraph" else self._text_style
        style = self._sheet.text[name]
        indent = style.indent_opening or not paragraph.opening
        self._text(paragraph, style, name, indent=indent)
        if style.keep_next:
            self._held = max(self._held, 1)

    def _heading(self, heading: Heading) -> None:
        style = self._sheet.text[heading.style]
        self._text(heading, style, heading.style, anchors=(heading.anchor,))
        self._held = self._sheet.breaking.heading_lines

    def _text(
        self,
        block: Paragraph | Heading,
        style: TextStyle,
        role: str,
        *,
        indent: bool = False,
        anchors: tuple[str, ...] = (),
    ) -> None:
        setter = self.setter
        tag = Tag(_kind(block), self.tag)
        style = setter.shrunk(block.inlines, style, self._box.measure, self.largest)
        lines = setter.lines(block.inlines, style, self._box, self._galley, indent=indent)
        strips = setter.strips(
            lines,
            style,
            self._box,
            role=role,
            span=block.span,
            set_note=lambda note: self._note(note, tag),
        )
        if not strips:
            return
        for strip in strips:
            strip.tag = tag
        strips[0].anchors = anchors
        is_close = style.close_up and self._below_heading
        self._add(setter.below(0.0 if is_close else style.space_before, strips))
        self._held = 0 if isinstance(block, Heading) else self._held
        after = setter.space(style.space_after)
        for strip in after:
            strip.breakable = False
        self._galley.strips += after

    def _note(self, note: Note, tag: Tag) -> Galley:
        """Set a footnote's text behind its mark; ``tag`` is the element in which it is called."""
        style = self._sheet.text["note"]
        notes = self._sheet.notes
        inner = BlockSetter(self.setter.formats, self.setter.diagnostics, self._folio_of)
        inner._box = Box(notes.mark_width, self._sheet.page.measure_pt - notes.mark_width)
        inner._text_style = "note"
        inner.tag = Tag("Note", tag)
        galley = inner.galley(note.blocks)
        mark = self.setter.plain(notes.mark.format(number=note.number), style, 1000.0, galley)
        first = next((strip for strip in galley.strips if not strip.vanishes), None)
        if first and mark:
            label = Tag("Lbl", inner.tag)
            first.items = (*tagged(mark[0].items, label), *first.items)
        self._galley.append(Galley([], galley.uses))
        return galley

    def _quote(self, quote: Quote) -> None:
        style = self._sheet.quote
        self._add(self.setter.space(style.space_before))
        start = len(self._galley.strips)
        outer, self._text_style = self._text_style, "quote"
        around, self.tag = self.tag, Tag("BlockQuote", self.tag)
        self._blocks(quote.blocks)
        self._text_style, self.tag = outer, around
        bar = style.bar
        if bar.thickness:
            for strip in self._galley.strips[start:]:
                x = self._box.left + self._sheet.text["quote"].left - bar.gap - bar.thickness
                strip.items += (RuleItem(x, 0, bar.thickness, strip.height, bar.colour),)
        self._add(self.setter.space(style.space_after))

    def _list(self, block: List) -> None:
        style, text = self._sheet.lists, self._sheet.text["list"]
        outermost = block.depth == 1
        if outermost:
            self._add(self.setter.space(style.space_before))
        widest = max((self._marker_width(item, text) for item in block.items), default=0.0)
        inset = max(style.indent, widest + style.marker_gap)
        outer, self._text_style = self._text_style, "list"
        around, self.tag = self.tag, Tag("L", self.tag, is_ordered=block.ordered)
        for i, item in enumerate(block.items):
            if i:
                self._add(self.setter.space(style.item_space))
            self._item(item, text, inset)
        self._text_style, self.tag = outer, around
        if outermost:
            self._add(self.setter.space(style.space_after))

    def _marker_width(self, item: ListItem, style: TextStyle) -> float:
        return self.setter.width((Text(item.marker),), style)

    def _item(self, item: ListItem, style: TextStyle, inset: float) -> None:
        start = len(self._galley.strips)
        outer, around = self._box, self.tag
        row = Tag("LI", around)
        label, self.tag = Tag("Lbl", row), Tag("LBody", row)
        row.children = (label, self.tag)
        self._box = Box(outer.left + inset, outer.measure - inset)
        self._blocks(item.blocks)
        self._box, self.tag = outer, around
        marker = self.setter.plain(item.marker, style, 1000.0, self._galley)
        first = next((s for s in self._galley.strips[start:] if not s.vanishes), None)
        if first is None:
            first = Strip(self.setter.leading(style), role="list", span=item.span, tag=row)
            self._add([first])
        x = self._box.left + inset - self._sheet.lists.marker_gap - extent(_items(marker))
        set_marker = tagged((moved(item, x, 0.0) for item in _items(marker)), label)
        first.items = (*set_marker, *first.items)

    def _rule(self, block: Rule) -> None:
        style = self._sheet.rules[block.style]
        setter = self.setter
        self._add(setter.space(style.space_before))
        if style.thickness:
            width = style.length or self._box.measure
            x = self._box.left + alignment(style.align, self._box.measure - width)
            rule = RuleItem(x, 0.0, width, style.thickness, style.colour)
            self._add([Strip(style.thickness, (rule,), role=block.style, span=block.span)])
        self._add(setter.space(style.space_after))

    def _scene_break(self, block: SceneBreak) -> list[Strip]:
        style, setter = self._sheet.scene_break, self.setter
        height = style.height or setter.grid
        items: Sequence[Item] = ()
        if style.signs:
            text = self._sheet.text[style.text]
            line = setter.plain(style.signs, text, self._box.measure, self._galley)
            items = [
                moved(item, self._box.left, (height - setter.leading(text)) / 2)
                for item in _items(line)
            ]
        elif style.squares:
            items = self._squares(height)
        elif style.line.thickness:
            width = style.line.length or self._box.measure
            x = self._box.left + (self._box.measure - width) / 2
            y = (height - style.line.thickness) / 2
            items = [RuleItem(x, y, width, style.line.thickness, style.line.colour)]
        blank = not items
        return [
            Strip(
                height,
                tuple(items),
                vanishes=blank,
                breakable=False,
                role="scene-break",
                span=block.span,
                tag=ARTIFACT,
            )
        ]

    def _squares(self, height: float) -> list[Item]:
        style = self._sheet.scene_break
        side, count = style.square, style.squares
        pitch = side * 3
        x = self._box.left + (self._box.measure - (count - 1) * pitch - side) / 2
        y = (height - side) / 2
        return [RuleItem(x + i * pitch, y, side, side, style.colour) for i in range(count)]


def _kind(block: Paragraph | Heading) -> str:
    """Give the kind of a paragraph's or heading's element."""
    if isinstance(block, Heading):
        return f"H{block.level}"
    return "H" if block.style == "part-title" else "P"


def _items(lines: Sequence[SetLine]) -> tuple[Item, ...]:
    """Give the items of what was set on one line."""
    return lines[0].items if lines else ()
