"""Review files in; typed, placed reviews out, and every problem in one run."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewpress.diagnostics import Diagnostics
from reviewpress.sources.model import SectionKind, WorkKind
from reviewpress.sources.schema import REVIEW, WORK
from tests.sources.reading import REVIEW as SMALL
from tests.sources.reading import problems_of, review, sound_review

FULL = """\
작품:
  종류: 책
  제목: 1984
  원제: Nineteen Eighty-Four
  연도: 1949년
  지은이: 조지 오웰
  옮긴이: [정회성, "김, 이"]
  출판사: 가상의 집
  ISBN: 0306406152
  장르: 소설, 디스토피아
  정보:
    쪽수: 448쪽
    상: [하나, 둘]
리뷰:
  제목: 큰형님이 보고 있다
  부제: 다시 읽기
  글쓴이: 홍길동
  날짜: 2025년 3월 24일
  별점: ★★★★½
  한줄평: 무섭다
  출처: https://example.org/1984
  태그: [감시, 언어]
  스포일러: 예
본문:
  여는 글: |
    첫 문단.
  1. 줄거리:
    빅 브라더: |
      본다.
    101호실: 간다.
  결론: >
    끝.
"""


def test_every_field_is_read() -> None:
    read = sound_review(FULL)
    assert str(read.work.title) == "1984"
    assert read.work.kind is WorkKind.BOOK
    assert str(read.work.original_title) == "Nineteen Eighty-Four"
    assert read.work.year == 1949
    assert str(read.title) == "큰형님이 보고 있다"
    assert read.printed_title is read.title
    assert str(read.subtitle) == "다시 읽기"
    assert str(read.author) == "홍길동"
    assert read.date == dt.date(2025, 3, 24)
    assert read.rating is not None
    assert (read.rating.typed, read.rating.share) == ("★★★★½", 0.9)
    assert str(read.one_line) == "무섭다"
    assert str(read.source) == "https://example.org/1984"
    assert [str(tag) for tag in read.tags] == ["감시", "언어"]
    assert read.spoiler is True


def test_facts_keep_the_file_s_order_and_the_printed_labels() -> None:
    facts = sound_review(FULL).work.facts
    assert [(fact.name, fact.label, [str(v) for v in fact.values]) for fact in facts] == [
        ("author", "지은이", ["조지 오웰"]),
        ("translator", "옮긴이", ["정회성", "김, 이"]),
        ("publisher", "출판사", ["가상의 집"]),
        ("isbn", "ISBN", ["0306406152"]),
        ("genre", "장르", ["소설", "디스토피아"]),
        ("", "쪽수", ["448쪽"]),
        ("", "상", ["하나", "둘"]),
    ]


def test_sections_have_kinds_headings_and_places() -> None:
    read = sound_review(FULL)
    assert [(str(s.heading), s.kind) for s in read.sections] == [
        ("여는 글", SectionKind.INTRO),
        ("1. 줄거리", SectionKind.SYNOPSIS),
        ("결론", SectionKind.CONCLUSION),
    ]
    synopsis = read.sections[1]
    assert synopsis.text is None
    assert [(str(s.heading), s.text.text if s.text else "") for s in synopsis.subsections] == [
        ("빅 브라더", "본다."),
        ("101호실", "간다."),
    ]
    first = read.sections[0].text
    assert first is not None
    assert first.starts == ((26, 5),)
    assert str(read.date_span) == "a.yaml:18:7"
    assert str(read.body_span) == "a.yaml:24:1"


def test_one_value_s_parts_know_their_places() -> None:
    genre = sound_review(FULL).work.names("genre")
    assert [str(part.span) for part in genre] == ["a.yaml:10:7", "a.yaml:10:11"]


ENGLISH = {row.korean: row.name for row in (*WORK, *REVIEW)} | {
    "작품": "work",
    "리뷰": "review",
    "본문": "body",
}


def test_english_keys_read_the_same_and_print_korean_labels() -> None:
    lines = FULL.split("\n")
    cut = lines.index("본문:")
    for number, line in enumerate(lines[: cut + 1]):
        key, colon, rest = line.partition(":")
        indent = len(key) - len(key.lstrip())
        if colon and indent < 4:
            lines[number] = " " * indent + ENGLISH[key.strip()] + colon + rest
    english, korean = sound_review("\n".join(lines)), sound_review(FULL)
    assert [fact.label for fact in english.work.facts] == [fact.label for fact in korean.work.facts]
    assert english.date == korean.date
    assert [s.kind for s in english.sections] == [s.kind for s in korean.sections]


@pytest.mark.parametrize(
    ("kind", "label"), [("film", "감독"), ("drama", "연출"), ("stage", "연출"), ("book", "감독")]
)
def test_an_english_key_is_printed_as_the_kind_of_work_calls_it(kind: str, label: str) -> None:
    text = SMALL.replace("  제목: 패터슨\n", f"  title: 패터슨\n  director: 누구\n  kind: {kind}\n")
    (fact,) = sound_review(text).work.facts
    assert (fact.name, fact.label) == ("director", label)


def test_a_small_review_has_defaults() -> None:
    read = sound_review(SMALL)
    assert read.printed_title is read.work.title
    assert (read.work.kind, read.date, read.rating, read.tags, read.spoiler) == (
        None,
        None,
        None,
        (),
        False,
    )


def with_work(line: str) -> str:
    return SMALL.replace("  제목: 패터슨\n", f"  제목: 패터슨\n  {line}\n")


def with_review(line: str) -> str:
    return SMALL.replace("본문:", f"리뷰:\n  {line}\n본문:")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (with_work("감돡: 누구"), ["3:3 unknown-key"]),
        (with_work("종류: 영하"), ["3:7 bad-choice"]),
        (with_work("연도: 옛날"), ["3:7 bad-year"]),
        (with_work("ISBN: 978"), ["3:9 bad-isbn"]),
        (with_work("ISBN: 0306406153"), ["3:9 isbn-check-digit"]),
        (with_work("감독: 가\n  director: 나"), ["4:3 duplicate-key"]),
        (with_work("감독: {가: 나}"), ["3:3 expected-texts"]),
        (with_work("감독: [가, [나]]"), ["3:11 wrong-item"]),
        (with_work("정보: 가"), ["3:7 expected-fields"]),
        (with_work("정보: {가: {나: 다}}"), ["3:8 expected-texts"]),
        (with_work("출연: 누구 #주연"), ["3:10 hashtag-is-comment"]),
        (with_review("날짜: 2025-02-30"), ["4:7 bad-date"]),
        (with_review("별점: 8"), ["4:7 bad-rating"]),
        (with_review("스포일러: 조금"), ["4:9 bad-boolean"]),
        (with_review("글쓴이: [가]"), ["4:3 expected-text"]),
        (with_review("저자: 가"), ["4:3 unknown-key"]),
        (SMALL.replace("제목: 패터슨", "제목:"), ["2:3 empty-field"]),
        (SMALL.replace("제목: 패터슨", "제목: #1"), ["2:3 empty-field", "2:7 hashtag-is-comment"]),
        (SMALL.replace("제목: 패터슨", "원제: Paterson"), ["1:1 missing-field"]),
        ("작품:\n  제목: 가\n", ["1:1 missing-field"]),
        ("본문:\n  결론: 가\n", ["1:1 missing-field"]),
        ("작품:\n  제목:가\n본문:\n  결론: 나\n", ["2:3 expected-fields"]),
        ("작품:\n  제목: 가\n본문: 나\n", ["3:5 expected-headings"]),
        ("작품:\n  제목: 가\n본문:\n  - 나\n", ["3:1 expected-headings"]),
        ("작품:\n  제목: 가\n본문:\n", ["3:1 empty-field"]),
        ("작품:\n  제목: 가\n본문:\n  특징: [나]\n", ["4:3 expected-prose"]),
        ("작품:\n  제목: 가\n본문:\n  특징:\n    나:\n      다: 라\n", ["5:5 headings-too-deep"]),
        ("작품:\n  제목: 가\n본문:\n  '': 나\n", ["4:3 empty-heading"]),
        ("그냥 글\n", ["1:1 not-a-review"]),
        ("- 가\n", ["1:1 not-a-review"]),
    ],
)
def test_problems_have_their_place(text: str, expected: list[str]) -> None:
    assert problems_of(text) == expected


def test_all_problems_are_found_in_one_run() -> None:
    text = with_review("날짜: 어제\n  별점: 8\n  저자: 가").replace(
        "제목: 패터슨", "제목: 패터슨\n  연도: 옛날"
    )
    assert problems_of(text) == [
        "3:7 bad-year",
        "5:7 bad-date",
        "6:7 bad-rating",
        "7:3 unknown-key",
    ]


def hint(text: str) -> str:
    found = Diagnostics()
    review(text, found)
    (only,) = found
    return str(dict(only.arguments).get("nearest", ""))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("감돡", "감독"),
        ("출현", "출연"),
        ("저자", "지은이"),
        ("주연", "출연"),
        ("년도", "연도"),
        ("Direktor", "director"),
    ],
)
def test_unknown_keys_lead_to_the_one_that_was_meant(typed: str, meant: str) -> None:
    assert hint(with_work(f"{typed}: 누구")) == meant


def test_a_key_that_is_like_none_lists_them_all() -> None:
    found = Diagnostics()
    review(with_work("xyz: 누구"), found)
    (only,) = found
    assert "감독" in str(dict(only.arguments)["choices"])


def test_only_some_unknown_keys_are_reported() -> None:
    found = Diagnostics()
    review(with_work("\n  ".join(f"키{n}: 값" for n in range(500))), found)
    assert len(found) == 20


TREES = st.recursive(
    st.text(alphabet="가나1:#- '\"", max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "작품",
                    "work",
                    "리뷰",
                    "본문",
                    "제목",
                    "title",
                    "연도",
                    "감독",
                    "director",
                    "정보",
                ]
            )
            | st.sampled_from(
                ["날짜", "별점", "태그", "ISBN", "스포일러", "종류", "줄거리", "결론", ""]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


def flow(tree: object) -> str:
    """Write a tree as YAML in one line."""
    if isinstance(tree, dict):
        return "{" + ", ".join(f"{flow(key)}: {flow(value)}" for key, value in tree.items()) + "}"
    if isinstance(tree, list):
        return "[" + ", ".join(map(flow, tree)) + "]"
    return "'" + str(tree).replace("'", "''") + "'"


@given(TREES)
def test_no_shape_raises(tree: object) -> None:
    found = Diagnostics()
    read = review(flow(tree), found)
    assert read is not None or found.has_errors
