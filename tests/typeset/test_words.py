"""A word is set the same whether it is made, found again, or made again after too many others."""

from __future__ import annotations

from itertools import accumulate

import pytest

from reviewpress.styles.options import BreakPolicy
from reviewpress.typeset.formats import cut_costs
from reviewpress.typeset.words import Lexicon, Word
from tests.typeset.setting import catalogue, sheet

TEXT = "〈도쿄 이야기〉(1953)를 다시 보았다. 다시 보니 office 9.5점도 모자란다!"


def told(word: Word) -> tuple[object, ...]:
    """Give what a line needs to know of a word."""
    metrics = word.metrics
    cuts = metrics.cut_places, metrics.cut_costs
    return word.text, word.pieces, metrics.places, metrics.gaps, cuts


def test_words_are_kept_while_they_are_few() -> None:
    stack = catalogue().stack(("Noto Serif KR",), 400)
    costs = cut_costs(sheet().breaking, BreakPolicy.MIX)
    few, many = Lexicon(stack, costs, most=2), Lexicon(stack, costs)
    for text in (*TEXT.split(), *TEXT.split()):
        assert told(only(few, text)) == told(only(many, text))
    assert only(many, "다시") is only(many, "다시")
    first = only(few, "다시")
    for text in TEXT.split():
        only(few, text)
    assert only(few, "다시") is not first


def test_more_words_than_may_be_kept_are_all_made() -> None:
    stack = catalogue().stack(("Noto Serif KR",), 400)
    costs = cut_costs(sheet().breaking, BreakPolicy.MIX)
    few, many = Lexicon(stack, costs, most=2), Lexicon(stack, costs)
    assert list(map(told, few.words(TEXT))) == list(map(told, many.words(TEXT)))


def test_a_plain_word_is_what_shaping_makes_of_it() -> None:
    lexicon = Lexicon(catalogue().stack(("Noto Serif KR",), 400), {})
    for text in ("다시", "보았다.", "보니", "모자란다,", "가"):
        for plain in lexicon.words(f"{text} {text}"):
            shaped = lexicon.shape(text)
            assert told(plain) == told(shaped)
            half = len(text) // 2
            assert plain.between(half, len(text)) == shaped.between(half, len(text))
            assert glyphs(lexicon, plain) == glyphs(lexicon, shaped)


@pytest.mark.parametrize("family", ["Noto Serif KR", "Noto Sans KR"])
def test_a_number_is_what_shaping_makes_of_it(family: str) -> None:
    """Digits that a font kerns with each other would stand otherwise, and must be shaped."""
    stack = catalogue().stack((family,), 400)
    lexicon, shaper = Lexicon(stack, {}), stack.faces[0]._shaper
    for text in ("0", "12", "457", "1117", "1994", "9090"):
        word, run = only(lexicon, text), shaper._shape_mixed(text)
        assert word.runs == ()
        assert word.pieces == "".join(f"{code:04X}" for code in run.codes)
        assert word.metrics.places == (0.0, *accumulate(run.advances))
        assert glyphs(lexicon, word) >= set(zip(run.codes, text, strict=True))


def glyphs(lexicon: Lexicon, word: Word) -> set[tuple[int, str]]:
    uses: set[tuple[int, str]] = set()
    lexicon.note([word], uses)
    return uses


def only(lexicon: Lexicon, text: str) -> Word:
    (word,) = lexicon.words(text)
    return word
