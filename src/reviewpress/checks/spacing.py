"""``doubled-space``, ``space-before-punctuation``, ``space-inside-brackets``: spaces that slipped in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..diagnostics import Severity
from .finding import Slip, text_check
from .markup import MASK

_SPACES = " \t\u00a0\u2000-\u200a\u202f\u205f\u3000"
_DOUBLED = re.compile(rf"(?<=[^\s{MASK}])(?:[{_SPACES}]{{2,}}|\t)(?=[^\s{MASK}])")

# A sign that ends a phrase stands right behind its word. A colon between words is 쌍점: close to what it follows.
_BEFORE_SIGN = re.compile(r"(?<=[\w)\]”’」』》〉*])[ \u00a0]+(?=[,.?!](?![.\w/])|[:;](?=[ \n]))")

_AFTER_OPENING = re.compile(r"(?<=[(（\[「『《〈])[ \u00a0]+(?=\w)|(?<=[\s(][“‘])[ \u00a0]+(?=\w)")
_BEFORE_CLOSING = re.compile(
    r"(?<=[\w.,!?…”’」』》〉])[ \u00a0]+(?=[)）\]」』》〉]|”(?!\w*[”“])|’(?!\w*[’‘]))"
)
# What a text must hold for a pattern to be tried: looking for a few characters is twenty times as quick.
_NO_BREAK = "\u00a0"
_FOR_DOUBLED = (
    "  ",
    "\t",
    _NO_BREAK,
    "\u3000",
    *map(chr, range(0x2000, 0x200B)),
    "\u202f",
    "\u205f",
)
_FOR_SIGNS = (" .", " ,", " ?", " !", " :", " ;", _NO_BREAK)
_FOR_BRACKETS = (
    *(f"{sign} " for sign in "(（[「『《〈“‘"),
    *(f" {sign}" for sign in ")）]」』》〉”’"),
    _NO_BREAK,
)

_OPENING = {"”": "“", "’": "‘"}


def doubled(text: str) -> Iterator[Slip]:
    """Find more than one space between two words; one may be a wide or a no-break space."""
    if not any(sign in text for sign in _FOR_DOUBLED):
        return
    for found in _DOUBLED.finditer(text):
        yield Slip("doubled-space", found.start(), found.end(), " ")


def before_signs(text: str) -> Iterator[Slip]:
    """Find ``좋았다 .`` and ``감독 : 이름``; a score (3 : 2) is none."""
    if not any(sign in text for sign in _FOR_SIGNS):
        return
    for found in _BEFORE_SIGN.finditer(text):
        sign = text[found.end()]
        if sign in ":;" and text[found.start() - 1].isdigit():
            continue
        yield Slip("space-before-punctuation", found.start(), found.end(), "", (("sign", sign),))


def inside_brackets(text: str) -> Iterator[Slip]:
    """Find ``( 원제`` and ``안녕 ”``; quotes only where they open and close as they look."""
    if not any(sign in text for sign in _FOR_BRACKETS):
        return
    for found in _AFTER_OPENING.finditer(text):
        sign = text[found.start() - 1]
        yield Slip("space-inside-brackets", found.start(), found.end(), "", (("sign", sign),))
    for found in _BEFORE_CLOSING.finditer(text):
        sign = text[found.end()]
        if _closes(text, found.start(), sign):
            yield Slip("space-inside-brackets", found.start(), found.end(), "", (("sign", sign),))


def _closes(text: str, at: int, sign: str) -> bool:
    """Tell whether a closing quote has its opening one before it in the line; brackets look the same everywhere."""
    opening = _OPENING.get(sign)
    if opening is None:
        return True
    line = text.rfind("\n", 0, at) + 1
    return text.rfind(opening, line, at) > text.rfind(sign, line, at)


DOUBLED = text_check({"doubled-space": Severity.WARNING}, doubled)
BEFORE_SIGNS = text_check({"space-before-punctuation": Severity.WARNING}, before_signs)
INSIDE_BRACKETS = text_check({"space-inside-brackets": Severity.WARNING}, inside_brackets)
