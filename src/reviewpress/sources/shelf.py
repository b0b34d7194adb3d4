"""Review files in; reviews out, each file read once however many books hold it, with its own findings."""

from __future__ import annotations

from collections import Counter
from functools import partial
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from ..caching import Store
from ..diagnostics import Diagnostics, Span
from ..value import Value
from . import kept
from .encoding import decode
from .files import SourceFiles, display
from .model import Review
from .review import read_review

MOST_FINDINGS = 200
"""So many findings of one file are kept: who has read these will run the check again."""


class ShelvedReview(Value):
    """A review file as read; ``review`` is None where it could not be."""

    review: Review | None
    diagnostics: Diagnostics


class Shelf(Struct):
    """Every review read so far, by its resolved path."""

    files: SourceFiles
    store: Store | None = None
    """Keeps reviews between runs."""
    _reviews: dict[Path, ShelvedReview] = field(default_factory=dict)

    def review(self, path: Path) -> ShelvedReview:
        """Give the review of a file inside the project folder."""
        if path not in self._reviews:
            self._reviews[path] = self._read(path)
        return self._reviews[path]

    def _read(self, path: Path) -> ShelvedReview:
        found = Diagnostics()
        data = self.files.data(path, found)
        if data is None:
            return ShelvedReview(None, found)
        file = display(path)
        key = kept.key(file, data)
        entry = self.store.get(key) if self.store else None
        again = partial(_review, data, path, Diagnostics())
        known = kept.unpack(entry, path, file, key, again) if entry else None
        if known:
            return ShelvedReview(*known)
        review = _review(data, path, found)
        found = bounded(found)
        if review is None:
            return ShelvedReview(None, found)
        if self.store:
            self.store.put(key, kept.pack(review, found))
        return ShelvedReview(replace(review, digest=key), found)


def _review(data: bytes, path: Path, found: Diagnostics) -> Review | None:
    source = decode(data, display(path), found)
    return read_review(source, path, found) if source else None


def bounded(found: Diagnostics) -> Diagnostics:
    """Keep the first findings of a file that has thousands, and say how many were left out."""
    if len(found) <= MOST_FINDINGS:
        return found
    kept, counts = Diagnostics(), Counter[str]()
    for one in found:
        counts[one.span.file] += 1
        if counts[one.span.file] <= MOST_FINDINGS:
            kept.add(one)
    for file, count in counts.items():
        if count > MOST_FINDINGS:
            kept.error("too-many-findings", Span(file), left=count - MOST_FINDINGS)
    return kept
