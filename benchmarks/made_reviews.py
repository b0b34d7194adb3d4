"""A number in; that many made-up reviews out, no two paragraphs of which are the same.

The sentences of ``inputs/`` are shuffled, and a third of their words replaced by made-up ones over the syllables of KS X
1001, so that a large collection uses as many syllables as a real one does. The same number and seed give the same reviews.
"""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

INPUTS = Path(__file__).resolve().parent.parent / "inputs"
PARTICLES = (
    *("은", "는", "이", "가", "을", "를", "의", "에"),
    *("에서", "으로", "와", "과", "도", "만", "처럼", "하고"),
)
HEADS = (("줄거리", 3), ("특징", 3), ("감상후기", 0), ("결론", 0))
"""The sections of a made-up review, and how many sub-sections each has."""

SENTENCES_A_PARAGRAPH = 9

MARKS = re.compile("[\"'“”‘’「」『』〈〉《》()]")
"""Paired marks: half a quotation would bring warnings that no careful collection has."""


@dataclass(frozen=True, slots=True)
class MadeReview:
    """One made-up review; a section is its heading and its pairs of sub-heading (or ``""``) and text."""

    title: str
    author: str
    intro: str
    sections: list[tuple[str, list[tuple[str, str]]]]


@dataclass(frozen=True, slots=True)
class Words:
    """Where made-up words come from: syllables, common ones first, and their cumulated weights."""

    syllables: list[str]
    weights: list[float]
    chance: random.Random

    def word(self, length: int = 0) -> str:
        """Make up a word of some syllables."""
        length = length or self.chance.choice((1, 2, 2, 2, 3, 3))
        return "".join(self.chance.choices(self.syllables, cum_weights=self.weights, k=length))

    def vary(self, sentence: str) -> str:
        """Replace a third of a sentence's Korean words."""
        words = (
            self.word() + self.chance.choice(PARTICLES)
            if re.fullmatch("[가-힣]{2,}", word) and self.chance.random() < 1 / 3
            else word
            for word in sentence.split(" ")
        )
        return " ".join(words)


def make(reviews: int, seed: int = 0) -> Iterator[MadeReview]:
    """Make up reviews."""
    sentences = _sentences()
    chance = random.Random(1_000_003 * seed + 17)
    words = _words(sentences, chance)

    def paragraph() -> str:
        return " ".join(words.vary(s) for s in chance.sample(sentences, SENTENCES_A_PARAGRAPH))

    def heading() -> str:
        return " ".join(words.word(length) for length in (2, 3, 2))

    for _ in range(reviews):
        yield MadeReview(
            title=" ".join(words.word(2) for _ in range(chance.choice((1, 2, 2, 3)))),
            author=words.word(3),
            intro=paragraph(),
            sections=[
                (head, [(heading(), paragraph()) for _ in range(subs)] or [("", paragraph())])
                for head, subs in HEADS
            ],
        )


def _sentences() -> list[str]:
    """Give the plain sentences of every sample review's text, each once, in order."""
    found: dict[str, None] = {}
    for path in sorted(INPUTS.rglob("*.yaml")):
        review = yaml.safe_load(path.read_text(encoding="utf-8"))
        for text in _texts(review.get("본문") or review.get("body")):
            plain = re.sub(r"\[\^?\w+\]|\]\([^)]*\)|[*_`\[\]|>#]", "", text)
            found.update(dict.fromkeys(re.findall(r"[가-힣][^.?!\n]{18,90}[.?!]", plain)))
    return [sentence for sentence in found if not MARKS.search(sentence)]


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)


def _words(sentences: list[str], chance: random.Random) -> Words:
    text = "".join(sentences)
    common = sorted({c for c in text if "가" <= c <= "힣"}, key=lambda c: (-text.count(c), c))
    rows = itertools.product(range(0xB0, 0xC9), range(0xA1, 0xFF))
    rare = [bytes(row).decode("euc-kr") for row in rows]
    random.Random(7).shuffle(rare)
    syllables = list(dict.fromkeys(common + rare))
    weights = itertools.accumulate(1 / (place + 12) for place in range(len(syllables)))
    return Words(syllables, list(weights), chance)
