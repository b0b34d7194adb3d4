"""What stands for a dash becomes one where that is sure; a review keeps to one kind."""

from pathlib import Path

import pytest

from reviewpress.checks.dashes import forms
from tests.checks.copies import findings, marked, places, review


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("바다 -- 그 바다", "바다 {--→—} 그 바다"),
        ("바다--그 바다", "바다{--→—}그 바다"),
        ("바다 ㅡ 그 바다", "바다 {ㅡ→—} 그 바다"),
        ("바다 ─ 그 바다", "바다 {─→—} 그 바다"),
        ("바다── 그 바다", "바다{──→——} 그 바다"),
        ("바다 - 그 바다", "바다 {-} 그 바다"),
        ("바다 — 그 바다", "바다 — 그 바다"),
        ("좋다 ㅡㅡ 정말", "좋다 ㅡㅡ 정말"),
        ("reviewpress build --format pdf", "reviewpress build --format pdf"),
        ("---", "---"),
        ("───────", "───────"),
        ("SF - 로맨스, 2018-2020, 에반게리온-파", "SF - 로맨스, 2018-2020, 에반게리온-파"),
        ("- 가\n- 나", "- 가\n- 나"),
        ("<!-- 주석 -->", "<!-- 주석 -->"),
    ],
)
def test_forms(text: str, expected: str) -> None:
    assert marked(forms, text) == expected


def test_two_kinds_in_one_review(tmp_path: Path) -> None:
    found = findings(tmp_path, review("바다 — 그 바다 — 그리고 ― 끝"))
    assert places(found) == ["a.yaml:9:21+1 mixed-dashes"]


def test_ranges_and_latin_names_are_no_dashes(tmp_path: Path) -> None:
    assert findings(tmp_path, review("바다 — 그 바다, 1903–1963, Kitano–Kikujiro")) == []
