"""The pieces of front and back matter as the book file names them in; runs of blocks for pages of their own out."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..labels.names import PIECES
from ..labels.printed import printed
from ..sources.model import Imprint, Phrase, PieceKind
from ..sources.model import Piece as Wanted
from .conventions import conventions
from .indexing import index
from .markdown import parse
from .nodes import (
    Block,
    Chapter,
    FactRow,
    Facts,
    Heading,
    Piece,
    Rule,
    Spring,
    Text,
)
from .ratings import ratings
from .setting import Setting, date_in_words, made, names

Chapters = tuple[Chapter, ...]
Make = Callable[[Wanted, str, Setting, Chapters], tuple[Block, ...]]


def piece(wanted: Wanted, anchor: str, setting: Setting, chapters: Chapters) -> Piece | None:
    """Assemble a piece; ``chapters`` are the book's reviews in order. A piece with nothing to tell is reported."""
    blocks = _MAKERS[wanted.kind](wanted, anchor, setting, chapters)
    title = piece_title(wanted, setting)
    if not blocks:
        setting.diagnostics.warning("document-piece-empty", wanted.span, piece=_name(wanted))
        return None
    if title and wanted.kind is not PieceKind.COLOPHON:
        blocks = (_heading(title, anchor, wanted), *blocks)
    return Piece(wanted.kind.value, blocks, anchor, title, wanted.span)


def piece_title(wanted: Wanted, setting: Setting) -> str:
    """Give what stands over a piece and in running heads; "" for cover, half title and title page."""
    if wanted.kind in {PieceKind.COVER, PieceKind.HALF_TITLE, PieceKind.TITLE_PAGE}:
        return ""
    return setting.words(_name(wanted))


def _name(wanted: Wanted) -> str:
    if wanted.kind is PieceKind.MATTER:
        return wanted.heading.text if wanted.heading else ""
    return PIECES[wanted.kind.value].word("ko")


def _heading(title: str, anchor: str, wanted: Wanted) -> Heading:
    span = wanted.heading.span if wanted.heading else wanted.span
    return Heading(1, (Text(title, span),), "piece-title", anchor, title, span)


# --- title pages --------------------------------------------------------------------------------------------------


def _cover(_: Wanted, __: str, setting: Setting, ___: Chapters) -> tuple[Block, ...]:
    imprint = setting.book.imprint
    return (*_titles(imprint, setting, "cover"), Spring(), *_names(imprint, setting, "cover"))


def _half_title(_: Wanted, __: str, setting: Setting, ___: Chapters) -> tuple[Block, ...]:
    return (setting.paragraph(setting.book.imprint.title, "half-title"),)


def _title_page(_: Wanted, __: str, setting: Setting, ___: Chapters) -> tuple[Block, ...]:
    imprint = setting.book.imprint
    return (
        *_titles(imprint, setting, "title-page"),
        Rule("title-page-rule"),
        Spring(),
        *_names(imprint, setting, "title-page"),
    )


def _titles(imprint: Imprint, setting: Setting, prefix: str) -> Iterator[Block]:
    yield setting.paragraph(imprint.title, f"{prefix}-title")
    if imprint.subtitle:
        yield setting.paragraph(imprint.subtitle, f"{prefix}-subtitle")


def _names(imprint: Imprint, setting: Setting, prefix: str) -> Iterator[Block]:
    style = f"{prefix}-names"
    for name, people in (("written_by", imprint.author), ("edited_by", imprint.editor)):
        if people:
            words = printed(name, names=names(people))
            yield made(setting.words(words), style, people[0].span)
    if imprint.publisher:
        yield setting.paragraph(imprint.publisher, style)


# --- colophon -----------------------------------------------------------------------------------------------------


def _colophon(_: Wanted, __: str, setting: Setting, ___: Chapters) -> tuple[Block, ...]:
    imprint = setting.book.imprint
    blocks: list[Block] = [Spring(), Rule("colophon-rule")]
    blocks.append(setting.paragraph(imprint.title, "colophon-title"))
    if imprint.subtitle:
        blocks.append(setting.paragraph(imprint.subtitle, "colophon"))
    rows = tuple(_colophon_rows(imprint, setting))
    if rows:
        blocks.append(Facts(rows, "colophon", rows[0].span))
    if imprint.rights:
        blocks.append(setting.paragraph(imprint.rights, "colophon-rights"))
    return tuple(blocks)


def _colophon_rows(imprint: Imprint, setting: Setting) -> Iterator[FactRow]:
    yield from _issue(imprint, setting)
    rows: tuple[tuple[str, tuple[Phrase, ...]], ...] = (
        ("author", imprint.author),
        ("editor", imprint.editor),
        ("issuer", _one(imprint.issuer)),
        ("publisher", _one(imprint.publisher)),
        ("registration", _one(imprint.registration)),
        ("address", _one(imprint.address)),
        ("contact", _one(imprint.contact)),
        ("isbn", _one(imprint.isbn)),
        ("price", _one(imprint.price)),
    )
    for name, phrases in rows:
        if phrases:
            yield FactRow(printed(name), setting.values(phrases), phrases[0].span)


def _issue(imprint: Imprint, setting: Setting) -> Iterator[FactRow]:
    """Give the impression and the date of issue, in one row where both are known."""
    impression, date = imprint.impression, imprint.date
    span = impression.span if impression else imprint.title.span
    if impression and date:
        label = printed("issued_impression", impression=setting.words(impression.text))
        yield FactRow(label, (Text(date_in_words(date), span),), span)
    elif impression:
        yield FactRow(printed("impression"), (setting.text(impression),), span)
    elif date:
        yield FactRow(printed("issued"), (Text(date_in_words(date), span),), span)


def _one(phrase: Phrase | None) -> tuple[Phrase, ...]:
    return (phrase,) if phrase else ()


# --- texts and tables ---------------------------------------------------------------------------------------------


def _matter(wanted: Wanted, anchor: str, setting: Setting, _: Chapters) -> tuple[Block, ...]:
    if wanted.text is None:
        return ()
    return parse(wanted.text, setting.reading(anchor, setting.book.folder), "matter")


def _conventions(_: Wanted, __: str, setting: Setting, ___: Chapters) -> tuple[Block, ...]:
    return conventions(setting)


def _ratings(_: Wanted, __: str, setting: Setting, chapters: Chapters) -> tuple[Block, ...]:
    return ratings(setting, chapters)


def _index(_: Wanted, __: str, setting: Setting, chapters: Chapters) -> tuple[Block, ...]:
    return index(setting.book.reviews, chapters)


_MAKERS: dict[PieceKind, Make] = {
    PieceKind.COVER: _cover,
    PieceKind.HALF_TITLE: _half_title,
    PieceKind.TITLE_PAGE: _title_page,
    PieceKind.COLOPHON: _colophon,
    PieceKind.MATTER: _matter,
    PieceKind.NOTES: _conventions,
    PieceKind.RATINGS: _ratings,
    PieceKind.INDEX: _index,
}
"""How each kind is made; the contents are made in ``assembling``, of all that the others are."""
