"""Paths as named on the command line in; the book files, folders and single reviews to read out."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, auto
from pathlib import Path

from ..diagnostics import DETACHED, Diagnostics
from ..value import Value
from .files import display, inside
from .folders import REVIEW_ENDINGS, book_file_in, folders_with_yaml, is_book, reviews_in


class TargetKind(Enum):
    """What a book is made from."""

    BOOK_FILE = auto()
    FOLDER = auto()
    REVIEW = auto()


class Target(Value):
    """One book to read: its file or folder, resolved, and its project folder.

    ``reviews`` are the files of a folder. ``named`` tells that the user named this very path, and not a folder above.
    """

    kind: TargetKind
    path: Path
    root: Path
    reviews: tuple[Path, ...] = ()
    named: bool = False

    @property
    def folder_names(self) -> tuple[str, ...]:
        """The names that an output's name is made of, from the outermost folder to the book's own."""
        path = self.path
        if self.kind is TargetKind.BOOK_FILE and book_file_in(path.parent) == path:
            path = path.parent
        elif self.kind is not TargetKind.FOLDER:
            path = path.with_suffix("")
        return tuple(part for part in path.parts if part != path.anchor) or ("book",)


def targets(path: Path, root: Path | None, diagnostics: Diagnostics) -> list[Target]:
    """Find what one named path stands for."""
    base = project_folder(path, root)
    resolved = inside(path, base, DETACHED, diagnostics, path.as_posix())
    if resolved is None:
        return []
    if resolved.is_dir():
        found = list(_in_folder(resolved, base, diagnostics))
        if not found:
            diagnostics.error("no-books", DETACHED, path=display(resolved))
        return found
    if not resolved.name.casefold().endswith(REVIEW_ENDINGS):
        diagnostics.error("not-yaml", DETACHED, path=path.as_posix())
        return []
    kind = TargetKind.BOOK_FILE if is_book(resolved) else TargetKind.REVIEW
    return [Target(kind, resolved, base, named=True)]


def project_folder(path: Path, root: Path | None) -> Path:
    """Give the folder outside which nothing is read: the given one, the current one, or the named one."""
    if root is not None:
        return root.resolve()
    resolved = path.resolve()
    here = Path.cwd().resolve()
    if resolved.is_relative_to(here):
        return here
    return resolved if resolved.is_dir() else resolved.parent


def _in_folder(folder: Path, root: Path, diagnostics: Diagnostics) -> Iterator[Target]:
    """Go through a folder and those below: book files, and reviews that no book file stands above."""
    covered: set[Path] = set()
    for below in folders_with_yaml(folder):
        book_file = book_file_in(below)
        resolved = inside(book_file, root, DETACHED, diagnostics) if book_file else None
        if resolved:
            covered.add(below)
            yield Target(TargetKind.BOOK_FILE, resolved, root)
        elif not covered.intersection(below.parents):
            reviews = tuple(reviews_in(below, root, diagnostics))
            if reviews:
                yield Target(TargetKind.FOLDER, below, root, reviews, named=below == folder)
