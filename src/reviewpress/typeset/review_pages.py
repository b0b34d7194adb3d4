"""A composed review in; its pages out, as any book has them but for running heads and folios."""

from __future__ import annotations

from ..styles.options import Sheet
from .drawings import KeptLeaf, MadeUp, joined
from .filling import Leaf, TextBlock
from .makeup import Makeup, shift
from .openers import SetChapter
from .pages import Page, Placed


class ReviewMakeup:
    """Makes up reviews for one sheet.

    A review's pages depend on the review, the sheet and the fonts, and on whether its first page is a verso.
    """

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        page = sheet.page
        self._makeup = Makeup(TextBlock(page.lines * page.grid, page.grid, sheet.notes))

    @property
    def sides(self) -> tuple[bool, ...]:
        """Give the values that ``verso`` may have; none where reviews run on below one another, with no pages of their own."""
        opener = self._sheet.opener
        if not (opener.new_page or opener.own_page):
            return ()
        may_begin_left = self._sheet.page.two_sided and not opener.recto
        return (False, True) if may_begin_left else (False,)

    def made_up(self, done: SetChapter, *, verso: bool) -> MadeUp:
        """Divide a review into pages."""
        style, uses = self._sheet.opener, joined([done.opener.uses, done.text.uses])
        if not style.own_page:
            leaves = self._makeup.leaves(done.text, style.sink, starts_left=verso)
            return MadeUp((), leaves, uses)
        opener = self._makeup.leaves(done.opener, style.sink)
        if len(opener) == 1:
            shift(opener[0], style.vertical, self._sheet.page.lines * self._sheet.page.grid)
        starts_left = self._sheet.page.two_sided and (verso + len(opener)) % 2 == 1
        return MadeUp(opener, self._makeup.leaves(done.text, starts_left=starts_left), uses)

    def pages(self, made: MadeUp, *, verso: bool) -> list[Page]:
        """Give the pages of a review that has been made up, without numbers and furniture."""
        fills = [self._sheet.opener.fill] * len(made.opener) + [""] * len(made.text)
        leaves = [*made.opener, *made.text]
        return [
            self._page(leaf, fill, recto=(number + verso) % 2 == 0)
            for number, (leaf, fill) in enumerate(zip(leaves, fills, strict=True))
        ]

    def _page(self, leaf: Leaf | KeptLeaf, fill: str, *, recto: bool) -> Page:
        size = self._sheet.page
        recto = recto or not size.two_sided
        matter = placed(leaf, self._sheet, recto=recto)
        return Page(size.width, size.height, "", recto=recto, matter=matter, fill=fill)


def placed(leaf: Leaf | KeptLeaf, sheet: Sheet, *, recto: bool) -> list[Placed]:
    """Put a page's matter in its place on the paper."""
    left, top = left_edge(sheet, recto=recto), sheet.page.top
    return [Placed(left, top + y, strip) for y, strip in leaf.placed]


def left_edge(sheet: Sheet, *, recto: bool) -> float:
    """Give how far from the page's left edge the text block stands."""
    return sheet.page.inner if recto else sheet.page.outer
