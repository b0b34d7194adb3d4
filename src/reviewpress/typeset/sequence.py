"""Leaves in; a run of pages numbered in one way, with rectos, versos and blanks, out."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from ..late import Late
from ..styles.options import Sheet
from .drawings import Drawing, KeptLeaf
from .filling import Leaf
from .furniture import Furniture, Running
from .pages import Page, Placed
from .review_pages import left_edge, placed
from .roman import roman


class Look(Struct):
    """How a run of pages of one kind looks besides its text."""

    kind: str
    chapter: str = ""
    part: str = ""
    recto: bool = False
    """Start on a right-hand page."""
    heads: bool = True
    folios: bool = True
    fill: str = ""
    review: str = ""
    """Anchor of the review whose pages they are."""
    drawing: Drawing | None = None
    """What is kept of these pages."""


class Sequence:
    """Pages numbered in one way from 1; the first is a recto."""

    def __init__(
        self, sheet: Sheet, furniture: Furniture, head: str, *, is_roman: bool = False
    ) -> None:
        self.sheet = sheet
        self.furniture = furniture
        self.head = head
        """The book's running head."""
        self.is_roman = is_roman
        self.pages: list[Page] = []
        self.anchors: dict[str, tuple[int, float]] = {}
        """For each anchor the page in this sequence, from 0, and the height on it."""

    def add(
        self, leaves: Iterable[Leaf | KeptLeaf], look: Look, anchor: str = "", *, opens: bool = True
    ) -> None:
        """Append pages; the anchor leads to the top of the first, which is an opener where ``opens`` says so."""
        if look.recto:
            self.to_recto()
        if anchor:
            self.anchors.setdefault(anchor, (len(self.pages), 0.0))
        for i, leaf in enumerate(leaves):
            self._append(leaf, look, is_first=opens and i == 0)

    def to_recto(self) -> None:
        """Add a truly blank page where the next one would be a verso."""
        if self.next_is_verso():
            self.pages.append(self._page("blank"))

    def next_is_verso(self) -> bool:
        """Tell whether the next page is a left-hand one."""
        return self.sheet.page.two_sided and len(self.pages) % 2 == 1

    def folio(self, anchor: str) -> str:
        """Give the number of the page on which an anchor stands."""
        return self._number(self.anchors[anchor][0])

    def _append(self, leaf: Leaf | KeptLeaf, look: Look, *, is_first: bool) -> None:
        index = len(self.pages)
        page = self._page(look.kind)
        page.fill, page.review = look.fill, look.review
        page.drawing = look.drawing
        recto, top = page.recto, self.sheet.page.top
        page.matter = Late(lambda: placed(leaf, self.sheet, recto=recto))
        for y, anchor in leaf.anchors:
            self.anchors[anchor] = (index, top + y)
        heads = look.heads and not is_first
        running = Running(
            folio=page.folio if look.folios else "",
            book=self.head if heads else "",
            chapter=look.chapter if heads else "",
            part=look.part if heads else "",
        )
        found = self.furniture.strips(running, recto=page.recto, opener=is_first)
        left = left_edge(self.sheet, recto=recto)
        page.furniture += [Placed(left, y, strip) for y, strip in found]
        self.pages.append(page)

    def _page(self, kind: str) -> Page:
        index = len(self.pages)
        size = self.sheet.page
        recto = index % 2 == 0 or not size.two_sided
        return Page(size.width, size.height, self._number(index), recto=recto, kind=kind)

    def _number(self, index: int) -> str:
        return roman(index + 1) if self.is_roman else str(index + 1)
