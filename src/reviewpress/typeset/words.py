"""Words and a stack of fonts in; words ready to be set out: their glyph strings, widths and inner breaks.

Widths are thousandths of an em. A word is made once for each stack and serves every line and book of the process.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from ..fonts.fallback import FontStack
from ..fonts.glyphs import GlyphRun
from ..fonts.plain import hexadecimal
from .hangul import Cut, cuts, forced_cuts, gaps, holds

_MIXED_KINDS = (Cut.LINK, Cut.MARK, Cut.SPLIT, Cut.FRAGMENT)
"""What a policy allows that allows everything."""

Pairs = frozenset[tuple[int, str]]


class FaceRun(NamedTuple):
    """The part of a word that one face sets.

    ``pieces`` holds the glyph string of each character: hexadecimal codes, and numbers that move the next glyph
    between ``>`` and ``<``, so that pieces joined between ``[<`` and ``>]`` are the operand of TJ.
    """

    face: str
    start: int
    """Index in the word of the run's first character."""
    pieces: tuple[str, ...]
    pairs: Pairs


class Word:
    """One 어절 in one stack of fonts."""

    __slots__ = (
        "cut_costs",
        "cut_gaps",
        "cut_places",
        "cut_widths",
        "gap_places",
        "gaps",
        "holds_before",
        "holds_next",
        "lacks",
        "pieces",
        "places",
        "runs",
        "text",
        "width",
    )

    def __init__(
        self, text: str, runs: tuple[FaceRun, ...], widths: Sequence[float], face: str
    ) -> None:
        self.text = text
        self.runs = runs
        self.places = (0.0, *accumulate(widths))
        """For each character, and for the end, how far from the word's start it stands."""
        self.width = self.places[-1]
        is_own = len(runs) == 1 and runs[0].face == face
        self.pieces = "".join(runs[0].pieces) if is_own else ""
        """The glyph string of the whole word, if the stack's first face sets it."""
        self.gap_places = gaps(text)
        """Behind which of its characters there are places for 자간."""
        self.gaps = len(self.gap_places)
        self.holds_before, self.holds_next = holds(text)
        """Whether no line may end at the space before it, or behind it."""
        self.lacks = False
        """Whether no face has one of its characters."""
        self.cut_gaps = NO_CUT_GAPS
        self.cut_places: tuple[int, ...] = ()
        self.cut_widths: tuple[float, ...] = ()
        self.cut_costs: tuple[float, ...] = ()

    def cut(self, breaks: Breaks) -> None:
        """Note where lines may break inside the word."""
        self.cut_places, self.cut_costs, self.cut_gaps = breaks
        self.cut_widths = tuple(map(self.places.__getitem__, breaks.places))

    @property
    def is_plain(self) -> bool:
        """Tell whether it is syllables, each a glyph: then its length tells where it may break."""
        return isinstance(self.gap_places, range) and "" not in self.runs[0].pieces


MOST_WORDS = 30_000
"""A lexicon that holds more is emptied: those of a hundred reviews are fewer, and each takes a kilobyte."""


