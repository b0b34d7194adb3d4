"""Named files and folders in; every book they hold out, each with its own findings, so that a bad one fails alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec.structs import replace

from ..caching import Store
from ..diagnostics import Diagnostics
from ..value import Value
from .book import book_of_folder, book_of_review, read_book
from .discovery import Target, TargetKind, targets
from .files import SourceFiles, display
from .listing import Listing
from .model import Book
from .names import distinct_names
from .shelf import Shelf, bounded


class LoadedBook(Value):
    """A book as far as it could be read.

    ``name`` is its outputs' name without ending; ``file`` is the book file, folder or review as findings name it.
    ``sources`` are the files it was read from. A book with errors is given as far as it goes, so that checks can
    say more about it; only one that is ``sound`` may be built.
    """

    name: str
    file: str
    book: Book | None
    diagnostics: Diagnostics
    sources: tuple[Path, ...] = ()

    @property
    def sound(self) -> bool:
        """Tell whether the book can be built: it was read without an error."""
        return self.book is not None and not self.diagnostics.has_errors


class Loaded(Value):
    """All books of one run, in the order of their paths, and the texts they were read from."""

    books: tuple[LoadedBook, ...]
    files: SourceFiles

    def __iter__(self) -> Iterator[LoadedBook]:
        """Go through the books."""
        return iter(self.books)

    def __len__(self) -> int:
        """Count the books."""
        return len(self.books)

    def only(self, books: Sequence[LoadedBook]) -> Loaded:
        """Give some of the books, with the same texts."""
        return Loaded(tuple(books), self.files)


def load(
    paths: Sequence[Path],
    root: Path | None,
    diagnostics: Diagnostics,
    store: Store | None = None,
) -> Loaded:
    """Read every book that the paths name; without paths, those of the current folder.

    The project folder is ``root``; else the current folder for what lies inside it; else the named
    folder. ``diagnostics`` receives all findings, those of each book included. ``store`` keeps reviews between runs.
    """
    shelf = Shelf(SourceFiles(), store)
    wanted = [target for path in paths or [Path()] for target in targets(path, root, diagnostics)]
    found = list({target.path: target for target in wanted}.values())
    loaded = {
        target: _load(target, shelf) for target in found if target.kind is not TargetKind.FOLDER
    }
    # A folder of reviews is no book of its own where a book file lists them.
    listed = {path for book in loaded.values() for path in book.sources}
    for target in found:
        if target.kind is TargetKind.FOLDER and (target.named or listed.isdisjoint(target.reviews)):
            loaded[target] = _load(target, shelf)
    kept = [target for target in found if target in loaded]
    names = distinct_names([target.folder_names for target in kept])
    books = [_renamed(loaded[target], name) for target, name in zip(kept, names, strict=True)]
    for book in books:
        diagnostics.extend(book.diagnostics)
    return Loaded(tuple(books), shelf.files)


def _load(target: Target, shelf: Shelf) -> LoadedBook:
    found = Diagnostics()
    folder = target.path if target.kind is TargetKind.FOLDER else target.path.parent
    listing = Listing(folder, target.root, shelf, found)
    book: Book | None
    if target.kind is TargetKind.FOLDER:
        book = book_of_folder(target.reviews, listing)
    elif target.kind is TargetKind.REVIEW:
        book = book_of_review(target.path, listing)
    else:
        listing.book_file = target.path
        source = shelf.files.read(target.path, found)
        book = read_book(source, listing) if source else None
        found = bounded(found)
    sources = tuple(filter(None, (listing.book_file, *listing.seen)))
    return LoadedBook("", display(target.path), book, found, sources)


def _renamed(loaded: LoadedBook, name: str) -> LoadedBook:
    return replace(loaded, name=name, book=replace(loaded.book, name=name) if loaded.book else None)
