"""A word is set the same whether it is made, found again, or made again after too many others."""

from __future__ import annotations

from reviewpress.styles.options import BreakPolicy
from reviewpress.typeset.formats import cut_costs
from reviewpress.typeset.words import Lexicon, Word
from tests.typeset.setting import catalogue, sheet

TEXT = "〈도쿄 이야기〉(1953)를 다시 보았다. 다시 보니 office 9.5점도 모자란다!"


def told(word: Word) -> tuple[object, ...]:
    """Give what a line needs to know of a word."""
    return word.text, word.pieces, word.places, word.cut_places, word.cut_costs, word.gaps


def test_words_are_kept_while_they_are_few() -> None:
    stack = catalogue().stack(("Noto Serif KR",), 400)
    costs = cut_costs(sheet().breaking, BreakPolicy.MIX)
    few, many = Lexicon(stack, costs, most=2), Lexicon(stack, costs)
    for text in (*TEXT.split(), *TEXT.split()):
        assert told(few.word(text)) == told(many.word(text))
    assert many.word("다시") is many.word("다시")
    first = few.word("다시")
    for text in TEXT.split():
        few.word(text)
    assert few.word("다시") is not first
