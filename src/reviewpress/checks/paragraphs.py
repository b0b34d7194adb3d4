"""A text in; its paragraphs, each with the offset at which it begins, out; and the check for too long ones."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from ..diagnostics import Diagnostic, Severity, note
from .copies import Copy
from .finding import CopyCheck
from .markup import MASK

LONGEST = 1200
"""A page of A5 holds about 800 characters: a longer paragraph fills it without a place to rest."""

_BLANK = re.compile(rf"\n[ \t{MASK}]*(?=\n)")


def paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Part a text at its blank lines; a line that holds markup only counts as blank."""
    start = 0
    for blank in _BLANK.finditer(text):
        if blank.start() > start:
            yield start, text[start : blank.start()]
        start = blank.end()
    if start < len(text):
        yield start, text[start:]


def long(copy: Copy, _day: dt.date) -> Iterator[Diagnostic]:
    """Find paragraphs of more than ``LONGEST`` characters; lists and tables are none."""
    for passage in copy.prose:
        if len(passage.text) <= LONGEST:
            continue
        for start, text in paragraphs(passage.text):
            first = start + len(text) - len(text.lstrip())
            if len(text) > LONGEST and not text.count("\n" + MASK):
                end = min(passage.typed.find(" ", first + 10), first + 20)
                yield note(
                    "long-paragraph",
                    passage.span(first, max(end, first + 1)),
                    length=len(text.strip()),
                    longest=LONGEST,
                )


LONG = CopyCheck(codes={"long-paragraph": Severity.NOTE}, find=long)
