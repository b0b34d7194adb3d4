"""Assembled books are made of these: a layout-neutral tree of blocks and inlines, each with its place and a style's name.

::

    Document
      front, back: Piece*            a Piece is a run of blocks with a page behaviour
      body: (PartOpening | Chapter)*  a Chapter is one review

Nodes name styles ("paragraph", "quote", "title-page-title"); whoever sets or writes them looks the names up in the
style sheet. Text stands only in ``Text`` and ``Code``, so that its loss can be checked.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from msgspec import field

from ..diagnostics import DETACHED, Span
from ..value import Value

# --- inlines ------------------------------------------------------------------------------------------------------


class Text(Value):
    """Characters, one span for the whole run; ``span`` is the place of its first character."""

    text: str
    span: Span = DETACHED


class Styled(Value):
    """Inlines under a character style of the sheet, such as ``strong``, ``emphasis`` or ``code``."""

    style: str
    children: tuple[Inline, ...]
    span: Span = DETACHED


class Link(Value):
    """Inlines that lead to a web address (http, https, mailto) or, with ``#``, to an anchor of the document."""

    target: str
    children: tuple[Inline, ...]
    span: Span = DETACHED


class LineBreak(Value):
    """A forced line end inside a paragraph."""

    span: Span = DETACHED


class NoteMark(Value):
    """The mark of a footnote at its place in the text; ``number`` counts from 1 in each chapter."""

    number: int
    note: Note
    span: Span = DETACHED


class PageNumber(Value):
    """The folio of the page on which ``anchor`` stands; known at bind time."""

    anchor: str
    span: Span = DETACHED


Inline = Text | Styled | Link | LineBreak | NoteMark | PageNumber

# --- blocks -------------------------------------------------------------------------------------------------------


class Paragraph(Value):
    """One paragraph. ``opening`` marks the first of a section or after a break, where an indent may be left out."""

    inlines: tuple[Inline, ...]
    style: str = "paragraph"
    span: Span = DETACHED
    opening: bool = False


class Heading(Value):
    """A heading: level 1 a review or piece, 2 a section, 3 a sub-section. Its outline text is ``plain``."""

    level: int
    inlines: tuple[Inline, ...]
    style: str
    anchor: str
    plain: str
    span: Span = DETACHED


class Quote(Value):
    """A block quotation."""

    blocks: tuple[Block, ...]
    span: Span = DETACHED


class ListItem(Value):
    """One item; ``marker`` is what is printed before it (``•``, ``1.``)."""

    marker: str
    blocks: tuple[Block, ...]
    span: Span = DETACHED


class List(Value):
    """A bulleted or numbered list; ``depth`` counts from 1."""

    ordered: bool
    items: tuple[ListItem, ...]
    depth: int = 1
    span: Span = DETACHED


