"""A text and the works of a book in; the places where a title stands between marks out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from ..sources.model import Book, Work
from ..value import Value
from .copies import Copy, Passage
from .folding import folded

TITLE_MARKS = ("《》", "〈〉", "『』", "「」", "<>")
QUOTES = ("‘’", "“”", "''", '""')
_LONGEST = 60
_MOST = 2000
"""So many titles of one text are looked at; more is a list of another kind."""

_MARKED = re.compile(
    "|".join(
        f"{re.escape(pair[0])}([^{re.escape(pair)}\\n]{{1,{_LONGEST}}}){re.escape(pair[1])}"
        for pair in (*TITLE_MARKS, *QUOTES)
    )
)
_STARTS = re.compile("[《〈『「<‘“'\"]")
_IN_BRACKETS = re.compile(r"\s*[(（\[][^()（）\[\]]*[)）\]]\s*$")


class Marked(Value):
    """What stands between two marks: ``title`` is without a note in brackets (``Her, 2013``), which is ``aside``."""

    marks: str
    title: str
    aside: str
    passage: Passage
    start: int
    end: int

    @property
    def key(self) -> str:
        """The letters of the title."""
        return folded(self.title)


def marked(copy: Copy) -> Iterator[Marked]:
    """Go through all that stands between marks in a file's texts."""
    for passage in copy.passages:
        if not _STARTS.search(passage.text):
            continue
        for found in islice(_MARKED.finditer(passage.text), _MOST):
            inside = found[found.lastindex or 0]
            title = without_aside(inside)
            aside = inside[len(title) :].strip(" ()（）[]")
            marks = found[0][0] + found[0][-1]
            yield Marked(marks, title.strip(), aside, passage, found.start(), found.end())


def keys(work: Work) -> set[str]:
    """Give the letters of a work's titles, with and without a note in brackets (``허 (Her)``)."""
    titles = [title.text for title in (work.title, work.original_title) if title]
    bare = [without_aside(title) for title in titles]
    return {key for key in map(folded, (*titles, *bare)) if key}


def without_aside(title: str) -> str:
    """Give a title without a note in brackets at its end."""
    return _IN_BRACKETS.sub("", title)


def works_by_key(book: Book) -> dict[str, Work]:
    """Give the book's works by the letters of their titles; a title that two kinds of work share is left out."""
    works: dict[str, Work] = {}
    shared: set[str] = set()
    for review in book.reviews:
        for key in keys(review.work):
            first = works.setdefault(key, review.work)
            if first.kind is not review.work.kind:
                shared.add(key)
    return {key: work for key, work in works.items() if key not in shared}
