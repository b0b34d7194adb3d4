"""Reviews in; where a sheet lets their titles stand out."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from reviewpress.diagnostics import Diagnostics
from reviewpress.document.assembling import assemble
from reviewpress.document.nodes import Chapter, Facts, List, Paragraph
from reviewpress.document.text import plain
from reviewpress.sources.model import Part, PieceKind
from reviewpress.styles.options import OpenerStyle, OriginalPlace, TitleLead, WorkPlace
from tests.document.books import SHEET, book, letter_film, phrase, snow_book


def parts(opener: OpenerStyle) -> tuple[str, str, list[tuple[str, str]]]:
    """Give the title, the subtitle and the first two facts of a review that has everything."""
    whole = replace(book(), parts=(Part(None, (letter_film(),)),))
    document = assemble(whole, replace(SHEET, opener=opener), Diagnostics())
    (chapter,) = (item for item in document.body if isinstance(item, Chapter))
    found = dict(chapter.opener)
    subtitle, facts = found["subtitle"], found["facts"]
    assert isinstance(subtitle, Paragraph)
    assert isinstance(facts, Facts)
    rows = [(row.label, plain(row.value)) for row in facts.rows]
    return chapter.title, plain(subtitle.inlines), rows[:2]


@pytest.mark.parametrize(
    ("work", "original", "subtitle", "rows"),
    [
        ("subtitle", "beside", "늦게 닿은 것들 우체부의 여름 Summer Post", ["고은비"]),
        ("subtitle", "facts", "늦게 닿은 것들 우체부의 여름", ["Summer Post", "고은비"]),
        ("facts", "beside", "늦게 닿은 것들", ["우체부의 여름 Summer Post", "고은비"]),
        ("facts", "facts", "늦게 닿은 것들", ["우체부의 여름", "Summer Post"]),
    ],
)
def test_where_the_works_titles_stand_below_the_reviews_own(
    work: str, original: str, subtitle: str, rows: list[str]
) -> None:
    opener = OpenerStyle(
        lead=TitleLead.REVIEW, work=WorkPlace(work), original=OriginalPlace(original)
    )
    title, below, facts = parts(opener)
    assert title == "‘답장’이라는 말"
    assert below == subtitle
    assert [value for _, value in facts][: len(rows)] == rows


def test_a_leading_works_title_stands_in_the_head_alone() -> None:
    title, below, facts = parts(OpenerStyle(work=WorkPlace.FACTS, original=OriginalPlace.FACTS))
    assert title == "우체부의 여름"
    assert below == "‘답장’이라는 말 늦게 닿은 것들"
    assert facts == [("원제", "Summer Post"), ("감독", "고은비")]


def test_an_original_title_that_is_the_title_is_no_fact() -> None:
    review = snow_book()
    same = replace(review, work=replace(review.work, original_title=phrase("눈 오는 쪽")))
    whole = replace(book(), parts=(Part(None, (same,)),))
    sheet = replace(SHEET, opener=OpenerStyle(original=OriginalPlace.FACTS))
    (chapter,) = (c for c in assemble(whole, sheet, Diagnostics()).body if isinstance(c, Chapter))
    facts = dict(chapter.opener)["facts"]
    assert isinstance(facts, Facts)
    assert [row.label for row in facts.rows] == ["지은이", "별점"]


@pytest.mark.parametrize(
    ("place", "words"), [("beside", "우리말 제목 곁"), ("facts", "글머리의 작품 정보")]
)
def test_the_conventions_say_where_original_titles_stand(place: str, words: str) -> None:
    sheet = replace(SHEET, opener=OpenerStyle(original=OriginalPlace(place)))
    piece = assemble(book(PieceKind.NOTES), sheet, Diagnostics()).back[0]
    (listed,) = (block for block in piece.blocks if isinstance(block, List))
    texts = [
        plain(block.inlines)
        for item in listed.items
        for block in item.blocks
        if isinstance(block, Paragraph)
    ]
    assert any(words in text for text in texts)
