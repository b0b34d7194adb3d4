"""The codes of a face and the texts they stand for in; what each is read as, and which strings need another reading, out.

A PDF font reads each code as one text, but in a book a code may stand for several: a space for a no-break space,
〓 for whatever the font lacks. One text is chosen, the same on every run; the others get codes of their own in a second
font over the same glyphs. (ActualText would be the other way, but PDFium drops characters above U+FFFF in it, others
ignore it, and the places of the single characters are lost.)
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

_TOKEN = re.compile(r"<([0-9A-Fa-f]+)>|([-+0-9.]+)")
_MOST_CODES = 0xFFFF


class Piece(NamedTuple):
    """A part of a TJ operand; ``other`` parts are shown in the face's second font."""

    other: bool
    show: str


class Readings:
    """What the codes of one face are read as.

    ``chosen`` holds the first font's text for each code, ``others`` the second font's code for every
    other pair of code and text. ``space`` is the face's code of the space, None where it has none.
    """

    def __init__(self, uses: Iterable[tuple[int, str]], space: int | None = None) -> None:
        self._texts: dict[int, list[str]] = {}
        for code, text in sorted(uses):
            self._texts.setdefault(code, []).append(text)
        self._several = {code: texts for code, texts in self._texts.items() if len(texts) > 1}
        self.chosen = {code: texts[0] for code, texts in self._texts.items()}
        self.chosen |= {code: _choose(texts) for code, texts in self._several.items()}
        self.space = "" if space is None else f"<{space:04X}>Tj "
        """The operators that show a space."""
        others = [
            (code, text)
            for code, texts in self._several.items()
            for text in texts
            if text != self.chosen[code]
        ]
        self.others = {pair: code for code, pair in enumerate(others[:_MOST_CODES], start=1)}
        # The empty text of a cluster's second glyph matches everywhere: all strings are then looked at closely.
        rare = sorted({re.escape(text) for _, text in self.others})
        self._suspect = re.compile("|".join(rare)) if rare else None

    def told(self, pairs: Collection[tuple[int, str]]) -> list[object]:
        """Tell all that strings of these pairs depend on: the codes that have several texts, with those that may be met.

        A text of one character that stands nowhere in the pairs' own texts is never met in their strings.
        """
        own = set(pairs) if self._several else set()
        codes = [code for code, texts in self._several.items() if _any_of(code, texts, own)]
        if not codes:
            return []
        met = set("".join(text for _, text in own))
        found: list[object] = []
        for code in codes:
            texts = [text for text in self._texts[code] if len(text) != 1 or text in met]
            rows = [[text, self.others.get((code, text), 0)] for text in texts]
            if len(rows) > 1 or rows[0][1]:
                found.append([code, rows])
        return found

    def split(self, show: str, text: str) -> list[Piece]:
        """Cut a TJ operand where its reading changes; nothing where the first font reads it as ``text``."""
        if self._suspect is None or not self._suspect.search(text):
            return []
        found = list(tokens(show))
        texts = self._align([token for token in found if isinstance(token, int)], text)
        pieces = list(self._pieces(found, texts))
        return pieces if any(piece.other for piece in pieces) else []

    def _align(self, codes: Sequence[int], text: str) -> list[str]:
        """Find each code's text, so that all of them joined are ``text``; as chosen where there is no such way."""
        ways: dict[int, tuple[object, str]] = {0: (None, "")}
        for code in codes:
            further: dict[int, tuple[object, str]] = {}
            for at, way in ways.items():
                for one in self._texts.get(code, ("",)):
                    if text.startswith(one, at):
                        further.setdefault(at + len(one), (way, one))
            ways = further
        return _unwound(ways.get(len(text))) or [self.chosen.get(code, "") for code in codes]

    def _pieces(self, tokens: Iterable[int | str], texts: Iterable[str]) -> Iterable[Piece]:
        coming = iter(texts)
        parts: list[str] = []
        in_other = False
        for token in tokens:
            if isinstance(token, str):
                parts.append(token)
                continue
            other = self.others.get((token, next(coming)))
            if (other is not None) != in_other and parts:
                yield _piece(parts, other=in_other)
                parts = []
            in_other = other is not None
            parts.append(f"<{token if other is None else other:04X}>")
        yield _piece(parts, other=in_other)


def _piece(parts: list[str], *, other: bool) -> Piece:
    return Piece(other, f"[{''.join(parts)}]".replace("><", ""))


def _any_of(code: int, texts: Iterable[str], pairs: Collection[tuple[int, str]]) -> bool:
    return any((code, text) in pairs for text in texts)


def _choose(texts: Iterable[str]) -> str:
    """Take the shortest text, then the lowest code points: the space rather than the no-break space."""
    return min(filter(None, texts), key=lambda text: (len(text), text), default="")


def tokens(show: str) -> Iterable[int | str]:
    """Give the codes of a TJ operand, and the moves between them as they are written."""
    for digits, move in _TOKEN.findall(show):
        if move:
            yield move
        else:
            yield from (int(digits[at : at + 4], 16) for at in range(0, len(digits), 4))


def _unwound(way: object) -> list[str]:
    texts: list[str] = []
    while isinstance(way, tuple) and way[0] is not None:
        texts.append(way[1])
        way = way[0]
    return texts[::-1]
