"""The table of checks, in the order in which the documentation lists them."""

from __future__ import annotations

from . import (
    as_typed,
    brackets,
    dashes,
    ellipses,
    future,
    leftovers,
    paragraphs,
    quotes,
    sections,
    spacing,
    spellings,
    spoilers,
    title_marks,
    two_years,
)
from .finding import Check

TABLE: tuple[Check, ...] = (
    sections.REQUIRED,
    sections.EMPTY,
    spoilers.SPOILERS,
    future.FUTURE,
    leftovers.BLOG,
    leftovers.HTML,
    brackets.UNBALANCED,
    two_years.TWO_YEARS,
    spellings.WORKS,
    spellings.PEOPLE_CHECK,
    title_marks.IN_REVIEW,
    title_marks.ACROSS_BOOK,
    as_typed.AS_TYPED,
    spacing.DOUBLED,
    spacing.BEFORE_SIGNS,
    spacing.INSIDE_BRACKETS,
    quotes.QUOTES,
    ellipses.FORMS,
    ellipses.MIXED,
    dashes.FORMS,
    dashes.MIXED,
    paragraphs.LONG,
)
