"""Stretches of text in; the words of a paragraph, set but not yet broken into lines, out.

Everything here is measured in thousandths of an em of the paragraph's own size (the base).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise, repeat
from typing import NamedTuple

from ..document.nodes import Note
from ..styles.options import BreakPolicy
from .breaking import Candidates
from .flatten import Stretch
from .formats import Format, Formats
from .hangul import Cut, cuts, forced_cuts, gaps, hangs, holds
from .words import FORCED_COSTS, NO_CUT_GAPS, Lexicon, Word, cut_gaps


class Part(NamedTuple):
    """The share of one format in a word; ``start`` is the index of its first character."""

    form: Format
    word: Word
    start: int
    note: Note | None


class MixedWord:
    """A word whose characters have several formats, or one that is not the paragraph's own."""

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
        "parts",
        "places",
        "text",
        "width",
    )

    def __init__(self, parts: Sequence[Part], base: Format) -> None:
        self.parts = tuple(parts)
        self.text = "".join(part.word.text for part in parts)
        widths = [width for part in parts for width in _scaled_widths(part, base)]
        self.places = (0.0, *accumulate(widths))
        self.width = self.places[-1]
        self.gap_places = gaps(self.text)
        self.gaps = len(self.gap_places)
        self.holds_before, self.holds_next = holds(self.text)
        self.lacks = any(part.word.lacks for part in parts)
        self.cut_gaps = NO_CUT_GAPS
        self.cut_places: tuple[int, ...] = ()
        self.cut_widths: tuple[float, ...] = ()
        self.cut_costs: tuple[float, ...] = ()

    def cut(self, kinds: Mapping[Cut, float], *, forced: bool = False) -> None:
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
        allowed = [(place, kind) for place, kind in found if place not in held and kind in kinds]
        self.cut_places = tuple(place for place, _ in allowed)
        self.cut_widths = tuple(self.places[place] for place, _ in allowed)
        self.cut_costs = tuple(kinds[kind] for _, kind in allowed)
        self.cut_gaps = cut_gaps(self.gap_places, self.cut_places)


AnyWord = Word | MixedWord


class Matter:
    """A segment of a paragraph: words with spaces between them."""

    def __init__(
        self,
        base: Format,
        lexicon: Lexicon,
        words: list[AnyWord],
        *,
        uniform: bool,
        spaces: Sequence[float] = (),
    ) -> None:
        self.base = base
        self.lexicon = lexicon
        self.words = words
        self.uniform = uniform
        """Whether every word is of the base format and of its first face: then a line is one run."""
        self.hangs = False
        """Whether full stops and commas may hang past the end of a line."""
        self.firsts: list[int] = []
        """For each word the index of its first candidate."""
        self.spaces = spaces
        """The width of the space behind each word; none where all are the base's."""

    @property
    def width(self) -> float:
        """The width of all words on one line."""
        widths = sum(word.width for word in self.words)
        if self.spaces:
            return widths + sum(self.spaces[:-1])
        return widths + self.lexicon.space_width * max(len(self.words) - 1, 0)

    def candidates(self, indent: float, *, everywhere: bool = False) -> Candidates:
        """List the places where lines may end; ``indent`` stands before the first word.

        ``everywhere`` lets lines end at any space, even where 금칙 forbids it. Marks that hang add nothing to a line.
        """
        places = Candidates()
        ends, starts, costs = places.ends, places.starts, places.costs
        end_spaces, start_spaces = places.end_spaces, places.start_spaces
        end_gaps, start_gaps = places.end_gaps, places.start_gaps
        firsts = self.firsts = []
        x, spaces, gaps_before = indent, 0, 0
        widths = self.spaces or repeat(self.lexicon.space_width, len(self.words))
        for word, after, space in zip(self.words, [*self.words[1:], None], widths, strict=True):
            firsts.append(len(ends))
            if word.cut_widths:
                inner = [x + width for width in word.cut_widths]
                ends += inner
                starts += inner
                same = [spaces] * len(inner)
                end_spaces += same
                start_spaces += same
                costs += word.cut_costs
                inner_ends, inner_starts = word.cut_gaps
                end_gaps += [gaps_before + count for count in inner_ends]
                start_gaps += [gaps_before + count for count in inner_starts]
            x += word.width
            gaps_before += word.gaps
            if everywhere or after is None or not (word.holds_next or after.holds_before):
                ends.append(x - hanging_width(word) if self.hangs and after else x)
                end_spaces.append(spaces)
                costs.append(0.0)
                x += space
                spaces += 1
                starts.append(x)
                start_spaces.append(spaces)
                end_gaps.append(gaps_before)
                start_gaps.append(gaps_before)
            else:
                x += space
                spaces += 1
        return places


