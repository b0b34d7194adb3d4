"""Rated reviews in; the chart of their averages out."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from reviewpress.diagnostics import Diagnostics
from reviewpress.document.assembling import assemble
from reviewpress.document.nodes import Bar, BarChart, Paragraph
from reviewpress.document.text import plain
from reviewpress.sources.model import Part, PieceKind, Rating, Review, WorkKind
from tests.document.books import SHEET, book, snow_book


def rated(
    share: float, kind: WorkKind | None = None, year: int | None = None, written: int | None = None
) -> Review:
    review = snow_book()
    return replace(
        review,
        rating=Rating(str(share * 5), share),
        work=replace(review.work, kind=kind, year=year),
        date=dt.date(written, 5, 1) if written else None,
    )


def charted(*reviews: Review) -> tuple[str, list[Bar]]:
    """Give the chart's head and its bars; nothing where there is no chart."""
    whole = replace(book(PieceKind.RATINGS), parts=(Part(None, reviews),))
    blocks = assemble(whole, SHEET, Diagnostics()).back[0].blocks
    charts = [block for block in blocks if isinstance(block, BarChart)]
    if not charts:
        return "", []
    heads = [block for block in blocks if isinstance(block, Paragraph)]
    assert [head.style for head in heads] == ["chart-title"]
    assert blocks[-2:] == (heads[0], charts[0])
    return plain(heads[0].inlines), list(charts[0].bars)


def test_kinds_in_the_books_order() -> None:
    head, bars = charted(
        rated(0.9, WorkKind.FILM, 1999), rated(0.6, WorkKind.BOOK), rated(0.5, WorkKind.FILM)
    )
    assert head == "종류별 평균"
    assert bars == [Bar("영화", 0.7, "3.5/5"), Bar("책", 0.6, "3/5")]


def test_years_where_there_is_one_kind() -> None:
    film = WorkKind.FILM
    head, bars = charted(rated(0.8, film, 2020), rated(0.4, film, 1998), rated(1, film, 2020))
    assert head == "작품이 나온 해로 본 평균"
    assert bars == [Bar("1998", 0.4, "2/5"), Bar("2020", 0.9, "4.5/5")]


def test_works_without_a_word_for_their_kind_do_not_count_as_one() -> None:
    head, bars = charted(
        rated(0.8, WorkKind.OTHER, 2020), rated(0.4, None, 1998), rated(0.2, WorkKind.FILM, 1998)
    )
    assert head == "작품이 나온 해로 본 평균"
    assert [bar.label for bar in bars] == ["1998", "2020"]


def test_many_years_are_gathered_by_decades() -> None:
    _, bars = charted(*(rated(0.5, year=year) for year in range(1995, 2006)))
    assert [bar.label for bar in bars] == ["1990년대", "2000년대"]


def test_the_reviews_years_where_no_work_has_one() -> None:
    head, bars = charted(rated(0.8, written=2026), rated(0.6, written=2025))
    assert head == "글을 쓴 해로 본 평균"
    assert [bar.label for bar in bars] == ["2025", "2026"]


def test_a_single_bar_is_no_chart() -> None:
    assert charted(rated(0.8, WorkKind.FILM, 2020), rated(0.6, WorkKind.FILM, 2020)) == ("", [])
    assert charted(rated(0.8), rated(0.6)) == ("", [])
