"""A book and its style sheet in; what every part of the assembly needs of them: words as they are printed, and readings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

from ..diagnostics import Diagnostics, Span
from ..labels.printed import printed
from ..sources.model import Book, Phrase
from ..styles.options import Sheet
from ..value import Value
from .addresses import is_address, to_uri
from .images import ImageShelf
from .nodes import Inline, Link, Paragraph, Text
from .punctuation import smart
from .reading import Anchors, Reading

EM_SPACE = "\u2003"


class Setting(Value):
    """What is assembled, for which look, and where findings go."""

    book: Book
    sheet: Sheet
    diagnostics: Diagnostics

    def words(self, text: str) -> str:
        """Give a text as it is printed: with smart punctuation, if the style wants it."""
        return smart(text) if self.sheet.breaking.smart_punctuation else text

    def text(self, phrase: Phrase) -> Text:
        """Give a short text as it is printed, with its place."""
        return Text(self.words(phrase.text), phrase.span)

    def value(self, phrase: Phrase) -> Inline:
        """Give a short text, as a link if it is a web address."""
        if is_address(phrase.text):
            return Link(to_uri(phrase.text), (Text(phrase.text, phrase.span),), phrase.span)
        return self.text(phrase)

    def values(self, phrases: Iterable[Phrase]) -> tuple[Inline, ...]:
        """Give short texts in one line, with commas between them."""
        return joined((self.value(phrase) for phrase in phrases), ", ")

    def paragraph(self, phrase: Phrase, style: str) -> Paragraph:
        """Give a short text as a paragraph."""
        return Paragraph((self.text(phrase),), style, phrase.span)

    def reading(self, prefix: str, folder: Path) -> Reading:
        """Begin the reading of one chapter's or piece's texts, whose pictures start at ``folder``."""
        shelf = ImageShelf(self.book.root, folder, self.diagnostics)
        smart_punctuation = self.sheet.breaking.smart_punctuation
        return Reading(self.diagnostics, smart_punctuation, shelf.open, Anchors(prefix))


def joined(inlines: Iterable[Inline], between: str) -> tuple[Inline, ...]:
    """Put a text between inlines."""
    done: list[Inline] = []
    for inline in inlines:
        if done:
            done.append(Text(between))
        done.append(inline)
    return tuple(done)


def names(phrases: Iterable[Phrase]) -> str:
    """Give names in one line."""
    return ", ".join(phrase.text for phrase in phrases)


def date_in_words(date: dt.date) -> str:
    """Give a date as books print it: 2025년 3월 24일."""
    return printed("date", year=date.year, month=date.month, day=date.day)


def made(text: str, style: str, span: Span) -> Paragraph:
    """Give a paragraph of the program's own words, placed at what made it necessary."""
    return Paragraph((Text(text, span),), style, span)
