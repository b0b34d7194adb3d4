"""Chapters in; what is handed on of each, out: its entry, and those of its pages, made up and drawn.

Processes that share the work of a book hand each other pages: they are small, and all that is left to do with them is to
number them and to put them into a file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol

from ...document.nodes import Chapter
from ...fonts.face import Face
from ...typeset.drawings import Drawing, Uses
from ...typeset.pages import Page
from ...typeset.review_pages import ReviewMakeup
from .chapters import Surroundings
from .entries import Composed, Entries
from .pages import Known, packed


class Draw(Protocol):
    """Draws a review's pages and has them kept, unless there is something on them that only a book knows."""

    def __call__(
        self,
        sides: Sequence[tuple[Drawing, Sequence[Page]]],
        uses: Uses,
        faces: Mapping[str, Face],
        *,
        is_in_part: bool,
    ) -> None:
        """Draw the pages of each of the ``sides`` that the review may begin on; ``uses`` is what all make of the faces."""


class Wanted(NamedTuple):
    """What is wanted of chapters: their entries (``galleys``), those of their drawn pages (``pages``), or both.

    Where pages cannot be kept, the chapter's entry comes instead.
    """

    galleys: bool
    pages: bool


class Handed(NamedTuple):
    """What is handed on of a chapter."""

    galley: bytes
    """Its entry; nothing where it is not wanted."""
    pages: dict[bool, bytes]
    """The entries of its pages, by whether the first is a verso."""


class Hand:
    """Composes chapters for one sheet and its fonts, and draws them with ``draw``."""

    def __init__(self, entries: Entries, wanted: Wanted, draw: Draw) -> None:
        self._entries = entries
        self._wanted = wanted
        self._draw = draw
        self._makeup = ReviewMakeup(entries.formats.sheet)

    def make(
        self,
        chapter: Chapter,
        around: Surroundings,
        *,
        is_in_part: bool,
        verso: bool | None = None,
    ) -> tuple[Composed, Handed]:
        """Compose a chapter, and give what is handed on of it.

        ``is_in_part`` tells whether it stands in a part, ``verso`` whether its first page is a verso, if that is known.
        """
        composed = self._entries.compose(chapter)
        pages: dict[bool, bytes] = {}
        if self._wanted.pages:
            sides = self._makeup.sides
            sides = (verso,) if verso in sides else sides
            pages = self._pages(composed, around, sides, is_in_part=is_in_part)
        galley = b""
        if self._wanted.galleys or not pages:
            galley = self._entries.write(composed, around)
        return composed, Handed(galley, pages)

    def _pages(
        self, composed: Composed, around: Surroundings, sides: Sequence[bool], *, is_in_part: bool
    ) -> dict[bool, bytes]:
        """Give the entries of a review's pages by the side it begins on; none for those that cannot be kept."""
        found: dict[bool, bytes] = {}

        def side(verso: bool) -> tuple[Drawing, Sequence[Page]]:  # noqa: FBT001
            def keep(drawn: bytes) -> None:
                found[verso] = packed(known, drawn, around, self._entries)

            made = self._makeup.made_up(composed.done, verso=verso)
            known = Known.of(made, composed.found)
            drawing = Drawing(around.anchor, made.uses, known.pages, keep=keep)
            return drawing, self._makeup.pages(made, verso=verso)

        drawings = [side(verso) for verso in sides]
        if drawings:
            uses, faces = drawings[0][0].uses, self._entries.formats.faces
            self._draw(drawings, uses, faces, is_in_part=is_in_part)
        return found
