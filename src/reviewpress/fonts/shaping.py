"""A font at one weight and a text in; the text's glyphs as Korean books set them out.

Syllables, Hanja, kana, spaces and brackets are looked up in tables, filled by asking HarfBuzz for each
character once. HarfBuzz shapes the stretches between them: kerning and ligatures on, no
discretionary ligatures, Korean forms (OpenType ``kern``, ``liga``, ``dlig``, ``locl``, ``halt``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import NamedTuple

import uharfbuzz as hb

from .characters import (
    CLOSING,
    CLOSING_QUOTES,
    CONJOINING_JAMO,
    GETA,
    IDEOGRAPHIC,
    MARKS,
    MIDDLE_DOT,
    OPENING,
    OPENING_QUOTES,
    SPACES,
    STOPS,
)
from .glyphs import EMPTY_RUN, GlyphRun

_OPEN, _CLOSE = re.escape(OPENING), re.escape(CLOSING)
_SINGLE = _OPEN + _CLOSE + STOPS + IDEOGRAPHIC + SPACES
_STRETCH = re.compile(
    rf"(?P<single>(?:[{_SINGLE}](?![{MARKS}]))+)"
    rf"|(?:[{CONJOINING_JAMO}][{MARKS}]*)+"
    rf"|(?:[^{_SINGLE}{CONJOINING_JAMO}]|[{_SINGLE}](?=[{MARKS}]))+"
)
_CLOSES_THEN_OPENS = re.compile(f"[{_CLOSE}](?=[{_OPEN}])")
_STOPS_THEN_CLOSES = re.compile(f"[{STOPS}](?=[{_CLOSE}])")
_OPENS_EM = frozenset(OPENING + OPENING_QUOTES)
_NARROW = frozenset(OPENING + CLOSING + OPENING_QUOTES + CLOSING_QUOTES + MIDDLE_DOT)

_HALF_EM = 500.0
_NEARLY_EM = 800.0
_FEATURES: dict[str, bool] = {"kern": True, "liga": True, "dlig": False}
_HALF_WIDE: dict[str, bool] = {"kern": False, "halt": True}
_LANGUAGE = "ko"
_SCRIPT = "Hang"


class Glyph(NamedTuple):
    """One placed glyph; ``text`` is its cluster, lengths are in 1/1000 em."""

    code: int
    text: str
    advance: float
    width: float
    offset: float
    rise: float


class Shaper:
    """Shapes text with one HarfBuzz font; ``code_of`` turns a glyph number into the code that a PDF shows."""

    def __init__(self, font: hb.Font, code_of: Callable[[int], int]) -> None:
        self._font = font
        self._code_of = code_of
        self._scale = 1000 / font.face.upem
        self._runs: dict[str, GlyphRun] = {"": EMPTY_RUN}
        self._stretches: dict[str, tuple[Glyph, ...]] = {}
        self._singles: dict[str, tuple[Glyph, ...]] = {}
        # Codes and widths of the singles that stand as they are, for the fast path.
        self._codes: dict[str, int] = {}
        self._widths: dict[str, float] = {}

    def shape(self, text: str) -> GlyphRun:
        """Shape a text; the same text gives the same object."""
        run = self._runs.get(text)
        if run is None:
            run = self._runs[text] = self._shape_plain(text) or self._shape_mixed(text)
        return run

    def single(self, char: str) -> tuple[Glyph, ...]:
        """Shape one character that stands alone; nearly always one glyph."""
        glyphs = self._singles.get(char)
        if glyphs is None:
            glyphs = self._singles[char] = self._make_single(char)
        return glyphs

    def _shape_plain(self, text: str) -> GlyphRun | None:
        # Most words hold nothing but syllables seen before.
        try:
            widths = tuple(map(self._widths.__getitem__, text))
        except KeyError:
            return None
        codes = tuple(map(self._codes.__getitem__, text))
        return GlyphRun(codes, tuple(text), widths, widths, _zeros(len(widths)))

    def _shape_mixed(self, text: str) -> GlyphRun:
        glyphs: list[Glyph] = []
        for match in _STRETCH.finditer(text):
            stretch = match[0]
            if match.lastgroup == "single":
                glyphs += self._shape_singles(stretch)
            else:
                glyphs += self._shape_stretch(stretch)
        return _as_run(glyphs)

    def _shape_singles(self, text: str) -> list[Glyph]:
        found = [self.single(char) for char in text]
        for char, glyphs in zip(text, found, strict=True):
            if char not in self._codes and _is_plain(glyphs):
                self._codes[char], self._widths[char] = glyphs[0].code, glyphs[0].width
        for match in _CLOSES_THEN_OPENS.finditer(text):
            index = match.start()
            if _is_halved(found[index]) and _is_halved(found[index + 1]):
                found[index] = _moved(found[index], _HALF_EM)
        for match in _STOPS_THEN_CLOSES.finditer(text):
            if found[match.start()][-1].advance >= _NEARLY_EM:
                found[match.start()] = _moved(found[match.start()], -_HALF_EM)
        return [glyph for glyphs in found for glyph in glyphs]

    def _shape_stretch(self, text: str) -> tuple[Glyph, ...]:
        glyphs = self._stretches.get(text)
        if glyphs is None:
            shaped = self._ask(text, _FEATURES)
            pieces = [self.single(one.text) if _is_wide_quote(one) else (one,) for one in shaped]
            glyphs = self._stretches[text] = tuple(glyph for piece in pieces for glyph in piece)
        return glyphs

    def _make_single(self, char: str) -> tuple[Glyph, ...]:
        if char not in _NARROW:
            return tuple(self._ask(char, _FEATURES))
        glyphs = tuple(self._ask(char, _HALF_WIDE))
        if len(glyphs) == 1 and glyphs[0].advance >= _NEARLY_EM:
            return (_halved(glyphs[0]),)
        return glyphs

    def _ask(self, text: str, features: dict[str, bool]) -> Iterable[Glyph]:
        """Have HarfBuzz shape a text; a glyph that the font lacks becomes a 〓."""
        buffer = hb.Buffer()
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.flags = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction, buffer.language = "ltr", _LANGUAGE
        if not buffer.script:
            buffer.script = _SCRIPT
        hb.shape(self._font, buffer, features)
        infos, positions = buffer.glyph_infos, buffer.glyph_positions
        clusters = _clusters(text, [info.cluster for info in infos])
        for info, place, cluster in zip(infos, positions, clusters, strict=True):
            if info.codepoint or text == GETA:
                yield self._placed(info.codepoint, place, cluster)
            else:
                yield self.single(GETA)[0]._replace(text=cluster)

    def _placed(self, gid: int, place: hb.GlyphPosition, text: str) -> Glyph:
        scale = self._scale
        return Glyph(
            self._code_of(gid),
            text,
            place.x_advance * scale,
            self._font.get_glyph_h_advance(gid) * scale,
            place.x_offset * scale,
            place.y_offset * scale,
        )


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
    if len(glyphs) != 1:
        return False
    glyph = glyphs[0]
    return glyph.advance == glyph.width and not glyph.offset and not glyph.rise


def _is_halved(glyphs: tuple[Glyph, ...]) -> bool:
    return bool(glyphs) and glyphs[-1].advance < glyphs[-1].width


def _is_wide_quote(glyph: Glyph) -> bool:
    return glyph.text in _NARROW and glyph.advance >= _NEARLY_EM


def _moved(glyphs: tuple[Glyph, ...], by: float) -> tuple[Glyph, ...]:
    last = glyphs[-1]
    return (*glyphs[:-1], last._replace(advance=last.advance + by))


def _halved(glyph: Glyph) -> Glyph:
    """Halve a glyph of a font that has no ``halt``: openers lose their left, closers their right, dots both sides."""
    half = glyph.width / 2
    if glyph.text in _OPENS_EM:
        return glyph._replace(advance=half, offset=-half)
    offset = -half / 2 if glyph.text == MIDDLE_DOT else 0.0
    return glyph._replace(advance=half, offset=offset)


def _as_run(glyphs: Sequence[Glyph]) -> GlyphRun:
    if not glyphs:
        return EMPTY_RUN
    codes, texts, advances, widths, offsets, rises = zip(*glyphs, strict=True)
    return GlyphRun(codes, texts, advances, widths, offsets, rises if any(rises) else ())
