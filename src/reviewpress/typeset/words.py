"""Words and a stack of fonts in; words ready to be set out: their glyph strings, widths and inner breaks.

Widths are thousandths of an em. A word is made once for each stack and serves every line and book of the process.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import accumulate

from ..fonts.fallback import FontStack
from ..fonts.glyphs import GlyphRun
from ..fonts.plain import FIRST_SYLLABLE, SYLLABLES, Pair, hexadecimal
from .breaking import INFINITE
from .hangul import Cut, cuts, forced_cuts, gaps, hangs, holds

_CODE = 4
"""A glyph's code has so many hexadecimal digits."""
_STOPS = ".,?!"
"""What a word of syllables may end with and still be plain."""
_NUMBER = "0"
"""What numbers are told by from words of syllables and a stop."""


class FaceRun:
    """The part of a word that one face sets."""

    __slots__ = ("face", "pairs", "pieces", "start")

    def __init__(
        self, face: str, start: int, pieces: tuple[str, ...], pairs: frozenset[Pair]
    ) -> None:
        self.face = face
        self.start = start
        """Index in the word of the run's first character."""
        self.pieces = pieces
        """The glyph string of each character: hexadecimal codes, and numbers that move the next glyph between ``>`` and
        ``<``, so that pieces joined between ``[<`` and ``>]`` are the operand of TJ."""
        self.pairs = pairs


class Metrics:
    """How wide a word is and where lines may break inside it: all that choosing the breaks of a paragraph asks for.

    Words of syllables that are as many and as wide share one.
    """

    __slots__ = (
        "cheapest",
        "cut_costs",
        "cut_end_gaps",
        "cut_places",
        "cut_start_gaps",
        "cut_widths",
        "gap_places",
        "gaps",
        "hanging",
        "holds_before",
        "holds_next",
        "places",
        "width",
    )

    def __init__(self, text: str, widths: Sequence[float]) -> None:
        self.places: tuple[float, ...] = (0.0, *accumulate(widths))
        """For each character, and for the end, how far from the word's start it stands."""
        self.width: float = self.places[-1]
        self.hanging: float = self.width - self.places[-2] if hangs(text) else 0.0
        """The width of the full stop or comma that the word ends with."""
        self.gap_places = gaps(text)
        """Behind which of its characters there are places for 자간."""
        self.gaps: int = len(self.gap_places)
        before, behind = holds(text)
        self.holds_before: bool = before
        """Whether no line may end at the space before it."""
        self.holds_next: bool = behind
        """Whether no line may end at the space behind it."""
        self.cheapest: float = INFINITE
        """What its cheapest inner break costs."""
        self.cut_places: list[int] = []
        self.cut_widths: list[float] = []
        self.cut_costs: list[float] = []
        self.cut_end_gaps: list[int] = []
        """How many places for 자간 are before a break, for the line that ends there."""
        self.cut_start_gaps: list[int] = []
        """The same for the line that starts there: the place at the break itself belongs to neither."""

    def cut(self, breaks: Sequence[tuple[int, Cut]], costs: Mapping[Cut, float]) -> None:
        """Note those inner breaks that have a cost."""
        kept = [(place, costs[kind]) for place, kind in breaks if kind in costs]
        self.cut_places = [place for place, _ in kept]
        self.cut_costs = [cost for _, cost in kept]
        self.cheapest = min(self.cut_costs, default=INFINITE)
        self.cut_widths = [self.places[place] for place in self.cut_places]
        self.cut_end_gaps = [bisect_left(self.gap_places, place - 1) for place in self.cut_places]
        self.cut_start_gaps = [bisect_left(self.gap_places, place) for place in self.cut_places]


class Word:
    """One 어절 in one stack of fonts.

    Nearly all are plain: syllables and perhaps a stop, or digits, each with a glyph of its own, so that the glyph string
    alone tells where each begins. Others know the ``runs`` of their faces.
    """

    __slots__ = ("lacks", "metrics", "pieces", "runs", "text")

    def __init__(
        self, text: str, metrics: Metrics, pieces: str, runs: tuple[FaceRun, ...] = ()
    ) -> None:
        self.text = text
        self.metrics = metrics
        self.pieces = pieces
        """The glyph string of the whole word, if the stack's first face sets it."""
        self.runs = runs
        self.lacks = False
        """Whether no face has one of its characters."""

    def between(self, start: int, end: int) -> list[str]:
        """Give the glyph strings of some of its characters, if the stack's first face sets it."""
        if self.runs:
            return list(self.runs[0].pieces[start:end])
        pieces = self.pieces
        return [pieces[i : i + _CODE] for i in range(start * _CODE, end * _CODE, _CODE)]


MOST_WORDS = 30_000
"""A lexicon that holds more is emptied: those of a hundred reviews are fewer, and each takes half a kilobyte."""


