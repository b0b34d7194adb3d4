"""A font of a file in; what it says about itself out: names, weights, licence, metrics."""

from __future__ import annotations

import struct
import sys
from functools import cached_property
from pathlib import Path

import uharfbuzz as hb

from ..value import Value
from .licence import Licence, licence_of
from .sfnt import Sfnt, UnreadableFontError

_FAMILY, _SUBFAMILY, _FULL, _POSTSCRIPT = 1, 2, 4, 6
_TYPOGRAPHIC_FAMILY, _VARIATIONS_PREFIX = 16, 25
_REGULAR_WIDTH = 5


class FontFacts(Value, dict=True):
    """What the tables name, OS/2, head, hhea and fvar of one font say."""

    sfnt: Sfnt
    hb_face: hb.Face

    @cached_property
    def family(self) -> str:
        """The English family name that gathers all weights (name 16, else 1)."""
        return (
            self._name(_TYPOGRAPHIC_FAMILY) or self._name(_FAMILY) or self.sfnt.path.stem
        ).strip()

    @cached_property
    def family_names(self) -> tuple[str, ...]:
        """The family's names, English first, Korean next, then others; none twice."""
        names = [self.family]
        for kind in (_TYPOGRAPHIC_FAMILY, _FAMILY):
            entries = [
                entry.language for entry in self.hb_face.list_names() if entry.name_id == kind
            ]
            entries.sort(key=lambda language: (language != "ko", language))
            names += [name for language in entries if (name := self._name(kind, language))]
            if self._name(kind):
                break
        return tuple(dict.fromkeys(names))

    @cached_property
    def other_names(self) -> tuple[str, ...]:
        """Names that stand for this one weight only: "Noto Sans KR Thin", the full and PostScript names."""
        ids = (_FAMILY, _FULL, _POSTSCRIPT)
        names = [
            name
            for kind in ids
            for language in ("en", "ko")
            if (name := self._name(kind, language))
        ]
        return tuple(name for name in dict.fromkeys(names) if name not in self.family_names)

    @cached_property
    def postscript_name(self) -> str:
        """The PostScript name of the font as it is in its file (name 6)."""
        return self._name(_POSTSCRIPT) or self.family.replace(" ", "")

    @cached_property
    def postscript_family(self) -> str:
        """What the PostScript names of a variable font's instances start with (name 25)."""
        return self._name(_VARIATIONS_PREFIX) or self.family.replace(" ", "")

    @cached_property
    def weights(self) -> tuple[int, int]:
        """The lightest and the boldest weight; equal where the font has one weight."""
        for axis in self.hb_face.axis_infos:
            if axis.tag == "wght":
                return round(axis.min_value), round(axis.max_value)
        weight = self._os2_number(4, 400)
        weight = weight * 100 if 0 < weight < 10 else weight
        return (min(max(weight, 1), 1000),) * 2

    @property
    def is_variable(self) -> bool:
        """Tell whether the font has a weight axis that is more than a point."""
        return self.weights[0] < self.weights[1]

    @cached_property
    def is_italic(self) -> bool:
        """Tell whether the font is an italic or oblique (OS/2 fsSelection bits 0 and 9)."""
        return bool(self._os2_number(62, 0) & 0x201)

    @cached_property
    def condensed_by(self) -> int:
        """How many width classes the font is away from the normal width."""
        return abs(self._os2_number(6, _REGULAR_WIDTH) - _REGULAR_WIDTH)

    @cached_property
    def licence(self) -> Licence:
        """The licence and what fsType lets one embed."""
        description = self._name(13) + " " + self._name(14)
        return licence_of(description, self._name(14), self._os2_number(8, 0))

    @cached_property
    def em_box(self) -> tuple[float, float]:
        """Top and bottom of the design's em box in 1/1000 em (OS/2 sTypoAscender, sTypoDescender)."""
        scale = 1000 / self.hb_face.upem
        if len(self._os2) < 72:
            return 880.0, -120.0
        top, bottom = struct.unpack_from(">hh", self._os2, 68)
        return top * scale, bottom * scale

    @cached_property
    def bbox(self) -> tuple[float, float, float, float]:
        """The box that holds every glyph, in 1/1000 em (head xMin, yMin, xMax, yMax)."""
        scale = 1000 / self.hb_face.upem
        left, bottom, right, top = struct.unpack_from(">hhhh", self._table("head"), 36)
        return left * scale, bottom * scale, right * scale, top * scale

    @cached_property
    def _os2(self) -> bytes:
        return self._table("OS/2")

    def _os2_number(self, offset: int, default: int) -> int:
        if len(self._os2) < offset + 2:
            return default
        return int(struct.unpack_from(">H", self._os2, offset)[0])

    def _table(self, tag: str) -> bytes:
        return bytes(self.hb_face.reference_table(tag).data)

    def _name(self, name_id: int, language: str = "en") -> str:
        name = self.hb_face.get_name(name_id, language)
        return (name or "").replace("\0", "").strip()


def open_font(sfnt: Sfnt) -> FontFacts:
    """Map a font into memory; nothing but its directory is read now.

    Raises ``UnreadableFontError`` where HarfBuzz finds no glyphs in it.
    """
    try:
        face = hb.Face(_blob(sfnt.path), sfnt.index)
    except hb.HarfBuzzError:
        raise UnreadableFontError("fonts-unreadable") from None
    if face.glyph_count == 0 or not 16 <= face.upem <= 16384:
        raise UnreadableFontError("fonts-unreadable")
    return FontFacts(sfnt, face)


def _blob(path: Path) -> hb.Blob:
    # On Windows HarfBuzz opens files by the ANSI code page, which lacks many names in Hangul.
    if sys.platform == "win32" and not str(path).isascii():
        return hb.Blob(path.read_bytes())
    return hb.Blob.from_file_path(path)
