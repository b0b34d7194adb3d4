"""Books as read in; findings about what is missing or odd in them out, and sources with the safe ones mended.

A check is a module with its codes and a function that finds; ``table.TABLE`` lists them, ``on_build.ON_BUILD`` those that
a build runs, too. A new check is a file here, a row in one of the two, its words in ``labels/messages`` and a test of the same name.
"""

from __future__ import annotations

import datetime as dt

from ..diagnostics import Diagnostics
from ..sources.model import Book
from .desk import Desk, Known, no_findings

__all__ = ["Desk", "run"]


def run(
    book: Book,
    diagnostics: Diagnostics,
    today: dt.date | None = None,
    known: Known = no_findings,
) -> None:
    """Add what the checks of a build find in a book; a ``Desk`` finds what all of them do."""
    Desk(today, thorough=False, known=known).check(book, diagnostics)
