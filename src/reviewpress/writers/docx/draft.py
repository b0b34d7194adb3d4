"""A document, a sheet, fonts and page numbers in; everything that a file in the making is made of, in one place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from ...diagnostics import Diagnostics
from ...document.nodes import Block, Document, Heading, List, Quote, Toc
from ...document.text import characters, plain
from ...fonts.catalogue import Catalogue
from ...styles.options import Sheet
from .bookmarks import Bookmarks
from .folios import given
from .inlines import Inlines, Tools
from .looks import look_of
from .media import Media
from .notes import Notes
from .numbering import Numbering
from .relations import Relations
from .styles import ParagraphStyle, Styles
from .typefaces import Typefaces


class Draft(Struct):
    """A file in the making. ``inlines`` and ``relations`` are those of the part that is being written."""

    document: Document
    sheet: Sheet
    typefaces: Typefaces
    styles: Styles
    inlines: Inlines
    relations: Relations
    notes: Notes = field(default_factory=Notes)
    index_marks: Mapping[str, str] = field(default_factory=dict)
    """For each anchor the hidden fields of the index's words that stand there."""
    media: Media = field(default_factory=Media)

    def other_part(self) -> Draft:
        """Give the same file with a part of its own relationships, such as the footnotes'."""
        relations = Relations()
        return replace(self, relations=relations, inlines=self.inlines.of_part(relations))

    @property
    def numbering(self) -> Numbering:
        """The lists' numberings."""
        return self.styles.numbering

    @property
    def spacer(self) -> ParagraphStyle:
        """The style of the thinnest paragraph, one point high."""
        return self.styles.spacer()


def start(
    document: Document,
    sheet: Sheet,
    folios: Mapping[str, str] | None,
    catalogue: Catalogue,
    diagnostics: Diagnostics,
) -> Draft:
    """Begin a file."""
    typefaces = Typefaces(sheet, catalogue)
    styles = Styles(sheet, typefaces)
    _learn(typefaces, sheet, document)
    relations, notes = Relations(), Notes()
    bookmarks = Bookmarks(frozenset(_anchors(document)))
    tools = Tools(styles, typefaces, bookmarks, given(folios), diagnostics, notes)
    inlines = Inlines(tools, relations)
    return Draft(document, sheet, typefaces, styles, inlines, relations, notes)


def _learn(typefaces: Typefaces, sheet: Sheet, document: Document) -> None:
    """Look up the characters of the running text and of its headings, which are most of a book's, once and for all."""
    headings = (
        plain(block.inlines)
        for chapter in document.body
        for block in chapter.blocks
        if isinstance(block, Heading)
    )
    for style, text in (("paragraph", characters(document)), ("section", "".join(headings))):
        look = look_of(sheet, sheet.text[style])
        typefaces.learn(look.role, look.weight, text)


def listed_anchors(document: Document) -> frozenset[str]:
    """Give the anchors of the contents' lines."""
    pieces = (*document.front, *document.back)
    tocs = (block for piece in pieces for block in piece.blocks if isinstance(block, Toc))
    return frozenset(entry.anchor for toc in tocs for entry in toc.entries)


def _anchors(document: Document) -> Iterator[str]:
    for piece in (*document.front, *document.body, *document.back):
        yield piece.anchor
        yield from _anchors_in(piece.blocks)
        for _, block in getattr(piece, "opener", ()):
            yield from _anchors_in((block,))


def _anchors_in(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading(anchor=anchor):
                yield anchor
            case Quote(blocks=inner):
                yield from _anchors_in(inner)
            case List(items=items):
                for item in items:
                    yield from _anchors_in(item.blocks)
            case _:
                pass
