"""Review files in; reviews out, each file read once however many books hold it, with its own findings."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from ..diagnostics import Diagnostics
from .files import SourceFiles
from .model import Review
from .review import read_review


@dataclass(frozen=True, slots=True)
class ShelvedReview:
    """A review file as read; ``review`` is None where it could not be."""

    review: Review | None
    diagnostics: Diagnostics


@dataclass(slots=True)
class Shelf:
    """Every review read so far, by its resolved path."""

    files: SourceFiles
    _reviews: dict[Path, ShelvedReview] = field(default_factory=dict)

    def review(self, path: Path) -> ShelvedReview:
        """Give the review of a file inside the project folder."""
        if path not in self._reviews:
            found = Diagnostics()
            source = self.files.read(path, found)
            review = read_review(source, path, found) if source else None
            self._reviews[path] = ShelvedReview(review, found)
        return self._reviews[path]
