"""Rated reviews in; the table of ratings (별점표) out: work, kind, year, writer, rating, and averages; and their chart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..labels.printed import printed
from ..sources.model import Rating, Review, WorkKind
from .nodes import Align, Bar, BarChart, Block, Chapter, Inline, Link, Paragraph, Table, Text
from .openers import kind_word
from .setting import Setting
from .stars import figure, out_of_five, stars

Row = tuple[tuple[Inline, ...], ...]
_NO_CELL: tuple[Inline, ...] = ()
_MOST_YEARS = 10
"""Bars of a chart by years; more are gathered by decades."""
_HEADS = ("ratings_work", "ratings_kind", "ratings_year", "ratings_writer", "rating")


def ratings(setting: Setting, chapters: tuple[Chapter, ...]) -> tuple[Block, ...]:
    """Make the table, in the book's order, and a chart of averages below it; nothing where no review has a rating.

    Columns without a word are left out.
    """
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
    table = Table((head,), body, (Align.LEFT,) * len(kept), "ratings")
    return (table, *_chart([(review, rating.share) for review, rating, _ in rated]))


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


# --- the chart ----------------------------------------------------------------------------------------------------


def _chart(rated: Sequence[tuple[Review, float]]) -> tuple[Block, ...]:
    """Chart the averages: by kind where there are several, else by year; nothing where that gives a single bar."""
    title, groups = "ratings_by_kind", _by_kind(rated)
    if len(groups) < 2:
        title, groups = _by_year(rated)
    if len(groups) < 2:
        return ()
    means = ((label, sum(shares) / len(shares)) for label, shares in groups.items())
    bars = tuple(Bar(label, mean, out_of_five(mean)) for label, mean in means)
    return (Paragraph((Text(printed(title)),), "chart-title"), BarChart(bars))


def _by_kind(rated: Iterable[tuple[Review, float]]) -> dict[str, list[float]]:
    """Gather ratings by the kinds' words, in the book's order; works without a kind are left out."""
    groups: dict[str, list[float]] = {}
    for review, share in rated:
        word = kind_word(review.work.kind)
        if word:
            groups.setdefault(word, []).append(share)
    return groups


def _by_year(rated: Sequence[tuple[Review, float]]) -> tuple[str, dict[str, list[float]]]:
    """Gather ratings by the works' years, or by the reviews' where no work has one; give the title, too."""
    dated = [(review.work.year, share) for review, share in rated if review.work.year is not None]
    if dated:
        return "ratings_by_year", _gathered(dated)
    written = [(review.date.year, share) for review, share in rated if review.date]
    return "ratings_by_review", _gathered(written)


def _gathered(dated: Iterable[tuple[int, float]]) -> dict[str, list[float]]:
    """Gather shares by year, the earliest first; many years by decade."""
    ordered = sorted(dated, key=lambda pair: pair[0])
    by_decade = len({year for year, _ in ordered}) > _MOST_YEARS
    groups: dict[str, list[float]] = {}
    for year, share in ordered:
        label = printed("ratings_decade", year=year // 10 * 10) if by_decade else str(year)
        groups.setdefault(label, []).append(share)
    return groups
