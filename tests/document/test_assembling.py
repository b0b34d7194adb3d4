"""Books in; whole trees out: what stands where, what it is called, and that nothing is lost."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from msgspec import Struct
from msgspec.structs import replace

from reviewpress.diagnostics import Diagnostics, Span
from reviewpress.document.assembling import assemble
from reviewpress.document.nodes import (
    Chapter,
    Document,
    Heading,
    Index,
    NoteMark,
    Paragraph,
    PartOpening,
    Piece,
    Table,
    Toc,
)
from reviewpress.document.text import blocks_of, characters, lines, plain, straight
from reviewpress.sources.model import Book, Part, PieceKind, Prose, Review
from reviewpress.styles.names import (
    FACTS_STYLES,
    PIECES,
    RULE_STYLES,
    TABLE_STYLES,
    TEXT_STYLES,
)
from reviewpress.styles.options import OpenerStyle, Sheet, TitleLead
from reviewpress.writers.dump import dump
from tests.document.books import (
    SHEET,
    STRAIGHT,
    book,
    letter_film,
    phrase,
    section,
    snow_book,
    with_sections,
)
from tests.golden import Golden

ALL = tuple(kind for kind in PieceKind if kind not in {PieceKind.MATTER, PieceKind.TOC})


def made(book: Book, sheet: Sheet = SHEET) -> Document:
    found = Diagnostics()
    document = assemble(book, sheet, found)
    assert [f.code for f in found] == []
    return document


def chapters(document: Document) -> list[Chapter]:
    return [item for item in document.body if isinstance(item, Chapter)]


def one(review: Review, sheet: Sheet = SHEET) -> Chapter:
    """Assemble a single review."""
    (chapter,) = chapters(made(replace(book(), parts=(Part(None, (review,)),)), sheet))
    return chapter


def opener_text(chapter: Chapter, name: str) -> str:
    """Give the text of a part of the opener."""
    return " ".join(lines(dict(chapter.opener)[name]))


def piece(kind: PieceKind) -> Piece:
    return made(book(kind)).back[0]


# --- the whole ----------------------------------------------------------------------------------------------------


def test_a_whole_book(golden: Golden) -> None:
    golden.check("book.txt", dump(made(book(*ALL))))


def test_the_same_book_gives_the_same_tree() -> None:
    whole = book(*ALL)
    assert made(whole) == made(whole)


def test_every_typed_word_is_printed() -> None:
    whole = book(*ALL)
    printed = Counter(re.findall(r"\w+", straight(characters(made(whole, STRAIGHT)))))
    for word, times in Counter(re.findall(r"\w+", " ".join(typed(whole)))).items():
        assert printed[word] >= times, word


def typed(node: object) -> list[str]:
    """Give every text a model holds, but headings that are structure."""
    if isinstance(node, Prose):
        return [re.sub(r"\[\^\w\](: )?", "", node.text)]
    if isinstance(node, Struct) and not isinstance(node, Span):
        if hasattr(node, "text") and hasattr(node, "span") and not hasattr(node, "kind"):
            return [] if node.text == "여는 글" else [node.text]
        return [
            text
            for name in node.__struct_fields__
            if name != "name"
            for text in typed(getattr(node, name))
        ]
    if isinstance(node, tuple):
        return [text for part in node for text in typed(part)]
    return []


def test_anchors_are_unique_and_every_reference_has_one() -> None:
    document = made(book(*ALL))
    bodies = (*document.front, *document.body, *document.back)
    starts = [body.anchor for body in bodies]
    headings = [b.anchor for body in bodies for b in blocks_of(body) if isinstance(b, Heading)]
    assert len(set(starts)) == len(starts)
    assert len(set(headings)) == len(headings)
    known = {*starts, *headings}
    assert all(anchor.isascii() for anchor in known)
    for body in bodies:
        for block in blocks_of(body):
            if isinstance(block, Toc):
                assert {entry.anchor for entry in block.entries} <= known
            if isinstance(block, Index):
                used = {a for g in block.groups for e in g.entries for a in e.anchors}
                assert used <= known


def test_only_styles_of_the_table_are_named() -> None:
    shown = dump(made(book(*ALL)))
    tables = (TEXT_STYLES, RULE_STYLES, FACTS_STYLES, TABLE_STYLES, PIECES)
    known = {name for table in tables for name in table}
    found = re.findall(
        r"^ +(?:# \d |Rule |Facts |Table |Piece )?([a-z][a-z_-]+)[ :,\n]", shown, re.MULTILINE
    )
    names = set(found) - {
        "author",
        "keywords",
        "subject",
        "date",
        "language",
        "opener",
        "alt",
        "head",
        "row",
        "item",
    }
    assert len(names) > 20
    assert names <= known


# --- chapters -----------------------------------------------------------------------------------------------------


def test_the_opener_has_the_parts_it_has() -> None:
    everything = ["label", "title", "subtitle", "byline", "rule", "facts", "one_line", "spoiler"]
    assert [name for name, _ in one(letter_film()).opener] == everything
    assert [name for name, _ in one(snow_book()).opener] == [
        "label",
        "title",
        "byline",
        "rule",
        "facts",
    ]


def test_the_style_says_whose_title_leads() -> None:
    leading = replace(SHEET, opener=OpenerStyle(lead=TitleLead.REVIEW))
    chapter = one(letter_film(), leading)
    assert opener_text(chapter, "title") == "‘답장’이라는 말"
    assert opener_text(chapter, "subtitle") == "늦게 닿은 것들 우체부의 여름 Summer Post"
    assert (chapter.title, chapter.head) == ("‘답장’이라는 말", "우체부의 여름")
    assert one(snow_book(), leading).title == "눈 오는 쪽"


def test_an_original_title_that_is_the_title_is_printed_once() -> None:
    review = snow_book()
    same = replace(review, work=replace(review.work, original_title=phrase("눈 오는 쪽")))
    assert one(same).title == "눈 오는 쪽"


@pytest.mark.parametrize(
    ("heading", "printed"),
    [
        ("여는 글", False),
        ("들어가며", False),
        ("1. 들어가며", True),
        ("영화 소개", True),
        ("감상", True),
    ],
)
def test_a_standard_introduction_stands_without_its_heading(heading: str, printed: bool) -> None:
    review = with_sections(snow_book(), section(heading, "글."), section("결론", "끝."))
    headings = [block.plain for block in one(review).blocks if isinstance(block, Heading)]
    assert headings == ([heading, "결론"] if printed else ["결론"])


def test_an_introduction_further_down_or_with_parts_keeps_its_heading() -> None:
    review = with_sections(snow_book(), section("감상", "글."), section("소개", "끝."))
    assert "소개" in [b.plain for b in one(review).blocks if isinstance(b, Heading)]
    nested = with_sections(snow_book(), section("소개", "", section("하나", "글.")))
    assert [b.plain for b in one(nested).blocks if isinstance(b, Heading)] == ["소개", "하나"]


def test_leads_and_opening_paragraphs_are_marked() -> None:
    paragraphs = [b for b in one(letter_film()).blocks if isinstance(b, Paragraph)]
    assert [(p.style, p.opening) for p in paragraphs] == [
        ("lead", True),
        ("lead", False),
        ("paragraph", True),
        ("paragraph", True),
        ("paragraph", True),
        ("paragraph", True),
    ]


def test_notes_are_numbered_through_the_chapter() -> None:
    document = made(book())
    numbers = [
        inline.number
        for block in chapters(document)[0].blocks
        if isinstance(block, Paragraph)
        for inline in block.inlines
        if isinstance(inline, NoteMark)
    ]
    assert numbers == [1, 2]


# --- parts, contents, meta ----------------------------------------------------------------------------------------


def test_parts_take_their_number_from_the_heading_or_by_counting() -> None:
    openings = [item for item in made(book()).body if isinstance(item, PartOpening)]
    assert [(o.number, o.title, o.anchor) for o in openings] == [
        (1, "1부 여름", "part-1"),
        (2, "2부 눈", "part-2"),
    ]


@pytest.mark.parametrize(("depth", "levels"), [(1, {0, 1}), (2, {0, 1, 2}), (3, {0, 1, 2, 3})])
def test_the_contents_go_as_deep_as_the_book_wants(depth: int, levels: set[int]) -> None:
    (toc,) = (b for b in made(book(toc_depth=depth)).front[1].blocks if isinstance(b, Toc))
    assert {entry.level for entry in toc.entries} == levels


def test_meta() -> None:
    meta = made(book()).meta
    assert (meta.title, meta.author, meta.subject) == ("여름과 눈", "은결, 가람", "두 편의 글")
    assert (meta.keywords, meta.date) == (("편지", "여름"), "2026-11-22")


# --- pieces -------------------------------------------------------------------------------------------------------


def test_the_table_of_ratings() -> None:
    _, table, *_ = piece(PieceKind.RATINGS).blocks
    assert isinstance(table, Table)
    assert [[plain(cell) for cell in row] for row in (*table.head, *table.rows)] == [
        ["작품", "종류", "연도", "글쓴이", "별점"],
        ["우체부의 여름", "영화", "1997", "은결", "★★★★½ 4.5/5"],
        ["눈 오는 쪽", "책", "", "가람", "★★★☆☆ 3/5"],
        ["전체 평균", "2편", "", "", "★★★★☆ 3.8/5"],
    ]


def test_pieces_with_nothing_to_tell_are_reported_and_left_out() -> None:
    found = Diagnostics()
    bare = replace(snow_book(), rating=None, sections=(section("감상", "희다."),))
    whole = replace(book(PieceKind.RATINGS, PieceKind.NOTES), parts=(Part(None, (bare,)),))
    assert assemble(whole, SHEET, found).back == ()
    assert [(f.code, dict(f.arguments)) for f in found] == [
        ("document-piece-empty", {"piece": "별점표"}),
        ("document-piece-empty", {"piece": "일러두기"}),
    ]


def test_straight_quotes_stay_where_the_style_wants_them() -> None:
    assert opener_text(one(letter_film(), STRAIGHT), "one_line") == "기다림은 움직임이다..."
