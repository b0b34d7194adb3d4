"""What binding makes: finished pages with every strip in its place, and what leads to them. Writers draw just this.

Page coordinates are points from the trimmed page's upper left corner, ``y`` downwards.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from ..document.nodes import Meta
from ..fonts.face import Face
from ..late import Late
from .drawings import Drawing
from .galley import Strip


class Placed(NamedTuple):
    """A strip at its place: the left edge of its measure and its top."""

    x: float
    y: float
    strip: Strip


@dataclass(slots=True, eq=False)
class Page:
    """One page. ``folio`` is its printed number ("iv", "12"), also where none is printed."""

    width: float
    height: float
    folio: str
    recto: bool
    matter: list[Placed] | Late[Placed] = field(default_factory=list)
    furniture: list[Placed] = field(default_factory=list)
    """Running heads and folios: artifacts, not part of the text."""
    fill: str = ""
    """Colour of the whole page, to the bleed; "" is the paper's."""
    kind: str = "chapter"
    """The piece's kind (``title_page``, ``toc``, ``chapter``, ``blank`` …)."""
    review: str = ""
    """Anchor of the review whose page it is."""
    drawing: Drawing | None = None
    """What is kept of the review's pages."""


class Bookmark(NamedTuple):
    """An entry of the outline: ``level`` counts from 0, every entry at most one deeper than the one before."""

    level: int
    title: str
    anchor: str


class PageLabels(NamedTuple):
    """From page ``first`` (from 0) pages are numbered in ``style`` (``roman`` or ``arabic``), starting at ``start``."""

    first: int
    style: str
    start: int


class Destination(NamedTuple):
    """Where an anchor stands: page from 0, and the top of its strip."""

    page: int
    y: float


@dataclass(slots=True, eq=False)
class Pages:
    """A bound book."""

    meta: Meta
    pages: tuple[Page, ...]
    destinations: Mapping[str, Destination]
    outline: tuple[Bookmark, ...]
    labels: tuple[PageLabels, ...]
    faces: Mapping[str, Face]
    uses: Mapping[str, frozenset[tuple[int, str]]]
    """For each face the glyphs used, as pairs of code and text."""

    def folio(self, anchor: str) -> str:
        """Give the printed number of the page on which an anchor stands."""
        return self.pages[self.destinations[anchor].page].folio
