"""Lists in; paragraphs with Word's own numbering out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from ...document.nodes import Block, List, ListItem, Paragraph
from ...styles.options import Pt
from .flow import Para
from .looks import all_run_properties
from .names import WordName
from .styles import ParagraphStyle
from .tables import ems

if TYPE_CHECKING:
    from .blocks import Blocks


def add_list(blocks: Blocks, block: List) -> None:
    """Add a list; items of further lists inside stand further in."""
    if not block.items:
        return
    draft, flow = blocks.draft, blocks.flow
    style = draft.sheet.lists
    if block.depth == 1:
        flow.space(style.space_before)
    text = _style(blocks, ordered=block.ordered)
    widest = max(ems(item.marker) for item in block.items) * text.text.size
    inset = max(style.indent, widest + style.marker_gap)
    left = blocks.left + inset
    rpr = all_run_properties(text.look, draft.typefaces)
    draft.typefaces.split(text.look.role, text.look.weight, "".join(i.marker for i in block.items))
    numbering = draft.numbering.of(block, left, style.marker_gap, rpr)
    blocks.left, outer = left, blocks.left
    for i, item in enumerate(block.items):
        if i:
            flow.space(style.item_space)
        _add_item(blocks, item, text, numbering)
    blocks.left = outer
    if block.depth == 1:
        flow.space(style.space_after)


def _add_item(blocks: Blocks, item: ListItem, text: ParagraphStyle, numbering: str) -> None:
    """Add an item: its first paragraph carries the number, what follows stands in as far."""
    first: Block | None = item.blocks[0] if item.blocks else None
    rest = item.blocks
    runs: list[str] = []
    if isinstance(first, Paragraph):
        runs = blocks.draft.inlines.runs(first.inlines, text.look)
        rest = item.blocks[1:]
    para = Para(text, runs)
    para.numbering, para.inset = numbering, blocks.left
    blocks.flow.add(para)
    blocks.add_in_style(rest, "list")


def _style(blocks: Blocks, *, ordered: bool) -> ParagraphStyle:
    """Give the style of items; the numbering gives their indents."""
    name = "List Number" if ordered else "List Bullet"
    text = replace(blocks.draft.sheet.text["list"], indent=Pt(0.0))
    return blocks.draft.styles.named(WordName(name.replace(" ", ""), name, "ListParagraph"), text)
