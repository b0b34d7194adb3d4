"""One work, one year: in the facts of two reviews, and behind its title in a text."""

from pathlib import Path

import pytest

from tests.checks.copies import findings, places, review


def of(year: int, text: str = "글.", director: str = "") -> str:
    work = f"연도: {year}" + (f"\n감독: {director}" if director else "")
    return review(text, work=work)


def test_two_reviews_of_one_film(tmp_path: Path) -> None:
    found = findings(tmp_path, of(1953), of(1954))
    assert places(found) == ["b.yaml:4:7+4 two-years"]
    assert str(dict(found[0].arguments)["place"]).endswith("a.yaml:4:7")


def test_a_remake_is_another_film(tmp_path: Path) -> None:
    assert (
        findings(tmp_path, of(1953, director="오즈 야스지로"), of(2013, director="야마다 요지"))
        == []
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("〈도쿄 이야기〉(1954)는", ["a.yaml:10:14+4 two-years"]),
        ("〈도쿄 이야기〉(東京物語, 1954)는", ["a.yaml:10:20+4 two-years"]),
        ("「도쿄 이야기 (Tokyo Story, 1954년)」는", ["a.yaml:10:27+4 two-years"]),
        ("〈도쿄 이야기〉(1953)는", []),
        ("〈도쿄 이야기〉(1953, 2012년 복원)는", []),
        ("〈도쿄 이야기〉(2012년 국내 개봉)는", []),
        ("〈만춘〉(1949)은", []),
        ("〈도쿄 이야기〉는 1954년에", []),
    ],
)
def test_in_a_text(tmp_path: Path, text: str, expected: list[str]) -> None:
    assert places(findings(tmp_path, of(1953, text))) == expected
