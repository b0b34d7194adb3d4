"""The contents in; a field with every line ready, its numbers and links, out.

The result stands in the file, and nothing marks it as out of date: it shows on opening in every program, without
a question, and Word can make it anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ...document.nodes import Inline, Link, PageNumber, Styled, Text, Toc, TocEntry
from ...styles.options import Line, Pt, TextAlign, TextStyle, TocLayout
from .draft import Draft
from .fields import END, begin
from .flow import Flow, Para
from .names import WordName, paragraph_name
from .paragraph_styles import border, enclosed
from .styles import ParagraphStyle
from .units import twips

_STYLES = ("toc-part", "toc-review", "toc-section", "toc-subsection")
_LEADERS = {
    ".": "dot",
    "·": "middleDot",
    "…": "dot",
    "-": "hyphen",
    "–": "hyphen",
    "_": "underscore",
}
_LEADER_SIGNS = "·.-_"
"""What word processors draw leaders with; an embedded subset must have them."""
_AUTHOR_SHARE = 0.72
"""Where the writers' column of a table begins, as a share of the measure."""
_TAB = "<w:r><w:tab/></w:r>"


def add_toc(draft: Draft, flow: Flow, toc: Toc) -> None:
    """Add the contents as a field TOC with its result."""
    if not toc.entries:
        return
    lines = _Lines(draft)
    is_table = draft.sheet.toc.layout is TocLayout.TABLE
    if is_table and toc.heads:
        title, writer, page = toc.heads
        has_writers = any(entry.author for entry in toc.entries)
        lines.add_head(flow, (title, writer if has_writers else "", page))
    first = len(flow.blocks)
    entries = [entry for entry in toc.entries if entry.level < 2 or not is_table]
    for entry, run_in in _grouped(entries, run_in=draft.sheet.toc.run_in):
        lines.add(flow, entry)
        if run_in:
            lines.add_run_in(flow, run_in)
    paras = [block for block in flow.blocks[first:] if isinstance(block, Para)]
    if is_table:
        is_alone = len(paras) == 1 and not toc.heads
        paras[-1].style = lines.edge_style(paras[-1].style, is_first=is_alone, is_last=True)
        if len(paras) > 1 and not toc.heads:
            paras[0].style = lines.edge_style(paras[0].style, is_first=True, is_last=False)
    paras[0].runs.insert(0, begin(field_code(entries)))
    paras[-1].runs.append(END)


def field_code(entries: Sequence[TocEntry]) -> str:
    """Give the field's code: headings down to the depth of the entries, pieces as reviews, parts in a style of their own.

    TOC 4 serves for parts and shows no number, since 1 to 3 are those of Heading 1 to 3.
    """
    depth = max((entry.level for entry in entries), default=1)
    pieces, parts = paragraph_name("piece-title").name, paragraph_name("part-title").name
    return f'TOC \\o "1-{max(depth, 1)}" \\h \\z \\t "{pieces},1,{parts},4" \\n "4-4"'


def _grouped(
    entries: Sequence[TocEntry], *, run_in: bool
) -> Iterator[tuple[TocEntry, list[TocEntry]]]:
    """Give the entries, each with those that run on below it."""
    i = 0
    while i < len(entries):
        entry = entries[i]
        i += 1
        below: list[TocEntry] = []
        while run_in and entry.level == 1 and i < len(entries) and entries[i].level > 1:
            below.append(entries[i])
            i += 1
        yield entry, below


