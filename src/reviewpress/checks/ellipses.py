"""``ellipsis-form``, ``mixed-ellipses``: 줄임표 that are no ``…``, or now three dots and now six."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator

from ..diagnostics import Diagnostic, Severity, note
from .copies import Copy
from .finding import CopyCheck, Slip, text_check

_TYPED = re.compile(r"(?<![./\d…])\.{2,}(?![/…])|[‥⋯]+|·{3,}|・{3,}|。{2,}")
_SIGNS = ("..", "‥", "⋯", "···", "・・・", "。。")
"""What a text must hold for the pattern to be tried."""
_SET = re.compile("…+")
_FORMS = {1: "…", 2: "……"}


def forms(text: str) -> Iterator[Slip]:
    """Find dots, middle dots and other signs that stand for an ellipsis."""
    if not any(sign in text for sign in _SIGNS):
        return
    for found in _TYPED.finditer(text):
        typed = found[0]
        yield Slip("ellipsis-form", found.start(), found.end(), _mended(typed), (("typed", typed),))


def _mended(typed: str) -> str | None:
    """Give what the typesetter makes of ``...`` and the like; two dots may be a slip of the finger."""
    if set(typed) == {"⋯"}:
        return "…" * len(typed)
    ellipses, rest = divmod(len(typed), 3)
    if typed[0] not in ".·・。" or not ellipses or rest > (typed[0] == "."):
        return None
    return "…" * ellipses + "." * rest


def mixed(copy: Copy, _day: dt.date) -> Iterator[Diagnostic]:
    """Find the first ellipsis of the rarer form in a file that has both."""
    places = [
        (len(found[0]), passage.span(found.start(), found.end()))
        for passage in copy.prose
        if "…" in passage.text
        for found in _SET.finditer(passage.text)
    ]
    counts = Counter(length for length, _ in places if length in _FORMS)
    if len(counts) < 2:
        return
    usual, rare = (length for length, _ in counts.most_common())
    first = next(span for length, span in places if length == rare)
    yield note("mixed-ellipses", first, form=_FORMS[rare], usual=_FORMS[usual], times=counts[rare])


FORMS = text_check({"ellipsis-form": Severity.NOTE}, forms, most=1)
MIXED = CopyCheck(codes={"mixed-ellipses": Severity.NOTE}, find=mixed)
