"""Values as typed in; years, dates, ratings, truth, ISBNs and trims out."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewpress.sources import values


@pytest.mark.parametrize(
    ("typed", "year"),
    [
        ("2013", 2013),
        ("2013년", 2013),
        ("2013 년", 2013),
        ("935", 935),
        ("13", None),
        ("20135", None),
        ("2013~2015", None),
        ("두 해", None),
        ("２０１３", None),
        ("", None),
    ],
)
def test_years(typed: str, year: int | None) -> None:
    assert values.year(typed) == year


@pytest.mark.parametrize(
    "typed",
    [
        "2025-03-24",
        "2025-3-24",
        "2025.3.24",
        "2025. 3. 24.",
        "2025.03.24.",
        "2025/3/24",
        "2025년 3월 24일",
        "2025년3월24일",
    ],
)
def test_dates(typed: str) -> None:
    assert values.date(typed) == dt.date(2025, 3, 24)


@pytest.mark.parametrize(
    "typed", ["2025-02-30", "2025-3", "25-3-24", "2025-3.24", "3/24/2025", "오늘", ""]
)
def test_no_dates(typed: str) -> None:
    assert values.date(typed) is None


@pytest.mark.parametrize(
    ("typed", "share"),
    [
        ("4", 0.8),
        ("4.5", 0.9),
        ("4.5/5", 0.9),
        ("4.5 / 5", 0.9),
        ("9/10", 0.9),
        ("87/100", 0.87),
        ("0", 0.0),
        ("5", 1.0),
        ("★★★★☆", 0.8),
        ("★★★★½", 0.9),
        ("★★★½☆", 0.7),
        ("★★★", 0.6),
        ("★ ★ ★", 0.6),
        ("½", 0.1),
        ("☆☆☆☆☆", 0.0),
        ("⭐⭐⭐⭐", 0.8),
        ("★★★★★★★☆☆☆", 0.7),
        ("8", None),
        ("6/5", None),
        ("4/7", None),
        ("-1", None),
        ("★★★★★★★★★★★", None),
        ("☆★", None),
        ("좋음", None),
        ("", None),
    ],
)
def test_ratings(typed: str, share: float | None) -> None:
    assert values.rating(typed) == pytest.approx(share)


@pytest.mark.parametrize(
    ("typed", "truth"),
    [
        ("예", True),
        ("네", True),
        ("yes", True),
        ("True", True),
        ("아니요", False),
        ("아니오", False),
        ("no", False),
        ("FALSE", False),
        ("글쎄", None),
        ("1", None),
    ],
)
def test_truth(typed: str, truth: bool | None) -> None:
    assert values.boolean(typed) is truth


@pytest.mark.parametrize(
    ("typed", "check"),
    [
        ("0306406152", "2"),
        ("0-306-40615-2", "2"),
        ("080442957X", "X"),
        ("080442957x", "X"),
        ("978-0-306-40615-7", "7"),
        ("ISBN 978-0-306-40615-7", "7"),
        ("979-11-00000-00-0", "7"),
        ("123", None),
        ("977-0-306-40615-7", None),
        ("03064X6152", None),
    ],
)
def test_isbn_check_digits(typed: str, check: str | None) -> None:
    assert values.isbn_check_digit(typed) == check


@given(st.from_regex(r"\A97[89][0-9]{9}\Z"), st.integers(0, 11), st.integers(1, 9))
def test_one_wrong_digit_of_an_isbn_always_shows(digits: str, place: int, change: int) -> None:
    check = values.isbn_check_digit(f"{digits}0")
    wrong = digits[:place] + str((int(digits[place]) + change) % 10) + digits[place + 1 :]
    assert values.isbn_check_digit(f"{wrong}0") != check


@pytest.mark.parametrize(
    ("typed", "trim"),
    [
        ("A5", ("A5", 148, 210)),
        ("a5", ("A5", 148, 210)),
        ("신국판", ("신국판", 152, 225)),
        ("사륙판", ("46판", 128, 188)),
        ("문고판", ("문고", 105, 148)),
        ("148x210", ("148x210", 148, 210)),
        ("148 × 210 mm", ("148x210", 148, 210)),
        ("120.5x190", ("120.5x190", 120.5, 190)),
        ("10x10", None),
        ("148x9999", None),
        ("A0", None),
        ("큰 것", None),
    ],
)
def test_trims(typed: str, trim: tuple[str, float, float] | None) -> None:
    assert values.trim(typed) == trim


@given(st.text(max_size=30))
def test_no_text_raises(typed: str) -> None:
    values.year(typed)
    values.date(typed)
    values.rating(typed)
    values.boolean(typed)
    values.isbn_check_digit(typed)
    values.trim(typed)
