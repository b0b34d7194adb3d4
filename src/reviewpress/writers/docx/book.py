"""A document in; its sections, each with its content and furniture, out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...document.nodes import Block, Chapter, Heading, Index, PartOpening, Piece, Spring
from ...styles.options import PieceStyle, Vertical
from .blocks import Blocks
from .draft import Draft, listed_anchors
from .flow import Flow
from .furniture import Furniture, Running
from .pagination import Pagination
from .sections import Section, Start
from .units import twips


class Book:
    """Writes a document's pieces and chapters into sections."""

    def __init__(self, draft: Draft, furniture: Furniture, pagination: Pagination) -> None:
        self._draft = draft
        self._sheet = draft.sheet
        self._furniture = furniture
        self._pagination = pagination
        self._listed = listed_anchors(draft.document)
        self._sections: list[Section] = []
        self._is_roman = False
        self._part = ""

    def sections(self) -> list[Section]:
        """Give the sections of front matter, body and back matter; the index tells the pages of the body."""
        document = self._draft.document
        self._is_roman = True
        for piece in document.front:
            self._piece(piece)
        self._is_roman = False
        body_starts = len(self._sections)
        for item in document.body:
            if isinstance(item, PartOpening):
                self._part = item.title
                style = self._sheet.pieces["part"]
                self._page(item.blocks, style, item.anchor, item.title)
            else:
                self._chapter(item)
        self._number(body_starts)
        for piece in document.back:
            self._pagination.count(self._sections)
            self._piece(piece)
        self._number(body_starts)
        self._pagination.count(self._sections)
        return self._sections

    def _number(self, body_starts: int) -> None:
        """Start the numbers: roman ones with the front matter, arabic ones with the body, on a recto.

        Page 1 is a recto by its number. LibreOffice loses the second page's furniture of a section that asks for one.
        """
        if not self._sections:
            self._open(Running(), recto=False)
        self._sections[0].numbers_from = 1
        if 0 < body_starts < len(self._sections):
            first = self._sections[body_starts]
            first.numbers_from = 1
            first.start = Start.NEXT_PAGE

    def _piece(self, piece: Piece) -> None:
        style = self._sheet.pieces[piece.kind]
        self._page(piece.blocks, style, piece.anchor, piece.title)

    def _page(self, blocks: tuple[Block, ...], style: PieceStyle, anchor: str, title: str) -> None:
        """Write a piece: its blocks at the head, the middle or the foot of its page."""
        running = self._running(title, heads=style.heads, folios=style.folios)
        section = self._open(running, recto=style.recto, fill=style.fill)
        section.flow.space(style.sink)
        self._mark(section.flow, anchor, blocks)
        groups = list(_divided(blocks))
        for i, group in enumerate(groups):
            section.flow.frame = self._frame(i, len(groups), style.vertical)
            section = self._write(section, group)
        self._pagination.loosen(section.flow)

    def _write(self, section: Section, blocks: Iterable[Block]) -> Section:
        """Write blocks; an index in columns has a section of its own."""
        writer = Blocks(self._draft, section.flow, self._listed)
        for block in blocks:
            if isinstance(block, Index) and self._sheet.index.columns > 1:
                section = self._columns(section)
                writer = Blocks(self._draft, section.flow, self._listed)
            writer.add((block,))
        return section

    def _columns(self, before: Section) -> Section:
        style = self._sheet.index
        section = Section(
            Flow(self._draft.spacer),
            Start.CONTINUOUS,
            before.references,
            self._is_roman,
            has_opener=before.has_opener,
            columns=style.columns,
            gutter=style.gutter,
        )
        self._sections.append(section)
        return section

    def _frame(self, group: int, count: int, vertical: Vertical) -> str:
        """Write the frame of what stands at the middle or the foot of the page, for the last of the groups."""
        if count > 1:
            vertical = (
                Vertical.TOP
                if group == 0
                else Vertical.BOTTOM
                if group == count - 1
                else Vertical.CENTER
            )
        if vertical is Vertical.TOP:
            return ""
        return (
            f'<w:framePr w:w="{twips(self._sheet.page.measure_pt)}" w:wrap="notBeside"'
            f' w:vAnchor="margin" w:hAnchor="margin" w:xAlign="left" w:yAlign="{vertical}"/>'
        )

    def _chapter(self, chapter: Chapter) -> None:
        style = self._sheet.opener
        running = self._running(chapter.head, heads=True, folios=True, chapter=chapter)
        parts = ordered_parts(chapter, style.parts)
        if style.own_page:
            opener = self._open(Running(folio=False), recto=style.recto, fill=style.fill)
            opener.flow.frame = self._frame(0, 1, style.vertical)
            self._write_opener(opener.flow, chapter, parts)
            self._pagination.loosen(opener.flow)
            section = self._open(running, recto=False)
        else:
            section = self._open(running, recto=style.recto, new_page=style.new_page)
            self._write_opener(section.flow, chapter, parts)
            section.flow.space(style.space_after)
        Blocks(self._draft, section.flow, self._listed).add(chapter.blocks)

    def _write_opener(self, flow: Flow, chapter: Chapter, parts: list[Block]) -> None:
        flow.space(self._sheet.opener.sink)
        self._mark(flow, chapter.anchor, parts)
        Blocks(self._draft, flow, self._listed).add(parts)

    def _open(
        self, running: Running, *, recto: bool, fill: str = "", new_page: bool = True
    ) -> Section:
        """Start a section on a new page."""
        references = self._furniture.references(running, opener=True, fill=fill)
        start = self._start(recto=recto) if new_page else Start.CONTINUOUS
        section = Section(Flow(self._draft.spacer), start, references, self._is_roman)
        self._sections.append(section)
        return section

    def _start(self, *, recto: bool) -> Start:
        return Start.ODD_PAGE if recto and self._sheet.page.two_sided else Start.NEXT_PAGE

    def _running(
        self, title: str, *, heads: bool, folios: bool, chapter: Chapter | None = None
    ) -> Running:
        if not heads:
            return Running(folio=folios)
        follows = chapter is not None and any(
            isinstance(block, Heading) and block.style == "opener-title" and block.plain == title
            for _, block in chapter.opener
        )
        book = self._draft.document.head
        return Running(book, title, self._part, folio=folios, chapter_field=follows)

    def _mark(self, flow: Flow, anchor: str, blocks: Iterable[Block]) -> None:
        """Set the bookmark and the index marks of a piece, unless its heading has the same anchor."""
        if any(isinstance(block, Heading) and block.anchor == anchor for block in blocks):
            return
        flow.mark(self._draft.inlines.bookmarks.mark(anchor))
        flow.mark(self._draft.index_marks.get(anchor, ""))


def ordered_parts(chapter: Chapter, order: tuple[str, ...]) -> list[Block]:
    """Give the opener's blocks in the sheet's order; parts that the sheet does not name come last."""
    ranks = {name: rank for rank, name in enumerate(order)}
    parts = sorted(chapter.opener, key=lambda part: ranks.get(part[0], len(ranks)))
    return [block for _, block in parts]


def _divided(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    """Divide blocks at springs."""
    group: list[Block] = []
    for block in blocks:
        if isinstance(block, Spring):
            yield group
            group = []
        else:
            group.append(block)
    yield group
