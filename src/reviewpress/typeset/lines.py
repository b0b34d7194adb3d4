"""Broken paragraphs in; lines with their glyphs in place out.

A line of one face is one run whose glyph string is joined from its words' strings; only lines of several formats are put
together piece by piece.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import TypeVar

from ..document.nodes import Note
from ..styles.options import BreakPolicy, TextAlign
from .breaking import Candidates
from .formats import Format, Formats
from .galley import Item, LinkArea, RuleItem, TextRun
from .hangul import gaps, is_syllable
from .matter import Matter, MixedWord, Part
from .tags import Tag
from .words import FaceRun

_DOT = 0.11
"""The side of a 드러냄표, and below how far its upper edge stands above the baseline, in em."""
_DOT_HEIGHT = 1.03


class Slice:
    """A line's share of the matter: from a character of one word to a character of another, that one not included."""

    __slots__ = ("first", "first_place", "last", "last_place")

    def __init__(self, first: int, first_place: int, last: int, last_place: int) -> None:
        self.first = first
        self.first_place = first_place
        self.last = last
        self.last_place = last_place


class Setting:
    """How a line is spaced: start and width in points, and in thousandths of the base's em what is added where."""

    __slots__ = ("baseline", "space", "tracking", "width", "x")

    def __init__(
        self, x: float, baseline: float, width: float, space: float, tracking: float
    ) -> None:
        self.x = x
        self.baseline = baseline
        """Points below the strip's top."""
        self.width = width
        self.space = space
        """Added to each word space."""
        self.tracking = tracking
        """Added between neighbouring syllables: 자간, the last resort of justification."""


class SetLine:
    """A finished line; positions are relative to the measure's left edge and the baseline."""

    __slots__ = ("items", "notes", "space", "split")

    def __init__(
        self, items: tuple[Item, ...], notes: tuple[Note, ...], space: float, *, split: bool
    ) -> None:
        self.items = items
        self.notes = notes
        self.space = space
        """The width of its word spaces in em; 0 without any."""
        self.split = split
        """Whether it ends inside a word."""


def slices(matter: Matter, places: Candidates, breaks: Sequence[int]) -> list[Slice]:
    """Turn the indices of candidates into slices of the words."""
    found: list[Slice] = []
    first = first_place = 0
    for k in breaks:
        word, inside = places.end_spaces[k], places.insides[k]
        found.append(Slice(first, first_place, word, inside or len(matter.words[word].text)))
        first, first_place = (word, inside) if inside else (word + 1, 0)
    return found


def uniform_line(matter: Matter, part: Slice, setting: Setting) -> TextRun:
    """Set a line of one face and format as a single run."""
    lexicon, form = matter.lexicon, matter.base
    words = matter.words[part.first : part.last + 1]
    texts = [word.text for word in words]
    last = len(words) - 1
    texts[last] = texts[last][: part.last_place]
    texts[0] = texts[0][part.first_place :]
    if setting.tracking:
        starts = [part.first_place, *[0] * last]
        pieces = [
            _spread(word.between(start, start + len(text)), text, setting.tracking)
            for word, start, text in zip(words, starts, texts, strict=True)
        ]
    else:
        pieces = [word.pieces for word in words]
        for i in (0, last):
            if len(texts[i]) < len(words[i].text):
                start = 0 if i else part.first_place
                pieces[i] = "".join(words[i].between(start, start + len(texts[i])))
    gap = f">{-setting.space:.1f}<" if setting.space else ""
    show = (lexicon.space + gap).join(pieces)
    return TextRun(
        setting.x,
        setting.baseline,
        lexicon.face,
        form.size,
        form.colour,
        f"[<{show}>]",
        " ".join(texts),
        setting.width,
    )


def _spread(pieces: Sequence[str], text: str, tracking: float) -> str:
    """Join glyph strings with 자간 between syllables."""
    spread = set(gaps(text))
    gap = f">{-tracking:.1f}<"
    return "".join(piece + gap if i in spread else piece for i, piece in enumerate(pieces))


