"""Books as loaded in; each of their source files that can be mended, before and after, out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from ...atomic import write_whole
from ...diagnostics import Diagnostics
from ...sources.book import read_book
from ...sources.encoding import SourceText, decode
from ...sources.files import SourceFiles, display
from ...sources.folders import is_book
from ...sources.listing import Listing
from ...sources.loading import LoadedBook
from ...sources.model import Book
from ...sources.review import read_review
from ...sources.shelf import Shelf, ShelvedReview
from ...value import Value
from ..as_typed import cleaned
from ..copies import Copy, Passage, Role, copy_of_book, copy_of_review
from ..drafts import Draft
from ..markup import masked
from .edits import edits_of, write_edits
from .safety import says_the_same
from .tracked import changes


class Mended(Value):
    """A file and its bytes before and after.

    ``places`` counts what was mended. ``refused`` says that mending would have changed more than signs and spaces,
    so that ``after`` is ``before``.
    """

    file: str
    path: Path
    before: bytes
    after: bytes
    places: int
    refused: bool = False

    def write(self) -> None:
        """Put the mended file in its place, whole; raises ``EnvironmentProblem`` where that cannot be done."""
        write_whole(self.path, self.after)


def mend(books: Iterable[LoadedBook]) -> Iterator[Mended]:
    """Mend every source of the books, each once; nothing is written. Files with nothing to mend are left out."""
    seen: set[Path] = set()
    for loaded in books:
        for path in loaded.sources if loaded.book else ():
            if path not in seen and loaded.book:
                seen.add(path)
                mended = _mend(path, loaded.book)
                if mended:
                    yield mended


def _mend(path: Path, book: Book) -> Mended | None:
    draft = Draft.read(path)
    if draft is None:
        return None
    file, before = display(path), draft.data
    lines = [cleaned(line) for line in draft.lines]
    places = sum(old != new for old, new in zip(draft.lines, lines, strict=True))
    edits = [
        edit
        for passage in _passages(file, lines, path, book)
        for edit in edits_of(passage, changes(passage.typed, covered=_covering(passage)), lines)
    ]
    places += write_edits(edits, lines)
    after = draft.with_lines(lines).data
    if after == before:
        return None
    if not _is_safe(file, before, after):
        return Mended(file, path, before, before, 0, refused=True)
    return Mended(file, path, before, after, places)


def _is_safe(file: str, before: bytes, after: bytes) -> bool:
    old, new = decode(before, file, Diagnostics()), decode(after, file, Diagnostics())
    return old is not None and new is not None and says_the_same(old, new)


# --- reading ------------------------------------------------------------------------------------------------------


class _EmptyShelf(Shelf):
    """Holds no reviews: what a book file itself says can be read without them."""

    def review(self, path: Path) -> ShelvedReview:  # noqa: ARG002 - the shelf's signature
        """Give nothing."""
        return ShelvedReview(None, Diagnostics())


def _passages(file: str, lines: list[str], path: Path, book: Book) -> tuple[Passage, ...]:
    """Give the texts of a file as it stands now; none where it cannot be read."""
    copy = _copy(SourceText(file, "\n".join(lines)), path, book)
    return copy.passages if copy else ()


def _copy(source: SourceText, path: Path, book: Book) -> Copy | None:
    if any(review.path == path for review in book.reviews):
        review = read_review(source, path, Diagnostics())
        return copy_of_review(review) if review else None
    if not is_book(path):
        return None
    listing = Listing(path.parent, book.root, _EmptyShelf(SourceFiles()), Diagnostics(), path)
    read = read_book(source, listing)
    return copy_of_book(read) if read else None


def _covering(passage: Passage) -> Callable[[str], str]:
    return masked if passage.role is Role.PROSE else str
