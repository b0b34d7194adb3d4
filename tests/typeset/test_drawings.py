"""Pairs of code and text in; the same pairs, kept in little room and put together, out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewpress.typeset.drawings import KeptGlyphs, joined

CHARACTERS = st.characters()
PAIRS = st.lists(st.tuples(st.integers(0, 0xFFFF), st.text(CHARACTERS, max_size=2)))


def kept(pairs: list[tuple[int, str]]) -> KeptGlyphs:
    texts = [text for _, text in pairs]
    codes = "".join(chr(code) for code, _ in pairs)
    return KeptGlyphs(codes, "".join(texts) if all(len(text) == 1 for text in texts) else texts)


@given(PAIRS)
def test_pairs_are_kept_as_they_are(pairs: list[tuple[int, str]]) -> None:
    glyphs = kept(pairs)
    assert list(glyphs) == pairs
    assert len(glyphs) == len(pairs)
    assert all(pair in glyphs for pair in pairs)


@given(st.lists(st.tuples(st.sampled_from("가나"), PAIRS, st.booleans())))
def test_kept_and_new_pairs_are_put_together(
    parts: list[tuple[str, list[tuple[int, str]], bool]],
) -> None:
    expected: dict[str, set[tuple[int, str]]] = {}
    for face, pairs, _ in parts:
        expected.setdefault(face, set()).update(pairs)
    uses = ({face: kept(pairs) if keep else set(pairs)} for face, pairs, keep in parts)
    assert joined(uses) == expected


def test_one_character_texts_are_numbers() -> None:
    assert kept([(1, "가"), (0xFFFF, "\uffff")]).numbers is not None
    assert kept([(1, "𠀀")]).numbers is None
    assert kept([(1, "가나")]).numbers is None


@pytest.mark.parametrize(("codes", "texts"), [("ab", "가"), ("a", ["가", "나"]), ("a", [1])])
def test_what_are_no_pairs_is_refused(codes: str, texts: list[str]) -> None:
    with pytest.raises(ValueError, match=r".*"):
        KeptGlyphs(codes, texts)
