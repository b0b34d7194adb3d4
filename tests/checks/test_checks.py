"""Books in; what the checks find in them out."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from reviewpress import checks
from reviewpress.diagnostics import Diagnostics
from tests.sources.reading import one_book, places, write

TODAY = dt.date(2026, 11, 22)


def findings(folder: Path, body: str, book: str = "", review: str = "") -> list[str]:
    """Give what the checks find in a book of one review with this body."""
    text = f"작품:\n  제목: 가\n리뷰:\n  제목: 나\n{review}본문:\n{body}"
    files = {"a.yaml": text} | ({"book.yaml": book} if book else {})
    found = Diagnostics()
    checks.run(one_book(write(folder, files)), found, TODAY)
    return places(found)


def test_a_whole_review_has_nothing_to_report(tmp_path: Path) -> None:
    assert findings(tmp_path, "  1. 영화 줄거리: 가\n  총평: 나\n") == []


def test_a_review_without_synopsis_or_conclusion_gets_warnings(tmp_path: Path) -> None:
    assert findings(tmp_path, "  특징: 가\n") == ["5:1 expected-section", "5:1 expected-section"]


def test_what_the_book_requires_is_an_error(tmp_path: Path) -> None:
    found = Diagnostics()
    files = {"book.yaml": "필수: [특징]\n", "a.yaml": "작품:\n  제목: 가\n본문:\n  줄거리: 나\n"}
    checks.run(one_book(write(tmp_path, files)), found, TODAY)
    assert places(found) == ["3:1 required-section"]
    assert found.has_errors


def test_where_the_book_requires_something_nothing_else_is_expected(tmp_path: Path) -> None:
    assert findings(tmp_path, "  특징: 가\n", "필수: [특징]\n") == []


def test_empty_sections_and_sub_sections(tmp_path: Path) -> None:
    body = "  줄거리:\n    가:\n    나: 다\n  결론: |\n\n"
    assert findings(tmp_path, body) == ["7:5 empty-section", "9:3 empty-section"]


@pytest.mark.parametrize(
    ("date", "issued", "expected"),
    [
        ("2026-11-22", "", []),
        ("2026-11-23", "", ["5:7 future-date"]),
        ("2026-11-23", "책: {제목: 가, 발행일: 2026-12-01}\n", []),
        ("2026-12-02", "책: {제목: 가, 발행일: 2026-12-01}\n", ["5:7 future-date"]),
    ],
)
def test_dates_to_come(tmp_path: Path, date: str, issued: str, expected: list[str]) -> None:
    body = "  줄거리: 가\n  결론: 나\n"
    assert findings(tmp_path, body, issued, f"  날짜: {date}\n") == expected
