"""Roman numerals of the front matter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewpress.typeset.roman import roman

VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (1, "i"), (2, "ii"), (3, "iii"), (4, "iv"), (5, "v"), (6, "vi"), (8, "viii"), (9, "ix"), (10, "x"),
        (14, "xiv"), (19, "xix"), (40, "xl"), (49, "xlix"), (90, "xc"), (99, "xcix"), (400, "cd"),
        (944, "cmxliv"), (1999, "mcmxcix"), (3999, "mmmcmxcix"),
    ],
)  # fmt: skip
def test_roman(number: int, written: str) -> None:
    assert roman(number) == written


@given(st.integers(1, 3999))
def test_read_back(number: int) -> None:
    digits = [VALUES[letter] for letter in roman(number)]
    following = [*digits[1:], 0]
    signed = (-d if d < n else d for d, n in zip(digits, following, strict=True))
    assert sum(signed) == number
