"""Paths and options in; checked, typeset and written books out: the pipeline, to be read from top to bottom."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from . import checks
from .atomic import write_whole
from .batch.galleys.assembled import KeptReviews
from .caching import Store
from .diagnostics import Diagnostics
from .document.assembling import assemble
from .document.nodes import Document
from .errors import ConfigurationError, ReviewPressError, SourceError
from .fonts.catalogue import Catalogue
from .fonts.shared import catalogue_of
from .journal import listening
from .making import Made, Ready, make, stop_at_problems
from .press import jobs
from .results import Built, Checked, Library, Options, Stopwatch
from .sources.loading import LoadedBook
from .sources.loading import load as load_sources
from .sources.model import Book, Trim
from .styles.loading import load as load_sheet
from .styles.options import Sheet
from .styles.trims import trim_figures
from .writers.table import FORMATS, Typeset, Writer

if TYPE_CHECKING:
    from .checks.mending import Mended
    from .press.covers import Wanted
    from .typeset.openers import Composer

__all__ = ["Built", "Checked", "Library", "Options", "build", "check", "cover", "load", "mend"]

DEFAULT_STYLE = "classic"


def load(paths: Sequence[Path], root: Path | None = None, store: Store | None = None) -> Library:
    """Read every book at the paths, without paths those of the current folder; ``root`` is the project folder.

    ``store`` keeps reviews between runs; they are the same without one.
    """
    found = Diagnostics()
    with _without_collection():
        return Library(load_sources(paths, root, found, store), found)


def check(library: Library, options: Options) -> Checked:
    """Find every problem of the books and their style sheets without typesetting them."""
    done = Checked()
    done.diagnostics.extend(library.diagnostics)
    desk = checks.Desk()
    for book in (loaded.book for loaded in library.books if loaded.book):
        desk.check(book, done.diagnostics)
        try:
            _assemble(book, options, done.diagnostics)
        except ReviewPressError as stop:
            done.diagnostics.extend(stop.diagnostics)
            done.exit_code = max(done.exit_code, stop.exit_code)
    done.exit_code = max(done.exit_code, int(done.diagnostics.has_errors))
    return done


def check_office(library: Library, options: Options) -> Checked:
    """Have LibreOffice lay out every book's DOCX; find the contents' lines that tell another page."""
    from .writers.docx.probing import differences

    done = Checked()
    for book in (loaded.book for loaded in library.books if loaded.book):
        try:
            document, sheet = _assemble(book, options, Diagnostics())
            typeset = Typeset(document, sheet, _fonts(book, Diagnostics()))
            made = FORMATS["docx"](typeset, Diagnostics())
            for title, told, real in differences(made.data):
                done.diagnostics.warning("docx-page-differs", title=title, told=told, real=real)
        except ReviewPressError as stop:
            done.diagnostics.extend(stop.diagnostics)
            done.exit_code = max(done.exit_code, stop.exit_code)
    return done


def mend(library: Library) -> Iterator[Mended]:
    """Mend what may be mended without asking in the books' sources; whoever asks writes what is given."""
    from .checks.mending import mend as mend_sources

    return mend_sources(library.books)


def build(
    library: Library,
    options: Options,
    composer: Composer | None = None,
    store: Store | None = None,
    writers: Mapping[str, Writer] = FORMATS,
) -> Iterator[Built]:
    """Build each book in turn; what stops one stands in its diagnostics and costs no other.

    ``composer`` sets the reviews wherever they can be had soonest; without one, here and now. ``store`` keeps between books and
    runs what need not be made again; they are the same without one. ``writers`` write the formats.
    """
    for loaded in library.books:
        done = Built(loaded.name)
        done.diagnostics.extend(loaded.diagnostics)
        start = time.perf_counter()
        try:
            with _without_collection(), listening() as done.looked_at:
                _build(loaded, options, done, composer, store, writers)
        except ReviewPressError as stop:
            done.diagnostics.extend(stop.diagnostics)
            done.exit_code = stop.exit_code
        done.seconds = time.perf_counter() - start
        yield done


def _build(
    loaded: LoadedBook,
    options: Options,
    done: Built,
    composer: Composer | None,
    store: Store | None,
    writers: Mapping[str, Writer],
) -> None:
    """Take one book through every stage; its files appear when all of them are made."""
    seconds = Stopwatch()
    ready = prepare(loaded, options, done.diagnostics, store)
    seconds.stop("assemble")
    done.stages |= seconds.stages
    finish(make(ready, composer, done.diagnostics, store, writers), options, done)


def prepare(
    loaded: LoadedBook, options: Options, found: Diagnostics, store: Store | None = None
) -> Ready:
    """Check and assemble a book, up to where it can be set. Raises ``ReviewPressError`` where it cannot.

    With a ``store``, reviews that it knows are assembled only as far as somebody looks into them.
    """
    book = loaded.book
    if book is None:
        raise SourceError
    try:
        sheet = _sheet(book, options, found)
    except ReviewPressError:
        checks.run(book, found)
        raise
    document = _checked(book, sheet, found, store)
    stop_at_problems(found, options)
    formats = options.formats or book.formats
    return Ready(book.name, document, sheet, _fonts(book, found), formats, options)


def _checked(book: Book, sheet: Sheet, found: Diagnostics, store: Store | None) -> Document:
    """Check and assemble a book, with what earlier runs knew of its reviews."""
    if store is None:
        checks.run(book, found)
        return assemble(book, sheet, found)
    kept = KeptReviews(store, sheet, book.root)
    checks.run(book, found, known=kept.checked)
    return assemble(book, sheet, found, kept.chapter)


def finish(made: Made, options: Options, done: Built) -> None:
    """Write a book's files, each whole or not at all."""
    if not options.dry_run:
        for path, data in made.outputs.items():
            write_whole(path, data)
    done.files = tuple(made.outputs)
    done.pages, done.measures = made.pages, made.measures
    done.stages |= made.seconds


def cover(library: Library, options: Options, wanted: Wanted, path: Path | None = None) -> Built:
    """Make the cover of a library's only book, for as many pages as ``wanted`` says, or as the book has."""
    from .press.covers import make_cover
    from .typeset.binding import set_book

    if len(library.books) != 1 or library.books[0].book is None:
        raise ConfigurationError.of("press-no-book", count=len(library.books))
    book, done = library.books[0].book, Built(library.books[0].name)
    found, press = done.diagnostics, options.press
    try:
        document, sheet = _assemble(book, options, found)
        if not wanted.pages:
            pages = jobs.even(set_book(document, sheet, _fonts(book, found), found), press)
            wanted = replace(wanted, pages=len(pages.pages))
        made = make_cover(book, sheet, wanted, jobs.press_of(press, sheet), found)
        path = path or options.out / f"{book.name}-cover.pdf"
        jobs.finished_cover(path, made.data, press, found)
        stop_at_problems(found, options)
        if not options.dry_run:
            write_whole(path, made.data)
        done.files, done.pages, done.spine_mm = (path,), wanted.pages, made.spine_mm
    except ReviewPressError as stop:
        found.extend(stop.diagnostics)
        done.exit_code = stop.exit_code
    return done


def _assemble(book: Book, options: Options, found: Diagnostics) -> tuple[Document, Sheet]:
    sheet = _sheet(book, options, found)
    return assemble(book, sheet, found), sheet


def _fonts(book: Book, found: Diagnostics) -> Catalogue:
    """Give the fonts at hand; what is wrong with the project's own is told."""
    folder = book.root / "fonts"
    fonts = catalogue_of(folder)
    if folder.is_dir():
        found.extend(fonts.problems)
    return fonts


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
