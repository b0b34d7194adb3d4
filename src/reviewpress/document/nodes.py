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

from msgspec import Struct, field

from ..diagnostics import DETACHED, Span

# --- inlines ------------------------------------------------------------------------------------------------------


class Text(Struct, frozen=True):
    """Characters, one span for the whole run; ``span`` is the place of its first character."""

    text: str
    span: Span = DETACHED


class Styled(Struct, frozen=True):
    """Inlines under a character style of the sheet, such as ``strong``, ``emphasis`` or ``code``."""

    style: str
    children: tuple[Inline, ...]
    span: Span = DETACHED


class Link(Struct, frozen=True):
    """Inlines that lead to a web address (http, https, mailto) or, with ``#``, to an anchor of the document."""

    target: str
    children: tuple[Inline, ...]
    span: Span = DETACHED


class LineBreak(Struct, frozen=True):
    """A forced line end inside a paragraph."""

    span: Span = DETACHED


class NoteMark(Struct, frozen=True):
    """The mark of a footnote at its place in the text; ``number`` counts from 1 in each chapter."""

    number: int
    note: Note
    span: Span = DETACHED


class PageNumber(Struct, frozen=True):
    """The folio of the page on which ``anchor`` stands; known at bind time."""

    anchor: str
    span: Span = DETACHED


Inline = Text | Styled | Link | LineBreak | NoteMark | PageNumber

# --- blocks -------------------------------------------------------------------------------------------------------


class Paragraph(Struct, frozen=True):
    """One paragraph. ``opening`` marks the first of a section or after a break, where an indent may be left out."""

    inlines: tuple[Inline, ...]
    style: str = "paragraph"
    span: Span = DETACHED
    opening: bool = False


class Heading(Struct, frozen=True):
    """A heading: level 1 a review or piece, 2 a section, 3 a sub-section. Its outline text is ``plain``."""

    level: int
    inlines: tuple[Inline, ...]
    style: str
    anchor: str
    plain: str
    span: Span = DETACHED


class Quote(Struct, frozen=True):
    """A block quotation."""

    blocks: tuple[Block, ...]
    span: Span = DETACHED


class ListItem(Struct, frozen=True):
    """One item; ``marker`` is what is printed before it (``•``, ``1.``)."""

    marker: str
    blocks: tuple[Block, ...]
    span: Span = DETACHED


class List(Struct, frozen=True):
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


class Table(Struct, frozen=True):
    """A grid of cells; ``head`` holds the rows to repeat on a next page. ``style`` names the table style."""

    head: tuple[tuple[tuple[Inline, ...], ...], ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]
    aligns: tuple[Align, ...]
    style: str = "table"
    span: Span = DETACHED


class Bar(Struct, frozen=True):
    """One bar of a chart: its label, its length as a share (0 to 1) of the longest possible, and the figure shown."""

    label: str
    share: float
    figure: str


class BarChart(Struct, frozen=True):
    """Horizontal bars one below another, each on a track as long as a share of 1."""

    bars: tuple[Bar, ...]
    span: Span = DETACHED


class Image(Struct, frozen=True):
    """A decoded-and-checked picture file: pixels, and what the writers need to embed it."""

    path: Path
    width_px: int
    height_px: int
    format: str
    """``PNG`` or ``JPEG``; the reader of images lets nothing else through."""


class Figure(Struct, frozen=True):
    """A picture with alternative text and an optional caption. Without ``image`` only the alternative text is set."""

    image: Image | None
    alt: str
    caption: tuple[Inline, ...] = ()
    span: Span = DETACHED


class SceneBreak(Struct, frozen=True):
    """A break in the telling (``***``): the style says what is seen."""

    span: Span = DETACHED


class Rule(Struct, frozen=True):
    """A line of its own (the opener's rule); length and weight are the style's."""

    style: str
    span: Span = DETACHED


class FactRow(Struct, frozen=True):
    """One labelled row of the info box or colophon."""

    label: str
    value: tuple[Inline, ...]
    span: Span = DETACHED


class Facts(Struct, frozen=True):
    """Labelled rows; the style says whether they stand in columns, a ruled table or a running line."""

    rows: tuple[FactRow, ...]
    style: str = "facts"
    span: Span = DETACHED


class Spring(Struct, frozen=True):
    """White space that grows: what follows stands at the foot of the page. Only on pages of their own."""

    span: Span = DETACHED


class TocEntry(Struct, frozen=True):
    """A line of the contents: level 0 a part, 1 a review or piece, 2 a section, 3 a sub-section."""

    level: int
    title: tuple[Inline, ...]
    anchor: str
    author: str = ""
    span: Span = DETACHED
    subtitle: str = ""
    """The review's own title where it differs from the work's, for looks that show both."""


class Toc(Struct, frozen=True):
    """The contents; page numbers come at bind time."""

    entries: tuple[TocEntry, ...]
    span: Span = DETACHED
    heads: tuple[str, ...] = ()
    """Heads of the columns title, writer and page, for looks that set a table."""


class IndexEntry(Struct, frozen=True):
    """A word of the index and the anchors where it stands."""

    word: str
    anchors: tuple[str, ...]


class IndexGroup(Struct, frozen=True):
    """The words under one initial (ㄱ, A, 0–9)."""

    initial: str
    entries: tuple[IndexEntry, ...]


class Index(Struct, frozen=True):
    """The index; page numbers come at bind time."""

    groups: tuple[IndexGroup, ...]
    span: Span = DETACHED


class Note(Struct, frozen=True):
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


class Piece(Struct, frozen=True):
    """A run of blocks that starts a page: ``kind`` is the canonical name (``title_page``, ``toc``, ``matter`` …).

    The style sheet's ``pieces`` say by kind whether it starts on a recto and carries heads and folios.
    ``title`` is what running heads and the outline show; "" keeps it out of both.
    """

    kind: str
    blocks: tuple[Block, ...]
    anchor: str
    title: str = ""
    span: Span = DETACHED


class PartOpening(Struct, frozen=True):
    """The page that opens a part; ``number`` counts from 1."""

    number: int
    blocks: tuple[Block, ...]
    anchor: str
    title: str
    span: Span = DETACHED


class Chapter(Struct, frozen=True):
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


class Meta(Struct, frozen=True):
    """What a file's properties tell."""

    title: str
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    date: str = ""
    """ISO date of issue, or ""."""
    language: str = "ko-KR"


class Document(Struct, frozen=True):
    """A whole book, ready to be set or written."""

    meta: Meta
    front: tuple[Piece, ...] = ()
    body: tuple[PartOpening | Chapter, ...] = ()
    back: tuple[Piece, ...] = ()
    head: str = ""
    """The book's running head."""
    span: Span = field(default=DETACHED)
