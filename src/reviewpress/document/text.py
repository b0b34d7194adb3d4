"""Inlines, blocks or documents in; their characters in reading order out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .nodes import (
    BarChart,
    Block,
    Chapter,
    Document,
    Facts,
    Figure,
    Heading,
    Index,
    Inline,
    LineBreak,
    Link,
    List,
    NoteMark,
    PageNumber,
    Paragraph,
    PartOpening,
    Piece,
    Quote,
    Rule,
    SceneBreak,
    Spring,
    Styled,
    Table,
    Text,
    Toc,
)

_STRAIGHT = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "…": "...", "—": "--"})


def plain(inlines: Iterable[Inline]) -> str:
    """Give the characters of inlines: line ends as spaces, without note marks and page numbers."""
    return "".join(_of_inline(inline) for inline in inlines)


def straight(text: str) -> str:
    """Undo smart punctuation, so that a printed text can be compared with a typed one."""
    return text.translate(_STRAIGHT)


def characters(document: Document) -> str:
    """Give every character of a document, a line for each block, notes after the block that cites them."""
    bodies: tuple[Piece | PartOpening | Chapter, ...] = (
        *document.front,
        *document.body,
        *document.back,
    )
    return "\n".join(line for body in bodies for block in blocks_of(body) for line in lines(block))


def blocks_of(body: Piece | PartOpening | Chapter) -> tuple[Block, ...]:
    """Give the blocks of a piece, a part's opening or a chapter (its opener first)."""
    if isinstance(body, Chapter):
        return (*(block for _, block in body.opener), *body.blocks)
    return body.blocks


def lines(block: Block) -> Iterator[str]:  # noqa: PLR0912 - a case for each kind of block
    """Give the text lines of a block: one for each paragraph, item, cell, row or entry."""
    match block:
        case Paragraph(inlines=inlines) | Heading(inlines=inlines):
            yield from _with_notes(inlines)
        case Quote(blocks=blocks):
            yield from _all(blocks)
        case List(items=items):
            for item in items:
                yield item.marker
                yield from _all(item.blocks)
        case Table(head=head, rows=rows):
            for row in (*head, *rows):
                for cell in row:
                    yield from _with_notes(cell)
        case BarChart(bars=bars):
            yield from (f"{bar.label} {bar.figure}" for bar in bars)
        case Figure(alt=alt, caption=caption):
            yield alt
            yield from _with_notes(caption)
        case Facts(rows=facts):
            for fact in facts:
                yield f"{fact.label} {plain(fact.value)}"
        case Toc(entries=entries):
            for entry in entries:
                yield " ".join(filter(None, (plain(entry.title), entry.subtitle, entry.author)))
        case Index(groups=groups):
            for group in groups:
                yield group.initial
                yield from (entry.word for entry in group.entries)
        case SceneBreak() | Rule() | Spring():
            pass


def _all(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        yield from lines(block)


def _with_notes(inlines: tuple[Inline, ...]) -> Iterator[str]:
    yield plain(inlines)
    for mark in marks(inlines):
        yield from _all(mark.note.blocks)


def marks(inlines: Iterable[Inline]) -> Iterator[NoteMark]:
    """Give the note marks among inlines, in order."""
    for inline in inlines:
        if isinstance(inline, NoteMark):
            yield inline
        elif isinstance(inline, Styled | Link):
            yield from marks(inline.children)


def _of_inline(inline: Inline) -> str:
    match inline:
        case Text(text=text):
            return text
        case Styled(children=children) | Link(children=children):
            return plain(children)
        case LineBreak():
            return " "
        case NoteMark() | PageNumber():
            return ""
