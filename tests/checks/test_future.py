"""Dates and years to come, judged by the day and by the book's date of issue."""

from pathlib import Path

import pytest

from tests.checks.copies import findings, places, review


@pytest.mark.parametrize(
    ("date", "issued", "expected"),
    [
        ("2026-11-22", "", []),
        ("2026-11-23", "", ["a.yaml:6:7+10 future-date"]),
        ("2026-11-23", "책: {제목: 가, 발행일: 2026-12-01}\n", []),
        ("2026-12-02", "책: {제목: 가, 발행일: 2026-12-01}\n", ["a.yaml:6:7+10 future-date"]),
    ],
)
def test_dates_to_come(tmp_path: Path, date: str, issued: str, expected: list[str]) -> None:
    found = findings(tmp_path, review("글.", about=f"날짜: {date}"), book=issued)
    assert places(found) == expected


@pytest.mark.parametrize(
    ("year", "expected"),
    [("2026", []), ("2027", []), ("2103년", ["a.yaml:4:7+5 future-year"])],
)
def test_years_to_come(tmp_path: Path, year: str, expected: list[str]) -> None:
    assert places(findings(tmp_path, review("글.", work=f"연도: {year}"))) == expected