class Align(StrEnum):
    """How a table's cell is set."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class Table(Value):
    """A grid of cells; ``head`` holds the rows to repeat on a next page. ``style`` names the table style."""

    head: tuple[tuple[tuple[Inline, ...], ...], ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]
    aligns: tuple[Align, ...]
    style: str = "table"
    span: Span = DETACHED


class Bar(Value):
    """One bar of a chart: its label, its length as a share (0 to 1) of the longest possible, and the figure shown."""

    label: str
    share: float
    figure: str


class BarChart(Value):
    """Horizontal bars one below another, each on a track as long as a share of 1."""

    bars: tuple[Bar, ...]
    span: Span = DETACHED


class Image(Value):
    """A decoded-and-checked picture file: pixels, and what the writers need to embed it."""

    path: Path
    width_px: int
    height_px: int
    format: str
    """``PNG`` or ``JPEG``; the reader of images lets nothing else through."""


class Figure(Value):
    """A picture with alternative text and an optional caption. Without ``image`` only the alternative text is set."""

    image: Image | None
    alt: str
    caption: tuple[Inline, ...] = ()
    span: Span = DETACHED


class SceneBreak(Value):
    """A break in the telling (``***``): the style says what is seen."""

    span: Span = DETACHED


class Rule(Value):
    """A line of its own (the opener's rule); length and weight are the style's."""

    style: str
    span: Span = DETACHED


class FactRow(Value):
    """One labelled row of the info box or colophon."""

    label: str
    value: tuple[Inline, ...]
    span: Span = DETACHED


class Facts(Value):
    """Labelled rows; the style says whether they stand in columns, a ruled table or a running line."""

    rows: tuple[FactRow, ...]
    style: str = "facts"
    span: Span = DETACHED


class Spring(Value):
    """White space that grows: what follows stands at the foot of the page. Only on pages of their own."""

    span: Span = DETACHED


class TocEntry(Value):
    """A line of the contents: level 0 a part, 1 a review or piece, 2 a section, 3 a sub-section."""

    level: int
    title: tuple[Inline, ...]
    anchor: str
    author: str = ""
    span: Span = DETACHED
    subtitle: str = ""
    """The review's own title where it differs from the work's, for looks that show both."""


class Toc(Value):
    """The contents; page numbers come at bind time."""

    entries: tuple[TocEntry, ...]
    span: Span = DETACHED
    heads: tuple[str, ...] = ()
    """Heads of the columns title, writer and page, for looks that set a table."""


class IndexEntry(Value):
    """A word of the index and the anchors where it stands."""

    word: str
    anchors: tuple[str, ...]


class IndexGroup(Value):
    """The words under one initial (ㄱ, A, 0–9)."""

    initial: str
    entries: tuple[IndexEntry, ...]


class Index(Value):
    """The index; page numbers come at bind time."""

    groups: tuple[IndexGroup, ...]
    span: Span = DETACHED


class Note(Value):
    """A footnote's text; ``number`` counts from 1 in each chapter."""

    number: int
    blocks: tuple[Block, ...]
    span: Span = DETACHED


Block = (
    Paragraph
    | Heading
    | Quote
    | List
    | Table
    | BarChart
    | Figure
    | SceneBreak
    | Rule
    | Facts
    | Spring
    | Toc
    | Index
)

# --- the book -----------------------------------------------------------------------------------------------------


class Piece(Value):
    """A run of blocks that starts a page: ``kind`` is the canonical name (``title_page``, ``toc``, ``matter`` …).

    The style sheet's ``pieces`` say by kind whether it starts on a recto and carries heads and folios.
    ``title`` is what running heads and the outline show; "" keeps it out of both.
    """

    kind: str
    blocks: tuple[Block, ...]
    anchor: str
    title: str = ""
    span: Span = DETACHED


class PartOpening(Value):
    """The page that opens a part; ``number`` counts from 1."""

    number: int
    blocks: tuple[Block, ...]
    anchor: str
    title: str
    span: Span = DETACHED


class Chapter(Value):
    """One review.

    ``opener`` holds the named blocks that open it (``label``, ``title``, ``subtitle``, ``byline``, ``one_line``, ``rule``,
    ``facts``, ``spoiler``); the style sheet gives their order. ``blocks`` is everything after. ``head`` is the running head.
    """

    opener: Sequence[tuple[str, Block]]
    blocks: Sequence[Block]
    anchor: str
    title: str
    head: str
    span: Span = DETACHED
    key: str = ""
    """A name for caches and reports: the review file's path as typed."""
    digest: str = ""
    """Tells the review and what the sheet has made of it from others, where that is known."""
    known_headings: tuple[Heading, ...] | None = None
    """The headings among the blocks, where they are known without looking."""

    @property
    def headings(self) -> tuple[Heading, ...]:
        """Give the headings among the blocks."""
        if self.known_headings is not None:
            return self.known_headings
        return tuple(block for block in self.blocks if isinstance(block, Heading))


class Meta(Value):
    """What a file's properties tell."""

    title: str
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    date: str = ""
    """ISO date of issue, or ""."""
    language: str = "ko-KR"


class Document(Value):
    """A whole book, ready to be set or written."""

    meta: Meta
    front: tuple[Piece, ...] = ()
    body: tuple[PartOpening | Chapter, ...] = ()
    back: tuple[Piece, ...] = ()
    head: str = ""
    """The book's running head."""
    span: Span = field(default=DETACHED)
