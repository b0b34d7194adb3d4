"""A document tree, a sheet and fonts in; a bound book out: every page made up, every number final."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from ..diagnostics import Diagnostics
from ..document.nodes import Block, Chapter, Document, Index, PartOpening, Piece
from ..fonts.catalogue import Catalogue
from ..styles.options import PieceStyle, Sheet
from .blocks import BlockSetter
from .drawings import MadeUp, Uses, joined
from .filling import Leaf, TextBlock
from .flatten import FolioOf
from .formats import Formats
from .furniture import Furniture
from .galley import Galley
from .index import set_index
from .makeup import Makeup, shift
from .openers import Composer, KeptChapter, SetChapter, compose
from .pages import Bookmark, Destination, PageLabels, Pages
from .review_pages import ReviewMakeup
from .sequence import Look, Sequence
from .setter import Setter
from .tags import Tag

_MOST_ROUNDS = 8
"""Front matter is made up again until its numbers stand still; two rounds do, but for odd cases."""


def set_book(
    document: Document,
    sheet: Sheet,
    catalogue: Catalogue,
    diagnostics: Diagnostics,
    composer: Composer | None = None,
) -> Pages:
    """Typeset a document: compose its reviews, make up the pages, and bind them with front and back matter."""
    return _Binder(document, sheet, catalogue, diagnostics).bind(composer or compose)


class _Binder:
    def __init__(
        self, document: Document, sheet: Sheet, catalogue: Catalogue, diagnostics: Diagnostics
    ) -> None:
        self._document = document
        self._sheet = sheet
        self._diagnostics = diagnostics
        self._formats = Formats(sheet, catalogue)
        page = sheet.page
        self._block = TextBlock(page.lines * page.grid, page.grid, sheet.notes)
        self._makeup = Makeup(self._block)
        self._reviews = ReviewMakeup(sheet)
        self._setter = Setter(self._formats, lambda _: "", diagnostics)
        self._furniture = Furniture(self._setter)
        self._body = self._sequence(is_roman=False)
        self._front = self._sequence(is_roman=True)
        self._front_folios: dict[str, str] = {}
        self._told: dict[str, str] = {}
        """What the front matter was told about its own pages, which must come true."""
        self._uses: list[Uses] = []

    def bind(self, composer: Composer) -> Pages:
        """Make the whole book."""
        document = self._document
        composed = composer(document.body, self._formats, self._diagnostics)
        self._set_body(document.body, iter(composed))
        for piece in document.back:
            self._piece(self._body, piece, self._folio)
        if document.front:
            self._set_front()
        return self._pages()

    def _set_body(
        self, body: Iterable[PartOpening | Chapter], composed: Iterator[SetChapter | KeptChapter]
    ) -> None:
        """Make up the pages of parts and reviews; ``composed`` gives the reviews in their order."""
        part = ""
        run: list[SetChapter] = []
        for item in body:
            if isinstance(item, PartOpening):
                self._run_on(run, part)
                run = []
                part = item.title
                self._part(item)
                continue
            done = next(composed)
            if self._sheet.opener.new_page or self._sheet.opener.own_page:
                self._chapter(done, part)
            else:
                run.append(done if isinstance(done, SetChapter) else done.done())
                self._uses += [run[-1].opener.uses, run[-1].text.uses]
        self._run_on(run, part)

    def _run_on(self, run: Iterable[SetChapter], part: str) -> None:
        """Set reviews one below another, where the sheet does not give each a new page."""
        galley = Galley()
        sink = self._sheet.opener.sink
        titles: dict[str, Chapter] = {}
        for done in run:
            strips = done.text.strips
            if galley.strips:
                galley.strips += self._setter.below(sink, strips[:1])
                strips = strips[1:]
            galley.strips += strips
            titles[done.chapter.anchor] = done.chapter
        if not galley.strips:
            return
        leaves = self._makeup.leaves(galley, sink, starts_left=self._body.next_is_verso())
        current = next(iter(titles.values()))
        for i, leaf in enumerate(leaves):
            opened = [titles[a] for _, s in leaf.placed for a in s.anchors if a in titles]
            look = Look("chapter", current.head, part, review=current.anchor)
            self._body.add([leaf], look, current.anchor if not i else "", opens=not i)
            current = opened[-1] if opened else current

    def _part(self, part: PartOpening) -> None:
        style = self._sheet.pieces["part"]
        leaves = self._leaves(part.blocks, style, self._folio, Tag("Part"))
        self._body.add(leaves, _look("part", style, part.title, part.title), part.anchor)

    def _chapter(self, done: SetChapter | KeptChapter, part: str) -> None:
        style, chapter = self._sheet.opener, done.chapter
        look = Look("chapter", chapter.head, part, recto=style.recto, review=chapter.anchor)
        verso = not style.recto and self._body.next_is_verso()
        made = self._made_up(done, verso=verso)
        self._uses.append(made.uses)
        look.drawing = made.drawing
        if style.own_page:
            opener = replace(look, kind="opener", heads=False, folios=False, fill=style.fill)
            self._body.add(made.opener, opener, chapter.anchor)
            self._body.add(made.text, replace(look, kind="text", recto=False), opens=False)
            return
        self._body.add(made.text, look, chapter.anchor)

    def _made_up(self, done: SetChapter | KeptChapter, *, verso: bool) -> MadeUp:
        """Make up a review whose first page is a verso or not, or take what is kept of that."""
        if isinstance(done, SetChapter):
            return self._reviews.made_up(done, verso=verso)

        def anew() -> MadeUp:
            return self._reviews.made_up(done.done(), verso=verso)

        made = done.kept.get(verso=verso, make=anew)
        if made is None:
            made = anew()
            made.drawing = done.kept.new(made, verso=verso)
        return made

    def _set_front(self) -> None:
        """Make up the front matter until the numbers in its contents stand still."""
        for _ in range(_MOST_ROUNDS):
            self._front = self._sequence(is_roman=True)
            self._told = {}
            uses = len(self._uses)
            for piece in self._document.front:
                self._piece(self._front, piece, self._folio)
            self._front.to_recto()
            found = {anchor: self._front.folio(anchor) for anchor in self._front.anchors}
            if all(found.get(anchor, "") == told for anchor, told in self._told.items()):
                return
            self._front_folios = found
            del self._uses[uses:]

    def _piece(self, sequence: Sequence, piece: Piece, folio_of: FolioOf) -> None:
        style = self._sheet.pieces[piece.kind]
        leaves = self._leaves(piece.blocks, style, folio_of, Tag("Sect"))
        sequence.add(leaves, _look(piece.kind, style, piece.title), piece.anchor)

    def _leaves(
        self, blocks: tuple[Block, ...], style: PieceStyle, folio_of: FolioOf, tag: Tag
    ) -> list[Leaf]:
        """Set and make up a piece, whose element is ``tag``."""
        setter = self._block_setter(folio_of)
        setter.tag = tag
        galley = setter.galley(block for block in blocks if not isinstance(block, Index))
        for block in blocks:
            if isinstance(block, Index):
                rooms = (self._block.height - style.sink - galley.height, self._block.height)
                galley.strips += set_index(setter.setter, block, folio_of, rooms, galley, tag)
        self._uses.append(galley.uses)
        leaves = self._makeup.leaves(galley, style.sink)
        if len(leaves) == 1:
            shift(leaves[0], style.vertical, self._block.height)
        return leaves

    def _block_setter(self, folio_of: FolioOf = lambda _: "") -> BlockSetter:
        return BlockSetter(self._formats, self._diagnostics, folio_of)

    def _sequence(self, *, is_roman: bool) -> Sequence:
        return Sequence(self._sheet, self._furniture, self._document.head, is_roman=is_roman)

    def _folio(self, anchor: str) -> str:
        """Give the number of an anchor's page as far as it is known by now."""
        if anchor in self._body.anchors:
            return self._body.folio(anchor)
        told = self._told[anchor] = self._front_folios.get(anchor, "")
        return told

    def _pages(self) -> Pages:
        front, body = self._front.pages, self._body.pages
        shift = len(front)
        destinations = {
            anchor: Destination(page, y) for anchor, (page, y) in self._front.anchors.items()
        }
        destinations |= {
            anchor: Destination(page + shift, y) for anchor, (page, y) in self._body.anchors.items()
        }
        labels = [PageLabels(0, "roman", 1)] if front else []
        uses = joined([*self._uses, self._furniture.galley.uses])
        return Pages(
            self._document.meta,
            (*front, *body),
            destinations,
            tuple(_outline(self._document)),
            (*labels, PageLabels(shift, "arabic", 1)),
            {key: self._formats.faces[key] for key in sorted(uses)},
            {key: frozenset(uses[key]) for key in sorted(uses)},
        )


def _look(kind: str, style: PieceStyle, title: str, part: str = "") -> Look:
    return Look(
        kind,
        title,
        part,
        recto=style.recto,
        heads=style.heads,
        folios=style.folios,
        fill=style.fill,
    )


def _outline(document: Document) -> Iterator[Bookmark]:
    """List the document's outline: pieces and parts, reviews, sections."""
    for piece in document.front:
        if piece.title:
            yield Bookmark(0, piece.title, piece.anchor)
    level = 0
    for item in document.body:
        if isinstance(item, PartOpening):
            yield Bookmark(0, item.title, item.anchor)
            level = 1
            continue
        yield Bookmark(level, item.title, item.anchor)
        before = level
        for heading in item.headings:
            before = min(level + heading.level - 1, before + 1)
            yield Bookmark(before, heading.plain, heading.anchor)
    for piece in document.back:
        if piece.title:
            yield Bookmark(0, piece.title, piece.anchor)
