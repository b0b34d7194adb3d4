"""``future-date``: a review is dated later than today and than its book, so a digit may be wrong."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ..diagnostics import Diagnostic, warning
from ..sources.model import Book


def check(book: Book, today: dt.date) -> Iterator[Diagnostic]:
    """Go through the reviews' dates; a book's own date of issue may well lie ahead."""
    latest = max(today, book.imprint.date or today)
    for review in book.reviews:
        if review.date and review.date > latest:
            yield warning("future-date", review.date_span, date=review.date.isoformat())
