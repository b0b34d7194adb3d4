"""``future-date``, ``future-year``: a review or a work from a time to come, so a digit may be wrong."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from ..diagnostics import Diagnostic, Severity, warning
from ..sources.model import Book
from .copies import Copy
from .finding import BookCheck


def check(book: Book, _copies: Sequence[Copy], today: dt.date) -> Iterator[Diagnostic]:
    """Go through dates and years; a book's own date of issue may well lie ahead, as may a festival film's year."""
    latest = max(today, book.imprint.date or today)
    for review in book.reviews:
        if review.date and review.date > latest:
            yield warning("future-date", review.date_span, date=review.date.isoformat())
        year = review.work.year
        if year is not None and year > latest.year + 1:
            yield warning("future-year", review.work.year_span, year=str(year))


FUTURE = BookCheck(
    codes={"future-date": Severity.WARNING, "future-year": Severity.WARNING},
    find=check,
)
