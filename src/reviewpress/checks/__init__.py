"""Books as read in; findings about what is missing or odd in them out.

A check is a module with a ``check`` that goes through one book; ``TABLE`` lists them. A new check is a file here, a row
in ``TABLE`` and its words in ``labels/messages/checks.py``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

from ..diagnostics import Diagnostic, Diagnostics
from ..sources.model import Book
from . import empty_section, future_date, required_sections

Check = Callable[[Book, dt.date], Iterator[Diagnostic]]

TABLE: tuple[Check, ...] = (
    required_sections.check,
    empty_section.check,
    future_date.check,
)

_EARLIEST_ZONE = dt.timezone(dt.timedelta(hours=14))
"""Where a day begins first on Earth, so that no one's today is still to come."""

__all__ = ["TABLE", "run"]


def run(book: Book, diagnostics: Diagnostics, today: dt.date | None = None) -> None:
    """Add what every check finds in a book; ``today`` is the day by which dates are judged."""
    day = today or dt.datetime.now(_EARLIEST_ZONE).date()
    for check in TABLE:
        diagnostics.extend(check(book, day))
