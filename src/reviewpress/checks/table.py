"""The table of all checks, in the order in which the documentation lists them."""

from __future__ import annotations

from . import (
    as_typed,
    dashes,
    ellipses,
    paragraphs,
    quotes,
    spacing,
    spellings,
    title_marks,
    two_years,
)
from .finding import Check
from .on_build import ON_BUILD

TABLE: tuple[Check, ...] = (
    *ON_BUILD,
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