class Lexicon:
    """Makes words for one stack of fonts and one break policy, each once while it is at hand."""

    def __init__(
        self, stack: FontStack, costs: Mapping[Cut, float], most: int = MOST_WORDS
    ) -> None:
        """``costs`` are what the kinds of cuts cost; kinds that are left out are forbidden.

        Above ``most`` words, all are forgotten but those of one text.
        """
        self._stack = stack
        self._costs = costs
        self._most = most
        self._words: dict[str, Word] = {}
        self._forced: dict[str, Word] = {}
        self._plain: dict[str, dict[tuple[float, ...], Metrics]] = {}
        """The metrics of plain words by the stop they end with, or ``_NUMBER``, and the widths of their characters."""
        self._first = stack.faces[0]
        space = self._first.shape(" ")
        self._known = self._first.plain
        self._first.learn_digits()
        self.face: str = self._first.key
        self.space = f"{space.codes[0]:04X}"
        self.space_width: float = space.advances[0]
        self.space_pair = (space.codes[0], " ")

    def words(self, text: str) -> list[Word]:
        """Give the words of a text with the breaks that the policy allows."""
        texts = [word for word in text.split(" ") if word]
        known = self._words
        new = [word for word in texts if word not in known]
        if new:
            if len(known) + len(new) > self._most:
                known.clear()
                self._plain.clear()
                new = texts
            self._make(new)
        return [known[word] for word in texts]

    def _make(self, texts: Sequence[str]) -> None:
        """Make new words: first those of known syllables, then the others, whose syllables are learnt at once."""
        others: list[str] = []
        for text in texts:
            word = self._plain_word(text)
            if word:
                self._words[text] = word
            else:
                others.append(text)
        if others:
            self._first.learn(self._known.unknown("".join(others)))
            for text in others:
                self._words[text] = self._plain_word(text) or self._cut_word(text)

    def forced(self, text: str) -> Word:
        """Give a word that may break anywhere, for a measure that it does not fit."""
        word = self._forced.get(text)
        if word is None:
            word = self._forced[text] = self.shape(text)
            _cut(word, forced_cuts(text), FORCED_COSTS)
        return word

    def note(self, words: Sequence[Word], uses: set[Pair]) -> None:
        """Add the glyphs of words that the first face sets to those that are used."""
        uses.add(self.space_pair)
        for word in words:
            if word.runs:
                uses.update(word.runs[0].pairs)
            else:
                self._known.note(word.text, uses)

    def shape(self, text: str) -> Word:
        """Shape a word, without its breaks."""
        runs: list[FaceRun] = []
        widths: list[float] = []
        for face, part in self._stack.split(text):
            run = face.shape(part)
            pieces, advances = _by_character(run, part)
            pairs = frozenset(zip(run.codes, run.clusters, strict=True))
            runs.append(FaceRun(face.key, len(widths), pieces, pairs))
            widths += advances
        is_own = len(runs) == 1 and runs[0].face == self.face
        own = "".join(runs[0].pieces) if is_own else ""
        word = Word(text, Metrics(text, widths), own, tuple(runs))
        word.lacks = bool(self._stack.missing(text))
        return word

    def missing(self, text: str) -> tuple[str, ...]:
        """Give the characters of a text that no face of the stack has."""
        return self._stack.missing(text)

    def _plain_word(self, text: str) -> Word | None:
        """Make a word of syllables that stand as they are, perhaps with a stop behind them; None for others."""
        if text.isdecimal() and text.isascii():
            return self._number(text)
        last = self._known.known.get(text[-1]) if text[-1] in _STOPS else None
        count = len(text) - 1 if last else len(text)
        syllables = self._known.syllables
        pieces: list[str] = []
        widths: list[float] = []
        for i in range(count):
            number = ord(text[i]) - FIRST_SYLLABLE
            if not 0 <= number < SYLLABLES:
                return None
            syllable = syllables[number]
            if syllable is None:
                return None
            pieces.append(syllable.string)
            widths.append(syllable.width)
        if not count:
            return None
        if last:
            pieces.append(last.string)
            widths.append(last.width)
        return Word(text, self._plain_metrics(text, widths, text[count:]), "".join(pieces))

    def _number(self, text: str) -> Word | None:
        """Make a word of digits that stand as they are; None where they do not."""
        pieces: list[str] = []
        widths: list[float] = []
        for char in text:
            digit = self._known.known.get(char)
            if digit is None:
                return None
            pieces.append(digit.string)
            widths.append(digit.width)
        return Word(text, self._plain_metrics(text, widths, _NUMBER), "".join(pieces))

    def _plain_metrics(self, text: str, widths: list[float], stop: str) -> Metrics:
        """Give what a plain word shares with all that are as long and as wide."""
        alike = self._plain.get(stop)
        if alike is None:
            alike = self._plain[stop] = {}
        key = tuple(widths)
        metrics = alike.get(key)
        if metrics is None:
            metrics = alike[key] = Metrics(text, widths)
            metrics.cut(cuts(text), self._costs)
        return metrics

    def _cut_word(self, text: str) -> Word:
        word = self.shape(text)
        if len(text) > 1:
            _cut(word, cuts(text), self._costs)
        return word


FORCED_COSTS: dict[Cut, float] = {
    Cut.LINK: 0.0,
    Cut.MARK: 0.0,
    Cut.SPLIT: 1e4,
    Cut.FRAGMENT: 4e4,
    Cut.FORCED: 1e8,
}


def _cut(word: Word, breaks: Sequence[tuple[int, Cut]], costs: Mapping[Cut, float]) -> None:
    """Note a word's inner breaks, none inside what one glyph stands for."""
    pieces = [piece for run in word.runs for piece in run.pieces]
    word.metrics.cut([(place, kind) for place, kind in breaks if pieces[place]], costs)


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