class Compositor:
    """Makes the matter of paragraphs for one sheet."""

    def __init__(self, formats: Formats) -> None:
        self._formats = formats

    def matter(self, segment: Sequence[Stretch], base: Format, policy: BreakPolicy) -> Matter:
        """Shape the words of a segment."""
        lexicon = self._formats.lexicon(base, policy)
        if (
            all(stretch.form is base and not stretch.note for stretch in segment)
            and not base.tracking
        ):
            text = segment[0].text if len(segment) == 1 else "".join(s.text for s in segment)
            lexicon.learn(text)
            make = lexicon.word
            words: list[AnyWord] = [make(word) for word in text.split(" ") if word]
            uniform = all(word.pieces for word in words)  # type: ignore[union-attr]
            if uniform or not words:
                return Matter(base, lexicon, words, uniform=True)
        mixed = self._mixed(segment, base, policy)
        spaces = self._spaces(mixed, base)
        return Matter(base, lexicon, list(mixed), uniform=False, spaces=spaces)

    def _spaces(self, words: Sequence[MixedWord], base: Format) -> Sequence[float]:
        """Give the width of the space behind each word: the base's, but inside smaller or larger text that text's own."""
        sizes = [word.parts[-1].form.size for word in words]
        if all(size == base.size for size in sizes):
            return ()
        own = self._formats.lexicon(base, BreakPolicy.WORD).space_width
        found = [own] * len(words)
        for i, (word, after) in enumerate(pairwise(words)):
            form = word.parts[-1].form
            if form.size != base.size and form == after.parts[0].form:
                found[i] = self._formats.space_width(form) * form.size / base.size
        return found

    def force(self, matter: Matter, measure: float) -> bool:
        """Let words break anywhere that do not fit the measure; tell whether there were any."""
        found = False
        for i, word in enumerate(matter.words):
            if word.width <= measure or _widest_piece(word) <= measure:
                continue
            found = True
            if isinstance(word, Word):
                matter.words[i] = matter.lexicon.forced(word.text)
            else:
                word.cut(FORCED_COSTS, forced=True)
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


def hanging_width(word: AnyWord) -> float:
    """Give the width of the full stop or comma that a word ends with, 0 without one."""
    return word.places[-1] - word.places[-2] if hangs(word.text) else 0.0


def _widest_piece(word: AnyWord) -> float:
    """Give the widest stretch of a word that holds no place to break."""
    edges = (0.0, *word.cut_widths, word.width)
    return max(end - start for start, end in pairwise(edges))


def _finish(parts: Sequence[Part], base: Format, costs: Mapping[Cut, float]) -> MixedWord:
    word = MixedWord(parts, base)
    word.cut(costs)
    return word


def _scaled_widths(part: Part, base: Format) -> list[float]:
    """Give the widths of a part's characters, in thousandths of an em of the base, 자간 included."""
    scale = part.form.size / base.size
    tracking = part.form.tracking * 1000
    places = part.word.places
    pieces = [piece for run in part.word.runs for piece in run.pieces]
    return [
        (places[i + 1] - places[i] + (tracking if piece else 0.0)) * scale
        for i, piece in enumerate(pieces)
    ]
