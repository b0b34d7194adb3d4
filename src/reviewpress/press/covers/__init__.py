"""A book, its style sheet and a paper in; the cover that wraps it out: back, spine and front in one PDF."""

from __future__ import annotations

from msgspec.structs import replace

from ...diagnostics import Diagnostics
from ...document.assembling import assemble
from ...errors import ConfigurationError
from ...fonts.catalogue import Catalogue
from ...sources.model import Book, Phrase, Piece, PieceKind
from ...styles.options import Sheet
from ...value import Value
from ...writers import pdf
from ...writers.pdf import Press
from ..papers import paper
from .design import CoverSetter, Words
from .isbn import Isbn, read_isbn
from .wrap import wrap

_MM = 72 / 25.4
_MOST_PAGES, _MOST_SPINE_MM = 2000, 80.0
_USUAL_PAPER = "미색모조80"
GLUE_MM = 0.5


class Wanted(Value):
    """What a cover is asked for; what is left out follows from the book."""

    pages: int
    paper: str = ""
    spine_mm: float | None = None
    """The spine's width, where the print shop has told it."""
    by_weight: bool = False
    """Count the spine by the paper's weight, as 교보 퍼플 does, and not by its thickness."""
    glue_mm: float = GLUE_MM
    isbn: str = ""
    addon: str = ""


class Cover(Value):
    """A finished cover."""

    data: bytes
    spine_mm: float
    isbn: Isbn | None


def make_cover(
    book: Book, sheet: Sheet, wanted: Wanted, press: Press, diagnostics: Diagnostics
) -> Cover:
    """Make a cover.

    Raises ``ConfigurationError`` for an impossible number of pages, spine or ISBN, and for unknown paper.
    """
    spine_mm = spine_width_mm(wanted)
    isbn = _isbn(book, wanted)
    with_cover = replace(book, front=(Piece(PieceKind.COVER, book.span),), back=())
    document = assemble(with_cover, sheet, diagnostics)
    setter = CoverSetter(sheet, Catalogue(book.root / "fonts"), spine_mm * _MM, diagnostics)
    faces = pdf.write(setter.pages(document, _words(book, isbn)), replace(press, crop_marks=False))
    bleed = press.bleed_pt if press.profile == "print" else _pod_bleed(sheet, press)
    return Cover(wrap(faces, bleed, marks=press.crop_marks), spine_mm, isbn)


def spine_width_mm(wanted: Wanted) -> float:
    """Give the width of the spine in millimetres, to a tenth."""
    if not 1 <= wanted.pages <= _MOST_PAGES:
        raise ConfigurationError.of("press-cover-pages", pages=wanted.pages)
    stock = paper(wanted.paper or _USUAL_PAPER)
    width = wanted.spine_mm
    if width is None:
        width = (
            stock.spine_by_weight(wanted.pages)
            if wanted.by_weight
            else stock.spine_by_caliper(wanted.pages, wanted.glue_mm)
        )
    if not 0 <= width <= _MOST_SPINE_MM:
        raise ConfigurationError.of("press-spine", width=f"{width:g}")
    return round(width, 1)


def _pod_bleed(sheet: Sheet, press: Press) -> float:
    return press.bleed_pt if sheet.pieces["cover"].fill else 0.0


def _isbn(book: Book, wanted: Wanted) -> Isbn | None:
    told = wanted.isbn or _text(book.imprint.isbn)
    return read_isbn(told, wanted.addon) if told else None


def _words(book: Book, isbn: Isbn | None) -> Words:
    imprint = book.imprint
    price = _text(imprint.price)
    return Words(
        imprint.title.text,
        ", ".join(phrase.text for phrase in imprint.author or imprint.editor),
        _text(imprint.publisher),
        _text(imprint.subtitle),
        f"값 {price}" if price and not price.startswith("값") else price,
        isbn,
    )


def _text(phrase: Phrase | None) -> str:
    return phrase.text if phrase else ""
