"""A book's tree and its style sheet in; the three faces of a cover, set, out: back, spine and front.

The front is the sheet's own cover; the back takes its ground and its small styles, the spine its names.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from ...diagnostics import Diagnostics
from ...document.nodes import Block, Document, Meta, Paragraph, Piece, Spring, Text
from ...fonts.catalogue import Catalogue
from ...styles.options import BLACK, BreakPolicy, Pt, Sheet, TextAlign, TextStyle
from ...typeset.blocks import BlockSetter
from ...typeset.filling import TextBlock
from ...typeset.formats import Formats
from ...typeset.galley import Galley, Item, Strip, moved
from ...typeset.makeup import Makeup
from ...typeset.pages import Page, Pages, Placed
from ...typeset.setter import extent
from ...value import Value
from .isbn import Isbn
from .panel import Panel

_MM = 72 / 25.4
LEAST_TITLED_SPINE_PT = 5 * _MM
_MOST_SPINE_SIZE_PT = 12.0


class Words(Value):
    """What a cover tells."""

    title: str
    author: str
    publisher: str
    summary: str
    price: str
    isbn: Isbn | None


class CoverSetter:
    """Sets the faces of one cover."""

    def __init__(
        self, sheet: Sheet, catalogue: Catalogue, spine_pt: float, diagnostics: Diagnostics
    ) -> None:
        self._sheet = sheet
        self._formats = Formats(sheet, catalogue)
        self._blocks = BlockSetter(self._formats, diagnostics)
        self._spine_pt = spine_pt
        self._galley = Galley()
        self._style = sheet.pieces["cover"]

    def pages(self, document: Document, words: Words) -> Pages:
        """Set back, spine and front as pages; the spine lies on its side, so that it is read from the top down."""
        faces = (self._back(words), self._spine(words), self._front(document))
        uses = self._galley.uses
        return Pages(
            Meta(words.title, words.author, words.summary, (), document.meta.date),
            faces,
            {},
            (),
            (),
            {key: self._formats.faces[key] for key in sorted(uses)},
            {key: frozenset(uses[key]) for key in sorted(uses)},
        )

    def _front(self, document: Document) -> Page:
        cover = next((piece for piece in document.front if piece.kind == "cover"), None)
        return self._face(cover.blocks if isinstance(cover, Piece) else (), recto=True)

    def _back(self, words: Words) -> Page:
        blocks: list[Block] = []
        if words.summary:
            blocks.append(Paragraph((Text(words.summary),), "cover-subtitle"))
        blocks.append(Spring())
        if words.publisher:
            blocks.append(Paragraph((Text(words.publisher),), "cover-names"))
        page = self._face(blocks, recto=False)
        if words.isbn:
            page.matter = [*page.matter, self._barcode(words.isbn, words.price)]
        return page

    def _face(self, blocks: Iterable[Block], *, recto: bool) -> Page:
        """Set blocks as the sheet sets its cover."""
        size = self._sheet.page
        galley = self._blocks.galley(blocks)
        self._galley.append(Galley([], galley.uses))
        makeup = Makeup(TextBlock(size.lines * size.grid, size.grid, self._sheet.notes))
        leaf = makeup.leaves(galley, self._style.sink)[0]
        left = size.inner if recto else size.outer
        matter = [Placed(left, size.top + y, strip) for y, strip in leaf.placed]
        fill = self._style.fill
        return Page(size.width, size.height, "", matter, recto=recto, fill=fill, kind="cover")

    def _spine(self, words: Words) -> Page:
        """Set the title at the head and the publisher at the foot, in the middle of the spine."""
        size = self._sheet.page
        page = Page(
            size.height, self._spine_pt, "", recto=True, fill=self._style.fill, kind="spine"
        )
        if self._spine_pt < LEAST_TITLED_SPINE_PT:
            return page
        style = self._spine_style()
        title, names = (
            " ".join(filter(None, told))
            for told in ((words.title,), (words.author, words.publisher))
        )
        foot = self._line(names, style)
        at_foot = size.height - size.bottom - extent(foot)
        room = at_foot - size.top - style.size
        head = self._line(title, self._shrunk(title, style, room))
        items = (
            *(moved(item, size.top, 0.0) for item in head),
            *(moved(item, at_foot, 0.0) for item in foot),
        )
        page.matter = [Placed(0.0, 0.0, Strip(self._spine_pt, items, role="cover-names"))]
        return page

    def _spine_style(self) -> TextStyle:
        size = min(self._spine_pt * 0.55, _MOST_SPINE_SIZE_PT)
        style = self._sheet.text["cover-names"]
        return replace(
            style,
            size=Pt(size),
            leading=Pt(self._spine_pt),
            align=TextAlign.LEFT,
            breaks=BreakPolicy.WORD,
        )

    def _shrunk(self, text: str, style: TextStyle, room: float) -> TextStyle:
        """Make a style smaller until its line fits."""
        width = self._blocks.setter.width((Text(text),), style)
        return replace(style, size=Pt(style.size * min(1.0, room / width))) if width else style

    def _line(self, text: str, style: TextStyle) -> tuple[Item, ...]:
        lines = self._blocks.setter.plain(text, style, 10_000.0, self._galley) if text else []
        return lines[0].items if lines else ()

    def _barcode(self, isbn: Isbn, price: str) -> Placed:
        """Place the barcode at the foot of the back, next to the spine."""
        size = self._sheet.page
        style = replace(
            self._sheet.text["caption"], size=Pt(7.5), colour=BLACK, align=TextAlign.LEFT
        )
        panel = Panel(lambda text: self._line(text, style), self._blocks.setter.baseline(style))
        strip, width = panel.strip(isbn, price)
        x = size.width - size.inner - width
        return Placed(max(x, 0.0), size.height - size.bottom - strip.height, strip)
