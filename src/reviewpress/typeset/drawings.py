"""A review that has been made up before in; its pages' anchors and what a writer has drawn of them out.

How a review falls into pages, and how these are drawn but for their running heads and folios, depends on the review, the
sheet, the fonts, and whether its first page is a verso. So it can be kept, and most books need neither its lines nor its
strips again.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from ..late import Late
from .galley import Strip

if TYPE_CHECKING:
    from .filling import Leaf


_UTF_16 = "utf-16-le" if sys.byteorder == "little" else "utf-16-be"
_CODE, _TEXT = (0, 1) if sys.byteorder == "little" else (1, 0)
"""Where the lower and the upper half of a number stand in this machine's memory."""


class KeptGlyphs:
    """Pairs of code and text in little room: a book of a thousand reviews holds as many of these.

    ``codes`` holds a character for each code, ``texts`` is a single string where each text is a character. Raises ValueError or
    AttributeError for what are no codes and texts.
    """

    def __init__(self, codes: str, texts: str | Sequence[str]) -> None:
        self._codes = array("H", codes.encode(_UTF_16, "surrogatepass"))
        self._texts: Sequence[str] = texts
        self.numbers: array[int] | None = None
        """Each pair as one number, its code in the lower 16 bits and its text in the upper ones; None where texts do not fit."""
        if isinstance(texts, str):
            characters = array("H", texts.encode(_UTF_16, "surrogatepass"))
            if len(characters) == len(texts) == len(self._codes):
                self.numbers = _together(self._codes, characters)
        elif not set(map(type, texts)) <= {str}:
            raise ValueError(texts)
        if len(self._codes) != len(texts):
            raise ValueError(texts)

    def __iter__(self) -> Iterator[tuple[int, str]]:
        return iter(zip(self._codes, self._texts, strict=True))

    def __len__(self) -> int:
        return len(self._codes)

    def __contains__(self, pair: object) -> bool:
        return any(pair == one for one in self)


def _together(codes: array[int], characters: array[int]) -> array[int]:
    halves = array("H", bytes(4 * len(codes)))
    halves[_CODE::2], halves[_TEXT::2] = codes, characters
    numbers = array("I")
    numbers.frombytes(halves.tobytes())
    return numbers


Uses = Mapping[str, Collection[tuple[int, str]]]
"""For each face the pairs of code and text that are used of it."""
_OWN = "\0"
"""Stands for a chapter's own anchor; no source holds this character."""


def joined(parts: Iterable[Uses]) -> dict[str, set[tuple[int, str]]]:
    """Put together what is used of each face; numbers are sooner told from one another than pairs."""
    uses: dict[str, set[tuple[int, str]]] = {}
    numbers: dict[str, set[int]] = {}
    for part in parts:
        for face, pairs in part.items():
            found = uses.setdefault(face, set())
            if isinstance(pairs, KeptGlyphs) and pairs.numbers is not None:
                numbers.setdefault(face, set()).update(pairs.numbers)
            else:
                found.update(pairs)
    for face, some in numbers.items():
        uses[face].update([(number & 0xFFFF, chr(number >> 16)) for number in some])
    return uses


def relative(anchor: str, own: str) -> str:
    """Write an anchor from a chapter's ``own`` on, which every book numbers in its way."""
    if own and (anchor == own or anchor.startswith(f"{own}-")):
        return _OWN + anchor[len(own) :]
    return anchor


def absolute(anchor: str, own: str) -> str:
    """Read an anchor that ``relative`` has written."""
    return own + anchor[len(_OWN) :] if own and anchor.startswith(_OWN) else anchor


class Drawing:
    """What a writer has made of a review's pages."""

    def __init__(
        self,
        anchor: str,
        uses: Uses,
        pages: int,
        data: bytes = b"",
        keep: Callable[[bytes], None] = lambda _: None,
    ) -> None:
        self.anchor = anchor
        """The review's own."""
        self.uses = uses
        self.pages = pages
        self.data = data
        """What the writer has kept for itself; nothing where the pages are new."""
        self.keep = keep
        """Takes what the writer wants to have next time."""


class KeptLeaf:
    """A page's matter (see ``makeup.Leaf``) that is made up again only for whoever looks into it."""

    def __init__(
        self, placed: Late[tuple[float, Strip]], anchors: Sequence[tuple[float, str]]
    ) -> None:
        self.placed = placed
        self.anchors = anchors


class MadeUp:
    """A review's pages: those of its opener, where it has pages of its own, and those of its text."""

    def __init__(
        self,
        opener: Sequence[Leaf | KeptLeaf],
        text: Sequence[Leaf | KeptLeaf],
        uses: Uses,
        drawing: Drawing | None = None,
    ) -> None:
        self.opener = opener
        self.text = text
        self.uses = uses
        self.drawing = drawing


class KeptPages(Protocol):
    """Remembers how one review is made up and drawn."""

    def get(self, *, verso: bool, make: Callable[[], MadeUp]) -> MadeUp | None:
        """Give its pages, if they are known; ``make`` makes them up anew, for whoever must look into them."""

    def new(self, made: MadeUp, *, verso: bool) -> Drawing:
        """Give what keeps the pages, which are new, once they are drawn."""
