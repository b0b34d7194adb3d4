"""``required-section``, ``expected-section``, ``empty-section``: what a review lacks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from ..diagnostics import Diagnostic, Severity, error, warning
from ..sources.model import Book, Review, Section, SectionKind
from ..sources.sections import HEADINGS
from .copies import Copy
from .finding import BookCheck, CopyCheck

EXPECTED = (SectionKind.SYNOPSIS, SectionKind.CONCLUSION)
"""What a review is expected to have where its book requires nothing; missing ones are warnings."""


def required(book: Book, _copies: Sequence[Copy], _day: dt.date) -> Iterator[Diagnostic]:
    """Find the kinds of section that reviews lack; one with no sections at all is reported by its reader."""
    report = error if book.required else warning
    code = "required-section" if book.required else "expected-section"
    for review in book.reviews:
        for kind in _missing(review, book.required or EXPECTED):
            section, title = HEADINGS[kind][0], review.printed_title.text
            yield report(code, review.body_span, section=section, review=title)


def _missing(review: Review, wanted: tuple[SectionKind, ...]) -> list[SectionKind]:
    present = review.section_kinds
    return [kind for kind in wanted if kind not in present] if present else []


def empty(copy: Copy, _day: dt.date) -> Iterator[Diagnostic]:
    """Find headings with neither text nor sub-headings."""
    for section in copy.review.sections if copy.review else ():
        for part in (section, *section.subsections):
            if _is_empty(part):
                yield warning("empty-section", part.heading.span, heading=part.heading.text)


def _is_empty(section: Section) -> bool:
    return section.text is None and not section.subsections


REQUIRED = BookCheck(
    codes={"required-section": Severity.ERROR, "expected-section": Severity.WARNING},
    find=required,
    most=len(SectionKind),
)
EMPTY = CopyCheck(codes={"empty-section": Severity.WARNING}, find=empty)
