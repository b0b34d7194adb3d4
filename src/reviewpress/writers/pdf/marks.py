"""The tags met on a page in; the operators that mark its contents, and their elements, out (ISO 32000-1, 14.6)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...typeset.tags import ARTIFACT, Tag
from .structure import Element, Structure, figure_entries

ARTIFACT_BEGINS = "/Artifact BMC"
ENDS = "EMC"

_KOREAN = re.compile("[가-힣ㄱ-ㆎ]")
_KANA = re.compile("[ぁ-ヿ]")
_LATIN = re.compile("[A-Za-z]{2}")
_NUMERALS = re.compile(r"[ivxlcdm\s.,·–-]+")


class PageMarks:
    """The marked contents of one page, numbered in the order in which they are opened."""

    def __init__(self, structure: Structure, reference: str) -> None:
        self._structure = structure
        self._reference = reference
        self._elements: list[Element] = []
        self.met: list[tuple[Tag | None, Tag | None]] = []
        """The tag of each marked content, and that of its strip."""

    def open(self, tag: Tag | None, around: Tag | None, *, is_first: bool) -> str:
        """Give the operators that begin content of a tag, after ending the one before unless this is the first.

        ``around`` is the tag of its strip. The head of a table that is set once more on a later page is there
        for the eyes, not for the text.
        """
        return self._begin(tag, around) if is_first else f"{ENDS} {self._begin(tag, around)}"

    def figure(self, tag: Tag | None, alt: str, box: tuple[float, float, float, float]) -> str:
        """Give the operator that begins a picture with an alternative text; ``box`` is where it stands."""
        figure = tag or Tag("Figure")
        element = self._structure.element(figure)
        element.entries = figure_entries(alt, box)
        return self._mark(element, figure, None)

    def finish(self) -> str:
        """Write the page's entry that leads from its marks to their elements."""
        return f"/StructParents {self._structure.add_page(self._elements)}"

    def again(self, met: Iterable[tuple[Tag | None, Tag | None]]) -> None:
        """Mark what was met when the page was drawn before."""
        for tag, around in met:
            element = self._structure.element(tag, around) if tag else self._structure.paragraph()
            element.add_content(self._reference, len(self._elements))
            self._elements.append(element)

    def _begin(self, tag: Tag | None, around: Tag | None) -> str:
        if tag is ARTIFACT:
            return ARTIFACT_BEGINS
        if tag is None:
            return self._mark(self._structure.paragraph(), None, None)
        element = self._structure.element(tag, around)
        if element.kind == "TH" and element.page not in {"", self._reference}:
            return ARTIFACT_BEGINS
        return self._mark(element, tag, around)

    def _mark(self, element: Element, tag: Tag | None, around: Tag | None) -> str:
        mark = len(self._elements)
        self.met.append((tag, around))
        self._elements.append(element)
        element.add_content(self._reference, mark)
        return f"/{element.kind}<</MCID {mark}>>BDC"


def language_of(text: str) -> str:
    """Tell a run's language where its letters show one other than Korean.

    Kana are Japanese, plain Latin letters are taken for English; accented ones, and Chinese characters
    alone, may be anything, and "" is given.
    """
    if _KOREAN.search(text):
        return ""
    if _KANA.search(text):
        return "ja"
    is_english = text.isascii() and _LATIN.search(text) and not _NUMERALS.fullmatch(text)
    return "en" if is_english else ""
