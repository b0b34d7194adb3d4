"""A font program and new outlines for some of its glyphs in; the program with these outlines out."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
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
    glyphs = {gid: glyph(outlines[gid].contours) for gid in sorted(outlines)}
    tables |= _with_glyphs(tables, glyphs)
    tables["hmtx"], tables["hhea"] = _with_widths(tables, outlines, glyphs)
    tables["maxp"] = _with_maxima(tables["maxp"], glyphs.values())
    return write_sfnt(tables)


def _with_glyphs(tables: Mapping[str, bytes], glyphs: Mapping[int, bytes]) -> dict[str, bytes]:
    """Put glyphs, in the order of their numbers, among the others; what stands between them is copied as a whole."""
    data, places = tables["glyf"], _places(tables)
    parts: list[bytes] = []
    moved: list[int] = []
    done = shift = 0
    for gid, new in glyphs.items():
        parts += (data[places[done] : places[gid]], new)
        moved += [place + shift for place in places[done : gid + 1]]
        shift += len(new) - (places[gid + 1] - places[gid])
        done = gid + 1
    parts.append(data[places[done] :])
    moved += [place + shift for place in places[done:]]
    return _tables(b"".join(parts), moved, tables["head"])


def _places(tables: Mapping[str, bytes]) -> Sequence[int]:
    """Read where the glyphs begin, and where the last one ends."""
    loca, is_long = tables["loca"], tables["head"][51]
    count = len(loca) // (4 if is_long else 2)
    places = struct.unpack(f">{count}{'I' if is_long else 'H'}", loca)
    return places if is_long else tuple(2 * place for place in places)


def write_glyphs(glyphs: Iterable[bytes], head: bytes) -> dict[str, bytes]:
    """Give the tables glyf, loca (in its long form) and head."""
    places = [0]
    for data in glyphs:
        places.append(places[-1] + len(data))
    return _tables(b"".join(glyphs), places, head)


def _tables(glyf: bytes, places: Sequence[int], head: bytes) -> dict[str, bytes]:
    loca = struct.pack(f">{len(places)}I", *places)
    return {"glyf": glyf, "loca": loca, "head": head[:50] + b"\0\1" + head[52:]}


def _with_widths(
    tables: Mapping[str, bytes], outlines: Mapping[int, Outline], glyphs: Mapping[int, bytes]
) -> tuple[bytes, bytes]:
    """Give hmtx and hhea with an entry for every glyph."""
    (count,) = struct.unpack_from(">H", tables["hhea"], 34)
    (glyph_count,) = struct.unpack_from(">H", tables["maxp"], 4)
    hmtx, rest = tables["hmtx"], glyph_count - count
    width, bearings = hmtx[4 * count - 4 : 4 * count - 2], hmtx[4 * count : 4 * count + 2 * rest]
    # Those without a width of their own have the last one's.
    others = bytearray(4 * rest)
    others[0::4], others[1::4] = width[:1] * rest, width[1:] * rest
    others[2::4], others[3::4] = bearings[0::2], bearings[1::2]
    written = bytearray(hmtx[: 4 * count] + others)
    for gid, outline in outlines.items():
        struct.pack_into(">Hh", written, 4 * gid, outline.width, left_edge(glyphs[gid]))
    return bytes(written), tables["hhea"][:34] + struct.pack(">H", glyph_count)


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
