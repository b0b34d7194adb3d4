"""A typeset book and a format's name in; the bytes of the file out, by the table of all formats."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from ..diagnostics import Diagnostics
from ..document.nodes import Document
from ..fonts.catalogue import Catalogue
from ..styles.options import Sheet
from ..typeset.pages import Pages
from . import docx, pdf


@dataclass(frozen=True, slots=True)
class Typeset:
    """A book ready to be written, in every form that a writer may need."""

    document: Document
    sheet: Sheet
    fonts: Catalogue
    pages: Pages
    press: pdf.Press = field(default_factory=pdf.Press)
    """How the PDF is printed."""

    @property
    def folios(self) -> dict[str, str]:
        """The printed page number of each anchor."""
        return {anchor: self.pages.folio(anchor) for anchor in self.pages.destinations}


Writer = Callable[[Typeset, Diagnostics], bytes]


def _pdf(book: Typeset, _: Diagnostics) -> bytes:
    return pdf.write(book.pages, book.press)


def _docx(book: Typeset, found: Diagnostics) -> bytes:
    return docx.write(book.document, book.sheet, fonts=book.fonts, diagnostics=found)


FORMATS: dict[str, Writer] = {"pdf": _pdf, "docx": _docx}
"""How each format is written. A new one is a folder in ``writers`` and a row here."""
