"""Text from data in; text that is safe on a terminal, and its width, out."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewpress.terminal import cells, escaped, neutral


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("가\x00나\x1b[31m", "가␀나␛[31m"),
        ("\x7f\n\t", "␡␊␉"),
        ("\x9b31m", "\\u009b31m"),
        ("a\u202eb\u2066c", "a\\u202eb\\u2066c"),
        ("\ud800", "\\ud800"),
        ("\U000e0041", "\\udb40\\udc41"),
        ("여느 글 — “인용” 漢字 😀", "여느 글 — “인용” 漢字 😀"),
    ],
)
def test_neutral(text: str, shown: str) -> None:
    assert neutral(text) == shown


@given(st.text())
def test_nothing_that_acts_on_a_terminal_is_left(text: str) -> None:
    for character in neutral(text):
        assert unicodedata.category(character) not in ("Cc", "Cs", "Zl", "Zp")
        assert unicodedata.bidirectional(character) not in (
            "LRO",
            "RLO",
            "LRE",
            "RLE",
            "PDF",
            "LRI",
            "RLI",
            "FSI",
            "PDI",
        )


@given(st.text())
def test_escaped_json_means_the_same(text: str) -> None:
    assert json.loads(escaped(json.dumps(text, ensure_ascii=False))) == text


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("abc", 3),
        ("허", 2),
        ("허a", 3),
        ("漢字", 4),
        ("é", 1),
        ("\u1112\u1165", 2),
        ("e\u0301", 1),
        ("。", 2),
        ("", 0),
    ],
)
def test_cells(text: str, width: int) -> None:
    assert cells(text) == width
