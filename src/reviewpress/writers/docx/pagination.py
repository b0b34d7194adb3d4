"""Sections as they are written in; the printed number of each bookmark's page, as a word processor counts, out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ...styles.options import Sheet
from ...typeset.office.paging import Paging
from ...typeset.roman import roman
from .draft import Draft
from .edges import SLACK_PT
from .note_texts import NoteTexts
from .sections import Section, Start
from .slabs import Slabs
from .units import twips


@dataclass(slots=True)
class Pagination:
    """Counts the pages of one file while it is written, and tells its folios."""

    draft: Draft
    texts: NoteTexts
    _front: _Pages = field(init=False)
    _body: _Pages = field(init=False)
    _counted: int = 0

    def __post_init__(self) -> None:
        slabs = Slabs(self.draft, self.texts.flow)
        self._front = _Pages(slabs, self.draft.sheet, is_roman=True)
        self._body = _Pages(slabs, self.draft.sheet)

    @property
    def pages(self) -> int:
        """How many pages the file has, blank ones among them."""
        front = self._front.pages
        return front + front % 2 * self.draft.sheet.page.two_sided + self._body.pages

    def count(self, sections: Sequence[Section]) -> None:
        """Go on with the sections that have not been counted yet."""
        folios = self.draft.inlines.folios
        if not folios.is_open:
            return
        anchors = self.draft.inlines.bookmarks.anchors()
        for section in sections[self._counted :]:
            section.flow.close()
            pages = self._front if section.is_roman else self._body
            pages.add(section)
        self._counted = len(sections)
        for pages in (self._front, self._body):
            found = pages.folios().items()
            folios.known.update((anchors[name], folio) for name, folio in found)


_NOTE_HEAD_PT = 6.0
"""The line above footnotes with its white space, as LibreOffice has it."""


@dataclass(slots=True)
class _Pages:
    """Fills pages that are numbered in one way, section by section."""

    slabs: Slabs
    sheet: Sheet
    is_roman: bool = False
    _paging: Paging = field(init=False)

    def __post_init__(self) -> None:
        page = self.sheet.page
        block = twips(page.height) - twips(page.top)
        below = twips(page.height) - twips(page.top + page.lines * page.grid + SLACK_PT)
        self._paging = Paging((block - below) / 20, _NOTE_HEAD_PT)

    def add(self, section: Section) -> None:
        """Go on with a section."""
        if section.start is not Start.CONTINUOUS:
            self._paging.turn(recto=section.start is Start.ODD_PAGE)
        measure = float(self.sheet.page.measure_pt)
        if section.columns > 1:
            width = (measure - section.gutter * (section.columns - 1)) / section.columns
            self._paging.columns(list(self.slabs.of(section.flow, width)), section.columns)
        else:
            self._paging.add(list(self.slabs.of(section.flow, measure)))

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
