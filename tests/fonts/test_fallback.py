"""Text is cut into runs of the first face that has its characters."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewpress.fonts.catalogue import Catalogue
from reviewpress.fonts.fallback import FontStack, name_of
from tests.fonts.test_shaping import REVIEW_TEXT


@pytest.fixture(scope="module")
def stack(catalogue: Catalogue) -> FontStack:
    return catalogue.stack(("Noto Serif KR",), 400)


def families(stack: FontStack, text: str) -> list[tuple[str, str]]:
    return [(face.family, piece) for face, piece in stack.split(text)]


def test_what_the_first_face_has_stays_with_it(stack: FontStack) -> None:
    assert families(stack, "《기생충》은 2019년") == [("Noto Serif KR", "《기생충》은 2019년")]
    assert stack.split("") == []


def test_other_characters_come_from_the_first_face_that_has_them(stack: FontStack) -> None:
    assert families(stack, "가凪나们") == [
        ("Noto Serif KR", "가"), ("Noto Sans JP", "凪"), ("Noto Serif KR", "나"), ("Noto Sans SC", "们")
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["Kieślowski", "Žižek", "Erdoğan", "Hašek", "Erdős", "Łódź"])
def test_latin_letters_that_korean_fonts_lack_come_from_a_font_like_them(
    stack: FontStack, catalogue: Catalogue, name: str
) -> None:
    assert {family for family, _ in families(stack, name)} == {"Noto Serif KR", "Noto Serif"}
    sans = catalogue.stack(("Noto Sans KR",), 700)
    assert {face.key for face, _ in sans.split(name)} == {"NotoSansKR-wght700", "NotoSans-wght700"}
    assert stack.missing(name) == ()


def test_the_companion_is_a_little_lighter(stack: FontStack) -> None:
    assert [face.weight for face in stack.faces[:2]] == [400, 350]


def test_emoji_have_outlines(stack: FontStack) -> None:
    assert families(stack, "최고👍🏻") == [("Noto Serif KR", "최고"), ("Noto Emoji", "👍🏻")]
    (_, run), *_ = stack.shape("👍🏻")
    assert run.clusters == ("👍🏻",)


def test_spaces_stay_with_what_is_before_them(stack: FontStack) -> None:
    assert families(stack, "凪 凪") == [("Noto Sans JP", "凪 凪")]
    assert families(stack, " 凪") == [("Noto Serif KR", " "), ("Noto Sans JP", "凪")]


def test_marks_and_selectors_stay_with_their_base(stack: FontStack) -> None:
    assert families(stack, "凪\ufe00") == [("Noto Sans JP", "凪\ufe00")]
    assert families(stack, "ś\u0323") == [("Noto Serif", "ś\u0323")]
    assert families(stack, "가\u200b나") == [("Noto Serif KR", "가\u200b나")]


def test_characters_that_no_face_has_are_listed_once(stack: FontStack) -> None:
    assert stack.missing("가\ue000나\ue000\u0e01\u200b\u2009") == ("\ue000", "\u0e01")
    assert stack.missing("가나") == ()


def test_characters_that_no_face_has_are_set_as_geta_marks(stack: FontStack) -> None:
    ((face, run),) = stack.shape("가\ue000")
    assert face.family == "Noto Serif KR"
    assert run.codes[1] == face.geta_code
    assert run.text == "가\ue000"


def test_names_for_messages() -> None:
    assert name_of("漢") == "CJK UNIFIED IDEOGRAPH-6F22"
    assert name_of("\ue000") == ""


@given(text=REVIEW_TEXT)
def test_no_character_is_lost(stack: FontStack, text: str) -> None:
    runs = stack.split(text)
    assert "".join(piece for _, piece in runs) == text
    assert all(first is not second for (first, _), (second, _) in pairwise(runs))
    missing = set(stack.missing(text))
    for face, piece in runs:
        for char in set(piece) - missing:
            assert face.has(char) or not face.shape(char).codes


@given(texts=st.lists(REVIEW_TEXT, max_size=4))
def test_what_was_split_before_changes_nothing(catalogue: Catalogue, texts: list[str]) -> None:
    used = catalogue.stack(("Noto Serif KR",), 400)
    for text in texts:
        used.split(text[::-1])
    for text in texts:
        assert used.split(text) == catalogue.stack(("Noto Serif KR",), 400).split(text)
