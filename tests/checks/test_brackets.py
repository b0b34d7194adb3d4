"""Quotes and brackets pair within a paragraph, or over those of one speech."""

from pathlib import Path

import pytest

from reviewpress.checks.brackets import unbalanced
from tests.checks.copies import findings, places, review


def found_in(text: str) -> list[str]:
    return [f"{slip.start} {slip.code}" for slip in unbalanced(text)]


@pytest.mark.parametrize(
    "text",
    [
        "“그는 ‘왜’라고 했다”(웃음)",
        "『소년이 온다』의 「어린 새」, 《씨네21》",
        "1) 하나\n2) 둘",
        "가) 하나, (2) 둘, A) 셋",
        "좋았다 :) 정말 ^^; 슬펐다 ㅠㅠ) :(",
        "the boys’ room, don’t, ’80s",
        "‘88 올림픽",
        "“첫 문단의 말\n\n“둘째 문단의 말”",
        "“첫 문단의 말\n\n둘째 문단에서 닫는다”",
        '그는 "왜" "그래"라고 했다',
        '27" 화면',
        "[1] 각주와 {중괄호}",
    ],
)
def test_what_pairs(text: str) -> None:
    assert found_in(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“열고 닫지 않음", ["0 unclosed-mark"]),
        ("닫기만 함” 정말", ["5 unopened-mark"]),
        ("(열고 [또 열고]", ["0 unclosed-mark"]),
        ("닫기만 함) 정말", ["5 unopened-mark"]),
        ("「도쿄 이야기』는", ["7 mismatched-marks"]),
        ("〈도쿄 이야기》는", ["7 mismatched-marks"]),
        ('“도쿄 이야기"라는', ["7 mismatched-marks"]),
        ('"도쿄 이야기”라는', ["7 mismatched-marks"]),
        ('그는 "왜라고 했다', ["3 unclosed-mark"]),
        ("“가\n\n나\n\n‘다", ["0 unclosed-mark", "7 unclosed-mark"]),
        ("‘가", ["0 unclosed-mark"]),
    ],
)
def test_what_does_not_pair(text: str, expected: list[str]) -> None:
    assert found_in(text) == expected


def test_places(tmp_path: Path) -> None:
    found = findings(tmp_path, review("가 나\n다 (라\n\n마”"), thorough=False)
    assert places(found) == ["a.yaml:10:7+1 unclosed-mark", "a.yaml:12:6+1 unopened-mark"]


@pytest.mark.parametrize("text", ["(" * 50_000, "“" * 50_000, '“"' * 50_000, ")" * 50_000])
def test_hostile_texts_take_no_time(text: str) -> None:
    assert len(found_in(text)) <= len(text)
