"""The texts of one paragraph in; the same texts with typographic quotes, ellipses and dashes out.

Straight ``"`` and ``'`` become ``“ ” ‘ ’``, ``...`` becomes ``…`` and ``--`` becomes ``—``. Which way a quote turns is
told by its neighbours and by what is open before it, over the whole paragraph: in Korean a particle follows a closing
quote without a space (``'AI와의 사랑'이라는``), so neighbours alone do not tell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

OPAQUE = "\ufffc"
"""Stands for what is not to be touched (code, addresses) while its neighbours are judged."""

_CANDIDATE = re.compile(r"[\"']|\.\.\.|--")
_TOKEN = re.compile(r"https?://[^\s\"'<>]+|www\.[^\s\"'<>]+|[\"']|\.{3}|(?<!-)--(?!-)")
_OPENS_BEFORE = frozenset("([{<〈《「『【〔（［｛“‘—–-/~…=:")
_CLOSES_AFTER = frozenset(")]}>〉》」』】〕）］｝”’,.!?…:;")
_DECADE = re.compile(r"\d0s\b")
_YEAR = re.compile(r"\d\d(?!\d)")
_OPENING = {'"': "“", "'": "‘"}
_CLOSING = {'"': "”", "'": "’"}


def needs_smart(text: str) -> bool:
    """Tell whether anything in a text could be set otherwise than typed."""
    return _CANDIDATE.search(text) is not None


def smart(text: str) -> str:
    """Set one text that is a paragraph of its own, such as a heading."""
    return smart_texts((text,))[0] if needs_smart(text) else text


def smart_texts(texts: Sequence[str | None]) -> list[str]:
    """Set the texts of one paragraph, in order; ``None`` is a stretch that is not to be touched (given back as "")."""
    paragraph = _Paragraph("".join(OPAQUE if text is None else text for text in texts))
    done: list[str] = []
    start = 0
    for text in texts:
        end = start + (1 if text is None else len(text))
        done.append("" if text is None else paragraph.smart(start, end))
        start = end
    return done


class _Paragraph:
    """A paragraph's whole text, and the quotes that are open while it is read from left to right."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._open = {'"': 0, "'": 0}
        self._final = {mark: text.rfind(mark) for mark in self._open}
        """Where the last mark of each kind stands."""
        self._last = (-1, "")
        """Where the last quote stood and what it became."""

    def smart(self, start: int, end: int) -> str:
        """Set one stretch; stretches come in order."""
        pieces: list[str] = []
        done = start
        for match in _TOKEN.finditer(self._text, start, end):
            pieces += (self._text[done : match.start()], self._set(match))
            done = match.end()
        pieces.append(self._text[done:end])
        return "".join(pieces)

    def _set(self, match: re.Match[str]) -> str:
        typed, at = match[0], match.start()
        if typed == "...":
            return "…"
        if typed == "--":
            return typed if self._is_option(at) else "—"
        if typed not in _OPENING:
            return typed
        quote = self._quote(typed, at)
        self._last = (at, quote)
        return quote

    def _is_option(self, at: int) -> bool:
        """Tell ``--format``, a program's option, from a dash."""
        before, after = self._before(at), self._text[at + 2 : at + 3]
        return (not before or before.isspace()) and after.isascii() and after.isalpha()

    def _before(self, at: int) -> str:
        if at == 0:
            return ""
        where, quote = self._last
        return quote if where == at - 1 else self._text[at - 1]

    def _quote(self, mark: str, at: int) -> str:
        before, after = self._before(at), self._text[at + 1 : at + 2]
        apostrophe = mark == "'" and self._is_apostrophe(before, after, at)
        if apostrophe:
            return "’"
        begins = not before or before.isspace() or before in _OPENS_BEFORE
        ends = not after or after.isspace()
        if self._open[mark] and not (begins and not ends and after not in _CLOSES_AFTER):
            self._open[mark] -= 1
            return _CLOSING[mark]
        if not ends and (begins or self._may_open_inside_a_word(mark, before, after, at)):
            self._open[mark] += 1
            return _OPENING[mark]
        if (begins and ends) or before.isdigit():
            return mark  # a lone mark, or feet and inches
        return _CLOSING[mark]

    def _may_open_inside_a_word(self, mark: str, before: str, after: str, at: int) -> bool:
        """Allow ``그는"안녕"하고``: no space before the opening quote, but a partner behind it."""
        return (
            before not in ("”", "’")
            and after not in _CLOSES_AFTER
            and not before.isdigit()
            and at < self._final[mark]
        )

    def _is_apostrophe(self, before: str, after: str, at: int) -> bool:
        if _is_latin(before) and _is_latin(after):
            return not (before.isdigit() and after.isdigit())
        if before and not before.isspace() and before not in _OPENS_BEFORE:
            return False
        if _DECADE.match(self._text, at + 1):
            return True
        if at < self._final["'"]:
            return False
        return _is_latin(after) or _YEAR.match(self._text, at + 1) is not None


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()
