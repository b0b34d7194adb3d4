"""A book in; its copy out: file by file every text that will be printed, with its place."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator
from enum import Enum, auto
from functools import cached_property, lru_cache
from pathlib import Path
from typing import NamedTuple

from ..diagnostics import Span
from ..sources.model import Book, Imprint, Phrase, Prose, Review, Section
from ..value import Value
from .drafts import Draft
from .markup import masked


class Role(Enum):
    """What a text is for."""

    TITLE = auto()
    HEADING = auto()
    NAME = auto()
    PROSE = auto()


class Passage(Value):
    """One text: as ``typed``, and as ``text``, in which all that is no prose is covered, of the same length."""

    typed: str
    text: str
    role: Role
    place: Phrase | Prose

    def span(self, start: int, end: int) -> Span:
        """Place the characters from ``start`` up to ``end``, as far as they stand in one line."""
        if isinstance(self.place, Phrase):
            return _in_phrase(self.place, start, end)
        lines = _line_starts(self.typed)
        line = bisect_right(lines, start) - 1
        last = lines[line + 1] - 1 if line + 1 < len(lines) else len(self.typed)
        return self.place.span(line, start - lines[line], max(min(end, last) - start, 1))

    @property
    def runs(self) -> Iterator[Run]:
        """Give the runs of characters that stand in the file side by side, in order.

        None for a phrase with escapes, or with spaces that the reader has drawn together.
        """
        if isinstance(self.place, Phrase):
            if self.place.span.length - len(self.typed) in _EXTRA:
                first = self.span(0, 1)
                yield Run(0, first.line, first.column)
            return
        turns = iter((*self.place.turns, (sys.maxsize, 0, 0, 0)))
        turn = next(turns)
        for number, start in enumerate(_line_starts(self.typed)):
            yield Run(start, *self.place.starts[number])
            while turn[0] == number:
                yield Run(start + turn[1], turn[2], turn[3], folded=True)
                turn = next(turns)


class Run(NamedTuple):
    """Where a run of a text's characters begins: in the text, and in the file (line and column from 1).

    A ``folded`` one follows a fold: its text goes on in the same line, the file in another.
    """

    start: int
    line: int
    column: int
    folded: bool = False


@lru_cache(maxsize=4)
def _line_starts(text: str) -> tuple[int, ...]:
    return (0, *(found.end() for found in re.finditer("\n", text)))


_EXTRA = (0, 2)
"""A phrase is as long in the file as it reads, or longer by its quotes."""


def _in_phrase(phrase: Phrase, start: int, end: int) -> Span:
    """Count on from the first character; a phrase whose spelling in the file differs is placed as a whole."""
    span, extra = phrase.span, phrase.span.length - len(phrase.text)
    if extra not in _EXTRA:
        return span
    quote = extra // 2
    return Span(span.file, span.line, span.column + quote + start, max(end - start, 1))


class Copy(Value, dict=True):
    """The texts of one file; ``review`` is None for the book file's own."""

    file: str
    path: Path
    passages: tuple[Passage, ...]
    review: Review | None = None

    @property
    def prose(self) -> Iterator[Passage]:
        """Go through the long texts."""
        return (passage for passage in self.passages if passage.role is Role.PROSE)

    @cached_property
    def draft(self) -> Draft | None:
        """The file as it lies on the disk; None where it can no longer be read."""
        return Draft.read(self.path)


def copy_of_review(review: Review) -> Copy:
    """Give the texts of a review, from its titles to its last section."""
    return Copy(review.file, review.path, tuple(_of_review(review)), review)


def copy_of_book(book: Book) -> Copy:
    """Give what the book file itself adds: its imprint, the headings of parts, the pieces with a text of their own."""
    passages = () if book.single else tuple(_of_book(book))
    return Copy(book.span.file, Path(book.span.file), passages)


def _of_review(review: Review) -> Iterator[Passage]:
    work = review.work
    titles = (work.title, work.original_title, review.title, review.subtitle, review.one_line)
    names = (value for fact in work.facts if fact.name != "isbn" for value in fact.values)
    yield from _phrases(Role.TITLE, *titles)
    yield from _phrases(Role.NAME, *names, review.author, *review.tags)
    for section in review.sections:
        yield from _of_section(section)


def _of_section(section: Section) -> Iterator[Passage]:
    yield from _phrases(Role.HEADING, section.heading)
    yield from _prose(section.text)
    for inner in section.subsections:
        yield from _of_section(inner)


def _of_book(book: Book) -> Iterator[Passage]:
    yield from _of_imprint(book.imprint)
    yield from _phrases(Role.HEADING, *(part.heading for part in book.parts))
    for piece in (*book.front, *book.back):
        yield from _phrases(Role.HEADING, piece.heading)
        yield from _prose(piece.text)


def _of_imprint(imprint: Imprint) -> Iterator[Passage]:
    yield from _phrases(Role.TITLE, imprint.title, imprint.subtitle)
    names = (*imprint.author, *imprint.editor, imprint.issuer, imprint.publisher, imprint.rights)
    yield from _phrases(Role.NAME, *names)


def _phrases(role: Role, *phrases: Phrase | None) -> Iterator[Passage]:
    for phrase in phrases:
        if phrase and phrase.text and phrase.span:
            yield Passage(phrase.text, phrase.text, role, phrase)


def _prose(prose: Prose | None) -> Iterator[Passage]:
    if prose:
        yield Passage(prose.text, masked(prose.text), Role.PROSE, prose)
