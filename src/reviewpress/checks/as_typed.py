"""``decomposed-text``, ``invisible-character``, ``broken-character``: what only the file as it lies on the disk shows.

The reader brings text into one form; these say what it was given, and ``cleaned`` is what mending writes instead.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from ..diagnostics import Diagnostic, Severity, Span, note, warning
from .copies import Copy
from .finding import MOST_COUNTED, CopyCheck

_FILLERS = "\u3164\uffa0"
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\uffa0\ufff9-\ufffb\U000e0001]"
)
# What the reader reports by itself (sources.encoding): control characters, hidden line ends, inner byte order marks.
_SPACE_CONTROLS = re.compile("[\x0b\x0c\x1c-\x1f\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufeff\ufffe\uffff]")
_HIDDEN = re.compile("[\x85\u2028\u2029]")

_WORD = re.compile(r"\S+")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_JOINING = re.compile("[\u0590-\u0dff\u1780-\u17ff\u1800-\u18af]")
_OLD_HANGUL = re.compile("[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]")


_MOST_PER_LINE = 20
"""So many words of one line are placed; each costs a look at what stands before it."""


def check(copy: Copy, _day: dt.date) -> Iterator[Diagnostic]:
    """Go through the file's lines; each kind of finding is placed in the text as the reader has it."""
    lines = copy.draft.lines if copy.draft else ()
    decomposed: list[Span] = []
    for number, line in enumerate(lines, 1):
        if line.isascii():
            continue
        if not unicodedata.is_normalized("NFC", line):
            decomposed += _decomposed(line, copy.file, number)
        read = _read(line)
        for found in islice(_INVISIBLE.finditer(read), MOST_COUNTED):
            if _is_slip(read, found.start()):
                span = Span(copy.file, number, found.start() + 1)
                yield warning("invisible-character", span, character=_named(found[0]), fix="--fix")
        at = read.find("\ufffd")
        if at >= 0:
            yield warning("broken-character", Span(copy.file, number, at + 1))
    if decomposed:
        yield note("decomposed-text", decomposed[0], times=len(decomposed), fix="--fix")


def _decomposed(line: str, file: str, number: int) -> Iterator[Span]:
    """Place each word that is not in normal form C."""
    words = (word for word in _WORD.finditer(line) if not unicodedata.is_normalized("NFC", word[0]))
    for place, word in enumerate(words):
        if place < _MOST_PER_LINE:
            column = len(_read(line[: word.start()])) + 1
            yield Span(file, number, column, max(len(_read(word[0])), 1))
        else:
            yield Span(file, number)


def _read(line: str) -> str:
    """Give a line as the reader has it."""
    return unicodedata.normalize("NFC", _HIDDEN.sub(" ", line).replace("\ufeff", ""))


def _named(character: str) -> str:
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()


def _is_slip(line: str, at: int) -> bool:
    """Tell an invisible character that does nothing from one that a script or an emoji needs."""
    character = line[at]
    before, after = line[at - 1 : at], line[at + 1 : at + 2]
    if character == "\u200d":
        return not (_takes_joiner(before) and _takes_joiner(after))
    if character == "\u200c":
        return not _JOINING.match(before)
    if character in "\u115f\u1160":
        return not (_OLD_HANGUL.match(before) or _OLD_HANGUL.match(after))
    if (
        character in "\u061c\u200e\u200f"
        or "\u202a" <= character <= "\u202e"
        or "\u2066" <= character <= "\u2069"
    ):
        return not _is_right_to_left(line)
    return not "\u180b" <= character <= "\u180e" or not _JOINING.match(before)


@lru_cache(maxsize=2)
def _is_right_to_left(line: str) -> bool:
    return _RIGHT_TO_LEFT.search(line) is not None


def _takes_joiner(neighbour: str) -> bool:
    return bool(neighbour) and (
        unicodedata.category(neighbour) in ("So", "Sk", "Mn") or bool(_JOINING.match(neighbour))
    )


def cleaned(line: str) -> str:
    """Give a line in normal form C, without what does not show; what stood between two words leaves a space."""
    if line.isascii() and not _CONTROLS.search(line) and not _SPACE_CONTROLS.search(line):
        return line
    line = unicodedata.normalize("NFC", _CONTROLS.sub("", _SPACE_CONTROLS.sub(" ", line)))
    while _INVISIBLE.search(line):
        shown = "".join(_kept(line, at) for at in range(len(line)))
        if shown == line:
            break
        line = unicodedata.normalize("NFC", shown)
    return line


def _kept(line: str, at: int) -> str:
    character = line[at]
    if not _INVISIBLE.match(character) or not _is_slip(line, at):
        return character
    between_words = line[at - 1 : at].strip() and line[at + 1 : at + 2].strip()
    return " " if character in _FILLERS and between_words else ""


AS_TYPED = CopyCheck(
    codes={
        "decomposed-text": Severity.NOTE,
        "invisible-character": Severity.WARNING,
        "broken-character": Severity.WARNING,
    },
    find=check,
)
