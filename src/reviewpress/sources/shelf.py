"""Review files in; reviews out, each file read once however many books hold it, with its own findings."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from ..diagnostics import Diagnostics, Span
from .files import SourceFiles
from .model import Review
from .review import read_review

MOST_FINDINGS = 200
"""So many findings of one file are kept: who has read these will run the check again."""


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
            self._reviews[path] = ShelvedReview(review, bounded(found))
        return self._reviews[path]


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
