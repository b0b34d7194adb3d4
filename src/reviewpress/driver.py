"""Paths and options in; checked, typeset and written books out: the pipeline, to be read from top to bottom."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from . import checks
from .atomic import write_whole
from .diagnostics import Diagnostics
from .document.assembling import assemble
from .document.nodes import Document
from .errors import ConfigurationError, ReviewPressError, SourceError
from .fonts.catalogue import Catalogue
from .sources.loading import Loaded, LoadedBook
from .sources.loading import load as load_sources
from .sources.model import Book, Trim
from .styles.loading import load as load_sheet
from .styles.options import Sheet
from .styles.trims import trim_figures
from .typeset.binding import set_book
from .typeset.measures import BookMeasures, measure
from .typeset.pages import Pages
from .writers import docx, pdf

__all__ = ["FORMATS", "Built", "Checked", "Library", "Options", "Typeset", "build", "check", "load"]

DEFAULT_STYLE = "classic"


@dataclass(frozen=True, slots=True)
class Typeset:
    """A book ready to be written, in every form that a writer may need."""

    document: Document
    sheet: Sheet
    fonts: Catalogue
    pages: Pages

    @property
    def folios(self) -> dict[str, str]:
        """The printed page number of each anchor."""
        return {anchor: self.pages.folio(anchor) for anchor in self.pages.destinations}


Writer = Callable[[Typeset, Diagnostics], bytes]


def _pdf(book: Typeset, _: Diagnostics) -> bytes:
    return pdf.write(book.pages)


def _docx(book: Typeset, found: Diagnostics) -> bytes:
    return docx.write(book.document, book.sheet, book.folios, fonts=book.fonts, diagnostics=found)


FORMATS: dict[str, Writer] = {"pdf": _pdf, "docx": _docx}
"""How each format is written. A new one is a folder in ``writers`` and a row here."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a build is asked for beyond what the book file says; empty means the book's own."""

    formats: tuple[str, ...] = ()
    style: str = ""
    trim: str = ""
    out: Path = Path("build")
    strict: bool = False
    """Warnings keep a book from being written, too."""
    dry_run: bool = False
    """Go through every stage, but write nothing."""
    measure: bool = False
    """Measure how each book is set, for the typesetting report."""


@dataclass(frozen=True, slots=True)
class Library:
    """What was found at the named paths: books as far as they could be read, and every finding on the way."""

    loaded: Loaded
    diagnostics: Diagnostics

    @property
    def books(self) -> tuple[LoadedBook, ...]:
        """The books in the order of their paths."""
        return self.loaded.books


@dataclass(slots=True)
class Checked:
    """What is wrong with the books of a library; ``exit_code`` is 0 without errors, else as ``errors`` tells."""

    diagnostics: Diagnostics = field(default_factory=Diagnostics)
    exit_code: int = 0


@dataclass(slots=True)
class Built:
    """What became of one book. ``exit_code`` is 0 when it was written, else as ``errors`` tells."""

    name: str
    files: tuple[Path, ...] = ()
    pages: int = 0
    diagnostics: Diagnostics = field(default_factory=Diagnostics)
    exit_code: int = 0
    seconds: float = 0.0
    measures: BookMeasures | None = None


def load(paths: Sequence[Path], root: Path | None = None) -> Library:
    """Read every book at the paths, without paths those of the current folder; ``root`` is the project folder."""
    found = Diagnostics()
    with _without_collection():
        return Library(load_sources(paths, root, found), found)


def check(library: Library, options: Options) -> Checked:
    """Find every problem of the books and their style sheets without typesetting them."""
    done = Checked()
    done.diagnostics.extend(library.diagnostics)
    for book in (loaded.book for loaded in library.books if loaded.book):
        try:
            _assemble(book, options, done.diagnostics)
        except ReviewPressError as stop:
            done.diagnostics.extend(stop.diagnostics)
            done.exit_code = max(done.exit_code, stop.exit_code)
    done.exit_code = max(done.exit_code, int(done.diagnostics.has_errors))
    return done


def build(library: Library, options: Options) -> Iterator[Built]:
    """Build each book in turn; what stops one stands in its diagnostics and costs no other."""
    for loaded in library.books:
        done = Built(loaded.name)
        done.diagnostics.extend(loaded.diagnostics)
        start = time.perf_counter()
        try:
            with _without_collection():
                _build(loaded, options, done)
        except ReviewPressError as stop:
            done.diagnostics.extend(stop.diagnostics)
            done.exit_code = stop.exit_code
        done.seconds = time.perf_counter() - start
        yield done


def _build(loaded: LoadedBook, options: Options, done: Built) -> None:
    """Take one book through every stage; its files appear when all of them are made."""
    book, found = loaded.book, done.diagnostics
    if book is None:
        raise SourceError
    document, sheet = _assemble(book, options, found)
    _stop_at_problems(found, options)
    fonts = _fonts(book, found)
    pages = set_book(document, sheet, fonts, found)
    _stop_at_problems(found, options)
    typeset = Typeset(document, sheet, fonts, pages)
    names = options.formats or book.formats
    outputs = {options.out / f"{book.name}.{name}": FORMATS[name](typeset, found) for name in names}
    _stop_at_problems(found, options)
    if not options.dry_run:
        for path, data in outputs.items():
            write_whole(path, data)
    done.files, done.pages = tuple(outputs), len(pages.pages)
    if options.measure:
        done.measures = measure(pages, document)


def _assemble(book: Book, options: Options, found: Diagnostics) -> tuple[Document, Sheet]:
    checks.run(book, found)
    sheet = _sheet(book, options, found)
    return assemble(book, sheet, found), sheet


def _fonts(book: Book, found: Diagnostics) -> Catalogue:
    """Give the fonts at hand; what is wrong with the project's own is told."""
    folder = book.root / "fonts"
    fonts = Catalogue(folder)
    if folder.is_dir():
        found.extend(fonts.problems)
    return fonts


def _stop_at_problems(found: Diagnostics, options: Options) -> None:
    if found.has_errors or (options.strict and found.has_warnings):
        raise SourceError


@contextmanager
def _without_collection() -> Iterator[None]:
    """Keep Python from looking for garbage while a book's trees grow: there is none, and it takes a sixth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _sheet(book: Book, options: Options, found: Diagnostics) -> Sheet:
    """Load the style that is asked for, else the book's own, at the trim that is asked for."""
    trim = _trim(options.trim) if options.trim else book.trim
    if options.style:
        return load_sheet(
            options.style, root=book.root, folder=Path.cwd(), trim=trim, diagnostics=found
        )
    style = book.style or DEFAULT_STYLE
    return load_sheet(style, root=book.root, folder=book.folder, trim=trim, diagnostics=found)


def _trim(typed: str) -> Trim:
    figures = trim_figures(typed)
    if figures is None:
        raise ConfigurationError.of("trim-option", trim=typed)
    return Trim(figures.name, figures.width_mm, figures.height_mm)
