"""Assembled parts, chapters and pieces in; the entries of the contents (차례) out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..sources.model import Review
from .nodes import Chapter, Paragraph, PartOpening, Piece, Text, TocEntry
from .openers import own_title
from .setting import EM_SPACE, Setting
from .text import plain


def piece_entries(pieces: Iterable[Piece], setting: Setting) -> Iterator[TocEntry]:
    """List the pieces that the style wants in the contents."""
    styles = setting.sheet.pieces
    for piece in pieces:
        if piece.title and piece.kind in styles and styles[piece.kind].toc:
            yield TocEntry(1, (Text(piece.title, piece.span),), piece.anchor, span=piece.span)


def body_entries(
    body: Iterable[PartOpening | Chapter], reviews: Iterable[Review], setting: Setting
) -> Iterator[TocEntry]:
    """List parts always, reviews, and headings as deep as the book wants; ``reviews`` are the chapters', in order."""
    following = iter(reviews)
    for item in body:
        if isinstance(item, PartOpening):
            yield _part(item)
        else:
            yield from _chapter(item, next(following), setting)


def _part(part: PartOpening) -> TocEntry:
    words = EM_SPACE.join(plain(b.inlines) for b in part.blocks if isinstance(b, Paragraph))
    return TocEntry(0, (Text(words, part.span),), part.anchor, span=part.span)


def _chapter(chapter: Chapter, review: Review, setting: Setting) -> Iterator[TocEntry]:
    title = setting.text(review.work.title)
    yield TocEntry(
        1,
        (title,),
        chapter.anchor,
        author=setting.words(review.author.text) if review.author else "",
        span=title.span,
        subtitle=setting.words(own_title(review)),
    )
    for heading in chapter.headings:
        if heading.level <= setting.book.toc_depth:
            words = (Text(heading.plain, heading.span),)
            yield TocEntry(heading.level, words, heading.anchor, span=heading.span)
