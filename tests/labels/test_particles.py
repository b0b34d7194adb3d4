"""Words in; the Korean particles that fit them out."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewpress.labels.particles import particle, with_particle


@pytest.mark.parametrize(
    ("word", "forms", "expected"),
    [
        ("줄거리", "이/가", "줄거리가"),
        ("결론", "이/가", "결론이"),
        ("제목", "을/를", "제목을"),
        ("연도", "은/는", "연도는"),
        ("서울", "으로/로", "서울로"),
        ("집", "으로/로", "집으로"),
        ("바다", "으로/로", "바다로"),
        ("서울", "과/와", "서울과"),
        ("감돡", "이라는/라는", "감돡이라는"),
        ("1", "이/가", "1이"),
        ("2", "이/가", "2가"),
        ("1", "으로/로", "1로"),
        ("3", "으로/로", "3으로"),
        ("10", "으로/로", "10으로"),
        ("PDF", "을/를", "PDF를"),
        ("ISBN", "이/가", "ISBN이"),
        ("CP949", "으로/로", "CP949로"),
        ("utf-8", "으로/로", "utf-8로"),
        ("her.yaml", "이/가", "her.yaml이"),
        ("her.yaml", "으로/로", "her.yaml로"),
        ("title", "을/를", "title을"),
        ("ending", "은/는", "ending은"),
        ("줄거리'", "이/가", "줄거리'가"),
        ("결론…", "이/가", "결론…이"),
        (
            unicodedata.normalize("NFD", "결론"),
            "이/가",
            unicodedata.normalize("NFD", "결론") + "이",
        ),
        ("脚韻", "을/를", "脚韻을(를)"),
        ("", "이/가", "이(가)"),
    ],
)
def test_particles(word: str, forms: str, expected: str) -> None:
    assert with_particle(word, forms) == expected


@given(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3))
def test_hangul_follows_its_final_consonant(syllable: str) -> None:
    has_final = len(unicodedata.normalize("NFD", syllable)) == 3
    assert particle(syllable, "이/가") == ("이" if has_final else "가")


@given(st.text(max_size=20))
def test_no_word_raises(word: str) -> None:
    assert particle(word, "이/가") in ("이", "가", "이(가)")
