"""What binding makes: finished pages with every strip in its place, and what leads to them. Writers draw just this.

Page coordinates are points from the trimmed page's upper left corner, ``y`` downwards.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from msgspec import Struct

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


class Page:
    """One page. ``folio`` is its printed number ("iv", "12"), also where none is printed."""

    def __init__(  # noqa: PLR0913 - all that a page may be made with
        self,
        width: float,
        height: float,
        folio: str,
        matter: list[Placed] | Late[Placed] | None = None,
        furniture: list[Placed] | None = None,
        *,
        recto: bool,
        fill: str = "",
        kind: str = "chapter",
    ) -> None:
        self.width = width
        self.height = height
        self.folio = folio
        self.recto = recto
        self.matter: list[Placed] | Late[Placed] = [] if matter is None else matter
        self.furniture: list[Placed] = [] if furniture is None else furniture
        """Running heads and folios: artifacts, not part of the text."""
        self.fill = fill
        """Colour of the whole page, to the bleed; "" is the paper's."""
        self.kind = kind
        """The piece's kind (``title_page``, ``toc``, ``chapter``, ``blank`` …)."""
        self.review = ""
        """Anchor of the review whose page it is."""
        self.drawing: Drawing | None = None
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


class Pages(Struct):
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
