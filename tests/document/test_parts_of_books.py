"""Ratings, part headings, index words and addresses in; what is printed of them out."""

from __future__ import annotations

import pytest

from reviewpress.document.addresses import is_address, to_uri
from reviewpress.document.indexing import initial, sort_key
from reviewpress.document.parts import part_words
from reviewpress.document.stars import figure, out_of_five, stars
from reviewpress.sources.model import Rating


@pytest.mark.parametrize(
    ("share", "drawn"),
    [(0, "☆☆☆☆☆"), (0.1, "½☆☆☆☆"), (0.7, "★★★½☆"), (0.86, "★★★★½"), (0.84, "★★★★☆"), (1, "★★★★★")],
)
def test_stars(share: float, drawn: str) -> None:
    assert stars(share) == drawn


@pytest.mark.parametrize(
    ("typed", "share", "shown"),
    [
        ("4.5", 0.9, "4.5/5"),
        ("4.5 / 5", 0.9, "4.5/5"),
        ("9/10", 0.9, "9/10"),
        ("86/100", 0.86, "86/100"),
        ("★★★½", 0.7, "3.5/5"),
        ("0", 0, "0/5"),
    ],
)
def test_figures(typed: str, share: float, shown: str) -> None:
    assert figure(Rating(typed, share)) == shown


def test_averages_round_half_up() -> None:
    assert out_of_five(0.85) == "4.3/5"


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("1부 영화", ("1부", "영화")),
        ("제2부: 책", ("제2부:", "책")),
        ("제삼부 드라마", ("제삼부", "드라마")),
        ("II. 밤", ("II.", "밤")),
        ("3) 낮", ("3)", "낮")),
        ("Part Two — 밤", ("Part Two —", "밤")),
        ("영화", ("7부", "영화")),
        ("1984 그해", ("7부", "1984 그해")),
        ("이부 자리", ("7부", "이부 자리")),
        ("I am", ("7부", "I am")),
        ("2부", ("", "2부")),
    ],
)
def test_part_words(heading: str, words: tuple[str, str]) -> None:
    assert part_words(heading, 7) == words


@pytest.mark.parametrize(
    ("word", "group"),
    [("가나", "ㄱ"), ("까치", "ㄱ"), ("〈빵〉", "ㅂ"), ("Ärger", "A"), ("her", "H"), ("1984", "0"),
     ("ㅋㅋ", "ㅋ"), ("愛", ""), ("…", "")],
)  # fmt: skip
def test_initials(word: str, group: str) -> None:
    assert initial(word) == group


def test_words_stand_in_the_order_of_korean_dictionaries() -> None:
    words = ["Zoo", "허", "까치", "가을", "《갈매기》", "나", "10", "her", "愛", "각", "2"]
    assert sorted(words, key=sort_key) == [
        "가을", "각", "《갈매기》", "까치", "나", "허", "her", "Zoo", "10", "2", "愛",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "yes"),
    [("https://a.kr", True), ("mailto:a@b.kr", True), ("http:", False), ("her.html", False),
     ("javascript:x", False), ("https://[", False), ("ftp://a.kr", False)],
)  # fmt: skip
def test_addresses(typed: str, yes: bool) -> None:
    assert is_address(typed) is yes


def test_addresses_in_ascii() -> None:
    assert to_uri("https://한글.kr/가?나=1#다") == (
        "https://xn--bj0bj06e.kr/%EA%B0%80?%EB%82%98=1#%EB%8B%A4"
    )
    assert to_uri("https://a.kr/%EA%B0%80") == "https://a.kr/%EA%B0%80"
