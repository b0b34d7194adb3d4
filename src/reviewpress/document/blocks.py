"""The tokens of one Markdown text in; blocks out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from markdown_it.token import Token
from msgspec import Struct, field

from ..diagnostics import Span
from ..sources.model import Prose
from .addresses import is_address
from .inlines import InlineBuilder
from .nodes import (
    Align,
    Block,
    Figure,
    Heading,
    Inline,
    LineBreak,
    List,
    ListItem,
    Note,
    NoteMark,
    Paragraph,
    Quote,
    SceneBreak,
    Styled,
    Table,
    Text,
)
from .places import Places
from .reading import Reading
from .text import plain

BULLETS = ("•", "–", "·")
"""The markers of bulleted lists by depth; deeper ones have the last."""

DEEPEST_NOTE = 3
"""How many notes may cite each other in a chain."""

_ALIGNS = {"text-align:center": Align.CENTER, "text-align:right": Align.RIGHT}


class _Definition(Struct):
    """A footnote's definition: its tokens, and its note once it is cited."""

    tokens: Sequence[Token]
    span: Span
    label: str
    note: Note | None = None
    open: bool = False


class Source(Struct):
    """What all builders of one Markdown text share."""

    prose: Prose
    lines: list[str]
    reading: Reading
    definitions: dict[str, _Definition] = field(default_factory=dict)
    wanted_links: set[str] = field(default_factory=set)
    """Labels of link definitions that are used and have not been met."""
    note_depth: int = 0

    def span(self, token: Token, length: int = 0) -> Span:
        """Place a block token at the first visible character of its first line."""
        number = token.map[0] if token.map else 0
        line = self.lines[number] if number < len(self.lines) else ""
        indent = len(line) - len(line.lstrip())
        return self.prose.span(number, indent, length or max(len(line.strip()), 1))


def build_blocks(source: Source, tokens: Sequence[Token], style: str) -> tuple[Block, ...]:
    """Build a text's blocks; footnotes go to their marks, and what nobody cites stays as text, at the end."""
    source.wanted_links = set(_link_labels(tokens))
    remaining = _take_definitions(source, tokens)
    blocks = BlockBuilder(source, remaining, style).build()
    return blocks + _uncited(source, style)


def _link_labels(tokens: Iterable[Token]) -> Iterator[str]:
    """Give the labels by which pictures and links to web addresses name their definitions."""
    for token in tokens:
        if "label" in token.meta and (
            token.type == "image"
            or (token.type == "link_open" and is_address(str(token.attrs["href"])))
        ):
            yield token.meta["label"]
        yield from _link_labels(token.children or ())


def _take_definitions(source: Source, tokens: Sequence[Token]) -> list[Token]:
    """Move footnote definitions from the tokens into ``source.definitions``; of two the first counts."""
    remaining: list[Token] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token.type != "footnote_reference_open":
            remaining.append(token)
            index += 1
            continue
        end = _closing(tokens, index, "footnote_reference")
        label = token.meta["label"]
        inside = _take_definitions(source, tokens[index + 1 : end])
        definition = _Definition(inside, source.span(token), label)
        key = label if label not in source.definitions else f"{label} {len(source.definitions)}"
        if key != label:
            source.reading.diagnostics.warning(
                "document-note-twice",
                definition.span,
                label=label,
                first=source.definitions[label].span.line,
            )
        source.definitions[key] = definition
        index = end + 1
    return remaining


def _closing(tokens: Sequence[Token], start: int, name: str) -> int:
    depth = 0
    for index in range(start, len(tokens)):
        if tokens[index].type == f"{name}_open":
            depth += 1
        elif tokens[index].type == f"{name}_close":
            depth -= 1
            if depth == 0:
                return index
    raise AssertionError(name)


def _uncited(source: Source, style: str) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for key, definition in source.definitions.items():
        if definition.note is not None:
            continue
        if key == definition.label:
            source.reading.diagnostics.warning(
                "document-note-uncited", definition.span, label=definition.label
            )
        blocks += BlockBuilder(source, definition.tokens, style).build()
    return tuple(blocks)