class Lexicon:
    """Makes words for one stack of fonts and one break policy, each once while it is at hand."""

    def __init__(
        self, stack: FontStack, costs: Mapping[Cut, float], most: int = MOST_WORDS
    ) -> None:
        """``costs`` are what the kinds of cuts cost; kinds that are left out are forbidden.

        At ``most`` words are kept at hand.
        """
        self._stack = stack
        self._costs = costs
        self._most = most
        self._words: dict[str, Word] = {}
        self._forced: dict[str, Word] = {}
        self._plain: dict[int, Breaks] = {}
        """The breaks of plain words, by their syllables but one."""
        self._first = stack.faces[0]
        space = self._first.shape(" ")
        self._known = self._first.plain
        self.face = self._first.key
        self.space = f"{space.codes[0]:04X}"
        self.space_width = space.advances[0]
        self.space_pair = (space.codes[0], " ")

    def word(self, text: str) -> Word:
        """Give a word with the breaks that the policy allows."""
        word = self._words.get(text)
        if word is None:
            if len(self._words) >= self._most:
                self._words.clear()
            word = self._words[text] = self.shape(text)
            if len(text) > 1:
                word.cut(self._breaks(word))
        return word

    def forced(self, text: str) -> Word:
        """Give a word that may break anywhere, for a measure that it does not fit."""
        word = self._forced.get(text)
        if word is None:
            word = self._forced[text] = self.shape(text)
            word.cut(_breaks(word, forced_cuts(text), FORCED_COSTS))
        return word

    def _breaks(self, word: Word) -> Breaks:
        """Find a word's breaks; those of plain words are found once for each length."""
        if not word.is_plain:
            return _breaks(word, cuts(word.text), self._costs)
        breaks = self._plain.get(word.gaps)
        if breaks is None:
            breaks = self._plain[word.gaps] = _breaks(word, cuts(word.text), self._costs)
        return breaks

    def learn(self, text: str) -> None:
        """Get ready for the words of a text; it may be left out."""
        self._first.learn(set(text))

    def shape(self, text: str) -> Word:
        """Shape a word, without its breaks."""
        known = self._known
        try:
            widths = tuple(map(known.widths.__getitem__, text))
        except KeyError:
            return self._shaped(text)
        pieces = tuple(map(known.strings.__getitem__, text))
        pairs = frozenset(map(known.pairs.__getitem__, text))
        return Word(text, (FaceRun(self.face, 0, pieces, pairs),), widths, self.face)

    def _shaped(self, text: str) -> Word:
        runs: list[FaceRun] = []
        widths: list[float] = []
        for face, part in self._stack.split(text):
            run = face.shape(part)
            pieces, advances = _by_character(run, part)
            pairs = frozenset(zip(run.codes, run.clusters, strict=True))
            runs.append(FaceRun(face.key, len(widths), pieces, pairs))
            widths += advances
        word = Word(text, tuple(runs), widths, self.face)
        word.lacks = bool(self._stack.missing(text))
        return word

    def missing(self, text: str) -> tuple[str, ...]:
        """Give the characters of a text that no face of the stack has."""
        return self._stack.missing(text)


CutGaps = tuple[Sequence[int], Sequence[int]]
NO_CUT_GAPS: CutGaps = ((), ())


class Breaks(NamedTuple):
    """Where lines may break inside a word, what each break costs, and how many places for 자간 are before it."""

    places: tuple[int, ...]
    costs: tuple[float, ...]
    gaps: CutGaps


def _breaks(word: Word, found: Sequence[tuple[int, Cut]], costs: Mapping[Cut, float]) -> Breaks:
    """Take those of the breaks found that have a cost, none inside what one glyph stands for."""
    pieces = [piece for run in word.runs for piece in run.pieces]
    kept = [(place, kind) for place, kind in found if kind in costs and pieces[place]]
    places = tuple(place for place, _ in kept)
    return Breaks(places, tuple(costs[kind] for _, kind in kept), cut_gaps(word.gap_places, places))


def cut_gaps(found: Sequence[int], places: Sequence[int]) -> CutGaps:
    """Count a word's places for 자간 up to each of its breaks: for the line that ends there, for the line that starts there.

    ``found`` are the characters behind which they are. The place at the break itself belongs to neither.
    """
    if isinstance(found, range):
        most = len(found)
        return [min(place - 1, most) for place in places], [min(place, most) for place in places]
    return (
        [bisect_left(found, place - 1) for place in places],
        [bisect_left(found, place) for place in places],
    )


FORCED_COSTS: dict[Cut, float] = {
    Cut.LINK: 0.0,
    Cut.MARK: 0.0,
    Cut.SPLIT: 1e4,
    Cut.FRAGMENT: 4e4,
    Cut.FORCED: 1e8,
}


def _by_character(run: GlyphRun, text: str) -> tuple[tuple[str, ...], Sequence[float]]:
    """Give the glyph strings and advances of a run for each character of its text."""
    if run.widths is run.advances and len(run.codes) == len(text) and "" not in run.clusters:
        return tuple(map(hexadecimal, run.codes)), run.advances
    pieces: list[str] = []
    advances: list[float] = []
    last = 0
    for i, cluster in enumerate(run.clusters):
        offset = run.offsets[i]
        before = f">{-offset:g}<" if offset else ""
        kern = offset + run.widths[i] - run.advances[i]
        after = f">{kern:g}<" if abs(kern) > 0.01 else ""
        piece = f"{before}{run.codes[i]:04X}{after}"
        if cluster:
            invisible = text.index(cluster, len(pieces)) - len(pieces)
            rest = len(cluster) - 1
            last = len(pieces) + invisible
            pieces += [*[""] * invisible, piece, *[""] * rest]
            advances += [*[0.0] * invisible, run.advances[i], *[0.0] * rest]
        else:
            pieces[last] += piece
            advances[last] += run.advances[i]
    invisible = len(text) - len(pieces)
    return (*pieces, *[""] * invisible), (*advances, *[0.0] * invisible)
