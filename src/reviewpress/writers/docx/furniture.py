"""A section's titles and the sheet's furniture in; headers and footers out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from ...styles.options import Edge, Side, Slot, TextAlign
from .draft import Draft
from .edges import BASELINE_SHARE, SLACK_PT, edges
from .fields import field as field_runs
from .flow import Para
from .names import WordName, paragraph_name
from .paragraph_styles import border, enclosed
from .shapes import numbered, page_rectangle
from .styles import ParagraphStyle
from .units import twips
from .xml import part_xml

_STYLED = re.compile(r"\*\*(.+?)\*\*")
_FIELD = re.compile(r"(\{(?:folio|book|chapter|part)\})")
_TABS = {"left": 0, "center": 1, "right": 2}
_TAB = "<w:r><w:tab/></w:r>"


class Running(NamedTuple):
    """What the furniture of a section may tell; empty words are left out."""

    book: str = ""
    chapter: str = ""
    part: str = ""
    folio: bool = True
    chapter_field: bool = False
    """Whether the nearest Heading 1 says the same as ``chapter``, so that a field can follow it."""


class Page(NamedTuple):
    """A kind of page inside a section."""

    is_recto: bool
    is_opener: bool
    fill: str = ""


class Furniture:
    """Headers and footers, each distinct one a part of its own."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.parts: dict[bytes, str] = {}
        """The parts' paths by their bytes, in which drawings have no number yet."""
        self._paths: dict[tuple[Edge, Page, Running], str] = {}
        """The parts' paths by what they tell."""
        self._known: dict[tuple[Edge, Page], tuple[Slot, ...]] = {}

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Give the parts' paths and bytes; a drawing's number differs from those of all others in the file."""
        for number, (xml, path) in enumerate(self.parts.items(), start=1):
            yield path, numbered(xml, number)

    def references(self, running: Running, *, opener: bool, fill: str = "") -> str:
        """Write the references of a section to its headers and footers.

        Always all of them: what a section does not name it takes from the one before.
        """
        two_sided = self.draft.sheet.page.two_sided
        pages = [("default", Page(is_recto=True, is_opener=False, fill=fill))]
        if two_sided:
            pages.insert(0, ("even", Page(is_recto=False, is_opener=False, fill=fill)))
        if opener:
            pages.append(("first", Page(is_recto=True, is_opener=True, fill=fill)))
        found = [
            self._reference(edge, kind, page, running)
            for edge in (Edge.HEAD, Edge.FOOT)
            for kind, page in pages
        ]
        return "".join(found)

    def _reference(self, edge: Edge, kind: str, page: Page, running: Running) -> str:
        name = "header" if edge is Edge.HEAD else "footer"
        told = _told(self._slots(edge, page), page, running)
        path = self._paths.get((edge, page, told))
        if path is None:
            path = self._paths[edge, page, told] = self._part(name, edge, page, told)
        relation = self.draft.relations.internal(name, path)
        return f'<w:{name}Reference w:type="{kind}" r:id="{relation}"/>'

    def _part(self, name: str, edge: Edge, page: Page, running: Running) -> str:
        """Write a header or footer; give its path, that of an earlier one where the two are the same."""
        root = "hdr" if edge is Edge.HEAD else "ftr"
        xml = part_xml(root, self._paragraph(edge, page, running))
        path = self.parts.get(xml)
        if path is None:
            path = self.parts[xml] = f"/word/{name}{len(self.parts) + 1}.xml"
        return path

    def _paragraph(self, edge: Edge, page: Page, running: Running) -> str:
        """Write the one paragraph of a header or footer, its slots divided by tabs."""
        slots = self._slots(edge, page)
        style = self._style(edge, slots, has_rule=edge is Edge.HEAD and bool(slots))
        runs: list[str] = []
        if page.fill and edge is Edge.HEAD:
            runs.append(page_rectangle(self.draft.sheet.page, page.fill))
        stop = 0
        for slot in slots:
            words = self._words(slot, style, running)
            if words:
                place = _TABS[_place(slot.side, page)]
                runs += [_TAB * (place - stop), words]
                stop = place
        para = Para(style, runs)
        if page.is_opener:
            self._fill_margin(para, edge, has_words=bool(stop or len(runs) > bool(page.fill)))
        return para.xml()

    def _fill_margin(self, para: Para, edge: Edge, *, has_words: bool) -> None:
        """Make a paragraph as high as what is between its edge and the text block.

        LibreOffice gives the first page of a section that starts on a right-hand page the height of its header and
        footer as margins, not those of the page.
        """
        sheet = self.draft.sheet
        head, foot = edges(sheet)
        height = para.style.text.leading or sheet.page.grid
        if edge is Edge.HEAD:
            spare = sheet.page.top - head - height
            para.more_after, para.more_before = (spare, 0.0) if has_words else (0.0, spare)
        else:
            block = sheet.page.lines * sheet.page.grid + SLACK_PT
            para.more_before = sheet.page.height - sheet.page.top - block - foot - height

    def _slots(self, edge: Edge, page: Page) -> tuple[Slot, ...]:
        """Give what stands in a header or footer, from left to right."""
        found = self._known.get((edge, page))
        if found is None:
            style, two_sided = self.draft.sheet.furniture, self.draft.sheet.page.two_sided
            slots = style.recto if page.is_recto or not two_sided else style.verso
            own = [s for s in slots if s.edge is edge and (s.opener or not page.is_opener)]
            found = tuple(sorted(own, key=lambda slot: _TABS[_place(slot.side, page)]))
            self._known[edge, page] = found
        return found

    def _style(self, edge: Edge, slots: Sequence[Slot], *, has_rule: bool) -> ParagraphStyle:
        """Give the style of a header or footer, with tab stops in the middle and at the right."""
        draft, furniture = self.draft, self.draft.sheet.furniture
        name = slots[0].style if slots else "running-head"
        text = replace(draft.sheet.text[name], align=TextAlign.LEFT)
        measure = draft.sheet.page.measure_pt
        more = {
            "tabs": f'<w:tabs><w:tab w:val="center" w:pos="{twips(measure / 2)}"/>'
            f'<w:tab w:val="right" w:pos="{twips(measure)}"/></w:tabs>'
        }
        word = WordName("Header", "header") if edge is Edge.HEAD else WordName("Footer", "footer")
        if name != "running-head":
            own = paragraph_name(name)
            word = WordName(word.id + own.id, f"{word.name.capitalize()} {own.name}")
        if has_rule and furniture.rule.thickness:
            leading = text.leading or draft.sheet.page.grid
            gap = furniture.rule_gap - (1 - BASELINE_SHARE) * leading
            more["pBdr"] = enclosed(border("bottom", furniture.rule, gap))
            word = WordName(word.id + "Ruled", f"{word.name.capitalize()} Ruled", word.based_on)
        return draft.styles.named(word, text, more)

    def _words(self, slot: Slot, style: ParagraphStyle, running: Running) -> str:
        """Fill a slot's template; white space beside an empty field goes with it, and a slot with nothing to tell."""
        fields = _FIELD.findall(slot.text)
        if fields and not any(self._says(name, running) for name in fields):
            return ""
        pieces: list[tuple[str, str]] = []
        for i, piece in enumerate(_STYLED.split(slot.text)):
            named = "folio" if i % 2 else ""
            pieces += [(word, named) for word in _FIELD.split(piece) if self._says(word, running)]
        while pieces and not pieces[0][0].strip():
            del pieces[0]
        while pieces and not pieces[-1][0].strip():
            del pieces[-1]
        return "".join(self._word(word, style, named, running) for word, named in pieces)

    def _says(self, word: str, running: Running) -> bool:
        match = _FIELD.fullmatch(word)
        return bool(getattr(running, word[1:-1])) if match else bool(word)

    def _word(self, word: str, style: ParagraphStyle, named: str, running: Running) -> str:
        inlines = self.draft.inlines
        if word == "{folio}":
            return self._page_number(style, named)
        if word == "{chapter}" and running.chapter_field:
            return field_runs("STYLEREF 1", inlines.text(running.chapter, style.look, named))
        words = str(getattr(running, word[1:-1])) if _FIELD.fullmatch(word) else word
        return inlines.text(words, style.look, named)

    def _page_number(self, style: ParagraphStyle, named: str) -> str:
        look, rpr = style.look, ""
        if named:
            found = self.draft.styles.characters.of((named,), look)
            look, rpr = found.look, f'<w:rPr><w:rStyle w:val="{found.id}"/></w:rPr>'
        self.draft.typefaces.split(look.role, look.weight, "0123456789ivxlcdm")
        return field_runs("PAGE", f"<w:r>{rpr}<w:t>1</w:t></w:r>", rpr)


def _told(slots: Sequence[Slot], page: Page, running: Running) -> Running:
    """Give what slots tell of a section, so that sections share what tells the same; an opener's tell the page alone."""
    if page.is_opener:
        return Running(folio=running.folio)
    words = "".join(slot.text for slot in slots)
    return Running(
        running.book if "{book}" in words else "",
        running.chapter if "{chapter}" in words else "",
        running.part if "{part}" in words else "",
        running.folio,
        running.chapter_field,
    )


def _place(side: Side, page: Page) -> str:
    if side is Side.CENTER:
        return "center"
    return "right" if (side is Side.OUTER) == page.is_recto else "left"
