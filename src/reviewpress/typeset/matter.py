"""Stretches of text in; the words of a paragraph, set but not yet broken into lines, out.

Everything here is measured in thousandths of an em of the paragraph's own size (the base).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from ..document.nodes import Note
from ..styles.options import BreakPolicy
from .breaking import Candidates
from .flatten import Stretch
from .formats import Format, Formats
from .hangul import Cut, cuts, forced_cuts
from .words import FORCED_COSTS, Lexicon, Metrics, Word


class Part:
    """The share of one format in a word; ``start`` is the index of its first character."""

    __slots__ = ("form", "note", "start", "word")

    def __init__(self, form: Format, word: Word, start: int, note: Note | None) -> None:
        self.form = form
        self.word = word
        self.start = start
        self.note = note


class MixedWord(Word):
    """A word whose characters have several formats, or one that is not the paragraph's own."""

    __slots__ = ("parts",)

    def __init__(self, parts: Sequence[Part], base: Format) -> None:
        text = "".join(part.word.text for part in parts)
        widths: list[float] = []
        for part in parts:
            widths += _scaled_widths(part, base)
        super().__init__(text, Metrics(text, widths), "")
        self.parts = tuple(parts)
        self.lacks = any(part.word.lacks for part in parts)

    def cut(self, costs: Mapping[Cut, float], *, forced: bool = False) -> None:
        """Note the inner breaks; none stands before or inside a footnote's mark, or inside what one glyph stands for."""
        held = {
            place
            for part in self.parts
            if part.note
            for place in range(part.start, part.start + len(part.word.text))
        }
        pieces = [piece for part in self.parts for run in part.word.runs for piece in run.pieces]
        held.update(place for place, piece in enumerate(pieces) if not piece)
        found = forced_cuts(self.text) if forced else cuts(self.text)
        self.metrics.cut([(place, kind) for place, kind in found if place not in held], costs)


class Matter:
    """A segment of a paragraph: words with spaces between them."""

    __slots__ = ("_spaces", "base", "hangs", "lexicon", "uniform", "words")

    def __init__(
        self,
        base: Format,
        lexicon: Lexicon,
        words: list[Word],
        spaces: list[float] | None = None,
        *,
        uniform: bool,
    ) -> None:
        self.base = base
        self.lexicon = lexicon
        self.words = words
        self._spaces = spaces
        """The width of the space behind each word, where not all are the base's."""
        self.uniform = uniform
        """Whether every word is of the base format and of its first face: then a line is one run."""
        self.hangs = False
        """Whether full stops and commas may hang past the end of a line."""

    @property
    def width(self) -> float:
        """The width of all words on one line."""
        widths: float = sum(word.metrics.width for word in self.words)
        if self._spaces:
            return widths + sum(self._spaces[:-1])
        return widths + self.lexicon.space_width * max(len(self.words) - 1, 0)

    @property
    def cheapest_cut(self) -> float:
        """What the cheapest break inside a word costs; infinite where there is none."""
        return min(word.metrics.cheapest for word in self.words)

    def candidates(
        self, indent: float, *, whole_words: bool = False, everywhere: bool = False
    ) -> Candidates:
        """List the places where lines may end; ``indent`` stands before the first word.

        With ``whole_words`` none is inside a word. ``everywhere`` lets lines end at any space, even where 금칙 forbids it.
        Marks that hang add nothing to a line.
        """
        places = Candidates()
        ends, starts, costs, insides = places.ends, places.starts, places.costs, places.insides
        end_spaces, start_spaces = places.end_spaces, places.start_spaces
        end_gaps, start_gaps = places.end_gaps, places.start_gaps
        words, last = self.words, len(self.words) - 1
        spaces = self._spaces or [self.lexicon.space_width] * len(words)
        x, gaps = indent, 0
        for i, word in enumerate(words):
            metrics = word.metrics
            if metrics.cut_places and not whole_words:
                inner = [x + width for width in metrics.cut_widths]
                ends += inner
                starts += inner
                costs += metrics.cut_costs
                insides += metrics.cut_places
                same = [i] * len(inner)
                end_spaces += same
                start_spaces += same
                end_gaps += [gaps + count for count in metrics.cut_end_gaps]
                start_gaps += [gaps + count for count in metrics.cut_start_gaps]
            x += metrics.width
            gaps += metrics.gaps
            if (
                everywhere
                or i == last
                or not (metrics.holds_next or words[i + 1].metrics.holds_before)
            ):
                ends.append(x - metrics.hanging if self.hangs and i < last else x)
                starts.append(x + spaces[i])
                costs.append(0.0)
                insides.append(0)
                end_spaces.append(i)
                start_spaces.append(i + 1)
                end_gaps.append(gaps)
                start_gaps.append(gaps)
            x += spaces[i]
        return places


