"""A book file, a folder or one review in; its ``Book`` out, as far as it can be read, with a finding for all that cannot."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..diagnostics import DETACHED, Span
from ..labels.names import FORMATS, SORTS
from ..labels.nearest import nearest
from . import values
from .encoding import SourceText
from .fields import Fields, Reading, read_fields, report_missing
from .files import display
from .listing import Listing
from .model import Book, Imprint, Part, Phrase, Piece, SectionKind, SortOrder, Trim
from .pieces import BACK, DEFAULT_BACK, DEFAULT_FRONT, FRONT, read_pieces
from .schema import BOOK_FILE, IMPRINT
from .sections import HEADINGS, section_kind
from .yaml_nodes import Mapping, Scalar, parse, shown

MAX_TOC_DEPTH = 3


def read_book(source: SourceText, listing: Listing) -> Book | None:
    """Read a book file and the reviews it lists; None where the file is none."""
    diagnostics = listing.diagnostics
    node = parse(source, diagnostics)
    if node is None:
        return None
    reading = Reading(source, diagnostics)
    if not isinstance(node, Mapping):
        diagnostics.error("not-a-book", node.span)
        return None
    fields = read_fields(node, BOOK_FILE, reading)
    imprint = _imprint(fields, listing.folder)
    listing.order = SortOrder(fields.choice("sort", SORTS) or SortOrder.FILE)
    return Book(
        name=listing.folder.name,
        root=listing.root,
        folder=listing.folder,
        imprint=imprint,
        parts=_parts(fields, listing, source.file),
        style=fields.phrase("style"),
        trim=_trim(fields),
        required=_required(fields),
        front=_matter(fields, "front_matter"),
        back=_matter(fields, "back_matter", imprint),
        toc_depth=_toc_depth(fields),
        sort=listing.order,
        formats=fields.choices("formats", FORMATS) or tuple(FORMATS),
        span=node.span,
    )


def book_of_folder(reviews: Sequence[Path], listing: Listing) -> Book:
    """Make a book of a folder's reviews, titled by the folder's name."""
    found = [review for path in reviews for review in listing.read(path, DETACHED)]
    return Book(
        name=listing.folder.name,
        root=listing.root,
        folder=listing.folder,
        imprint=Imprint(Phrase(_folder_title(listing.folder))),
        parts=(Part(None, tuple(found)),),
        front=DEFAULT_FRONT,
        span=Span(display(listing.folder)),
    )


def book_of_review(path: Path, listing: Listing) -> Book | None:
    """Make a booklet of one review, without front and back matter."""
    review = next(iter(listing.read(path, DETACHED)), None)
    if review is None:
        return None
    return Book(
        name=path.stem,
        root=listing.root,
        folder=listing.folder,
        imprint=Imprint(
            review.printed_title,
            subtitle=review.subtitle,
            date=review.date,
            author=(review.author,) if review.author else (),
        ),
        parts=(Part(None, (review,)),),
        span=review.span,
        single=True,
    )


def _folder_title(folder: Path) -> str:
    return " ".join(folder.name.replace("_", " ").split()) or "ReviewPress"


def _imprint(fields: Fields, folder: Path) -> Imprint:
    """Read what title page and colophon tell; a book that says nothing is titled by its folder."""
    fallback = Phrase(_folder_title(folder))
    entry = fields.entry("book")
    if entry is None or (isinstance(entry.node, Scalar) and not entry.node.text.strip()):
        return Imprint(fallback)
    if not isinstance(entry.node, Mapping):
        fields.report_shape(entry, "expected-fields")
        return Imprint(fallback)
    told = read_fields(entry.node, IMPRINT, fields.reading)
    report_missing(told, IMPRINT, entry.key.span, entry.key.text)
    return Imprint(
        title=told.phrase("title") or fallback,
        subtitle=told.phrase("subtitle"),
        impression=told.phrase("impression"),
        date=told.date("date"),
        author=told.phrases("author"),
        editor=told.phrases("editor"),
        issuer=told.phrase("issuer"),
        publisher=told.phrase("publisher"),
        registration=told.phrase("registration"),
        address=told.phrase("address"),
        contact=told.phrase("contact"),
        isbn=told.isbn("isbn"),
        price=told.phrase("price"),
        rights=told.phrase("rights"),
    )


def _parts(fields: Fields, listing: Listing, file: str) -> tuple[Part, ...]:
    """Read the list of reviews; a book that has none holds those of its own folder."""
    entry = fields.entry("reviews")
    if entry is None or (isinstance(entry.node, Scalar) and not entry.node.text.strip()):
        found = listing.folder_reviews()
        if not found:
            fields.diagnostics.error("no-reviews", Span(file, 1, 1))
        return (Part(None, found),)
    known = len(fields.diagnostics)
    parts = listing.parts(fields, entry)
    if not listing.seen and len(fields.diagnostics) == known:
        fields.diagnostics.error("no-reviews", entry.key.span)
    return parts


def _trim(fields: Fields) -> Trim | None:
    phrase = fields.phrase("trim")
    found = values.trim(phrase.text) if phrase else None
    if phrase and not found:
        fields.diagnostics.error(
            "bad-trim",
            phrase.span,
            value=shown(phrase.text),
            choices=", ".join(values.TRIM_SIZES_MM),
            smallest=int(values.SMALLEST_TRIM_MM),
            largest=int(values.LARGEST_TRIM_MM),
        )
    return Trim(*found, phrase.span) if phrase and found else None


def _required(fields: Fields) -> tuple[SectionKind, ...]:
    """Read the kinds of section that every review must have, by any of their headings."""
    kinds: dict[SectionKind, None] = {}
    for phrase in fields.phrases("required"):
        kind = section_kind(phrase.text)
        if kind is SectionKind.OTHER and phrase.text in set(SectionKind) - {SectionKind.OTHER}:
            kind = SectionKind(phrase.text)
        if kind is SectionKind.OTHER:
            _report_section_kind(fields, phrase)
        else:
            kinds[kind] = None
    return tuple(kinds)


def _report_section_kind(fields: Fields, phrase: Phrase) -> None:
    hint = nearest(phrase.text, (word for words in HEADINGS.values() for word in words))
    fields.diagnostics.error(
        "bad-choice",
        phrase.span,
        key=fields.key("required"),
        value=shown(phrase.text),
        choices=", ".join(words[0] for words in HEADINGS.values()),
        english=", ".join(HEADINGS),
        **({"nearest": hint} if hint else {}),
    )


def _matter(fields: Fields, name: str, imprint: Imprint | None = None) -> tuple[Piece, ...]:
    entry = fields.entry(name)
    if entry:
        return read_pieces(entry, fields, FRONT if name == "front_matter" else BACK)
    if name == "front_matter":
        return DEFAULT_FRONT
    return DEFAULT_BACK if imprint and (imprint.publisher or imprint.date) else ()


def _toc_depth(fields: Fields) -> int:
    phrase = fields.phrase("toc_depth")
    if phrase and phrase.text not in [str(depth) for depth in range(1, MAX_TOC_DEPTH + 1)]:
        fields.diagnostics.error(
            "bad-toc-depth", phrase.span, value=shown(phrase.text), largest=MAX_TOC_DEPTH
        )
        return 2
    return int(phrase.text) if phrase else 2
