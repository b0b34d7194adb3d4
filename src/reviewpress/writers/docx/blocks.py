"""Blocks of the document tree in; paragraphs and tables of a flow out."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from ...document.nodes import (
    BarChart,
    Block,
    Facts,
    Figure,
    Heading,
    Index,
    List,
    Paragraph,
    Quote,
    Rule,
    SceneBreak,
    Table,
    Toc,
)
from .charts import add_chart
from .draft import Draft
from .facts import add_facts
from .figures import add_figure
from .flow import Flow, Para
from .index import add_index
from .lists import add_list
from .rules import add_line_above, add_line_below, add_rule
from .scene_breaks import add_scene_break
from .shrinking import fitted
from .styles import ParagraphStyle
from .tables import add_table
from .toc import add_toc


class Blocks:
    """Writes blocks into a flow, ``measure`` points wide."""

    def __init__(self, draft: Draft, flow: Flow, listed: frozenset[str] = frozenset()) -> None:
        self.draft = draft
        self.flow = flow
        self.left = 0.0
        """How far lists have moved the text in, in points."""
        self._listed = listed
        self._measure = float(draft.sheet.page.measure_pt)
        self._text_style = "paragraph"

    def add(self, blocks: Iterable[Block]) -> None:
        """Write blocks one below another."""
        for block in blocks:
            self._block(block)

    def add_in_style(self, blocks: Iterable[Block], style: str) -> None:
        """Write blocks whose running text has another style: quotations, list items, notes."""
        outer, self._text_style = self._text_style, style
        self.add(blocks)
        self._text_style = outer

    def _block(self, block: Block) -> None:  # noqa: PLR0912 - one case for each node
        draft, flow = self.draft, self.flow
        match block:
            case Paragraph():
                self._paragraph(block)
            case Heading():
                self._heading(block)
            case Quote():
                self._quote(block)
            case List():
                add_list(self, block)
            case SceneBreak():
                add_scene_break(draft, flow)
            case Rule():
                add_rule(draft, flow, block.style, self._measure)
            case Table():
                add_table(draft, flow, block, self.left, self._measure - self.left)
            case BarChart():
                add_chart(draft, flow, block, self.left, self._measure - self.left)
            case Facts():
                add_facts(draft, flow, block, self._measure)
            case Figure():
                add_figure(draft, flow, block, self._measure - self.left)
            case Toc():
                add_toc(draft, flow, block)
            case Index():
                add_index(draft, flow, block)
            case _:  # a spring divides a page: see docx.book
                raise TypeError(f"unknown block node: {type(block).__name__}")

    def _paragraph(self, block: Paragraph) -> None:
        name = block.style if block.style != "paragraph" else self._text_style
        styles = self.draft.styles
        text = self.draft.sheet.text[name]
        unindented = block.opening and text.indent and not text.indent_opening
        style = styles.opening(name) if unindented else self._style(name)
        style = fitted(self.draft, name, style, block.inlines, self._measure)
        runs = self.draft.inlines.runs(block.inlines, style.look)
        para = Para(style, runs)
        if self.left:
            text = style.text
            para.indent = (self.left + text.left, text.right, text.indent)
        self._put(para)

    def _style(self, name: str) -> ParagraphStyle:
        """Give a paragraph's style; in quotations the sheet's bar belongs to it."""
        bar = self.draft.sheet.quote.bar
        text = self.draft.sheet.text[name]
        if name == "quote" and bar.thickness and not text.bar.thickness:
            return self.draft.styles.variant(name, "Bar", replace(text, bar=bar))
        return self.draft.styles.of(name)

    def _heading(self, block: Heading) -> None:
        draft = self.draft
        unlisted = block.style == "piece-title" and block.anchor not in self._listed
        style = draft.styles.unlisted_heading() if unlisted else draft.styles.of(block.style)
        style = fitted(draft, block.style, style, block.inlines, self._measure)
        runs = draft.inlines.runs(block.inlines, style.look)
        marked = draft.inlines.bookmarks.around(block.anchor, runs)
        mark = draft.index_marks.get(block.anchor)
        para = Para(style, [*marked, mark] if mark else marked, keep_next=True)
        para.is_heading = True
        before = self.flow.last
        if style.text.close_up and isinstance(before, Para) and before.is_heading:
            para.more_before = -style.before
        self._put(para)

    def _put(self, para: Para) -> None:
        """Add a paragraph with the short lines of its style, which Word's borders cannot be.

        White space above vanishes at the head of a page, as in the PDF.
        """
        if not self.flow.blocks:
            para.more_before -= para.style.before
        add_line_above(self.draft, self.flow, para, self._measure)
        self.flow.add(para)
        add_line_below(self.draft, self.flow, para, self._measure)

    def _quote(self, block: Quote) -> None:
        style = self.draft.sheet.quote
        self.flow.space(style.space_before)
        self.add_in_style(block.blocks, "quote")
        self.flow.space(style.space_after)
