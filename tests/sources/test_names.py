"""Names of books in; file names that are safe everywhere and distinct out."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewpress.sources.names import distinct_names, safe_name


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("허 (Her)", "허 (Her)"),
        ("a/b\\c:d*e?f", "a-b-c-d-e-f"),
        ("../../etc/passwd", "-..-etc-passwd"),
        (" 끝. ", "끝"),
        ("...", "book"),
        ("", "book"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("com1", "_com1"),
        ("\u202egnp.exe", "gnp.exe"),
        ("가\x00나\n다", "가 나 다"),
        (unicodedata.normalize("NFD", "줄거리"), "줄거리"),
    ],
)
def test_safe_names(typed: str, name: str) -> None:
    assert safe_name(typed) == name


@given(st.text(max_size=400))
def test_safe_names_are_safe(typed: str) -> None:
    name = safe_name(typed)
    assert 0 < len(name.encode()) <= 151
    assert not set(name) & set('<>:"/\\|?*\0\n')
    assert name == name.strip(" ") == unicodedata.normalize("NFC", name)
    assert not name.endswith((".", " "))
    assert not name.startswith(".")
    assert safe_name(name) == name


@given(
    st.lists(
        st.lists(st.sampled_from(["a", "A", "b", "b-a", "가"]), min_size=1, max_size=3).map(tuple),
        max_size=6,
    )
)
def test_no_two_books_share_a_name_whatever_the_case(books: list[tuple[str, ...]]) -> None:
    names = distinct_names(books)
    assert len({name.casefold() for name in names}) == len(books)
