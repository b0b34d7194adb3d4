"""``dash-form``, ``mixed-dashes``: 줄표 made of hyphens, vowels and lines, or of several kinds in one review."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator

from ..diagnostics import Diagnostic, Severity, note
from .copies import Copy
from .finding import CopyCheck, Slip, text_check

_TYPED = re.compile(
    r"""(?<![-<!])--(?!-|>)             # two hyphens
      | (?<=[^\Wㅡ][ ])[ㅡ─━](?=[ ][^\Wㅡ])  # a vowel or a line of a box, between words
      | (?<=[가-힣.,!?”’])[─━]{1,2}(?=[\s가-힣“‘])
      | (?<=[가-힣][ ])-(?=[ ][가-힣])    # a hyphen between words""",
    re.VERBOSE,
)
_SIGNS = ("--", "ㅡ", "─", "━", " - ")
"""What a text must hold for the pattern to be tried."""
_SET = re.compile(r"[—―]+|(?<=[ 가-힣])–(?=[ 가-힣])")


def forms(text: str) -> Iterator[Slip]:
    """Find what stands for a dash; a lone hyphen may be meant as one."""
    if not any(sign in text for sign in _SIGNS):
        return
    for found in _TYPED.finditer(text):
        typed, start = found[0], found.start()
        if typed == "--" and _is_option(text, start):
            continue
        becomes = None if typed == "-" else "—" if typed == "--" else "—" * len(typed)
        yield Slip("dash-form", start, found.end(), becomes, (("typed", typed),))


def _is_option(text: str, at: int) -> bool:
    """Tell ``--format``, a program's option, from a dash, as the typesetter does."""
    after = text[at + 2 : at + 3]
    return (at == 0 or text[at - 1].isspace()) and after.isascii() and after.isalpha()


def mixed(copy: Copy, _day: dt.date) -> Iterator[Diagnostic]:
    """Find the first dash of each rarer kind in a file that has several."""
    places = [
        (found[0][0], passage.span(found.start(), found.end()))
        for passage in copy.prose
        if any(sign in passage.text for sign in "—―–")
        for found in _SET.finditer(passage.text)
    ]
    counts = Counter(sign for sign, _ in places)
    usual = max(counts, key=lambda sign: (counts[sign], sign == "—"), default="")
    for rare in sorted(set(counts) - {usual}):
        first = next(span for sign, span in places if sign == rare)
        yield note("mixed-dashes", first, form=rare, usual=usual, times=counts[rare])


FORMS = text_check({"dash-form": Severity.NOTE}, forms, most=1)
MIXED = CopyCheck(codes={"mixed-dashes": Severity.NOTE}, find=mixed)
