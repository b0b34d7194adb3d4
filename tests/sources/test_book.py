"""Book files and their reviews in; books out."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from reviewpress.diagnostics import Diagnostics
from reviewpress.sources.model import PieceKind, SectionKind, SortOrder
from tests.sources.reading import REVIEW, codes, loaded, one_book, places, write

FULL = """\
책:
  제목: 두 개의 시선
  부제: 한 해의 기록
  지은이: [가나, 다라]
  엮은이: 마바
  펴낸이: 사아
  펴낸곳: 자차
  등록: 제2026-1호
  주소: 서울
  연락처: a@example.org
  발행일: 2026-11-22
  판쇄: 초판 1쇄
  ISBN: 978-0-306-40615-7
  정가: 비매품
  저작권: ⓒ 가나
스타일: modern
판형: 신국판
필수: [줄거리, 총평, features]
앞붙이:
  - 약표제지
  - title_page
  - 머리말: |
      처음에.
  - 일러두기
  - 차례
리뷰:
  - 부: 1부 영화
    리뷰: [films/*.yaml]
  - essays/x.yaml
뒤붙이: [별점표, 색인, {맺음말: 끝.}, 판권]
차례깊이: 3
정렬: 가나다
출력: pdf
"""
REVIEWS = {
    "films/b.yaml": REVIEW,
    "films/a.yaml": REVIEW.replace("패터슨", "하루"),
    "essays/x.yaml": REVIEW,
}


def book_with(folder: Path, text: str) -> list[str]:
    """Give the problems of a book file that stands beside one review."""
    write(folder, {"book.yaml": text, "a.yaml": REVIEW})
    return places(loaded(folder)[1])


def test_every_field_is_read(tmp_path: Path) -> None:
    book = one_book(write(tmp_path, {"book.yaml": FULL, **REVIEWS}))
    told = book.imprint
    assert (str(told.title), str(told.subtitle), told.date) == (
        "두 개의 시선",
        "한 해의 기록",
        dt.date(2026, 11, 22),
    )
    assert [str(name) for name in told.author] == ["가나", "다라"]
    assert [str(name) for name in told.editor] == ["마바"]
    house = (told.issuer, told.publisher, told.registration, told.address, told.contact)
    assert [str(one) for one in house] == ["사아", "자차", "제2026-1호", "서울", "a@example.org"]
    edition = (told.impression, told.isbn, told.price, told.rights)
    assert [str(one) for one in edition] == ["초판 1쇄", "978-0-306-40615-7", "비매품", "ⓒ 가나"]
    assert str(book.style) == "modern"
    assert book.trim is not None
    assert (book.trim.name, book.trim.width_mm, str(book.trim.span)[-5:]) == (
        "신국판",
        152,
        ":17:5",
    )
    assert book.required == (SectionKind.SYNOPSIS, SectionKind.CONCLUSION, SectionKind.FEATURES)
    assert (book.toc_depth, book.sort, book.formats, book.single) == (
        3,
        SortOrder.TITLE,
        ("pdf",),
        False,
    )


def test_pieces_keep_their_order_and_their_texts(tmp_path: Path) -> None:
    book = one_book(write(tmp_path, {"book.yaml": FULL, **REVIEWS}))
    assert [piece.kind.value for piece in book.front] == [
        "half_title",
        "title_page",
        "matter",
        "notes",
        "toc",
    ]
    assert [piece.kind.value for piece in book.back] == ["ratings", "index", "matter", "colophon"]
    foreword = book.front[2]
    assert str(foreword.heading) == "머리말"
    assert foreword.text is not None
    assert (foreword.text.text, foreword.text.starts) == ("처음에.", ((23, 7),))


def test_parts_and_loose_reviews_follow_the_list(tmp_path: Path) -> None:
    book = one_book(write(tmp_path, {"book.yaml": FULL, **REVIEWS}))
    listed = [
        (str(part.heading) if part.heading else None, [r.path.name for r in part.reviews])
        for part in book.parts
    ]
    assert listed == [("1부 영화", ["b.yaml", "a.yaml"]), (None, ["x.yaml"])]


def test_a_bare_book_file_takes_its_folder_s_reviews_and_defaults(tmp_path: Path) -> None:
    files = {
        "한 해/book.yaml": "스타일: classic\n",
        "한 해/a.yaml": REVIEW,
        "한 해/더/b.yaml": REVIEW,
    }
    book = one_book(write(tmp_path, files), "한 해")
    assert str(book.imprint.title) == "한 해"
    assert [review.path.name for review in book.reviews] == ["a.yaml"]
    assert [piece.kind for piece in book.front] == [PieceKind.TITLE_PAGE, PieceKind.TOC]
    assert book.back == ()
    assert (book.toc_depth, book.formats) == (2, ("pdf", "docx"))


@pytest.mark.parametrize("line", ["펴낸곳: 가", "발행일: 2026-11-22"])
def test_a_colophon_is_added_where_there_is_something_to_tell(tmp_path: Path, line: str) -> None:
    book = one_book(
        write(tmp_path, {"book.yaml": f"책:\n  제목: 가\n  {line}\n", "a.yaml": REVIEW})
    )
    assert [piece.kind for piece in book.back] == [PieceKind.COLOPHON]


def test_an_empty_list_of_pieces_means_none(tmp_path: Path) -> None:
    book = one_book(write(tmp_path, {"book.yaml": "앞붙이: []\n뒤붙이: []\n", "a.yaml": REVIEW}))
    assert (book.front, book.back) == ((), ())


ORDERED = {
    "1.yaml": REVIEW.replace("패터슨", "‘하루’\n  연도: 2000")
    + "리뷰: {날짜: 2025-03-01, 별점: 3}\n",
    "2.yaml": REVIEW.replace("패터슨", "가을\n  연도: 1990")
    + "리뷰: {날짜: 2025-01-01, 별점: 5}\n",
    "10.yaml": REVIEW.replace("패터슨", "Her"),
    "11.yaml": REVIEW.replace("패터슨", "1984\n  연도: 1949")
    + "리뷰: {날짜: 2025-02-01, 별점: 8/10}\n",
}


@pytest.mark.parametrize(
    ("order", "files"),
    [
        ("파일", ["1", "2", "10", "11"]),
        ("가나다", ["2", "1", "10", "11"]),
        ("날짜", ["2", "11", "1", "10"]),
        ("year", ["11", "2", "1", "10"]),
        ("별점", ["2", "11", "1", "10"]),
    ],
)
def test_sorting(tmp_path: Path, order: str, files: list[str]) -> None:
    book = one_book(write(tmp_path, {"book.yaml": f"정렬: {order}\n리뷰: ['*.yaml']\n", **ORDERED}))
    assert [review.path.stem for review in book.reviews] == files


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("스타일: [가]\n", ["1:1 expected-text"]),
        ("모양: classic\n", ["1:1 unknown-key"]),
        ("판형: 큰 것\n", ["1:5 bad-trim"]),
        ("판형: 5x5\n", ["1:5 bad-trim"]),
        ("필수: [줄거니]\n", ["1:6 bad-choice"]),
        ("정렬: 제멋대로\n", ["1:5 bad-choice"]),
        ("출력: [pdf, hwp]\n", ["1:11 bad-choice"]),
        ("차례깊이: 4\n", ["1:7 bad-toc-depth"]),
        ("책: 가\n", ["1:4 expected-fields"]),
        ("책:\n  부제: 가\n", ["1:1 missing-field"]),
        ("책:\n  제목: 가\n  ISBN: 979-11-00000-00-0\n", ["3:9 isbn-check-digit"]),
        ("앞붙이: [표재지]\n", ["1:7 unknown-piece"]),
        ("앞붙이: [색인]\n", ["1:7 piece-misplaced"]),
        ("앞붙이: [차례, 목차]\n", ["1:11 piece-twice"]),
        ("앞붙이: [{차례: 가}]\n", ["1:8 piece-takes-no-text"]),
        ("앞붙이: [{머리말: }]\n", ["1:8 piece-without-text"]),
        ("앞붙이: [[표제지]]\n", ["1:7 wrong-item"]),
        ("리뷰: [b.yaml]\n", ["1:6 no-such-file"]),
        ("리뷰: ['b*.yaml']\n", ["1:6 no-match"]),
        ("리뷰: [a.yaml, ./a.yaml]\n", ["1:14 listed-twice"]),
        ("리뷰: [a.yaml, '*.yaml']\n", []),
        ("리뷰: [.]\n", ["1:6 folder-listed"]),
        ("리뷰: []\n", ["1:1 no-reviews"]),
        ("리뷰: [[a.yaml]]\n", ["1:6 wrong-item"]),
        ("리뷰:\n  - 리뷰: [a.yaml]\n", ["2:5 missing-field"]),
        ("리뷰:\n  - 부: 가\n    리뷰: [a.yaml, {부: 나}]\n", ["3:18 part-in-part"]),
        ("- 가\n", ["1:1 not-a-book"]),
        ("", ["1:1 empty-file"]),
    ],
)
def test_problems_have_their_place(tmp_path: Path, text: str, expected: list[str]) -> None:
    assert book_with(tmp_path, text) == expected


def hint(folder: Path, text: str) -> str:
    write(folder, {"book.yaml": text, "her.yaml": REVIEW})
    found: Diagnostics = loaded(folder)[1]
    first = next(iter(found))
    return str(dict(first.arguments).get("nearest", ""))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("리뷰: [hre.yaml]\n", "her.yaml"),
        ("리뷰: [./hre.yaml]\n", "her.yaml"),
        ("앞붙이: [표재지]\n", "표제지"),
        ("필수: [줄거니]\n", "줄거리"),
        ("정렬: 가나\n", "가나다"),
    ],
)
def test_hints(tmp_path: Path, text: str, meant: str) -> None:
    assert hint(tmp_path, text) == meant


def test_a_bad_review_spoils_its_book_and_no_other(tmp_path: Path) -> None:
    files = {
        "bad/book.yaml": "리뷰: [a.yaml, b.yaml]\n",
        "bad/a.yaml": REVIEW,
        "bad/b.yaml": "작품: [\n",
        "good/book.yaml": "리뷰: [../bad/a.yaml]\n",
    }
    books, found = loaded(write(tmp_path, files))
    assert [(book.name, book.sound) for book in books] == [("bad", False), ("good", True)]
    bad, good = books
    assert bad.book is not None
    assert len(bad.book.reviews) == 1
    assert codes(bad.diagnostics) == codes(found) == ["yaml-open-bracket"]
    assert codes(good.diagnostics) == []
    assert [path.name for path in bad.sources] == ["book.yaml", "a.yaml", "b.yaml"]
