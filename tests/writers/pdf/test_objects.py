"""Numbers, texts and streams in; what stands in a PDF for them out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewpress.writers.pdf.objects import ObjectFile, hundredths, number


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"),
        (-0.001, "0"),
        (1.0, "1"),
        (1.5, "1.5"),
        (-0.05, "-0.05"),
        (12.346, "12.35"),
        (100.109, "100.11"),
        (-14400.25, "-14400.25"),
    ],
)
def test_numbers_have_no_more_digits_than_they_need(value: float, text: str) -> None:
    assert number(value) == text


@given(st.integers(-(10**7), 10**7))
def test_hundredths_are_read_back(count: int) -> None:
    text = hundredths(count)
    assert round(float(text) * 100) == count
    assert not text.endswith(("0", ".")) or "." not in text


def test_only_longer_streams_are_compressed() -> None:
    file = ObjectFile()
    file.add_stream(b"short")
    file.add_stream(b"long " * 100)
    data = file.finish()
    assert b"<</Length 5>>\nstream\nshort" in data
    assert b"long long" not in data
