"""Mistyped words in; the nearest valid ones out."""

from __future__ import annotations

import pytest

from reviewpress.labels.nearest import nearest

WORDS = ["제목", "감독", "출연", "줄거리", "결론", "original_title", "차례깊이"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("줄거니", "줄거리"),
        ("즐거리", "줄거리"),
        ("감돡", "감독"),
        ("출현", "출연"),
        ("orginal_title", "original_title"),
        ("Original_Title", "original_title"),
        ("차례 깊이", "차례깊이"),
        ("완전히 다른 말", None),
        ("", None),
    ],
)
def test_nearest(typed: str, meant: str | None) -> None:
    assert nearest(typed, WORDS) == meant


@pytest.mark.timeout(60)
def test_a_very_long_word_is_no_typing_error() -> None:
    assert nearest("줄거리" * 300_000, WORDS) is None
