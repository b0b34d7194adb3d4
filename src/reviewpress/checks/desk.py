"""Books one after the other in; what every check finds in them out, each file looked at once."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec.structs import replace

from ..diagnostics import Diagnostic, Diagnostics
from ..late import Late
from ..sources.model import Book, Review
from .copies import Copy, copy_of_book, copy_of_review
from .finding import BookCheck, Check, CopyCheck
from .on_build import ON_BUILD

Known = Callable[[Review, Callable[[], Sequence[Diagnostic]]], Sequence[Diagnostic]]
"""A review, and what finds what is wrong with it, in; its findings out, perhaps from an earlier run."""


def no_findings(_review: Review, find: Callable[[], Sequence[Diagnostic]]) -> Sequence[Diagnostic]:
    """Know nothing of earlier runs."""
    return find()


class Desk:
    """Runs the checks: those of a build, or all of them where it is ``thorough``.

    ``today`` is the day by which dates are judged. A review that stands in several books is looked at once.
    """

    def __init__(
        self, today: dt.date | None = None, *, thorough: bool = True, known: Known = no_findings
    ) -> None:
        self._today = today or dt.datetime.now(dt.UTC).date()
        self._checks = _all_checks() if thorough else ON_BUILD
        self._known = known
        # The review is kept with its findings, so that its id stays its own.
        self._seen: dict[int, tuple[Review, Sequence[Diagnostic]]] = {}
        self._copies: dict[int, Copy] = {}

    def check(self, book: Book, diagnostics: Diagnostics) -> None:
        """Add what is found in a book."""
        own = copy_of_book(book)
        diagnostics.extend(self._in_copy(own))
        for review in book.reviews:
            diagnostics.extend(self._review(review))
        copies = Late(lambda: (own, *map(self._copy, book.reviews)))
        for check in self._checks:
            if isinstance(check, BookCheck):
                diagnostics.extend(bounded(check.find(book, copies, self._today), check))

    def _review(self, review: Review) -> Sequence[Diagnostic]:
        if id(review) not in self._seen:
            found = self._known(review, lambda: list(self._in_copy(self._copy(review))))
            self._seen[id(review)] = review, found
        return self._seen[id(review)][1]

    def _copy(self, review: Review) -> Copy:
        """Give the texts of a review that has been seen."""
        if id(review) not in self._copies:
            self._copies[id(review)] = copy_of_review(review)
        return self._copies[id(review)]

    def _in_copy(self, copy: Copy) -> Iterator[Diagnostic]:
        for check in self._checks:
            if isinstance(check, CopyCheck):
                yield from bounded(check.find(copy, self._today), check)


def _all_checks() -> Sequence[Check]:
    from .table import TABLE  # noqa: PLC0415 - a build needs few of them

    return TABLE


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
