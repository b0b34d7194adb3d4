"""``straight-quotes``, ``mixed-quotes``: quotation marks typed as ``"`` and ``'``, alone or beside ``“ ”``.

Books are printed with typographic quotes whatever is typed (``document.punctuation``), so these are notes; mending
writes into the source what is printed, where every quote of the paragraph finds its partner.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from ..diagnostics import Diagnostic, Severity, note
from ..document.punctuation import smart_texts
from .copies import Copy
from .finding import FIX, CopyCheck, Slip
from .markup import MASK
from .paragraphs import paragraphs

_TYPED = re.compile("[\"']")
_CURLY = re.compile("[“”]|‘|(?<![A-Za-z])’")
_PIECE = re.compile(rf"{MASK}+|[*_]+|[^{MASK}*_]+")
_SET = re.compile(r"[“”‘’]")
_MOST = 2000
"""A paragraph with more quotes than these is no prose, and is left alone."""
_CLOSING = {"“": "”", "‘": "’"}


def straight(text: str) -> Iterator[Slip]:
    """Find straight quotes but apostrophes, and what each becomes where all of a paragraph's are sure."""
    if not _TYPED.search(text):
        return
    for start, paragraph in paragraphs(text):
        if _TYPED.search(paragraph):
            yield from _in_paragraph(paragraph, start)


def _in_paragraph(text: str, start: int) -> Iterator[Slip]:
    turned = _turned(text) if len(_TYPED.findall(text)) <= _MOST else {}
    quotes = {at: mark for at, mark in turned.items() if not _is_apostrophe(text, at, mark)}
    sure = _is_balanced(text, quotes)
    for at, mark in quotes.items():
        yield Slip("straight-quotes", start + at, start + at + 1, mark if sure else None)


def _turned(text: str) -> dict[int, str]:
    """Give what the typesetter makes of each straight quote, by its offset."""
    pieces = [found for found in _PIECE.finditer(text) if found[0][0] not in "*_"]
    done = smart_texts([None if found[0][0] == MASK else found[0] for found in pieces])
    return {
        at: mark
        for found, set_text in zip(pieces, done, strict=True)
        for at, mark in _aligned(found[0], set_text, found.start())
        if text[at] in "\"'"
    }


def _aligned(typed: str, set_text: str, start: int) -> Iterator[tuple[int, str]]:
    """Go through a typed text and its typeset form side by side: ``...`` and ``--`` have become one sign."""
    at = 0
    for mark in set_text or "":
        yield start + at, mark
        if mark != typed[at]:
            at += 3 if mark == "…" else 2 if mark == "—" else 1
        else:
            at += 1


def _is_apostrophe(text: str, at: int, mark: str) -> bool:
    """Tell ``don't`` and ``'80s``: nothing opened, so nothing closes."""
    if text[at] != "'" or mark not in "'’":
        return False
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return (_is_latin(before) and _is_latin(after)) or (
        mark == "’" and after.isdigit() and not before.strip()
    )


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalpha()


def _is_balanced(text: str, turned: dict[int, str]) -> bool:
    """Tell whether all quotes of a paragraph, typed and turned, open and close in turn."""
    expected: list[str] = []
    for at, character in enumerate(text):
        mark = turned.get(at, character)
        if mark in _CLOSING:
            if _CLOSING[mark] in expected:
                return False
            expected.append(_CLOSING[mark])
        elif expected and mark == expected[-1]:
            expected.pop()
        elif (mark in "”’" and not _is_latin(text[at - 1 : at])) or (
            mark in "\"'" and at in turned
        ):
            return False
    return not expected


def mixed(copy: Copy, _day: dt.date) -> Iterator[Diagnostic]:
    """Note the first straight quote of a file, how many there are, and whether it has others, too."""
    found = [
        (passage.span(slip.start, slip.end), slip.becomes is not None)
        for passage in copy.passages
        for slip in straight(passage.text)
    ]
    if not found:
        return
    first, fix = found[0][0], dict(FIX) if any(sure for _, sure in found) else {}
    curly = sum(len(_CURLY.findall(passage.text)) for passage in copy.passages)
    if curly:
        yield note("mixed-quotes", first, straight=len(found), curly=curly, **fix)
    else:
        yield note("straight-quotes", first, times=len(found), **fix)


QUOTES = CopyCheck(
    codes={"straight-quotes": Severity.NOTE, "mixed-quotes": Severity.NOTE},
    find=mixed,
    mends=straight,
)
