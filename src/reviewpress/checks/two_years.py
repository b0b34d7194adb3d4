"""``two-years``: one work with two years, in two reviews' facts, or in the facts and behind its title in a text."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from ..diagnostics import Diagnostic, Severity, warning
from ..sources.model import Book, Review, Work
from .copies import Copy
from .finding import BookCheck
from .folding import folded
from .spellings import makers_of
from .titles import Marked, keys, marked

_YEAR = re.compile(r"(?:^|(?<=[,·/(（ ]))(1[89]\d\d|20\d\d)(?=년?\s*(?:$|[,·/)）]))")
"""A year that stands by itself: in (Her, 2013), not in (2014년 국내 개봉)."""
_BEHIND = re.compile(r"[^\S\n]?[(（][^()（）\n]{0,40}[)）]")


def check(book: Book, copies: Sequence[Copy], _day: dt.date) -> Iterator[Diagnostic]:
    """Go through the works' years, then through the titles in the texts that have a year behind them."""
    yield from _in_facts(book)
    for copy in copies:
        yield from _in_text(copy)


def _in_facts(book: Book) -> Iterator[Diagnostic]:
    by_title: dict[tuple[str, str], list[Review]] = defaultdict(list)
    for review in book.reviews:
        if review.work.year is not None:
            by_title[review.work.kind or "", folded(review.work.title.text)].append(review)
    for same in by_title.values():
        first = same[0].work
        for review in same[1:]:
            work = review.work
            if work.year != first.year and not _is_remake(same[0], review):
                yield warning(
                    "two-years",
                    work.year_span,
                    title=work.title.text,
                    year=str(work.year),
                    other=str(first.year),
                    place=str(first.year_span),
                )


def _is_remake(one: Review, other: Review) -> bool:
    """Works of one title by different people are different works."""
    makers = [{folded(person.text) for person in makers_of(review.work)} for review in (one, other)]
    return bool(makers[0] and makers[1]) and not makers[0] & makers[1]


def _in_text(copy: Copy) -> Iterator[Diagnostic]:
    if copy.review is None or copy.review.work.year is None:
        return
    work = copy.review.work
    own = keys(work)
    for one in marked(copy):
        if one.key in own:
            yield from _behind(one, work)


def _behind(one: Marked, work: Work) -> Iterator[Diagnostic]:
    """Look at the years in a title's brackets, or in those that follow it."""
    text = one.passage.text
    follows = _BEHIND.match(text, one.end)
    inside = re.search(r"[(（\[].*", text[one.start : one.end])
    places = [(one.start + inside.start(), one.end - 1)] if inside else []
    places += [(follows.start(), follows.end())] if follows else []
    years = [year for start, end in places for year in _YEAR.finditer(text[start:end])]
    if not years or str(work.year) in {year[1] for year in years}:
        return
    start = next(start for start, end in places if _YEAR.search(text[start:end]))
    yield warning(
        "two-years",
        one.passage.span(start + years[0].start(1), start + years[0].end(1)),
        title=work.title.text,
        year=years[0][1],
        other=str(work.year),
        place=str(work.year_span),
    )


TWO_YEARS = BookCheck(codes={"two-years": Severity.WARNING}, find=check)
