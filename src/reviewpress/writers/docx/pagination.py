"""Sections as they are written in; the printed number of each bookmark's page, as a word processor counts, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...styles.options import Sheet
from ...typeset.office.paging import Paging, quota
from ...typeset.roman import roman
from .draft import Draft
from .edges import SLACK_PT
from .flow import Flow, Para
from .note_texts import NoteTexts
from .sections import Section, Start
from .slabs import Slabs
from .stranding import nodes, put_right
from .units import twips


class Pagination:
    """Counts the pages of one file while it is written, and tells its folios."""

    def __init__(self, draft: Draft, texts: NoteTexts) -> None:
        self.draft = draft
        self.texts = texts
        self._slabs = Slabs(draft, texts.flow)
        self._front = _Pages(self._slabs, draft, is_roman=True)
        self._body = _Pages(self._slabs, draft)
        self._counted = 0

    @property
    def pages(self) -> int:
        """How many pages the file has, blank ones among them."""
        front = self._front.pages
        return front + front % 2 * self.draft.sheet.page.two_sided + self._body.pages

    def loosen(self, flow: Flow) -> None:
        """Take paragraphs out of their frame where it is higher than the page, which it would stand out of."""
        sheet = self.draft.sheet
        height = self._slabs.framed_height(flow, float(sheet.page.measure_pt))
        if height > _block_height(sheet):
            for block in flow.blocks:
                if isinstance(block, Para):
                    block.frame = ""

    def count(self, sections: Sequence[Section]) -> None:
        """Go on with the sections that have not been counted yet."""
        folios = self.draft.inlines.folios
        if not folios.is_open:
            return
        anchors = self.draft.inlines.bookmarks.anchors()
        if not self._counted:
            own = quota(nodes(self.draft.document, sections))
            self._front.deal(own)
            self._body.deal(own)
        for section in sections[self._counted :]:
            section.flow.close()
            pages = self._front if section.is_roman else self._body
            pages.add(section)
        self._counted = len(sections)
        for pages in (self._front, self._body):
            found = pages.folios().items()
            folios.known.update((anchors[name], folio) for name, folio in found)


_MOST_MENDS = 9
_NOTE_HEAD_PT = 6.0
"""The line above footnotes with its white space, as LibreOffice has it."""


class _Pages:
    """Fills pages that are numbered in one way, section by section."""

    def __init__(self, slabs: Slabs, draft: Draft, *, is_roman: bool = False) -> None:
        self.slabs = slabs
        self.draft = draft
        self.is_roman = is_roman
        self._paging = Paging(_block_height(draft.sheet), _NOTE_HEAD_PT)

    def deal(self, quota: int) -> None:
        """Tell how many paragraphs LibreOffice deals to a page."""
        self._paging.quota = quota

    def add(self, section: Section) -> None:
        """Go on with a section."""
        if section.start is not Start.CONTINUOUS:
            self._paging.turn(recto=section.start is Start.ODD_PAGE)
        measure = float(self.draft.sheet.page.measure_pt)
        if section.columns > 1:
            width = (measure - section.gutter * (section.columns - 1)) / section.columns
            self._paging.columns(list(self.slabs.of(section.flow, width)), section.columns)
        else:
            self._fill(section.flow, measure)

    def _fill(self, flow: Flow, measure: float) -> None:
        """Place paragraphs and tables; mend what LibreOffice would strand, and place them again."""
        for _ in range(_MOST_MENDS):
            paging = self._paging.onward()
            stranded = paging.add(list(self.slabs.of(flow, measure)))
            if stranded is None or not put_right(self.draft, flow, stranded):
                break
        self._paging.found.update(paging.found)
        paging.found = self._paging.found
        self._paging = paging

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return self._paging.pages

    def folios(self) -> Mapping[str, str]:
        """Give the number of the page on which each bookmark stands."""
        return {
            mark: roman(page + 1) if self.is_roman else str(page + 1)
            for mark, page in self._paging.found.items()
        }


def _block_height(sheet: Sheet) -> float:
    """Give the height of the text block in points, in whole twips as the file has it."""
    page = sheet.page
    block = twips(page.height) - twips(page.top)
    below = twips(page.height) - twips(page.top + page.lines * page.grid + SLACK_PT)
    return (block - below) / 20
