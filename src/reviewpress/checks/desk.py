"""Books one after the other in; what every check finds in them out, each file looked at once."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..diagnostics import Diagnostic, Diagnostics
from ..sources.model import Book, Review
from .copies import Copy, copy_of_book, copy_of_review
from .finding import BookCheck, Check, CopyCheck
from .table import TABLE


class Desk:
    """Runs the checks: those of a build, or all of them where it is ``thorough``.

    ``today`` is the day by which dates are judged. A review that stands in several books is looked at once.
    """

    def __init__(self, today: dt.date | None = None, *, thorough: bool = True) -> None:
        self._today = today or dt.datetime.now(dt.UTC).date()
        self._checks = [check for check in TABLE if thorough or check.on_build]
        # The review is kept with its findings, so that its id stays its own.
        self._seen: dict[int, tuple[Review, Copy, list[Diagnostic]]] = {}

    def check(self, book: Book, diagnostics: Diagnostics) -> None:
        """Add what is found in a book."""
        own = copy_of_book(book)
        reviews = [self._review(review) for review in book.reviews]
        diagnostics.extend(self._in_copy(own))
        for _, _, found in reviews:
            diagnostics.extend(found)
        copies = [own, *(copy for _, copy, _ in reviews)]
        for check in self._checks:
            if isinstance(check, BookCheck):
                diagnostics.extend(bounded(check.find(book, copies, self._today), check))

    def _review(self, review: Review) -> tuple[Review, Copy, list[Diagnostic]]:
        if id(review) not in self._seen:
            copy = copy_of_review(review)
            self._seen[id(review)] = review, copy, list(self._in_copy(copy))
        return self._seen[id(review)]

    def _in_copy(self, copy: Copy) -> Iterator[Diagnostic]:
        for check in self._checks:
            if isinstance(check, CopyCheck):
                yield from bounded(check.find(copy, self._today), check)


def bounded(found: Iterable[Diagnostic], check: Check) -> Iterator[Diagnostic]:
    """Name the first places of each code in each file; the last of them tells how many more there are."""
    places: dict[tuple[str, str], list[Diagnostic]] = defaultdict(list)
    for one in found:
        places[one.code, one.span.file].append(one)
    for same in places.values():
        named = sorted(same, key=lambda one: one.sort_key)[: check.most]
        more = len(same) - len(named)
        if more:
            named[-1] = replace(named[-1], arguments=(*named[-1].arguments, ("more", more)))
        yield from named