class MixedLine:
    """Puts together one line of several formats."""

    def __init__(self, formats: Formats, matter: Matter, setting: Setting) -> None:
        self._formats = formats
        self._matter = matter
        self._setting = setting
        self._em = matter.base.size / 1000
        self._x = setting.x
        self._items: list[Item] = []
        self._links: list[LinkArea] = []
        self._dots: list[RuleItem] = []
        self._notes: list[Note] = []
        self._run: tuple[Format, str] | None = None
        self._run_x = 0.0
        self._is_reference = False
        self._pieces: list[str] = []
        self._texts: list[str] = []

    def set(self, part: Slice) -> tuple[tuple[Item, ...], tuple[Note, ...]]:
        """Give the line's items, and the footnotes called in it."""
        for i in range(part.first, part.last + 1):
            word = self._matter.words[i]
            if not isinstance(word, MixedWord):
                continue
            if i > part.first:
                self._space(word.parts[0].form)
            start = part.first_place if i == part.first else 0
            end = part.last_place if i == part.last else len(word.text)
            self._word(word, start, end)
        self._flush()
        return (*self._items, *self._dots, *self._links), tuple(self._notes)

    def _word(self, word: MixedWord, start: int, end: int) -> None:
        places = word.metrics.places
        tracked = set(gaps(word.text[start:end])) if self._setting.tracking else set()
        for part in _between(word.parts, start, end):
            if part.note and start <= part.start:
                self._notes.append(part.note)
            for run in _between(part.word.runs, start - part.start, end - part.start):
                offset = part.start + run.start
                for place in range(max(start, offset), min(end, offset + len(run.pieces))):
                    self._switch(part.form, run.face)
                    self._is_reference |= part.note is not None
                    self._pieces.append(run.pieces[place - offset])
                    self._texts.append(word.text[place])
                    width = places[place + 1] - places[place]
                    self._x += width * self._em
                    if part.form.dots and is_syllable(word.text[place]):
                        self._dot(part.form, width)
                    if place - start in tracked:
                        self._give(self._setting.tracking)

    def _dot(self, form: Format, width: float) -> None:
        """Set a 드러냄표 over the syllable that was set last, ``width`` thousandths of the base's em wide."""
        side = form.size * _DOT
        x = self._x - width * self._em / 2 - side / 2
        y = self._setting.baseline - form.rise - form.size * _DOT_HEIGHT
        self._dots.append(RuleItem(x, y, side, side, form.colour))

    def _space(self, after: Format) -> None:
        """Set a word space in the format on both sides of it; between two formats, in the paragraph's own.

        It is as wide as the paragraph's, but inside smaller or larger text as that text's.
        """
        before = self._run[0] if self._run else after
        is_inside = before.is_like(after)
        form = before if is_inside else self._matter.base
        lexicon = self._formats.lexicon(form, BreakPolicy.WORD)
        self._switch(form, lexicon.face)
        own = self._formats.space_width(form) * form.size / 1000
        wanted = self._matter.lexicon.space_width * self._em
        if is_inside and form.size != self._matter.base.size:
            wanted = own
        self._pieces.append(lexicon.space)
        self._texts.append(" ")
        self._x += own
        self._give((wanted - own) / self._em + self._setting.space)

    def _give(self, amount: float) -> None:
        """Move on by an amount in thousandths of the base's em."""
        if self._run and abs(amount) > 0.05:
            number = amount * self._matter.base.size / self._run[0].size
            self._pieces.append(f">{-number:.1f}<")
        self._x += amount * self._em

    def _switch(self, form: Format, face: str) -> None:
        if self._run is not None and self._run[1] == face and self._run[0].is_like(form):
            return
        self._flush()
        self._run = (form, face)
        self._run_x = self._x

    def _flush(self) -> None:
        if self._run is None or not self._pieces:
            return
        form, face = self._run
        width = self._x - self._run_x
        text = "".join(self._texts)
        tag = self._link(form.link, form.size, width) if form.link else None
        if self._is_reference:
            tag = Tag("Reference", tag)
        self._items.append(
            TextRun(
                self._run_x,
                self._setting.baseline - form.rise,
                face,
                form.size,
                form.colour,
                f"[<{''.join(self._pieces)}>]",
                text,
                width,
                form.tracking * form.size,
                tag,
            )
        )
        if form.underline:
            below = self._setting.baseline + form.size * 0.16
            self._items.append(RuleItem(self._run_x, below, width, form.underline, form.colour))
        self._run, self._pieces, self._texts, self._is_reference = None, [], [], False

    def _link(self, target: str, size: float, width: float) -> Tag:
        """Add a link's area, or lengthen the one that ends here; give the link's element."""
        last = self._links[-1] if self._links else None
        if last and last.target == target and abs(last.x + last.width - self._run_x) < 0.01:
            last.width += width
            return last.tag or Tag("Link")
        tag = Tag("Link")
        top = self._setting.baseline - size * 0.95
        self._links.append(LinkArea(self._run_x, top, width, size * 1.2, target, tag))
        return tag


_Part = TypeVar("_Part", Part, FaceRun)
_start_of = attrgetter("start")


def _between(parts: Sequence[_Part], start: int, end: int) -> Iterator[_Part]:
    """Give the parts of a word that hold characters from ``start`` to ``end``; long words have many on other lines."""
    first = bisect_right(parts, start, key=_start_of) - 1 if start > 0 else 0
    for i in range(max(first, 0), len(parts)):
        if parts[i].start >= end:
            return
        yield parts[i]


def alignment(align: TextAlign, spare: float) -> float:
    """Give where a line starts that leaves ``spare`` of its measure."""
    if align is TextAlign.CENTER:
        return spare / 2
    return spare if align is TextAlign.RIGHT else 0.0
