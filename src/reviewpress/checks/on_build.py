"""The checks that a build runs, in the order in which the documentation lists them; ``table`` has the others, too."""

from __future__ import annotations

from . import brackets, future, leftovers, sections, spoilers
from .finding import Check

ON_BUILD: tuple[Check, ...] = (
    sections.REQUIRED,
    sections.EMPTY,
    spoilers.SPOILERS,
    future.FUTURE,
    leftovers.BLOG,
    leftovers.HTML,
    brackets.UNBALANCED,
)