class _Lines:
    """Writes the lines in the sheet's layout."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._inlines = draft.inlines.spelling_out()
        self._style = draft.sheet.toc
        self._measure = float(draft.sheet.page.measure_pt)
        self._styles: dict[tuple[str, bool], ParagraphStyle] = {}
        self._leaders: dict[str, str] = {}

    def add(self, flow: Flow, entry: TocEntry) -> None:
        """Add a line that leads to its heading."""
        name = _STYLES[min(entry.level, 3)]
        style = self._paragraph_style(name)
        title = "".join(self._inlines.runs(entry.title, style.look))
        link = self._inlines.link(entry.anchor, self._line(entry, name, style, title))
        flow.add(Para(style, [link]))

    def add_head(self, flow: Flow, heads: Sequence[str]) -> None:
        """Add the heads of a table's columns above the field, so that Word keeps them when it makes the contents anew."""
        table = self._draft.sheet.tables["toc"]
        text, more = self._table_row(table.head)
        style = self._draft.styles.variant(
            table.head, "Row", text, more | {"pBdr": self._lines({"top": table.frame})}
        )
        words = (self._inlines.text(word, style.look) for word in heads)
        flow.add(Para(style, [_TAB.join(words)], keep_next=True))

    def add_run_in(self, flow: Flow, entries: Sequence[TocEntry]) -> None:
        """Add one paragraph of sections, each with its number."""
        style = self._paragraph_style(_STYLES[min(entries[0].level, 3)], run_in=True)
        inlines: list[Inline] = []
        for entry in entries:
            words = (*entry.title, Text("\u00a0"), _number(entry))
            inlines += [Text(" · ") if inlines else Text(""), Link(f"#{entry.anchor}", words)]
        flow.add(Para(style, self._inlines.runs(inlines, style.look)))

    def _line(self, entry: TocEntry, name: str, style: ParagraphStyle, title: str) -> str:
        layout = self._style.layout
        folio_style = "toc-folio" if entry.level < 2 else "toc-section-folio"
        folio = self._inlines.folio(entry.anchor, style.look, folio_style)
        if entry.level == 0 and layout is not TocLayout.TABLE:
            return title
        if layout is TocLayout.FOLIO_FIRST:
            return folio + _TAB + title + self._author(entry, style)
        if layout is TocLayout.CENTERED:
            return title + self._author(entry, style) + self._inlines.text("  ", style.look) + folio
        if layout is TocLayout.TABLE:
            return self._row(entry, style, title, folio)
        return title + self._author(entry, style) + self._leader(name, style) + folio

    def _row(self, entry: TocEntry, style: ParagraphStyle, title: str, folio: str) -> str:
        """Write work and title, writer, page, divided by tabs."""
        subtitle = entry.subtitle and self._inlines.text(f" — {entry.subtitle}", style.look)
        author = entry.author and self._inlines.text(entry.author, style.look)
        number = folio if entry.level else ""
        return f"{title}{subtitle}{_TAB}{author}{_TAB}{number}"

    def _author(self, entry: TocEntry, style: ParagraphStyle) -> str:
        if not (self._style.author and entry.author):
            return ""
        words = (Text("  "), Styled("toc-author", (Text(entry.author),)))
        return "".join(self._inlines.runs(words, style.look))

    def _leader(self, name: str, style: ParagraphStyle) -> str:
        """Write the tab to the number; its signs take the tab's colour."""
        if name not in self._style.leaders_for or not self._style.leader:
            return _TAB
        found = self._leaders.get(style.id)
        if found is None:
            look = replace(style.look, colour=self._style.leader_colour)
            characters = self._draft.styles.characters
            style_id = characters.plain("TOCLeader", "TOC Leader", look, style.look)
            self._draft.typefaces.split(look.role, look.weight, _LEADER_SIGNS)
            found = self._leaders[style.id] = self._inlines.tab(style_id)
        return found

    def _paragraph_style(self, name: str, *, run_in: bool = False) -> ParagraphStyle:
        """Give the style of a line; its tabs and hanging indents depend on the layout."""
        found = self._styles.get((name, run_in))
        if found is None:
            text = self._draft.sheet.text[name]
            own, more = self._fitted(name, text, run_in=run_in)
            found = self._draft.styles.named(paragraph_name(name), own, more)
            self._styles[name, run_in] = found
        return found

    def _fitted(
        self, name: str, text: TextStyle, *, run_in: bool
    ) -> tuple[TextStyle, dict[str, str]]:
        width = self._style.folio_width
        layout = self._style.layout
        if run_in or (name == "toc-part" and layout is not TocLayout.TABLE):
            return text, {}
        if layout is TocLayout.FOLIO_FIRST:
            left = text.left + width
            stop = f'<w:tabs><w:tab w:val="left" w:pos="{twips(left)}"/></w:tabs>'
            return replace(text, left=Pt(left), indent=Pt(-width)), {"tabs": stop}
        if layout is TocLayout.CENTERED:
            return text, {}
        if layout is TocLayout.TABLE:
            return self._table_row(name if name == "toc-part" else "")
        signs = _LEADERS.get(self._style.leader, "dot") if self._style.leader else ""
        leads = f' w:leader="{signs}"' if signs and name in self._style.leaders_for else ""
        stop = f'<w:tabs><w:tab w:val="right"{leads} w:pos="{twips(self._measure)}"/></w:tabs>'
        # No indent at the right keeps titles off the numbers: LibreOffice drops what stands beyond it.
        return replace(text, right=Pt(0.0), align=TextAlign.LEFT), {"tabs": stop}

    def _table_row(self, name: str = "") -> tuple[TextStyle, dict[str, str]]:
        """Give a row of a table set with tabs: the writer in the last quarter, the number at the right.

        A table proper inside the field would be lost when Word makes the contents anew. Word draws one line
        above rows of the same borders and ``between`` them, LibreOffice one above each: the same picture.
        """
        table = self._draft.sheet.tables["toc"]
        text = self._draft.sheet.text[name or table.text]
        stops = (
            f'<w:tabs><w:tab w:val="left" w:pos="{twips(self._measure * _AUTHOR_SHARE)}"/>'
            f'<w:tab w:val="right" w:pos="{twips(self._measure)}"/></w:tabs>'
        )
        lines = self._lines({"top": table.rule, "between": table.rule})
        row = replace(text, align=TextAlign.LEFT, space_before=Pt(0.0), space_after=table.padding)
        return row, {"tabs": stops, "pBdr": lines}

    def edge_style(self, style: ParagraphStyle, *, is_first: bool, is_last: bool) -> ParagraphStyle:
        """Give the style of a table's first or last row, which has the table's frame above or below."""
        table = self._draft.sheet.tables["toc"]
        _, more = self._table_row()
        sides = {"top": table.frame if is_first else table.rule}
        if is_last:
            sides["bottom"] = table.frame
        label = " ".join(word for word, on in (("First", is_first), ("Last", is_last)) if on)
        word = WordName(style.id + label.replace(" ", ""), f"{style.name} {label}", style.id)
        return self._draft.styles.named(word, style.text, more | {"pBdr": self._lines(sides)})

    def _lines(self, sides: dict[str, Line]) -> str:
        gap = self._draft.sheet.tables["toc"].padding
        order = [side for side in ("top", "bottom", "between") if side in sides]
        drawn = (border(side, sides[side], gap) for side in order if sides[side].thickness)
        return enclosed("".join(drawn))


def _number(entry: TocEntry) -> Inline:
    style = "toc-folio" if entry.level < 2 else "toc-section-folio"
    return Styled(style, (PageNumber(entry.anchor),))
