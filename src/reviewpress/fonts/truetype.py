"""A face and its characters in; a TrueType font that word processors take out.

The font has no layout tables, so what shaping does to single characters is done in it: characters
lead to their Korean forms, and brackets are half an em wide. Words come out as wide as in the PDF, but for kerning.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence

import uharfbuzz as hb

from ..value import Value
from . import tables
from .drawn import DrawnGlyphs
from .glyf import glyph
from .office import office_name, tagged_name
from .outlines import Contour, draw
from .recut import left_edge, recut_glyf, write_glyphs
from .sfnt import split_tables, write_sfnt
from .subset import PDF_TABLES, Axes, Outlines, cut

_FAMILY, _STYLE, _UNIQUE, _FULL, _VERSION, _POSTSCRIPT = 1, 2, 3, 4, 5, 6
_COPIED_NAMES = (0, 13, 14)
_BOLD = 1
_ERROR_EM = 0.001
"""How far a curve may stray when it is made quadratic."""

Tables = dict[str, bytes]


class Original(Value):
    """A face as HarfBuzz has it; ``outlines`` are its trimmed glyphs."""

    face: hb.Face
    font: hb.Font
    axes: Axes
    outlines: Outlines
    family: str
    weight: int
    fingerprint: str
    """What changes with the font and the weight."""
    tag: str = ""
    """What the family's name ends with."""


def convert(original: Original, gids: Mapping[int, int]) -> bytes:
    """Make a font of some characters: ``gids`` give the glyph that stands for each code point.

    Equal arguments give equal bytes. Raises ``SubsetError`` where the outlines are damaged.
    """
    wanted = sorted({0, *gids.values()})
    if "glyf" in original.face.table_tags:
        made, order = _cut_glyphs(original, wanted)
    else:
        made, order = _drawn_glyphs(original, wanted), wanted
    places = {old: new for new, old in enumerate(order)}
    characters = {code: places[gid] for code, gid in sorted(gids.items())}
    return write_sfnt(made | _other_tables(original, characters, made["head"]))


def _cut_glyphs(original: Original, wanted: Sequence[int]) -> tuple[Tables, Sequence[int]]:
    """Have HarfBuzz cut a glyf font down and pin its axes; also give the old number of each glyph."""
    flags = hb.SubsetFlags.NOTDEF_OUTLINE  # a box shows what is typed later and not in the font
    result = cut(original.face, wanted, original.axes, flags, PDF_TABLES)
    order = result.old_gids
    outlines = {
        new: original.outlines[old] for new, old in enumerate(order) if old in original.outlines
    }
    return split_tables(recut_glyf(result.data, outlines)), order


def _drawn_glyphs(original: Original, wanted: Sequence[int]) -> Tables:
    """Draw every glyph, with quadratic curves."""
    glyphs, metrics = [], []
    drawn = DrawnGlyphs(original.fingerprint)
    for gid in wanted:
        trimmed = original.outlines.get(gid)
        if trimmed:
            glyphs.append(_quadratic(original, trimmed.contours))
        else:
            if gid not in drawn:
                drawn[gid] = _quadratic(original, draw(original.font, gid))
            glyphs.append(drawn[gid])
        width = trimmed.width if trimmed else original.font.get_glyph_h_advance(gid)
        metrics.append((width, left_edge(glyphs[-1])))
    drawn.keep()
    return {
        **write_glyphs(glyphs, _source(original, "head")),
        "maxp": tables.maxp(glyphs),
        "hmtx": tables.hmtx(metrics),
        "hhea": tables.hhea(_source(original, "hhea"), len(metrics)),
    }


def _quadratic(original: Original, contours: list[Contour]) -> bytes:
    from .quadratic import as_quadratic  # noqa: PLC0415 - fontTools; most glyphs have been kept

    return glyph(as_quadratic(contours, _ERROR_EM * original.face.upem), turn=True)


def _other_tables(original: Original, characters: Mapping[int, int], head: bytes) -> Tables:
    family, bold = office_name(original.family, original.weight)
    family = tagged_name(family, original.tag)
    names = {code: text for code in _COPIED_NAMES if (text := original.face.get_name(code))}
    names |= _names(family, bold=bold)
    (style,) = struct.unpack_from(">H", head, 44)
    style = style & ~_BOLD | (_BOLD if bold else 0)
    codes = list(characters)
    return {
        "cmap": tables.cmap(characters),
        "name": tables.name(names),
        "OS/2": tables.os2(_source(original, "OS/2"), original.weight, codes, bold=bold),
        "post": tables.post(_source(original, "post")),
        "head": head[:44] + struct.pack(">H", style) + head[46:],
    }


def _names(family: str, *, bold: bool) -> dict[int, str]:
    style = "Bold" if bold else "Regular"
    full = f"{family} Bold" if bold else family
    postscript = f"{family}-{style}".replace(" ", "")
    return {
        _FAMILY: family,
        _STYLE: style,
        _UNIQUE: postscript,
        _FULL: full,
        _VERSION: "Version 1.000",
        _POSTSCRIPT: postscript,
    }


def _source(original: Original, tag: str) -> bytes:
    return bytes(original.face.reference_table(tag).data)
