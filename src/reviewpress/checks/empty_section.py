"""``empty-section``: a heading with neither text nor sub-headings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ..diagnostics import Diagnostic, warning
from ..sources.model import Book, Section


def check(book: Book, _today: dt.date) -> Iterator[Diagnostic]:
    """Go through the sections and sub-sections of every review."""
    for review in book.reviews:
        for section in review.sections:
            for part in (section, *section.subsections):
                if _empty(part):
                    yield warning("empty-section", part.heading.span, heading=part.heading.text)


def _empty(section: Section) -> bool:
    return section.text is None and not section.subsections
