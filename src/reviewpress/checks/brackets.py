"""``unclosed-mark``, ``unopened-mark``, ``mismatched-marks``: quotes and brackets that do not pair.

A paragraph is the unit, but a speech may go on over several: its quote then opens each of them anew and closes
once, or opens once and closes paragraphs later. Neither is a slip.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..diagnostics import Severity
from ..value import Value
from .finding import Slip, text_check
from .paragraphs import paragraphs

_PAIRS = ("“”", "‘’", "「」", "『』", "《》", "〈〉", "()", "（）", "[]", "【】", "〔〕", "{}")
_CLOSING = {pair[0]: pair[1] for pair in _PAIRS}
_OPENING = {pair[1]: pair[0] for pair in _PAIRS}
_MARK = re.compile("[" + re.escape("".join(_PAIRS)) + '"]')
_STRAIGHT = {"“": '"', "”": '"'}
_DEEPEST = 40
"""More marks than these open at a time are no text, and only the first are looked at."""
_REACH = 200
"""So far ahead a typographic quote is looked for before a straight one is taken for its partner."""

_NUMBERING = r"(?:^|(?<=[\s(]))(?:\d{1,3}|[가-하A-Za-zㄱ-ㅎ]|[ivxIVX]{1,4})$"
_DECADE = re.compile(r"\d\d(?!\d)")
_FACE = r"[:;=8^ㅠㅜTㅎㅋ][-'^o]?$"


class _Mark(Value):
    sign: str
    at: int


def unbalanced(text: str) -> Iterator[Slip]:
    """Find marks without a partner in one text."""
    if not _MARK.search(text):
        return
    opened: list[_Mark] = []
    closed: list[_Mark] = []
    for start, paragraph in paragraphs(text):
        if _is_balanced(paragraph):
            opened = _continued(opened, paragraph)
            continue
        found = _Pairing(paragraph, start)
        yield from found.mismatched
        opened, again = _continued(opened, paragraph), found.opened
        opened = [*opened, *again][:_DEEPEST]
        for mark in found.closed:
            partner = next((one for one in opened if one.sign == _OPENING.get(mark.sign)), None)
            if partner is None:
                closed.append(mark)
            else:
                opened.remove(partner)
    yield from (_slip("unclosed-mark", mark) for mark in opened)
    yield from (_slip("unopened-mark", mark) for mark in closed)


def _is_balanced(paragraph: str) -> bool:
    """Tell whether every mark stands beside its partner, or around such pairs: then nothing is left over."""
    signs = "".join(_MARK.findall(paragraph))
    while signs:
        shorter = signs
        for pair in _PAIRS:
            shorter = shorter.replace(pair, "")
        if shorter == signs:
            return False
        signs = shorter
    return True


def _continued(opened: list[_Mark], paragraph: str) -> list[_Mark]:
    """Drop the quotes that the next paragraph opens anew."""
    first = paragraph.lstrip()[:1]
    return [mark for mark in opened if mark.sign != first]


def _slip(code: str, mark: _Mark) -> Slip:
    partner = _CLOSING.get(mark.sign) or _OPENING.get(mark.sign, mark.sign)
    return Slip(code, mark.at, mark.at + 1, None, (("mark", mark.sign), ("partner", partner)))


class _Pairing:
    """Pairs the marks of one paragraph; what is left over stays in ``opened`` and ``closed``."""

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.start = start
        self.opened: list[_Mark] = []
        self.closed: list[_Mark] = []
        self.mismatched: list[Slip] = []
        for found in _MARK.finditer(text):
            self._take(found[0], found.start())
        self.opened = [mark for mark in self.opened if not self._is_no_opening(mark)]

    def _take(self, sign: str, at: int) -> None:
        mark = _Mark(sign, self.start + at)
        if sign == '"':
            self._take_straight(mark)
        elif sign in _CLOSING:
            self._open(mark)
        elif not self._is_no_closing(sign, at):
            self._close(mark)

    def _take_straight(self, mark: _Mark) -> None:
        """Let a straight quote close one of its kind, or a typographic one right above it."""
        signs = [one.sign for one in self.opened]
        if '"' in signs:
            del self.opened[len(signs) - 1 - signs[::-1].index('"') :]
        elif signs and signs[-1] == "“" and not self._follows("”", mark):
            self._mismatch(mark)
        else:
            self._open(mark)

    def _open(self, mark: _Mark) -> None:
        if len(self.opened) < _DEEPEST:
            self.opened.append(mark)

    def _close(self, mark: _Mark) -> None:
        signs = [one.sign for one in self.opened]
        wanted = _OPENING[mark.sign]
        if wanted in signs:
            last = len(signs) - 1 - signs[::-1].index(wanted)
            del self.opened[last]
        elif signs and (signs[-1] == _STRAIGHT.get(mark.sign) or _alike(signs[-1], mark.sign)):
            self._mismatch(mark)
        else:
            self.closed.append(mark)

    def _mismatch(self, mark: _Mark) -> None:
        opening = self.opened.pop()
        arguments = (("opening", opening.sign), ("closing", mark.sign))
        self.mismatched.append(Slip("mismatched-marks", mark.at, mark.at + 1, None, arguments))

    def _is_no_closing(self, sign: str, at: int) -> bool:
        """Tell numbering (``1)``), faces (``:)``) and apostrophes from marks that close."""
        before = self.text[max(at - 6, 0) : at]
        if sign == ")" and not any(mark.sign == "(" for mark in self.opened):
            return bool(re.search(_NUMBERING, before) or re.search(_FACE, before))
        if sign != "’" or any(mark.sign == "‘" for mark in self.opened):
            return False
        return bool(re.search("[A-Za-z0-9]$", before) or _DECADE.match(self.text, at + 1))

    def _is_no_opening(self, mark: _Mark) -> bool:
        """Tell a sad face, inches and ``‘88`` from marks that open."""
        at = mark.at - self.start
        if mark.sign == "(":
            return bool(re.search(r"[:;=]-?$", self.text[:at][-2:]))
        if mark.sign == "‘":
            return bool(_DECADE.match(self.text, at + 1))
        return mark.sign == '"' and self.text[at - 1 : at].isdigit()

    def _follows(self, sign: str, mark: _Mark) -> bool:
        at = mark.at - self.start
        return sign in self.text[at : at + _REACH]


def _alike(opening: str, closing: str) -> bool:
    """Tell marks that are taken for each other: ``「…』``, ``〈…》``, ``(…]``, ``‘…”``."""
    return any(opening in family and closing in family for family in _FAMILIES)


_FAMILIES = ("「」『』", "〈〉《》", "（）()", "[]【】〔〕", "“”‘’")

UNBALANCED = text_check(
    {
        "unclosed-mark": Severity.WARNING,
        "unopened-mark": Severity.WARNING,
        "mismatched-marks": Severity.WARNING,
    },
    unbalanced,
    mends=False,
)
