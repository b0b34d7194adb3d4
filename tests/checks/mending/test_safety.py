"""A mended file is kept only if it says the same."""

import pytest

from reviewpress.checks.mending.safety import says_the_same
from reviewpress.sources.encoding import SourceText


def same(before: str, after: str) -> bool:
    return says_the_same(SourceText("a.yaml", before), SourceText("a.yaml", after))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("가: 나  다 .\n", "가: 나 다.\n"),
        ("가: [나, '다...']\n", "가: [나, '다…']\n"),
        ("가: |\n  나 ㅡ 다\n", "가: |\n  나 — 다\n"),
        ("가: {\n", "가: {\n"),
    ],
)
def test_signs_and_spaces_may_change(before: str, after: str) -> None:
    assert same(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("가: 나다\n", "가: 나\n"),
        ("가: 나\n다: 라\n", "다: 라\n가: 나\n"),
        ("가: '나'\n", '가: "나"\n'),
        ("가: [나, 다]\n", "가: [나 다]\n"),
        ("가: 나\n", "가: [나]\n"),
        ("가 .: 나\n가: 다\n", "가: 나\n가: 다\n"),
        ("가: 나\n", "가: {나\n"),
        ("가: {나\n", "가: {\n"),
    ],
)
def test_nothing_else_may(before: str, after: str) -> None:
    assert not same(before, after)
