"""A document tree in; its text out, one node a line: the form in which trees are read, compared and kept as golden files.

::

    Chapter [review-0001] "허 Her", head "허"
      opener title
        # 1 opener-title [review-0001]: 허 ⟨original-title⟩Her⟨/⟩
      paragraph, opening: 그는 ⟨strong⟩편지⟨/⟩를 쓴다.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..diagnostics import Span
from ..document.nodes import (
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
    Note,
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
    TocEntry,
)
from ..document.text import marks

INDENT = "  "


def dump(document: Document, *, spans: bool = False) -> str:
    """Write a whole document, ending in a line feed; with ``spans``, each node's place behind it."""
    return "".join(f"{line}\n" for line in _Dump(spans=spans).document(document))


def dump_blocks(blocks: Iterable[Block], *, spans: bool = False) -> str:
    """Write blocks alone, ending in a line feed."""
    return "".join(f"{line}\n" for line in _Dump(spans=spans).blocks(blocks))


def dump_inlines(inlines: Iterable[Inline]) -> str:
    """Write inlines in one line, what is not text in ``⟨⟩``."""
    return "".join(_inline(inline) for inline in inlines)


class _Dump:
    def __init__(self, *, spans: bool) -> None:
        self._spans = spans

    def document(self, document: Document) -> Iterator[str]:
        meta = document.meta
        yield self._line(f'Document "{meta.title}", head "{document.head}"', document.span)
        for name in ("author", "subject", "date"):
            if getattr(meta, name):
                yield f"{INDENT}{name}: {getattr(meta, name)}"
        if meta.keywords:
            yield f"{INDENT}keywords: {', '.join(meta.keywords)}"
        yield f"{INDENT}language: {meta.language}"
        for name, bodies in (
            ("front", document.front),
            ("body", document.body),
            ("back", document.back),
        ):
            if bodies:
                yield name
                for body in bodies:
                    yield from _indented(self._body(body))

    def _body(self, body: Piece | PartOpening | Chapter) -> Iterator[str]:
        match body:
            case Piece(kind=kind, anchor=anchor, title=title, span=span):
                yield self._line(f'Piece {kind} [{anchor}] "{title}"', span)
            case PartOpening(number=number, anchor=anchor, title=title, span=span):
                yield self._line(f'PartOpening {number} [{anchor}] "{title}"', span)
            case Chapter(anchor=anchor, title=title, head=head, key=key, span=span):
                yield self._line(f'Chapter [{anchor}] "{title}", head "{head}", key {key}', span)
                for name, block in body.opener:
                    yield f"{INDENT}opener {name}"
                    yield from _indented(self._block(block), 2)
        yield from _indented(self.blocks(body.blocks))

    def blocks(self, blocks: Iterable[Block]) -> Iterator[str]:
        for block in blocks:
            yield from self._block(block)

    def _block(self, block: Block) -> Iterator[str]:  # noqa: PLR0912 - a case for each kind of block
        match block:
            case Paragraph():
                yield from self._paragraph(block)
            case Heading():
                yield from self._heading(block)
            case Quote(blocks=blocks, span=span):
                yield self._line("Quote", span)
                yield from _indented(self.blocks(blocks))
            case List():
                yield from self._list(block)
            case Table():
                yield from self._table(block)
            case BarChart():
                yield from self._chart(block)
            case Figure():
                yield from self._figure(block)
            case SceneBreak(span=span):
                yield self._line("SceneBreak", span)
            case Spring(span=span):
                yield self._line("Spring", span)
            case Rule(style=style, span=span):
                yield self._line(f"Rule {style}", span)
            case Facts():
                yield from self._facts(block)
            case Toc(entries=entries, span=span, heads=heads):
                yield self._line(" ¦ ".join(("Toc", *heads)), span)
                yield from (INDENT + self._toc_entry(entry) for entry in entries)
            case Index():
                yield from self._index(block)

    def _paragraph(self, block: Paragraph) -> Iterator[str]:
        flag = ", opening" if block.opening else ""
        yield self._line(f"{block.style}{flag}: {dump_inlines(block.inlines)}", block.span)
        yield from self._notes(block.inlines)

    def _heading(self, block: Heading) -> Iterator[str]:
        shown = dump_inlines(block.inlines)
        outline = f' "{block.plain}"' if block.plain != shown else ""
        line = f"# {block.level} {block.style} [{block.anchor}]{outline}: {shown}"
        yield self._line(line, block.span)
        yield from self._notes(block.inlines)

    def _notes(self, inlines: tuple[Inline, ...]) -> Iterator[str]:
        seen: set[int] = set()
        for mark in marks(inlines):
            if mark.number not in seen:
                seen.add(mark.number)
                yield from _indented(self._note(mark.note))

    def _note(self, note: Note) -> Iterator[str]:
        yield self._line(f"Note {note.number}", note.span)
        yield from _indented(self.blocks(note.blocks))

    def _list(self, block: List) -> Iterator[str]:
        kind = "ordered" if block.ordered else "bulleted"
        yield self._line(f"List {kind}, depth {block.depth}", block.span)
        for item in block.items:
            yield self._line(f"{INDENT}item {item.marker}", item.span)
            yield from _indented(self.blocks(item.blocks), 2)

    def _table(self, block: Table) -> Iterator[str]:
        aligns = " ".join(align.value for align in block.aligns)
        yield self._line(f"Table {block.style}: {aligns}", block.span)
        for name, rows in (("head", block.head), ("row", block.rows)):
            for row in rows:
                yield f"{INDENT}{name}: " + " ¦ ".join(dump_inlines(cell) for cell in row)
                for cell in row:
                    yield from _indented(self._notes(cell))

    def _chart(self, block: BarChart) -> Iterator[str]:
        yield self._line("BarChart", block.span)
        for bar in block.bars:
            yield f"{INDENT}{bar.label} = {bar.figure} ({bar.share:.3f})"

    def _figure(self, block: Figure) -> Iterator[str]:
        image = block.image
        size = f" {image.format} {image.width_px} × {image.height_px}" if image else " (no image)"
        name = f" {image.path.name}" if image else ""
        yield self._line(f"Figure{name}{size}", block.span)
        yield f"{INDENT}alt: {block.alt}"
        if block.caption:
            yield f"{INDENT}caption: {dump_inlines(block.caption)}"
            yield from self._notes(block.caption)

    def _facts(self, block: Facts) -> Iterator[str]:
        yield self._line(f"Facts {block.style}", block.span)
        for row in block.rows:
            yield self._line(f"{INDENT}{row.label} = {dump_inlines(row.value)}", row.span)

    def _toc_entry(self, entry: TocEntry) -> str:
        subtitle = f" — {entry.subtitle}" if entry.subtitle else ""
        author = f" / {entry.author}" if entry.author else ""
        shown = f"{entry.level} {dump_inlines(entry.title)}{subtitle}{author} → {entry.anchor}"
        return self._line(shown, entry.span)

    def _index(self, block: Index) -> Iterator[str]:
        yield self._line("Index", block.span)
        for group in block.groups:
            yield f"{INDENT}{group.initial}"
            for entry in group.entries:
                yield f"{INDENT * 2}{entry.word} → {', '.join(entry.anchors)}"

    def _line(self, text: str, span: Span) -> str:
        return f"{text}  @ {span}" if self._spans and span else text


def _indented(lines: Iterable[str], depth: int = 1) -> Iterator[str]:
    return (INDENT * depth + line for line in lines)


def _inline(inline: Inline) -> str:
    match inline:
        case Text(text=text):
            return text
        case Styled(style=style, children=children):
            return f"⟨{style}⟩{dump_inlines(children)}⟨/⟩"
        case Link(target=target, children=children):
            return f"⟨link {target}⟩{dump_inlines(children)}⟨/⟩"
        case LineBreak():
            return "⏎"
        case NoteMark(number=number):
            return f"⟨note {number}⟩"
        case PageNumber(anchor=anchor):
            return f"⟨page {anchor}⟩"
