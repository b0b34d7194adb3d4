"""A font cut from a stock has the same bytes as one cut from the whole face."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewpress.fonts import subset
from reviewpress.fonts.catalogue import Catalogue
from reviewpress.fonts.characters import common_characters

CATALOGUE = Catalogue(system=False)
SYLLABLES = "".join(char for char in common_characters() if "가" <= char <= "힣")
CHARACTERS = st.sampled_from([*SYLLABLES, *"Aé《》「」()·…“”12 仮漢字뷁쀍"])


def test_common_characters_are_those_of_the_standard() -> None:
    assert len(SYLLABLES) == 2350
    assert {"A", "~", "、", "《", "가", "힝"} <= set(common_characters())


@pytest.mark.parametrize(
    ("family", "weight"), [("Noto Serif KR", 400), ("Noto Sans KR", 600), ("Noto Sans", 400)]
)
@settings(deadline=None, max_examples=15)
@given(texts=st.lists(st.text(CHARACTERS, min_size=1), min_size=4, max_size=9))
def test_bytes_do_not_depend_on_what_was_cut_before(
    family: str, weight: int, texts: Sequence[str]
) -> None:
    face = CATALOGUE.face(family, weight)
    assert face
    subset.stock_of.cache_clear()
    asked = [face.shape(text).codes for text in texts]
    in_turn = [face.subset(codes).data for codes in asked]
    for codes, data in zip(asked, in_turn, strict=True):
        subset.stock_of.cache_clear()
        assert face.subset(codes).data == data
