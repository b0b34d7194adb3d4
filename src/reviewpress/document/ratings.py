"""Rated reviews in; the table of ratings (별점표) out: work, kind, year, writer, rating, and averages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..labels.printed import printed
from ..sources.model import Rating, Review, WorkKind
from .nodes import Align, Block, Chapter, Inline, Link, Table, Text
from .openers import kind_word
from .setting import Setting
from .stars import figure, out_of_five, stars

Row = tuple[tuple[Inline, ...], ...]
_NO_CELL: tuple[Inline, ...] = ()
_HEADS = ("ratings_work", "ratings_kind", "ratings_year", "ratings_writer", "rating")


def ratings(setting: Setting, chapters: tuple[Chapter, ...]) -> tuple[Block, ...]:
    """Make the table, in the book's order; nothing where no review has a rating. Columns without a word are left out."""
    rated = [
        (review, review.rating, chapter.anchor)
        for review, chapter in zip(setting.book.reviews, chapters, strict=True)
        if review.rating
    ]
    if not rated:
        return ()
    rows = [_row(review, rating, anchor, setting) for review, rating, anchor in rated]
    rows += _averages([(review.work.kind, rating.share) for review, rating, _ in rated])
    kept = [column for column in range(len(_HEADS)) if any(row[column] for row in rows)]
    head = tuple((Text(printed(_HEADS[column])),) for column in kept)
    body = tuple(tuple(row[column] for column in kept) for row in rows)
    return (Table((head,), body, (Align.LEFT,) * len(kept), "ratings"),)


def _row(review: Review, rating: Rating, anchor: str, setting: Setting) -> Row:
    title = setting.text(review.work.title)
    year = str(review.work.year) if review.work.year is not None else ""
    return (
        (Link(f"#{anchor}", (title,), title.span),),
        _cell(kind_word(review.work.kind)),
        _cell(year),
        (setting.text(review.author),) if review.author else _NO_CELL,
        (Text(f"{stars(rating.share)} {figure(rating)}", rating.span),),
    )


def _cell(words: str) -> tuple[Inline, ...]:
    return (Text(words),) if words else _NO_CELL


def _averages(shares: list[tuple[WorkKind | None, float]]) -> Iterator[Row]:
    """Give the averages where there is more than one rating: of each kind, if there are several, and of all."""
    kinds = [kind for kind in dict.fromkeys(kind for kind, _ in shares) if kind_word(kind)]
    if len(kinds) > 1:
        for kind in kinds:
            of_kind = [share for other, share in shares if other is kind]
            if len(of_kind) > 1:
                yield _average(printed("ratings_average_of", kind=kind_word(kind)), of_kind)
    if len(shares) > 1:
        label = printed("ratings_average_all" if len(kinds) > 1 else "ratings_average")
        yield _average(label, [share for _, share in shares])


def _average(label: str, shares: Iterable[float]) -> Row:
    values = list(shares)
    mean = sum(values) / len(values)
    shown = f"{stars(mean)} {out_of_five(mean)}"
    count = printed("ratings_count", count=len(values))
    return (_cell(label), _cell(count), _NO_CELL, _NO_CELL, _cell(shown))
