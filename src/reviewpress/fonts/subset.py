"""A font and glyph numbers in; a font program to embed in a PDF out (ISO 32000-2, 9.9)."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

import uharfbuzz as hb

_FLAGS = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NO_LAYOUT_CLOSURE
_INSTANCING = frozenset({"avar", "fvar", "gvar", "cvar", "HVAR", "MVAR"})
_KEPT = frozenset({"glyf", "loca", "CFF ", "CFF2", "head", "hhea", "hmtx", "maxp"}) | _INSTANCING

Axes = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class FontProgram:
    """A font for a PDF's font descriptor, without hinting and layout tables.

    ``kind`` is the descriptor's key, ``subtype`` the Subtype of its stream ("" for ``FontFile2``). The descendant
    font is a CIDFontType2 with CIDToGIDMap Identity for ``FontFile2``, a CIDFontType0 for ``FontFile3``.
    ``widths`` are the glyphs' advances by code in 1/1000 em, as the W array gives them.
    """

    data: bytes
    kind: Literal["FontFile2", "FontFile3"]
    subtype: Literal["", "CIDFontType0C"]
    widths: Mapping[int, float]


class SubsetError(Exception):
    """HarfBuzz could not cut the font down: its outlines are damaged."""


def subset_glyf(face: hb.Face, gids: Iterable[int], axes: Axes) -> bytes:
    """Cut a glyf font down to some glyphs, which keep their numbers."""
    return _subset(face, gids, axes, hb.SubsetFlags.RETAIN_GIDS).data


def subset_cid_keyed(face: hb.Face, gids: Iterable[int]) -> bytes:
    """Cut a CID-keyed CFF font down to some glyphs, which keep their CIDs; the bare CFF table."""
    return read_table(_subset(face, gids, {}, hb.SubsetFlags.DEFAULT).data, "CFF ")


def subset_name_keyed(face: hb.Face, gids: Iterable[int]) -> bytes:
    """Cut a name-keyed CFF font down and make it CID-keyed by the glyphs' old numbers; the bare CFF table."""
    from .cid import as_cid_keyed  # noqa: PLC0415 - fontTools loads only for fonts of this kind

    cut = _subset(face, gids, {}, hb.SubsetFlags.DESUBROUTINIZE)
    mapping = cut.plan.new_to_old_glyph_mapping
    return as_cid_keyed(cut.data, [mapping[gid] for gid in range(len(mapping))])


def subset_cff2(face: hb.Face, gids: Iterable[int], axes: Axes) -> bytes:
    """Pin a CFF2 font's axes and write it as CID-keyed CFF, each CID the glyph's number; the bare CFF table."""
    flags = hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.DOWNGRADE_CFF2
    return read_table(_subset(face, gids, axes, flags).data, "CFF ")


def read_table(font: bytes, tag: str) -> bytes:
    """Take one table out of a font's bytes; empty where it has none."""
    (count,) = struct.unpack_from(">H", font, 4)
    for name, _checksum, offset, length in struct.iter_unpack(">4sIII", font[12 : 12 + 16 * count]):
        if name == tag.encode("ascii"):
            return font[offset : offset + length]
    return b""


class _Cut(NamedTuple):
    """A subset's bytes, and the plan by which it was made."""

    data: bytes
    plan: hb.SubsetPlan


def _subset(face: hb.Face, gids: Iterable[int], axes: Axes, flags: hb.SubsetFlags) -> _Cut:
    wanted = hb.SubsetInput()
    wanted.flags = _FLAGS | flags
    wanted.glyph_set.update(gids)
    dropped = [tag for tag in face.table_tags if tag not in _KEPT]
    wanted.drop_table_tag_set.update(tag_number(tag) for tag in dropped)
    for tag, value in axes.items():
        wanted.pin_axis_location(face, tag, value)
    try:
        plan = hb.SubsetPlan(face, wanted)
        return _Cut(plan.execute().blob.data, plan)
    except (RuntimeError, hb.HarfBuzzError) as problem:
        raise SubsetError(str(problem)) from problem


def tag_number(tag: str) -> int:
    """Give a table's tag as HarfBuzz counts it."""
    return int.from_bytes(tag.encode("latin-1"), "big")
