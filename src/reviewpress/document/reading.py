"""What turning text into blocks needs besides the text: where findings go, how images are opened, what numbers come next."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct, field

from ..diagnostics import Diagnostics, Span
from .nodes import Image

OpenImage = Callable[[str, Span], Image | None]
"""Open the picture at a path as typed; report and give None where that cannot be done."""


def no_images(path: str, span: Span) -> Image | None:  # noqa: ARG001 - the signature is OpenImage's
    """Open nothing, and say nothing: for texts that are only looked at."""
    return None


class Anchors(Struct):
    """Gives anchors that are unique under one prefix: ``review-0001-1`` and so on."""

    prefix: str
    _count: int = 0

    def next(self) -> str:
        """Give the next anchor."""
        self._count += 1
        return f"{self.prefix}-{self._count}"


class NoteNumbers(Struct):
    """Counts the footnotes of one chapter from 1, in the order of their first marks."""

    _count: int = 0

    def next(self) -> int:
        """Give the next number."""
        self._count += 1
        return self._count


class Reading(Struct):
    """The state that the texts of one chapter share."""

    diagnostics: Diagnostics
    smart_punctuation: bool = True
    open_image: OpenImage = no_images
    anchors: Anchors = field(default_factory=lambda: Anchors("text"))
    notes: NoteNumbers = field(default_factory=NoteNumbers)
