"""A book and a style sheet in; the document tree out: front matter, parts, chapters, back matter, contents and index."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..diagnostics import Diagnostics
from ..labels.printed import printed
from ..sources.model import Book, PieceKind, Review
from ..sources.model import Piece as Wanted
from ..styles.options import Sheet
from .chapters import chapter
from .contents import body_entries, piece_entries
from .nodes import Chapter, Document, Heading, Meta, PartOpening, Piece, Text, Toc, TocEntry
from .parts import part_opening
from .pieces import piece, piece_title
from .setting import Setting, names

MakeChapter = Callable[[Review, int, Setting], Chapter]
"""A review, its number in the book (from 1), and the setting in; its chapter out."""


def assemble(
    book: Book, sheet: Sheet, diagnostics: Diagnostics, make_chapter: MakeChapter = chapter
) -> Document:
    """Make the tree of a whole book. Problems of the texts and pictures go to ``diagnostics``; nothing is raised.

    ``make_chapter`` assembles a review, or has it from elsewhere.
    """
    setting = Setting(book, sheet, diagnostics)
    body = tuple(_body(setting, make_chapter))
    chapters = tuple(item for item in body if isinstance(item, Chapter))
    front = _pieces(book.front, "front", setting, chapters)
    back = _pieces(book.back, "back", setting, chapters)
    entries = (
        *piece_entries(_made(front), setting),
        *body_entries(body, book.reviews, setting),
        *piece_entries(_made(back), setting),
    )
    title = setting.words(book.imprint.title.text)
    return Document(
        meta=_meta(setting),
        front=_with_contents(front, entries, setting),
        body=body,
        back=_with_contents(back, entries, setting),
        head=title,
        span=book.span,
    )


def _body(setting: Setting, make_chapter: MakeChapter) -> Iterator[PartOpening | Chapter]:
    number = parts = 0
    for part in setting.book.parts:
        if part.heading:
            parts += 1
            yield part_opening(part.heading, parts, setting)
        for review in part.reviews:
            number += 1
            yield make_chapter(review, number, setting)


_Made = list[tuple[Wanted, str, Piece | None]]
"""Pieces with what was wanted and their anchors; the contents are None until all else is made."""


def _pieces(
    wanted: tuple[Wanted, ...], where: str, setting: Setting, chapters: tuple[Chapter, ...]
) -> _Made:
    made: _Made = []
    for number, one in enumerate(wanted, start=1):
        anchor = f"{where}-{number}-{one.kind.value.replace('_', '-')}"
        if one.kind is PieceKind.TOC:
            made.append((one, anchor, None))
            continue
        done = piece(one, anchor, setting, chapters)
        if done:
            made.append((one, anchor, done))
    return made


def _made(pieces: _Made) -> Iterator[Piece]:
    return (done for _, _, done in pieces if done)


def _with_contents(
    pieces: _Made, entries: tuple[TocEntry, ...], setting: Setting
) -> tuple[Piece, ...]:
    return tuple(
        done or _contents(wanted, anchor, entries, setting) for wanted, anchor, done in pieces
    )


def _contents(
    wanted: Wanted, anchor: str, entries: tuple[TocEntry, ...], setting: Setting
) -> Piece:
    title = piece_title(wanted, setting)
    heading = Heading(1, (Text(title, wanted.span),), "piece-title", anchor, title, wanted.span)
    heads = tuple(printed(name) for name in ("toc_title", "toc_writer", "toc_page"))
    return Piece("toc", (heading, Toc(entries, wanted.span, heads)), anchor, title, wanted.span)


def _meta(setting: Setting) -> Meta:
    book = setting.book
    imprint = book.imprint
    writers = names(imprint.author or imprint.editor)
    if not writers and len(book.reviews) == 1 and book.reviews[0].author:
        writers = book.reviews[0].author.text
    tags = dict.fromkeys(tag.text for review in book.reviews for tag in review.tags)
    return Meta(
        title=setting.words(imprint.title.text),
        author=writers,
        subject=setting.words(imprint.subtitle.text) if imprint.subtitle else "",
        keywords=tuple(tags),
        date=imprint.date.isoformat() if imprint.date else "",
    )
