"""A font program and new outlines for some of its glyphs in; the program with these outlines out."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from itertools import pairwise
from typing import NamedTuple

from .cff import CffTable, write_index
from .charstrings import charstring
from .glyf import glyph
from .outlines import Contour
from .sfnt import split_tables, write_sfnt

_MAX_POINTS = 6


class Outline(NamedTuple):
    """A glyph's contours and its advance, in font units."""

    contours: list[Contour]
    width: int


def recut_cff(table: bytes, outlines: Mapping[int, Outline]) -> bytes:
    """Replace charstrings of a CFF table, by the numbers of their glyphs."""
    read = CffTable.of_bytes(table)
    strings = {
        gid: _charstring(outline, read.widths(gid).default, read.widths(gid).nominal)
        for gid, outline in outlines.items()
    }
    index = read.charstrings
    if index.end != len(table):
        return _recompiled(table, strings)
    # HarfBuzz puts the charstrings last, so that no offset changes with their length.
    objects = [strings.get(gid, data) for gid, data in enumerate(index.objects)]
    return table[: index.start] + write_index(objects)


def _charstring(outline: Outline, default: float, nominal: float) -> bytes:
    width = None if outline.width == default else round(outline.width - nominal)
    return charstring(outline.contours, width)


def _recompiled(table: bytes, strings: Mapping[int, bytes]) -> bytes:
    from fontTools import cffLib  # noqa: PLC0415 - loads only for fonts of this kind
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    fonts = cffLib.CFFFontSet()
    fonts.decompile(BytesIO(table), None)
    top = fonts[0]
    for gid, data in strings.items():
        top.CharStrings[top.charset[gid]].bytecode = data
    written = BytesIO()
    fonts.compile(written, TTFont(recalcBBoxes=False))
    return written.getvalue()


def recut_glyf(font: bytes, outlines: Mapping[int, Outline]) -> bytes:
    """Replace glyphs of a font with a table glyf, by their numbers."""
    tables = split_tables(font)
    glyphs = read_glyphs(tables)
    for gid, outline in outlines.items():
        glyphs[gid] = glyph(outline.contours)
    tables |= write_glyphs(glyphs, tables["head"])
    tables["hmtx"], tables["hhea"] = _with_widths(tables, outlines, glyphs)
    tables["maxp"] = _with_maxima(tables["maxp"], [glyphs[gid] for gid in outlines])
    return write_sfnt(tables)


def read_glyphs(tables: Mapping[str, bytes]) -> list[bytes]:
    """Take the table glyf apart into its glyphs."""
    loca, is_long = tables["loca"], tables["head"][51]
    count = len(loca) // (4 if is_long else 2)
    places = struct.unpack(f">{count}{'I' if is_long else 'H'}", loca)
    if not is_long:
        places = tuple(2 * place for place in places)
    data = tables["glyf"]
    return [data[a:b] for a, b in pairwise(places)]


def write_glyphs(glyphs: Iterable[bytes], head: bytes) -> dict[str, bytes]:
    """Give the tables glyf, loca (in its long form) and head."""
    places = [0]
    for data in glyphs:
        places.append(places[-1] + len(data))
    return {
        "glyf": b"".join(glyphs),
        "loca": struct.pack(f">{len(places)}I", *places),
        "head": head[:50] + b"\0\1" + head[52:],
    }


def _with_widths(
    tables: Mapping[str, bytes], outlines: Mapping[int, Outline], glyphs: Sequence[bytes]
) -> tuple[bytes, bytes]:
    """Give hmtx and hhea with an entry for every glyph."""
    (count,) = struct.unpack_from(">H", tables["hhea"], 34)
    (glyph_count,) = struct.unpack_from(">H", tables["maxp"], 4)
    hmtx = tables["hmtx"]
    metrics = list(struct.iter_unpack(">Hh", hmtx[: 4 * count]))
    bearings = struct.unpack_from(f">{glyph_count - count}h", hmtx, 4 * count)
    metrics += [(metrics[-1][0], bearing) for bearing in bearings]
    for gid, outline in outlines.items():
        metrics[gid] = outline.width, left_edge(glyphs[gid])
    written = b"".join(struct.pack(">Hh", *metric) for metric in metrics)
    return written, tables["hhea"][:34] + struct.pack(">H", glyph_count)


def left_edge(glyph_data: bytes) -> int:
    """Give the left side bearing of a glyph: xMin of its box, 0 where it has no outline."""
    return int(struct.unpack_from(">h", glyph_data, 2)[0]) if glyph_data else 0


def _with_maxima(maxp: bytes, glyphs: Iterable[bytes]) -> bytes:
    points, contours = struct.unpack_from(">HH", maxp, _MAX_POINTS)
    for data in filter(None, glyphs):
        (count,) = struct.unpack_from(">h", data, 0)
        (last,) = struct.unpack_from(">H", data, 10 + 2 * (count - 1))
        points, contours = max(points, last + 1), max(contours, count)
    return maxp[:_MAX_POINTS] + struct.pack(">HH", points, contours) + maxp[_MAX_POINTS + 4 :]