class BlockBuilder:
    """Builds the blocks of a run of tokens; ``style`` is the paragraphs' style."""

    def __init__(self, source: Source, tokens: Sequence[Token], style: str, depth: int = 0) -> None:
        self._source = source
        self._tokens = tokens
        self._style = style
        self._depth = depth
        self._next = 0
        self._opening = True

    def build(self) -> tuple[Block, ...]:
        """Build all blocks."""
        done: list[Block] = []
        while self._next < len(self._tokens):
            token = self._tokens[self._next]
            self._next += 1
            blocks = self._kinds()[token.type](token)
            done += blocks
            if blocks:
                self._opening = isinstance(blocks[-1], Heading | SceneBreak)
        return tuple(done)

    def _kinds(self) -> dict[str, Callable[[Token], list[Block]]]:
        return {
            "paragraph_open": self._paragraph,
            "heading_open": self._heading,
            "blockquote_open": self._quote,
            "bullet_list_open": self._list,
            "ordered_list_open": self._list,
            "table_open": self._table,
            "hr": self._scene_break,
            "fence": self._fence,
            "definition": self._definition,
        }

    def _inside(self, name: str) -> Sequence[Token]:
        """Take the tokens up to the closing token of the container just opened."""
        end = _closing(self._tokens, self._next - 1, name)
        inside = self._tokens[self._next : end]
        self._next = end + 1
        return inside

    # --- text -----------------------------------------------------------------------------------------------------

    def _inlines(self, token: Token) -> tuple[tuple[Inline, ...], list[Figure], Span]:
        """Build an ``inline`` token's inlines; pictures among them come apart."""
        source = self._source
        first_line, end = token.map or (0, 0)
        while first_line + 1 < end and not source.lines[first_line].strip():
            first_line += 1  # a line of wide spaces, which the parser trims
        places = Places(source.prose, source.lines, first_line, token.content)
        builder = InlineBuilder(token.content, places, source.reading, self._find_note)
        inlines = builder.build(token.children or ())
        first = token.content.partition("\n")[0]
        return inlines, builder.figures, places.span(0, len(first))

    def _paragraph(self, _: Token) -> list[Block]:
        inline = self._inside("paragraph")[0]
        inlines, figures, span = self._inlines(inline)
        if not plain(inlines).strip() and not _has_mark(inlines):
            return [*figures]
        return [Paragraph(_trimmed(inlines), self._style, span, self._opening), *figures]

    def _heading(self, token: Token) -> list[Block]:
        inline = self._inside("heading")[0]
        inlines, figures, span = self._inlines(inline)
        if not plain(inlines).strip():
            line = self._source.span(token)
            return [Paragraph((Text(token.markup, line),), self._style, line), *figures]
        anchor = self._source.reading.anchors.next()
        return [Heading(3, inlines, "subsection", anchor, plain(inlines), span), *figures]

    def _fence(self, token: Token) -> list[Block]:
        span = self._source.span(token)
        first = token.map[0] + 1 if token.map else 0
        pieces: list[Inline] = []
        for number, line in enumerate(token.content.removesuffix("\n").split("\n")):
            place = self._source.prose.span(first + number, 0, max(len(line), 1))
            if number:
                pieces.append(LineBreak(place))
            if line:
                pieces.append(Text(line, place))
        if not any(isinstance(piece, Text) for piece in pieces):
            return []
        return [Paragraph((Styled("code", tuple(pieces), span),), self._style, span, self._opening)]

    def _definition(self, token: Token) -> list[Block]:
        """Keep a link's definition that no link uses as the text it probably is."""
        source = self._source
        if token.meta["id"] in source.wanted_links:
            source.wanted_links.remove(token.meta["id"])
            return []
        start, end = token.map or (0, 0)
        span = source.span(token)
        source.reading.diagnostics.warning(
            "document-link-unused", span, label=token.meta["label"].strip()
        )
        lines = [line.strip() for line in source.lines[start:end]]
        return [Paragraph((Text(" ".join(lines), span),), self._style, span, self._opening)]

    def _scene_break(self, token: Token) -> list[Block]:
        return [SceneBreak(self._source.span(token))]

    # --- containers -----------------------------------------------------------------------------------------------

    def _nested(self, tokens: Sequence[Token], style: str, depth: int) -> tuple[Block, ...]:
        return BlockBuilder(self._source, tokens, style, depth).build()

    def _quote(self, token: Token) -> list[Block]:
        blocks = self._nested(self._inside("blockquote"), "quote", self._depth)
        return [Quote(blocks, self._source.span(token))]

    def _list(self, token: Token) -> list[Block]:
        ordered = token.type == "ordered_list_open"
        inside = self._inside(token.type.removesuffix("_open"))
        depth = self._depth + 1
        spans = _items(inside)
        markers = _markers([opening for opening, _ in spans], depth, ordered=ordered)
        items = tuple(
            ListItem(marker, self._nested(tokens, "list", depth), self._source.span(opening))
            for marker, (opening, tokens) in zip(markers, spans, strict=True)
        )
        return [List(ordered, items, depth, self._source.span(token))]

    def _table(self, token: Token) -> list[Block]:
        head: list[tuple[tuple[Inline, ...], ...]] = []
        rows: list[tuple[tuple[Inline, ...], ...]] = []
        aligns: list[Align] = []
        figures: list[Figure] = []
        row: list[tuple[Inline, ...]] = []
        for part in self._inside("table"):
            if part.type == "th_open":
                aligns.append(_ALIGNS.get(str(part.attrs.get("style", "")), Align.LEFT))
            elif part.type == "inline":
                inlines, found, _ = self._inlines(part)
                row.append(inlines)
                figures += found
            elif part.type == "tr_close":
                (rows if head else head).append(tuple(row))
                row = []
        table = Table(tuple(head), tuple(rows), tuple(aligns), span=self._source.span(token))
        return [table, *figures]

    # --- footnotes ------------------------------------------------------------------------------------------------

    def _find_note(self, label: str, span: Span) -> NoteMark | None:
        source = self._source
        definition = source.definitions.get(label)
        if definition is None:
            source.reading.diagnostics.warning("document-note-undefined", span, label=label)
            return None
        if definition.open or source.note_depth > DEEPEST_NOTE:
            source.reading.diagnostics.warning("document-note-in-itself", span, label=label)
            return None
        if definition.note is None:
            definition.open = True
            source.note_depth += 1
            number = source.reading.notes.next()
            blocks = self._nested(definition.tokens, "note", 0)
            definition.note = Note(number, blocks, definition.span)
            definition.open = False
            source.note_depth -= 1
        return NoteMark(definition.note.number, definition.note, span)


