"""Heads that LibreOffice may leave at a page's foot in; the same text without that out.

LibreOffice deals paragraphs out to pages by number before it lays them out, and forgets "keep with next" between the
last of one page and the first of the next. A paragraph one point high, put in before and taken from the white space there,
makes it deal the heads out with their text. Word sees no difference.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...document.nodes import Document, Index
from ...typeset.office.paging import Stranded
from .draft import Draft
from .flow import Flow, Grid, Para
from .sections import Section, Start

_NODES_OF_CELL, _NODES_OF_TABLE = 3, -23
"""LibreOffice's nodes: a cell has a start, a paragraph and an end; for a table it takes some off its estimate."""
_NODES_OF_ENDS = 2
_APART_PER_NODE = 15
"""For so many nodes of frames, headers and footers it takes one off."""


def put_right(draft: Draft, flow: Flow, stranded: Stranded) -> bool:
    """Put as many thin paragraphs in as heads are stranded; false where no white space before them has the room."""
    place = _place(flow, _block_of(flow, stranded.slab), _height(draft) * stranded.heads)
    if not place:
        return False
    para = flow.blocks[place]
    if not isinstance(para, Para):
        return False
    thin = [Para(draft.spacer, []) for _ in range(stranded.heads)]
    thin[0].more_before = _above(para) - _height(draft) * stranded.heads
    para.more_before = -para.style.before
    flow.blocks[place:place] = thin
    return True


def nodes(document: Document, sections: Sequence[Section]) -> int:
    """Estimate LibreOffice's nodes of a document of which the sections up to the index are written."""
    lines = sum(
        1 + len(group.entries)
        for piece in document.back
        for block in piece.blocks
        if isinstance(block, Index)
        for group in block.groups
    )
    text = sum(_nodes_of(block) for section in sections for block in section.flow.blocks)
    return lines + text - sum(_nodes_apart(section) for section in sections) // _APART_PER_NODE


def _nodes_of(block: Para | Grid) -> int:
    if isinstance(block, Para):
        return 0 if block.frame else 1
    return _NODES_OF_TABLE + sum(_NODES_OF_CELL * len(row.cells) for row in block.rows)


def _nodes_apart(section: Section) -> int:
    """Count the nodes in frames, headers and footers: a start, paragraphs, an end; furniture has one paragraph.

    Each section with pages of its own has furniture of its own, even where sections share the parts of the file.
    """
    is_page = section.start is not Start.CONTINUOUS
    furniture = section.references.count("<w:headerReference") if is_page else 0
    frames = [
        block.frame for block in section.flow.blocks if isinstance(block, Para) and block.frame
    ]
    return 2 * furniture * (1 + _NODES_OF_ENDS) + len(frames) + len(set(frames)) * _NODES_OF_ENDS


def _block_of(flow: Flow, slab: int) -> int:
    """Find the block of a slab; a table has one for each row."""
    for i, block in enumerate(flow.blocks):
        slab -= len(block.rows) if isinstance(block, Grid) else 1
        if slab < 0:
            return i
    return len(flow.blocks)


def _place(flow: Flow, heads: int, height: float) -> int:
    """Find the first paragraph up to the heads that has white space enough above; 0 where there is none."""
    for i in range(1, min(heads + 1, len(flow.blocks))):
        before, para = flow.blocks[i - 1], flow.blocks[i]
        if isinstance(para, Para) and not para.frame and _above(para) >= height and _ends(before):
            return i
    return 0


def _ends(block: Para | Grid) -> bool:
    """Tell whether a block is not kept with the next."""
    if isinstance(block, Para):
        return not (block.frame or block.keep_next or block.style.text.keep_next)
    return not (block.rows and block.rows[-1].cells[0].para.keep_next)


def _above(para: Para) -> float:
    return para.style.before + para.more_before


def _height(draft: Draft) -> float:
    return draft.spacer.text.leading
