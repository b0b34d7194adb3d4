"""One font at one weight in; metrics, shaped text and embeddable programs out. All lengths are 1/1000 em."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

import uharfbuzz as hb

from . import subset
from .cff import CffTable
from .characters import FIXED_SPACES, GETA
from .errors import refuse
from .facts import FontFacts
from .glyphs import GlyphRun
from .licence import Licence
from .outlines import Contour, draw, scaled, shifted
from .plain import PlainCharacters
from .recut import Outline
from .shaping import Shaper
from .subset import FontProgram

__all__ = ["Face", "FontProgram", "GlyphRun"]


class Face:
    """An instance of a font at one weight.

    Opening one maps its file and reads nothing; every property is read when it is first asked for.
    ``key`` names it among all faces of a catalogue and may stand in a PDF name. Faces are made by ``Catalogue.face``.
    """

    def __init__(self, facts: FontFacts, weight: int, key: str) -> None:
        self.key = key
        self.weight = weight
        self.facts = facts
        self._chars: dict[str, bool] = {}

    def __repr__(self) -> str:
        return f"Face({self.key!r})"

    @property
    def family(self) -> str:
        """The family's English name."""
        return self.facts.family

    @property
    def postscript_name(self) -> str:
        """What a font descriptor calls the face, before any subset tag."""
        return self.key

    @property
    def fingerprint(self) -> str:
        """What changes with the font's file and the weight, for caches."""
        return f"{self.facts.sfnt.fingerprint}-{self.weight}"

    @property
    def licence(self) -> Licence:
        """The licence, and what may be embedded."""
        return self.facts.licence

    @property
    def is_cff(self) -> bool:
        """Tell whether the outlines are CFF, so that ``subset`` gives a ``FontFile3``."""
        return "glyf" not in self.facts.sfnt.tables

    @property
    def is_italic(self) -> bool:
        """Tell whether the font is an italic or oblique."""
        return self.facts.is_italic

    @cached_property
    def ascent(self) -> float:
        """How far the font says its lines reach above the baseline (hhea, or typo where OS/2 asks for it)."""
        return self._metric(hb.OTMetricsTag.HORIZONTAL_ASCENDER)

    @cached_property
    def descent(self) -> float:
        """How far lines reach below the baseline, as a negative number."""
        return self._metric(hb.OTMetricsTag.HORIZONTAL_DESCENDER)

    @property
    def em_top(self) -> float:
        """The upper edge of the em box, in which syllables are drawn (880 in most Korean fonts)."""
        return self.facts.em_box[0]

    @property
    def em_bottom(self) -> float:
        """The lower edge of the em box (-120 in most Korean fonts)."""
        return self.facts.em_box[1]

    @cached_property
    def cap_height(self) -> float:
        """The height of capitals."""
        return self._metric(hb.OTMetricsTag.CAP_HEIGHT)

    @cached_property
    def x_height(self) -> float:
        """The height of an x."""
        return self._metric(hb.OTMetricsTag.X_HEIGHT)

    @cached_property
    def italic_angle(self) -> float:
        """Degrees from the vertical, counter-clockwise, as in the table post."""
        return float(self._font.get_style_value(hb.StyleTag.SLANT_ANGLE))

    @property
    def bbox(self) -> tuple[float, float, float, float]:
        """The box around all glyphs: left, bottom, right, top."""
        return self.facts.bbox

    @property
    def stem_v(self) -> float:
        """An estimate of the width of vertical stems, which a font descriptor must give."""
        return 10 + 220 * (self.weight - 50) / 900

    def has(self, char: str) -> bool:
        """Tell whether the face has a glyph for a character."""
        known = self._chars.get(char)
        if known is None:
            # HarfBuzz makes the spaces of fixed width out of the space.
            asked = " " if char in FIXED_SPACES else char
            known = self._chars[char] = bool(self._font.get_nominal_glyph(ord(asked)))
        return known

    def advance(self, char: str) -> float:
        """Give the advance of a character that stands alone, as ``shape`` sets it: brackets half an em."""
        plain = self._shaper.plain.known.get(char)
        if plain is not None:
            return plain.width
        return sum(glyph.advance for glyph in self._shaper.single(char))

    def shape(self, text: str) -> GlyphRun:
        """Shape a text from left to right; a character that the face lacks becomes a 〓. Results are kept."""
        return self._shaper.shape(text)

    @property
    def plain(self) -> PlainCharacters:
        """The characters known so far that stand as they are; texts of nothing else need no ``shape``."""
        return self._shaper.plain

    def learn(self, characters: set[str]) -> None:
        """Get to know the syllables among characters at once, which takes a tenth of asking for each."""
        self._shaper.learn(characters)

    def learn_digits(self) -> None:
        """Get to know the digits, if they stand as they are in every number."""
        self._shaper.learn_digits()

    @cached_property
    def geta_code(self) -> int:
        """The code that stands in the place of characters that the face lacks."""
        return self._shaper.single(GETA)[0].code

    def width(self, code: int) -> float:
        """Give the advance that a font program of ``subset`` gives a glyph, by its code."""
        gid = self._gid(code)
        trim = self._shaper.trims.get(gid)
        return float(trim.width if trim else self._font.get_glyph_h_advance(gid)) * self._scale

    def outline(self, code: int) -> list[Contour]:
        """Draw a glyph as a font program of ``subset`` holds it, in 1/1000 em, for text that is drawn as shapes."""
        gid = self._gid(code)
        trim = self._shaper.trims.get(gid)
        contours = draw(self._font, gid)
        return scaled(shifted(contours, trim.shift) if trim else contours, self._scale)

    def subset(self, codes: Iterable[int]) -> FontProgram:
        """Make a font program of some glyphs, in which the codes stay as they are.

        Equal codes give equal bytes. Raises ``EnvironmentProblem`` where the licence forbids
        embedding or the outlines are damaged.
        """
        wanted = sorted({0, *codes})
        if not self.licence.may_print:
            raise refuse("fonts-restricted", self.facts)
        widths = {code: self.width(code) for code in wanted}
        try:
            data = self._cut([self._gid(code) for code in wanted])
        except (subset.SubsetError, ValueError, IndexError, struct.error):
            raise refuse("fonts-damaged", self.facts) from None
        if self.is_cff:
            return FontProgram(data, "FontFile3", "CIDFontType0C", widths)
        return FontProgram(data, "FontFile2", "", widths)

    def truetype(self, characters: Iterable[str] | None = None, *, tag: str = "") -> bytes:
        """Make a TrueType font for word processors of some characters (None: of all).

        It is named by ``office_name``, and by ``tag``, which tells it from other parts of the same font. Characters that the face lacks, or that need more than one glyph, are left out. A font whose
        licence forbids parts of it is given whole. Raises ``EnvironmentProblem`` where it may not be embedded.
        """
        from .truetype import Original, convert  # noqa: PLC0415 - its curve fitting is fontTools'

        if not self.licence.may_edit:
            raise refuse("fonts-restricted", self.facts)
        if characters is None or not self.licence.may_subset:
            characters = map(chr, self.facts.hb_face.unicodes)
        gids = self._single_gids(characters)
        outlines = self._trimmed_outlines(set(gids.values()))
        face = self.facts.hb_face
        original = Original(
            face, self._font, self.axes, outlines, self.family, self.weight, self.fingerprint, tag
        )
        try:
            return convert(original, gids)
        except (subset.SubsetError, ValueError, IndexError, struct.error):
            raise refuse("fonts-damaged", self.facts) from None

    def _single_gids(self, characters: Iterable[str]) -> dict[int, int]:
        found = {ord(char): self._shaper.single(char) for char in set(characters) if self.has(char)}
        return {code: self._gid(one[0].code) for code, one in found.items() if len(one) == 1}

    def _cut(self, gids: Sequence[int]) -> bytes:
        face, recut = self.facts.hb_face, self._trimmed_outlines(gids)
        if not self.is_cff:
            return subset.subset_glyf(face, gids, self.axes, recut)
        if "CFF2" in self.facts.sfnt.tables:
            return subset.subset_cff2(face, gids, self.axes, recut)
        if self._cff.is_cid_keyed:
            return subset.subset_cid_keyed(face, gids, recut)
        return subset.subset_name_keyed(face, gids, recut)

    def _trimmed_outlines(self, gids: Iterable[int]) -> dict[int, Outline]:
        trims = self._shaper.trims
        return {
            gid: Outline(shifted(draw(self._font, gid), trims[gid].shift), trims[gid].width)
            for gid in gids
            if gid in trims
        }

    @cached_property
    def axes(self) -> Mapping[str, float]:
        """Where every variation axis is pinned: ``wght`` at the weight, others at their default."""
        return {
            axis.tag: float(self.weight) if axis.tag == "wght" else axis.default_value
            for axis in self.facts.hb_face.axis_infos
        }

    @cached_property
    def _font(self) -> hb.Font:
        font = hb.Font(self.facts.hb_face)
        if self.axes:
            font.set_variations(dict(self.axes))
        return font

    @cached_property
    def _shaper(self) -> Shaper:
        codes = self._codes
        return Shaper(self._font, codes.__getitem__)

    @cached_property
    def _scale(self) -> float:
        return 1000 / float(self.facts.hb_face.upem)

    @cached_property
    def _cff(self) -> CffTable:
        return CffTable.of_file(self.facts.sfnt)

    @cached_property
    def _codes(self) -> Sequence[int]:
        count = self.facts.hb_face.glyph_count
        if not self.is_cff or "CFF2" in self.facts.sfnt.tables:
            return range(count)
        try:
            return self._cff.cids(count)
        except (ValueError, IndexError, struct.error):
            raise refuse("fonts-damaged", self.facts) from None

    @cached_property
    def _gids(self) -> Mapping[int, int]:
        return {code: gid for gid, code in enumerate(self._codes)}

    def _gid(self, code: int) -> int:
        return code if isinstance(self._codes, range) else self._gids[code]

    def _metric(self, tag: hb.OTMetricsTag) -> float:
        return float(self._font.get_metric_position_with_fallback(tag)) * self._scale
