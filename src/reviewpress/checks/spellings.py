"""``work-spelling``, ``person-spelling``: one work or one person spelled in several ways across a book."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from ..diagnostics import Diagnostic, Severity, Span, note
from ..sources.model import Book, Phrase, Review, Work
from .copies import Copy
from .finding import BookCheck
from .folding import alike, folded
from .titles import TITLE_MARKS, marked, works_by_key

_SHORTEST = 5
"""A shorter name without its space may be a word: 이 안."""

PEOPLE = ("director", "writer", "author", "translator", "cast", "artist")


def works(book: Book, copies: Sequence[Copy], _day: dt.date) -> Iterator[Diagnostic]:
    """Find titles that differ in spaces, signs, case or a letter, among the works and between marks in the texts."""
    titles = _Spellings()
    for review in book.reviews:
        for title in _titles(review.work):
            titles.add(title)
    yield from titles.variants("work-spelling")
    yield from _near_titles(book.reviews, titles)
    known = works_by_key(book)
    for copy in copies:
        own = [title.text for title in _titles(copy.review.work)] if copy.review else []
        for one in marked(copy):
            work = known.get(one.key) if one.marks in TITLE_MARKS and one.title not in own else None
            spellings = [title.text for title in _titles(work)] if work else []
            same = next((text for text in spellings if folded(text) == one.key), one.title)
            if same != one.title:
                span = one.passage.span(one.start + 1, one.start + 1 + len(one.title))
                yield note("work-spelling", span, typed=one.title, usual=same)


def people(book: Book, copies: Sequence[Copy], _day: dt.date) -> Iterator[Diagnostic]:
    """Find people whose names differ in spaces, signs or a letter, among the facts and in a review's own texts."""
    names = _Spellings()
    for review in book.reviews:
        for person in _people(review):
            names.add(person)
    yield from names.variants("person-spelling")
    for one, other in alike(names.usual):
        yield from names.pair("person-spelling", one, other)
    for copy in copies:
        yield from _run_together(copy)


class _Spellings:
    """Everything that was named, by its letters; the usual spelling is the most frequent, then the first."""

    def __init__(self) -> None:
        self._counts: dict[str, Counter[str]] = defaultdict(Counter)
        self._places: dict[str, list[Span]] = defaultdict(list)

    def add(self, name: Phrase) -> None:
        """Count a name."""
        key = folded(name.text)
        if key:
            self._counts[key][name.text] += 1
            self._places[name.text].append(name.span)

    @property
    def usual(self) -> list[str]:
        """The usual spelling of each name."""
        return [counts.most_common(1)[0][0] for counts in self._counts.values()]

    def variants(self, code: str) -> Iterator[Diagnostic]:
        """Report each spelling but the usual one of the same letters."""
        for counts in self._counts.values():
            if len(counts) > 1:
                (usual, _), *others = counts.most_common()
                for typed, _ in others:
                    yield from self._report(code, typed, usual)

    def pair(self, code: str, one: str, other: str) -> Iterator[Diagnostic]:
        """Report the rarer of two names that are almost the same."""
        one_first = len(self._places[one]) > len(self._places[other])
        usual, typed = (one, other) if one_first else (other, one)
        if len(self._places[one]) == len(self._places[other]):
            usual, typed = sorted((one, other), key=lambda name: self._places[name][0])
        yield from self._report(code, typed, usual)

    def _report(self, code: str, typed: str, usual: str) -> Iterator[Diagnostic]:
        place = str(self._places[usual][0])
        for span in self._places[typed]:
            yield Diagnostic(
                code,
                span,
                Severity.NOTE,
                (("typed", typed), ("usual", usual), ("place", place)),
            )


def _titles(work: Work) -> Iterator[Phrase]:
    yield work.title
    if work.original_title:
        yield work.original_title


def _near_titles(reviews: Iterable[Review], titles: _Spellings) -> Iterator[Diagnostic]:
    """Titles a letter apart are the same work only if a person, or both year and kind, agree, too."""
    by_title = {review.work.title.text: review for review in reviews}
    for one, other in alike(by_title):
        if _same_work(by_title[one], by_title[other]):
            yield from titles.pair("work-spelling", one, other)


def _same_work(one: Review, other: Review) -> bool:
    makers = [{folded(person.text) for person in makers_of(review.work)} for review in (one, other)]
    if makers[0] and makers[1]:
        return bool(makers[0] & makers[1])
    return one.work.kind is other.work.kind and one.work.year == other.work.year is not None


def makers_of(work: Work) -> Iterator[Phrase]:
    """Give the people by whom works of one title are told apart."""
    for name in ("director", "author", "artist"):
        yield from work.names(name)


def _people(review: Review) -> Iterator[Phrase]:
    for name in PEOPLE:
        yield from review.work.names(name)
    if review.author:
        yield review.author


def _run_together(copy: Copy) -> Iterator[Diagnostic]:
    """Find the names of a review's facts in its own texts without their spaces."""
    if copy.review is None:
        return
    names = [name.text for part in PEOPLE for name in copy.review.work.names(part)]
    for name in dict.fromkeys(name for name in names if " " in name and len(name) > _SHORTEST):
        for typed in (name.replace(" ", ""), name.replace(" ", "·")):
            for passage in copy.prose:
                start = passage.text.find(typed)
                if start >= 0:
                    span = passage.span(start, start + len(typed))
                    yield note("person-spelling", span, typed=typed, usual=name)


WORKS = BookCheck(codes={"work-spelling": Severity.NOTE}, find=works)
PEOPLE_CHECK = BookCheck(codes={"person-spelling": Severity.NOTE}, find=people)
