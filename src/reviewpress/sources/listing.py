"""A book's list of reviews in; its parts with their reviews out.

A list holds names of files, patterns and parts; reviews that stand outside a part form a part without a heading.
"""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct, field

from ..diagnostics import DETACHED, Diagnostics, Span
from .fields import Entry, Fields, Reading, read_fields, report_missing
from .files import display, inside
from .folders import BOOK_FILES, REVIEW_ENDINGS, reviews_in
from .globs import is_pattern, matching
from .model import Part, Phrase, Review, SortOrder
from .order import in_order
from .schema import PART
from .shelf import Shelf
from .yaml_nodes import Mapping, Node, Scalar, Sequence, shown


class Listing(Struct):
    """Collects the reviews of one book."""

    folder: Path
    root: Path
    shelf: Shelf
    diagnostics: Diagnostics
    book_file: Path | None = None
    order: SortOrder = SortOrder.FILE
    seen: dict[Path, Span] = field(default_factory=dict)
    """The files listed so far, and where."""

    def parts(self, fields: Fields, entry: Entry) -> tuple[Part, ...]:
        """Read the value of ``리뷰`` in a book file."""
        parts: list[Part] = []
        loose: list[Review] = []
        for item in _items(entry.node):
            if isinstance(item, Mapping):
                self.close(loose, parts)
                parts.extend(self.part(item, fields.reading))
            else:
                loose.extend(self.named(item, entry, fields))
        self.close(loose, parts)
        return tuple(parts)

    def close(self, loose: list[Review], parts: list[Part]) -> None:
        """End a run of reviews without a part."""
        if loose:
            parts.append(Part(None, in_order(loose, self.order)))
            loose.clear()

    def part(self, mapping: Mapping, reading: Reading) -> list[Part]:
        """Read one part; none where it has no heading or no reviews."""
        fields = read_fields(mapping, PART, reading)
        report_missing(fields, PART, mapping.span)
        heading, entry = fields.phrase("part"), fields.entry("reviews")
        if not heading or not entry:
            return []
        reviews: list[Review] = []
        for item in _items(entry.node):
            if isinstance(item, Mapping):
                self.diagnostics.error("part-in-part", item.span)
            else:
                reviews.extend(self.named(item, entry, fields))
        return [Part(heading, in_order(reviews, self.order))]

    def named(self, item: Node, entry: Entry, fields: Fields) -> list[Review]:
        """Find the reviews that one item of the list names."""
        phrase = fields.reading.phrase(item) if isinstance(item, Scalar) else None
        if not isinstance(item, Scalar):
            self.diagnostics.error("wrong-item", item.span, key=entry.key.text)
        if phrase is None:
            return []
        if is_pattern(phrase.text) and not (self.folder / phrase.text).exists():
            return self.matched(phrase)
        return self.file(phrase)

    def matched(self, phrase: Phrase) -> list[Review]:
        """Read the files that match a pattern, those listed before passed over."""
        found = [path for path in matching(self.folder, phrase.text) if self.is_review(path)]
        if not found:
            self.diagnostics.error("no-match", phrase.span, pattern=shown(phrase.text))
        paths = (inside(path, self.root, phrase.span, self.diagnostics) for path in found)
        return [
            review
            for path in paths
            if path and path not in self.seen
            for review in self.read(path, phrase.span)
        ]

    def folder_reviews(self) -> tuple[Review, ...]:
        """Read the reviews of the book's own folder, as a book without a list holds them."""
        paths = reviews_in(self.folder, self.root, self.diagnostics)
        found = [review for path in paths for review in self.read(path, DETACHED)]
        return in_order(found, self.order)

    def is_review(self, path: Path) -> bool:
        """Tell whether a file found by a pattern may be a review."""
        name = path.name.casefold()
        return name.endswith(REVIEW_ENDINGS) and name not in BOOK_FILES and path != self.book_file

    def file(self, phrase: Phrase) -> list[Review]:
        """Read the one file of a name."""
        path = inside(
            self.folder / phrase.text, self.root, phrase.span, self.diagnostics, phrase.text
        )
        if path is None:
            return []
        if path.is_dir():
            self.diagnostics.error("folder-listed", phrase.span, path=shown(phrase.text))
            return []
        if path in self.seen:
            first = self.seen[path]
            self.diagnostics.warning(
                "listed-twice", phrase.span, path=display(path), first_line=first.line
            )
            return []
        return self.read(path, phrase.span)

    def read(self, path: Path, span: Span) -> list[Review]:
        """Take a review from the shelf, and its findings along."""
        self.seen[path] = span
        shelved = self.shelf.review(path)
        self.diagnostics.extend(shelved.diagnostics)
        return [shelved.review] if shelved.review else []


def _items(node: Node) -> tuple[Node, ...]:
    return node.items if isinstance(node, Sequence) else (node,)
