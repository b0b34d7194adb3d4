"""A typeset book and a format's name in; the bytes of the file out, by the table of all formats."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from msgspec import field

from ..caching import Store
from ..diagnostics import Diagnostics
from ..document.nodes import Document
from ..fonts.catalogue import Catalogue
from ..styles.options import Sheet
from ..typeset.pages import Pages
from ..value import Value
from . import docx, pdf


class Output(NamedTuple):
    """A written file, and the pages that its readers see."""

    data: bytes
    pages: int
    folios: Mapping[str, str]
    """The printed page number of each anchor."""


class Typeset(Value):
    """A book ready to be written, in every form that a writer may need."""

    document: Document
    sheet: Sheet
    fonts: Catalogue
    pages: Pages | None = None
    """Its pages; nothing where no format asks for them."""
    press: pdf.Press = field(default_factory=pdf.Press)
    """How the PDF is printed."""
    embed_fonts: docx.EmbedFonts = "subset"
    """How fonts travel with the DOCX."""
    store: Store | None = None
    """What keeps things between books; nothing where all is made anew."""


Writer = Callable[[Typeset, Diagnostics], Output]


def _pdf(book: Typeset, _: Diagnostics) -> Output:
    pages = book.pages
    if pages is None:
        raise TypeError("a PDF is written of pages")
    folios = {anchor: pages.folio(anchor) for anchor in pages.destinations}
    return Output(pdf.write(pages, book.press, store=book.store), len(pages.pages), folios)


def _docx(book: Typeset, found: Diagnostics) -> Output:
    made = docx.make(
        book.document,
        book.sheet,
        fonts=book.fonts,
        embed_fonts=book.embed_fonts,
        diagnostics=found,
    )
    return Output(made.data, made.pages, made.folios)


FORMATS: dict[str, Writer] = {"pdf": _pdf, "docx": _docx}
"""How each format is written. A new one is a folder in ``writers`` and a row here."""

MAKES_PAGES = frozenset({"docx"})
"""Formats whose writers make their own pages, so that the book need not be typeset for them."""
