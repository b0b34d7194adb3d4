"""Positioned values in; typed, placed reviews and books out: what the readers make and every later stage uses."""

from __future__ import annotations

import datetime as dt
import sys
from bisect import bisect_right
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from ..diagnostics import DETACHED, Span
from ..value import Value


class Phrase(Value):
    """A short text as typed (NFC, trimmed) and its place."""

    text: str
    span: Span = DETACHED

    def __str__(self) -> str:
        """Give the text."""
        return self.text


class Prose(Value):
    """A long text (Markdown) whose every line knows where it stands in the file.

    ``starts`` holds, for each line of ``text``, the source line and column (both from 1) of the line's first character.
    ``turns`` tell where a line goes on elsewhere than right behind that, as folded text does: its number and a column
    in it (both from 0), then the source line and column of that character, in the text's order.
    """

    text: str
    file: str
    starts: tuple[tuple[int, int], ...]
    turns: tuple[tuple[int, int, int, int], ...] = ()

    def span(self, line: int, column: int = 0, length: int = 1) -> Span:
        """Place a character by its line and column in ``text``, both from 0."""
        if not self.starts:
            return Span(self.file, 1, 1)
        source_line, source_column = self.starts[min(line, len(self.starts) - 1)]
        before = bisect_right(self.turns, (line, column, sys.maxsize)) - 1
        if before >= 0 and self.turns[before][0] == line:
            _, start, source_line, source_column = self.turns[before]
            column -= start
        return Span(self.file, source_line, source_column + column, length)


class WorkKind(StrEnum):
    """What is reviewed."""

    FILM = "film"
    BOOK = "book"
    DRAMA = "drama"
    STAGE = "stage"
    ALBUM = "album"
    GAME = "game"
    EXHIBITION = "exhibition"
    OTHER = "other"


class SectionKind(StrEnum):
    """What a section of a review is for, found from its heading's words."""

    INTRO = "intro"
    SYNOPSIS = "synopsis"
    PEOPLE = "people"
    FEATURES = "features"
    IMPRESSIONS = "impressions"
    CONCLUSION = "conclusion"
    OTHER = "other"


class Fact(Value):
    """One row of what is known of a work, in the file's order.

    ``name`` is the canonical name (``director``, ``cast`` …), or ``""`` for a row of ``info`` whose ``label`` is
    printed as written.
    """

    name: str
    label: str
    values: tuple[Phrase, ...]


class Work(Value):
    """The film, book or drama; ``facts`` holds everything but kind, title, original title and year."""

    title: Phrase
    kind: WorkKind | None = None
    original_title: Phrase | None = None
    year: int | None = None
    facts: tuple[Fact, ...] = ()
    span: Span = DETACHED
    year_span: Span = DETACHED
    """Where the year stands, for findings about it."""

    def names(self, name: str) -> tuple[Phrase, ...]:
        """Give the values of one canonical fact, such as ``director``."""
        return tuple(value for fact in self.facts if fact.name == name for value in fact.values)


class Rating(Value):
    """A rating as typed and as a share of the best, 0 to 1."""

    typed: str
    share: float
    span: Span = DETACHED


class Section(Value):
    """A heading with a text, or with sub-sections."""

    heading: Phrase
    kind: SectionKind
    text: Prose | None = None
    subsections: tuple[Section, ...] = ()


class Review(Value):
    """One review file."""

    path: Path
    file: str
    work: Work
    title: Phrase | None = None
    subtitle: Phrase | None = None
    author: Phrase | None = None
    date: dt.date | None = None
    rating: Rating | None = None
    one_line: Phrase | None = None
    source: Phrase | None = None
    tags: tuple[Phrase, ...] = ()
    spoiler: bool = False
    sections: Sequence[Section] = ()
    """Read from an earlier run's notes only when somebody looks into them."""
    section_kinds: tuple[SectionKind, ...] = ()
    """What its sections are for, in their order."""
    span: Span = DETACHED
    date_span: Span = DETACHED
    """Where the date stands, for findings about it."""
    body_span: Span = DETACHED
    """Where the key of the body stands, for findings about sections that are missing."""
    digest: str = ""
    """Tells the file's name and contents from others, where the reader knows them."""

    @property
    def printed_title(self) -> Phrase:
        """The review's own title, or the work's."""
        return self.title or self.work.title


class PieceKind(StrEnum):
    """The pieces of front and back matter."""

    COVER = "cover"
    HALF_TITLE = "half_title"
    TITLE_PAGE = "title_page"
    COLOPHON = "colophon"
    NOTES = "notes"
    TOC = "toc"
    RATINGS = "ratings"
    INDEX = "index"
    MATTER = "matter"


class Piece(Value):
    """A piece of front or back matter; ``MATTER`` (머리말, 맺음말 …) has its own heading and text."""

    kind: PieceKind
    span: Span = DETACHED
    heading: Phrase | None = None
    text: Prose | None = None


class SortOrder(StrEnum):
    """How a book's reviews are ordered, within their part."""

    FILE = "file"
    TITLE = "title"
    DATE = "date"
    YEAR = "year"
    RATING = "rating"


class Part(Value):
    """Reviews under a common heading; a book without parts has one whose ``heading`` is None."""

    heading: Phrase | None
    reviews: tuple[Review, ...]


class Trim(Value):
    """A page size in millimetres; ``name`` is the trade's word or ``"148x210"``."""

    name: str
    width_mm: float
    height_mm: float
    span: Span = DETACHED


class Imprint(Value):
    """What the title page and the colophon tell, each only if given; in the colophon's order."""

    title: Phrase
    subtitle: Phrase | None = None
    impression: Phrase | None = None
    date: dt.date | None = None
    author: tuple[Phrase, ...] = ()
    editor: tuple[Phrase, ...] = ()
    issuer: Phrase | None = None
    publisher: Phrase | None = None
    registration: Phrase | None = None
    address: Phrase | None = None
    contact: Phrase | None = None
    isbn: Phrase | None = None
    price: Phrase | None = None
    rights: Phrase | None = None


class Book(Value):
    """One book: a book file and its reviews, a folder of reviews, or a single review."""

    name: str
    """The output's file name without its ending, safe on every file system."""
    root: Path
    """The project folder; nothing outside is read."""
    folder: Path
    """Where the book file stands; relative paths in it start here."""
    imprint: Imprint
    parts: tuple[Part, ...]
    style: Phrase | None = None
    trim: Trim | None = None
    required: tuple[SectionKind, ...] = ()
    front: tuple[Piece, ...] = ()
    back: tuple[Piece, ...] = ()
    toc_depth: int = 2
    sort: SortOrder = SortOrder.FILE
    formats: tuple[str, ...] = ("pdf", "docx")
    span: Span = DETACHED
    single: bool = False
    """True for the booklet of one review file, named without a book file."""

    @property
    def reviews(self) -> tuple[Review, ...]:
        """Every review in the book's order."""
        return tuple(review for part in self.parts for review in part.reviews)