class Compositor:
    """Makes the matter of paragraphs for one sheet."""

    def __init__(self, formats: Formats) -> None:
        self._formats = formats

    def matter(self, segment: Sequence[Stretch], base: Format, policy: BreakPolicy) -> Matter:
        """Shape the words of a segment."""
        lexicon = self._formats.lexicon(base, policy)
        if _is_uniform(segment, base):
            text = (
                segment[0].text
                if len(segment) == 1
                else "".join(stretch.text for stretch in segment)
            )
            words = lexicon.words(text)
            if all(word.pieces for word in words):
                return Matter(base, lexicon, words, uniform=True)
        mixed = self._mixed(segment, base, policy)
        spaces = self._spaces(mixed, base, lexicon.space_width)
        return Matter(base, lexicon, list(mixed), spaces, uniform=False)

    def _spaces(self, words: Sequence[MixedWord], base: Format, own: float) -> list[float] | None:
        """Give the width of the space behind each word: the base's, but inside smaller or larger text that text's own."""
        if all(word.parts[-1].form.size == base.size for word in words):
            return None
        found = [own] * len(words)
        for i, (word, after) in enumerate(pairwise(words)):
            form = word.parts[-1].form
            if form.size != base.size and form.is_like(after.parts[0].form):
                found[i] = self._formats.space_width(form) * form.size / base.size
        return found

    def force(self, matter: Matter, measure: float) -> bool:
        """Let words break anywhere that do not fit the measure; tell whether there were any."""
        found = False
        for i, word in enumerate(matter.words):
            if word.metrics.width <= measure or _widest_piece(word.metrics) <= measure:
                continue
            found = True
            if isinstance(word, MixedWord):
                word.cut(FORCED_COSTS, forced=True)
            else:
                matter.words[i] = matter.lexicon.forced(word.text)
        return found

    def _mixed(
        self, segment: Sequence[Stretch], base: Format, policy: BreakPolicy
    ) -> list[MixedWord]:
        words: list[MixedWord] = []
        parts: list[Part] = []
        costs = self._formats.costs(policy)
        for stretch in segment:
            lexicon = self._formats.lexicon(stretch.form, policy)
            for i, text in enumerate(stretch.text.split(" ")):
                if i and parts:
                    words.append(_finish(parts, base, costs))
                    parts = []
                if text:
                    start = parts[-1].start + len(parts[-1].word.text) if parts else 0
                    parts.append(Part(stretch.form, lexicon.shape(text), start, stretch.note))
        if parts:
            words.append(_finish(parts, base, costs))
        return words


def _is_uniform(segment: Sequence[Stretch], base: Format) -> bool:
    """Tell whether all of a segment is in the base format."""
    return not base.tracking and all(
        stretch.form is base and not stretch.note for stretch in segment
    )


def _widest_piece(metrics: Metrics) -> float:
    """Give the widest stretch of a word that holds no place to break."""
    edges = [0.0, *metrics.cut_widths, metrics.width]
    return max(end - start for start, end in pairwise(edges))


def _finish(parts: Sequence[Part], base: Format, costs: Mapping[Cut, float]) -> MixedWord:
    word = MixedWord(parts, base)
    word.cut(costs)
    return word


def _scaled_widths(part: Part, base: Format) -> list[float]:
    """Give the widths of a part's characters, in thousandths of an em of the base, 자간 included."""
    scale = part.form.size / base.size
    tracking = part.form.tracking * 1000
    places = part.word.metrics.places
    pieces = [piece for run in part.word.runs for piece in run.pieces]
    return [
        (places[i + 1] - places[i] + (tracking if piece else 0.0)) * scale
        for i, piece in enumerate(pieces)
    ]
