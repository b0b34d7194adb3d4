"""Ratings, days, by-lines and labels as bloggers write them in; what they say out."""

from __future__ import annotations

import datetime as dt

import pytest

from reviewpress.intake.bylines import find_byline
from reviewpress.intake.dates import find_day, whole_day
from reviewpress.intake.fact_labels import field_of, split_label
from reviewpress.intake.facts import names
from reviewpress.intake.ratings import read_rating


@pytest.mark.parametrize(
    ("text", "of_five", "rating"),
    [
        ("★★★★☆", False, "★★★★☆"),
        ("⭐⭐⭐⭐⭐", False, "★★★★★"),
        ("★★★★", False, "4/5"),
        ("★★★½", False, "3.5/5"),
        ("★★★★ (4.5)", False, "4.5"),
        ("4.5/5", False, "4.5/5"),
        ("9 / 10점", False, "9/10"),
        ("10점 만점에 8점", False, "8/10"),
        ("100점 만점에 85점", False, "85/100"),
        ("4.5점", True, "4.5"),
        ("4", True, "4"),
        ("8.5", True, ""),
        ("8.5", False, ""),
        ("4", False, ""),
        ("7/5", False, ""),
        ("좋음", True, ""),
        ("★★★★★★★★", False, ""),
    ],
)
def test_read_rating(text: str, of_five: bool, rating: str) -> None:
    assert read_rating(text, of_five=of_five) == rating


@pytest.mark.parametrize(
    "text",
    ["2025. 3. 4.", "2025.03.04", "2025-03-04T21:30:00+09:00", "2025/3/4", "2025년 3월 4일 화요일", "Mar 4. 2025",
     "March 4th, 2025", "4 March 2025", "3월 4, 2025", "2025. 3. 4. 오후 9:30"],
)  # fmt: skip
def test_days(text: str) -> None:
    assert whole_day(text) == dt.date(2025, 3, 4)


@pytest.mark.parametrize("text", ["2025. 13. 4.", "2025. 2. 30.", "3. 4.", "1.5배", "2025년", ""])
def test_what_is_no_day(text: str) -> None:
    assert find_day(text) is None


DAY = dt.date(2024, 10, 2)


@pytest.mark.parametrize(
    ("lines", "author", "day"),
    [
        (["by 느린책상 2024. 10. 2."], "느린책상", DAY),
        (["느린책상 ・ 2024. 10. 2. 22:10"], "느린책상", DAY),
        (["느린책상 | 2024.10.02"], "느린책상", DAY),
        (["by", "느린책상", "Oct 02. 2024"], "느린책상", DAY),
        (["by 느린책상 Oct 02. 2024"], "느린책상", DAY),
        (["작성자: 느린책상 - 10월 02, 2024"], "느린책상", DAY),
        (["Posted on October 2, 2024 by 느린책상"], "느린책상", DAY),
        (["작성일: 2024-10-02 | 조회수 312"], "", DAY),
        (["2024. 10. 2. 22:10"], "", DAY),
        (["글쓴이: 느린책상"], "느린책상", None),
    ],
)
def test_bylines(lines: list[str], author: str, day: dt.date | None) -> None:
    found = find_byline(lines)
    assert found is not None
    assert (found.author, found.day, found.start, found.end) == (author, day, 0, len(lines))


@pytest.mark.parametrize(
    "line",
    [
        "개봉: 2014. 5. 22.",
        "2014년 5월 22일 개봉한 영화다.",
        "2013년 겨울에 보았다",
        "공연 기간 2024.10.02 ~ 2024.11.02",
        "결론",
    ],
)
def test_what_is_no_byline(line: str) -> None:
    assert find_byline([line]) is None


def test_a_name_above_a_day_is_a_byline_on_naver_alone() -> None:
    lines = ["영화 리뷰", "느린책상", "2024. 10. 2. 22:10"]
    naver, other = find_byline(lines, naver=True), find_byline(lines)
    assert naver is not None
    assert other is not None
    assert (naver.author, naver.start) == ("느린책상", 1)
    assert (other.author, other.start) == ("", 2)


@pytest.mark.parametrize(
    ("line", "split"),
    [
        ("감독 : 이창동", ("감독", "이창동")),
        ("• 감독: 이창동", ("감독", "이창동")),
        ("🎞️ 감독: 이창동", ("감독", "이창동")),
        ("[감독] 이창동", ("감독", "이창동")),
        ("감독 | 이창동", ("감독", "이창동")),
        ("감독\t이창동", ("감독", "이창동")),
        ("감독 - 이창동", ("감독", "이창동")),
        ("별점: ★★★★☆", ("별점", "★★★★☆")),
        ("감독은 이창동이다.", None),
        ("이창동", None),
    ],
)
def test_split_label(line: str, split: tuple[str, str] | None) -> None:
    assert split_label(line) == split


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("감 독", "director"),
        ("Director", "director"),
        ("역자", "translator"),
        ("러닝 타임", "info"),
        ("테오도르", ""),
    ],
)
def test_field_of(label: str, name: str) -> None:
    assert field_of(label) == name


@pytest.mark.parametrize(
    ("value", "listed"),
    [
        ("송강호, 이선균, 조여정 외", ["송강호", "이선균", "조여정"]),
        ("송강호 · 이선균 등", ["송강호", "이선균"]),
        ("호아킨 피닉스(Joaquin Phoenix)", ["호아킨 피닉스"]),
        ("김태리(혜원 역), 류준열(재하 역)", ["김태리(혜원 역)", "류준열(재하 역)"]),
        ("봉준호 감독", ["봉준호"]),
        ("드라마/로맨스", ["드라마", "로맨스"]),
    ],
)
def test_names(value: str, listed: list[str]) -> None:
    assert names(value) == listed
