"""A font at one weight and a text in; the text's glyphs as Korean books set them out.

Syllables, Hanja, kana, spaces and brackets are looked up in tables, filled by asking HarfBuzz for each
character once, syllables many at a time. HarfBuzz shapes the stretches between them: kerning and ligatures on, no
discretionary ligatures, Korean forms (OpenType ``kern``, ``liga``, ``dlig``, ``locl``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

import uharfbuzz as hb

from .characters import (
    CLOSING,
    CONJOINING_JAMO,
    GETA,
    IDEOGRAPHIC,
    MARKS,
    OPENING,
    SPACES,
    STOPS,
)
from .glyphs import EMPTY_RUN, GlyphRun
from .plain import PlainCharacters
from .trims import Placement, Trim, find_trims

_OPEN, _CLOSE = re.escape(OPENING), re.escape(CLOSING)
_SINGLE = _OPEN + _CLOSE + STOPS + IDEOGRAPHIC + SPACES
_SINGLES = re.compile(rf"(?:[{_SINGLE}](?![{MARKS}]))+")
_BETWEEN_SINGLES = re.compile(rf"(?:[{CONJOINING_JAMO}][{MARKS}]*)+|[^{CONJOINING_JAMO}]+")
_CLOSES_THEN_OPENS = re.compile(f"[{_CLOSE}](?=[{_OPEN}])")
_STOPS_THEN_CLOSES = re.compile(f"[{STOPS}](?=[{_CLOSE}])")
_HALF_EM = 500.0
_NEARLY_EM = 800.0
_FEATURES: dict[str, bool] = {"kern": True, "liga": True, "dlig": False}
_APART: dict[str, bool] = dict.fromkeys(("kern", "liga", "clig", "calt", "dlig"), False)
"""Features that would let characters that are shaped together see each other."""
_HALF_WIDE: dict[str, bool] = {"kern": False, "halt": True}
_MOST_RUNS = 20_000
"""A shaper that keeps more texts forgets them: a book of a thousand reviews has more words than memory should hold."""
_LANGUAGE = "ko"
_SCRIPT = "Hang"


class Glyph:
    """One placed glyph; ``text`` is its cluster, lengths are in 1/1000 em."""

    __slots__ = ("advance", "code", "offset", "rise", "text", "width")

    def __init__(
        self, code: int, text: str, advance: float, width: float, offset: float, rise: float
    ) -> None:
        self.code = code
        self.text = text
        self.advance = advance
        self.width = width
        self.offset = offset
        self.rise = rise

    @property
    def is_plain(self) -> bool:
        """Tell whether it stands where the glyphs before it end, and is as wide as it moves the next one."""
        return self.advance == self.width and not self.offset and not self.rise

    def moving(self, by: float) -> Glyph:
        """Give the same glyph with the next one ``by`` further away."""
        return Glyph(self.code, self.text, self.advance + by, self.width, self.offset, self.rise)


_DIGITS = "0123456789"
_DIGIT_PAIRS = "".join(first + second for first in _DIGITS for second in _DIGITS)


def _is_alike(one: Glyph, other: Glyph) -> bool:
    return one.code == other.code and one.advance == other.advance and other.is_plain


class Shaper:
    """Shapes text with one HarfBuzz font; ``code_of`` turns a glyph number into the code that a PDF shows."""

    def __init__(self, font: hb.Font, code_of: Callable[[int], int]) -> None:
        self._font = font
        self._code_of = code_of
        self._buffer = hb.Buffer()
        """Used over and over; what it holds is read before it is filled again."""
        self._buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
        self._buffer.flags = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
        self._scale = 1000 / font.face.upem
        self._runs: dict[str, GlyphRun] = {"": EMPTY_RUN}
        self._stretches: dict[str, tuple[Glyph, ...]] = {}
        self._singles: dict[str, tuple[Glyph, ...]] = {}
        self.plain = PlainCharacters()
        self.trims: Mapping[int, Trim] = find_trims(
            lambda char: self._placement(char, _FEATURES),
            lambda char: self._placement(char, _HALF_WIDE),
            font.face.upem,
        )
        """The glyphs that are set half an em wide, by their numbers."""
        self._trimmed_codes = frozenset(map(code_of, self.trims))

    def shape(self, text: str) -> GlyphRun:
        """Shape a text; asked again soon, it gives the same object."""
        run = self._runs.get(text)
        if run is None:
            if len(self._runs) >= _MOST_RUNS:
                self._runs.clear()
                self._stretches.clear()
            run = self._runs[text] = self._shape_plain(text) or self._shape_mixed(text)
        return run

    def single(self, char: str) -> tuple[Glyph, ...]:
        """Shape one character that stands alone; nearly always one glyph."""
        glyphs = self._singles.get(char)
        if glyphs is None:
            glyphs = self._singles[char] = tuple(self._ask(char))
        return glyphs

    def learn(self, characters: set[str]) -> None:
        """Shape those syllables among characters that have not been seen, all in one go."""
        unseen = self.plain.unknown("".join(characters))
        new = "".join(char for char in unseen if char not in self._singles)
        if not new:
            return
        infos, positions = self._harfbuzz(new, _APART)
        if len(infos) != len(new):
            return  # each is asked for by itself when it comes up
        for char, info, place in zip(new, infos, positions, strict=True):
            if info.codepoint:
                glyphs = self._singles[char] = (self._placed(info.codepoint, place, char),)
                self._note_plain(char, glyphs)

    def learn_digits(self) -> None:
        """Get to know the digits, if none of them is kerned with another, as in most fonts."""
        are_there = all(self._font.get_nominal_glyph(ord(digit)) for digit in _DIGITS)
        if _DIGITS[0] in self.plain.known or not are_there:
            return
        singles = {digit: self.single(digit) for digit in _DIGITS}
        alone = [glyph for digit in _DIGIT_PAIRS for glyph in singles[digit]]
        beside = list(self._ask(_DIGIT_PAIRS))
        if len(alone) == len(beside) and all(map(_is_alike, alone, beside)):
            for digit, glyphs in singles.items():
                self._note_plain(digit, glyphs)

    def _note_plain(self, char: str, glyphs: tuple[Glyph, ...]) -> None:
        if char not in CLOSING and _is_plain(glyphs):
            self.plain.add(char, glyphs[0].code, glyphs[0].width)

    def _shape_plain(self, text: str) -> GlyphRun | None:
        try:
            plain = list(map(self.plain.known.__getitem__, text))
        except KeyError:
            return None
        codes = tuple(one.pair[0] for one in plain)
        widths = tuple(one.width for one in plain)
        return GlyphRun(codes, tuple(text), widths, widths, _zeros(len(widths)))

    def _shape_mixed(self, text: str) -> GlyphRun:
        glyphs: list[Glyph] = []
        done = 0
        for singles in _SINGLES.finditer(text):
            for stretch in _BETWEEN_SINGLES.findall(text, done, singles.start()):
                glyphs += self._shape_stretch(stretch)
            glyphs += self._shape_singles(singles[0])
            done = singles.end()
        for stretch in _BETWEEN_SINGLES.findall(text, done):
            glyphs += self._shape_stretch(stretch)
        return _as_run(glyphs)

    def _shape_singles(self, text: str) -> list[Glyph]:
        found = [self.single(char) for char in text]
        for char, glyphs in zip(text, found, strict=True):
            if char not in self.plain.known:
                self._note_plain(char, glyphs)
        for match in _CLOSES_THEN_OPENS.finditer(text):
            index = match.start()
            if self._is_trimmed(found[index]) and self._is_trimmed(found[index + 1]):
                found[index] = _moved(found[index], _HALF_EM)
        for match in _STOPS_THEN_CLOSES.finditer(text):
            if found[match.start()][-1].advance >= _NEARLY_EM:
                found[match.start()] = _moved(found[match.start()], -_HALF_EM)
        return [glyph for glyphs in found for glyph in glyphs]

    def _shape_stretch(self, text: str) -> tuple[Glyph, ...]:
        glyphs = self._stretches.get(text)
        if glyphs is None:
            glyphs = self._stretches[text] = tuple(self._ask(text))
        return glyphs

    def _ask(self, text: str) -> Iterator[Glyph]:
        """Have HarfBuzz shape a text; a glyph that the font lacks becomes a 〓."""
        infos, positions = self._harfbuzz(text, _FEATURES)
        clusters = _clusters(text, [info.cluster for info in infos])
        for info, place, cluster in zip(infos, positions, clusters, strict=True):
            if info.codepoint or text == GETA:
                yield self._placed(info.codepoint, place, cluster)
            else:
                geta = self.single(GETA)[0]
                yield Glyph(geta.code, cluster, geta.advance, geta.width, geta.offset, geta.rise)

    def _placed(self, gid: int, place: hb.GlyphPosition, text: str) -> Glyph:
        scale, width = self._scale, self._font.get_glyph_h_advance(gid)
        trim = self.trims.get(gid)
        trimmed = trim.width - width if trim else 0
        return Glyph(
            self._code_of(gid),
            text,
            (place.x_advance + trimmed) * scale,
            (width + trimmed) * scale,
            place.x_offset * scale,
            place.y_offset * scale,
        )

    def _placement(self, char: str, features: dict[str, bool]) -> Placement | None:
        infos, positions = self._harfbuzz(char, features)
        if len(infos) != 1:
            return None
        return Placement(infos[0].codepoint, positions[0].x_advance, positions[0].x_offset)

    def _harfbuzz(
        self, text: str, features: dict[str, bool]
    ) -> tuple[Sequence[hb.GlyphInfo], Sequence[hb.GlyphPosition]]:
        buffer = self._buffer
        buffer.clear_contents()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction, buffer.language = "ltr", _LANGUAGE
        if not buffer.script:
            buffer.script = _SCRIPT
        hb.shape(self._font, buffer, features)
        return buffer.glyph_infos, buffer.glyph_positions

    def _is_trimmed(self, glyphs: tuple[Glyph, ...]) -> bool:
        return bool(glyphs) and glyphs[-1].code in self._trimmed_codes


@cache
def _zeros(count: int) -> tuple[float, ...]:
    return (0.0,) * count


def _clusters(text: str, starts: Sequence[int]) -> list[str]:
    """Cut the text at the glyphs' clusters; what HarfBuzz removed stays with the glyph before it."""
    clusters = [""] * len(starts)
    end = len(text)
    for index in range(len(starts) - 1, -1, -1):
        start = starts[index] if index else 0
        if index and starts[index - 1] == start:
            continue
        clusters[index] = text[start:end]
        end = start
    return clusters


def _is_plain(glyphs: tuple[Glyph, ...]) -> bool:
    return len(glyphs) == 1 and glyphs[0].is_plain


def _moved(glyphs: tuple[Glyph, ...], by: float) -> tuple[Glyph, ...]:
    return (*glyphs[:-1], glyphs[-1].moving(by))


def _as_run(glyphs: Sequence[Glyph]) -> GlyphRun:
    if not glyphs:
        return EMPTY_RUN
    codes = tuple(glyph.code for glyph in glyphs)
    texts = tuple(glyph.text for glyph in glyphs)
    widths = tuple(glyph.width for glyph in glyphs)
    if all(glyph.is_plain for glyph in glyphs):
        return GlyphRun(codes, texts, widths, widths, _zeros(len(widths)))
    advances = tuple(glyph.advance for glyph in glyphs)
    offsets = tuple(glyph.offset for glyph in glyphs)
    rises = tuple(glyph.rise for glyph in glyphs)
    return GlyphRun(codes, texts, advances, widths, offsets, rises if any(rises) else ())
