"""Spellings are compared by their letters."""

import pytest

from reviewpress.checks.folding import alike, folded, is_near


@pytest.mark.parametrize(
    ("one", "other"),
    [("도쿄 이야기", "도쿄이야기"), ("가·나", "가나"), ("Her", "ＨＥＲ"), ("허, 그녀!", "허 그녀")],
)
def test_spaces_signs_case_and_width_do_not_count(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_letters_count() -> None:
    assert folded("김민수") != folded("김민주")


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("스파이크 존즈", "스파이크 존스", True),
        ("스파이크 존즈", "스파이크 조즈", True),
        ("앨프리드 히치콕", "알프레드 히치콕", True),
        ("스파이크 존즈", "스파이크 존즈", False),
        ("스파이크 존즈", "스파이크 리", False),
    ],
)
def test_nearness(one: str, other: str, near: bool) -> None:
    assert is_near(folded(one), folded(other)) is near


def test_thousands_of_names_take_no_time() -> None:
    names = [f"이름 {chr(0xAC00 + n)}{chr(0xAC00 + n * 7 % 11172)} 가나다" for n in range(5000)]
    assert len(list(alike(names))) < len(names) * 100
