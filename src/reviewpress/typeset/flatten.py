"""A paragraph's inlines in; runs of text with one format each out, divided at forced line ends."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..diagnostics import DETACHED, Span
from ..document.nodes import Inline, LineBreak, Link, Note, NoteMark, PageNumber, Styled, Text
from .formats import Format, Formats

FolioOf = Callable[[str], str]
"""An anchor in; the printed number of its page out."""


class Stretch:
    """Text of one format; ``note`` is the footnote whose mark it is."""

    __slots__ = ("form", "note", "span", "text")

    def __init__(
        self, text: str, form: Format, span: Span = DETACHED, note: Note | None = None
    ) -> None:
        self.text = text
        self.form = form
        self.span = span
        self.note = note


class Flattener:
    """Turns inlines into stretches, for one sheet."""

    def __init__(self, formats: Formats, folio_of: FolioOf) -> None:
        self._formats = formats
        self._folio_of = folio_of
        self._reference = formats.sheet.notes.reference

    def segments(self, inlines: Iterable[Inline], form: Format) -> list[list[Stretch]]:
        """Give the stretches of each piece of a paragraph between forced line ends; one at least, which may be empty."""
        segments: list[list[Stretch]] = [[]]
        self._flatten(inlines, form, segments)
        return [segment for segment in segments if segment] or [[]]

    def _flatten(
        self, inlines: Iterable[Inline], form: Format, segments: list[list[Stretch]]
    ) -> None:
        """Add the stretches of inlines to the last segment, and a new segment at each forced line end."""
        for inline in inlines:
            if isinstance(inline, Text):
                _add(segments, Stretch(inline.text, form, inline.span))
            elif isinstance(inline, Styled):
                self._flatten(inline.children, self._formats.styled(form, inline.style), segments)
            elif isinstance(inline, Link):
                linked = self._formats.styled(form, "link", inline.target)
                self._flatten(inline.children, linked, segments)
            elif isinstance(inline, LineBreak):
                segments.append([])
            elif isinstance(inline, NoteMark):
                mark = self._reference.format(number=inline.number)
                style = self._formats.styled(form, "note-mark")
                _add(segments, Stretch(mark, style, inline.span, inline.note))
            elif isinstance(inline, PageNumber):
                _add(segments, Stretch(self._folio_of(inline.anchor), form, inline.span))
            else:
                raise TypeError(f"unknown inline node: {type(inline).__name__}")


def _add(segments: list[list[Stretch]], stretch: Stretch) -> None:
    if stretch.text:
        segments[-1].append(stretch)
