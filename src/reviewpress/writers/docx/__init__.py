"""A document tree, a sheet and page numbers in; DOCX bytes out. The only room that knows python-docx."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from ...diagnostics import Diagnostics
    from ...document.nodes import Document
    from ...fonts.catalogue import Catalogue
    from ...styles.options import Sheet
    from .made import Made

EmbedFonts = Literal["subset", "full", "none"]
"""How fonts travel with the file."""


def write(
    document: Document,
    sheet: Sheet,
    folios: Mapping[str, str] | None = None,
    *,
    fonts: Catalogue,
    embed_fonts: EmbedFonts = "subset",
    diagnostics: Diagnostics | None = None,
) -> bytes:
    """Write a document as DOCX (ECMA-376, transitional); the same input gives the same bytes.

    ``folios`` gives the printed page number of each anchor; without it, pages are counted as LibreOffice makes them.
    Fonts are embedded as subsets, whole for a file that will be edited (``full``), or not at all. Characters that XML
    cannot hold become U+FFFD and a warning in ``diagnostics``, as does a font whose licence forbids embedding. The dates
    are those of SOURCE_DATE_EPOCH, else of the book. Raises ``EnvironmentProblem`` where a family of the sheet is
    found nowhere.
    """
    return make(
        document, sheet, folios, fonts=fonts, embed_fonts=embed_fonts, diagnostics=diagnostics
    ).data


def make(
    document: Document,
    sheet: Sheet,
    folios: Mapping[str, str] | None = None,
    *,
    fonts: Catalogue,
    embed_fonts: EmbedFonts = "subset",
    diagnostics: Diagnostics | None = None,
) -> Made:
    """Write a document as ``write`` does; tell its pages, too."""
    from .writing import write_docx  # noqa: PLC0415 - python-docx loads when a DOCX is written, not before

    return write_docx(
        document, sheet, folios, fonts=fonts, embed_fonts=embed_fonts, diagnostics=diagnostics
    )