def _has_mark(inlines: tuple[Inline, ...]) -> bool:
    return any(isinstance(inline, NoteMark) for inline in inlines)


def _trimmed(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Drop the blank that a picture taken out of a paragraph leaves at its ends."""
    done = list(inlines)
    while done and _is_blank(done[0]):
        done.pop(0)
    while done and _is_blank(done[-1]):
        done.pop()
    return tuple(done)


def _is_blank(inline: Inline) -> bool:
    return isinstance(inline, LineBreak) or (isinstance(inline, Text) and not inline.text.strip())


def _items(tokens: Sequence[Token]) -> list[tuple[Token, Sequence[Token]]]:
    """Part a list's tokens into its items: the opening token and what is inside."""
    items: list[tuple[Token, Sequence[Token]]] = []
    index = 0
    while index < len(tokens):
        end = _closing(tokens, index, "list_item")
        items.append((tokens[index], tokens[index + 1 : end]))
        index = end + 1
    return items


def _markers(items: Sequence[Token], depth: int, *, ordered: bool) -> list[str]:
    """Give what is printed before the items: numbers as typed, but counted where all are typed alike."""
    if not ordered:
        return [BULLETS[min(depth, len(BULLETS)) - 1]] * len(items)
    numbers = [item.info for item in items]
    if len(set(numbers)) == 1:
        start = int(numbers[0])
        numbers = [str(start + index) for index in range(len(numbers))]
    return [number + item.markup for number, item in zip(numbers, items, strict=True)]
