"""One title, one kind of marks: in a review, and by kind of work across a book."""

from pathlib import Path

import pytest

from tests.checks.copies import findings, places, review


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("〈도쿄 이야기〉와 〈도쿄 이야기〉와 「도쿄 이야기」", ["a.yaml:9:25+8 title-marks"]),
        ("〈도쿄 이야기〉와 <도쿄 이야기>와 〈도쿄 이야기〉", ["a.yaml:9:15+8 title-marks"]),
        ("<도쿄 이야기>와 〈도쿄 이야기〉와 <도쿄 이야기>", ["a.yaml:9:5+8 title-marks"]),
        ("〈도쿄 이야기〉, 〈도쿄 이야기〉(1953), ‘도쿄 이야기’", ["a.yaml:9:31+8 title-marks"]),
        ("〈만춘〉을 찍고 〈만춘〉 다음에 「만춘」을", ["a.yaml:9:23+4 title-marks"]),
        ("〈도쿄 이야기〉와 〈만춘〉과 《키네마 준보》", []),
        ("소설 『도쿄 이야기』와 영화 〈도쿄 이야기〉", []),
        ("〈도쿄 이야기〉의 ‘이야기’", []),
    ],
)
def test_in_a_review(tmp_path: Path, text: str, expected: list[str]) -> None:
    assert places(findings(tmp_path, review(text))) == expected


def of(title: str, text: str, kind: str = "영화") -> str:
    return review(text).replace("도쿄 이야기", title, 1).replace("종류: 영화", f"종류: {kind}")


def test_across_a_book(tmp_path: Path) -> None:
    found = findings(
        tmp_path,
        of("만춘", "〈만춘〉은"),
        of("맥추", "〈맥추〉는"),
        of("꽁치의 맛", "《꽁치의 맛》은"),
    )
    assert places(found) == ["c.yaml:9:5+7 title-marks-differ"]
    assert dict(found[0].arguments)["usual"] == "〈〉"


def test_kinds_of_works_have_marks_of_their_own(tmp_path: Path) -> None:
    found = findings(tmp_path, of("만춘", "〈만춘〉은"), of("스토너", "『스토너』는", "책"))
    assert found == []
