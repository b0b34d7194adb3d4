"""A paragraph's inlines in; runs of text with one format each out, divided at forced line ends."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from ..diagnostics import DETACHED, Span
from ..document.nodes import Inline, LineBreak, Link, Note, NoteMark, PageNumber, Styled, Text
from .formats import Format, Formats

FolioOf = Callable[[str], str]
"""An anchor in; the printed number of its page out."""


class Stretch(NamedTuple):
    """Text of one format; ``note`` is the footnote whose mark it is."""

    text: str
    form: Format
    span: Span = DETACHED
    note: Note | None = None


class Flattener:
    """Turns inlines into stretches, for one sheet."""

    def __init__(self, formats: Formats, folio_of: FolioOf) -> None:
        self._formats = formats
        self._folio_of = folio_of
        self._reference = formats.sheet.notes.reference

    def segments(self, inlines: Iterable[Inline], form: Format) -> list[list[Stretch]]:
        """Give the stretches of each piece of a paragraph between forced line ends."""
        segments: list[list[Stretch]] = [[]]
        for stretch in self._stretches(inlines, form):
            if stretch is None:
                segments.append([])
            elif stretch.text:
                segments[-1].append(stretch)
        return [segment for segment in segments if segment] or [[]]

    def _stretches(self, inlines: Iterable[Inline], form: Format) -> Iterator[Stretch | None]:
        for inline in inlines:
            match inline:
                case Text(text, span):
                    yield Stretch(text, form, span)
                case Styled(style, children):
                    yield from self._stretches(children, self._formats.styled(form, style))
                case Link(target, children):
                    linked = self._formats.styled(form, "link")._replace(link=target)
                    yield from self._stretches(children, linked)
                case LineBreak():
                    yield None
                case NoteMark(number, note, span):
                    mark = self._reference.format(number=number)
                    yield Stretch(mark, self._formats.styled(form, "note-mark"), span, note)
                case PageNumber(anchor, span):
                    yield Stretch(self._folio_of(anchor), form, span)
                case _:
                    raise TypeError(f"unknown inline node: {type(inline).__name__}")
