"""``missing-section``: a review lacks a section that its book requires, or that a review is expected to have."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ..diagnostics import Diagnostic, error, warning
from ..sources.model import Book, Review, SectionKind
from ..sources.sections import HEADINGS

EXPECTED = (SectionKind.SYNOPSIS, SectionKind.CONCLUSION)
"""What a review is expected to have where its book requires nothing; missing ones are warnings."""


def check(book: Book, _today: dt.date) -> Iterator[Diagnostic]:
    """Go through the reviews; a review with no sections at all is reported by its reader."""
    report = error if book.required else warning
    code = "required-section" if book.required else "expected-section"
    for review in book.reviews:
        for kind in _missing(review, book.required or EXPECTED):
            yield report(
                code, review.body_span, section=HEADINGS[kind][0], review=review.printed_title.text
            )


def _missing(review: Review, wanted: tuple[SectionKind, ...]) -> list[SectionKind]:
    present = {section.kind for section in review.sections}
    return [kind for kind in wanted if kind not in present] if review.sections else []
