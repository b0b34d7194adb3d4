"""A font and glyph numbers in; a font program to embed in a PDF out (ISO 32000-2, 9.9)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

import uharfbuzz as hb

from .recut import Outline, recut_cff, recut_glyf
from .sfnt import split_tables

_FLAGS = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NO_LAYOUT_CLOSURE
_INSTANCING = frozenset({"avar", "fvar", "gvar", "cvar", "HVAR", "MVAR"})
PDF_TABLES = (
    frozenset({"glyf", "loca", "CFF ", "CFF2", "head", "hhea", "hmtx", "maxp"}) | _INSTANCING
)

Axes = Mapping[str, float]
Outlines = Mapping[int, Outline]
"""New outlines by glyph number."""


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


def subset_glyf(face: hb.Face, gids: Collection[int], axes: Axes, recut: Outlines) -> bytes:
    """Cut a glyf font down to some glyphs, which keep their numbers; ``recut`` ones get new outlines."""
    data = cut(face, gids, axes, hb.SubsetFlags.RETAIN_GIDS, PDF_TABLES).data
    return recut_glyf(data, recut) if recut else data


def subset_cid_keyed(face: hb.Face, gids: Collection[int], recut: Outlines) -> bytes:
    """Cut a CID-keyed CFF font down to some glyphs, which keep their CIDs; the bare CFF table."""
    return _recut_cff(cut(face, gids, {}, hb.SubsetFlags.DEFAULT, PDF_TABLES), recut)


def subset_name_keyed(face: hb.Face, gids: Collection[int], recut: Outlines) -> bytes:
    """Cut a name-keyed CFF font down and make it CID-keyed by the glyphs' old numbers; the bare CFF table."""
    from .cid import as_cid_keyed  # noqa: PLC0415 - fontTools loads only for fonts of this kind

    result = cut(face, gids, {}, hb.SubsetFlags.DESUBROUTINIZE, PDF_TABLES)
    return as_cid_keyed(_recut_cff(result, recut), result.old_gids)


def subset_cff2(face: hb.Face, gids: Collection[int], axes: Axes, recut: Outlines) -> bytes:
    """Pin a CFF2 font's axes and write it as CID-keyed CFF, each CID the glyph's number; the bare CFF table."""
    flags = hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.DOWNGRADE_CFF2
    table = split_tables(cut(face, gids, axes, flags, PDF_TABLES).data)["CFF "]
    return recut_cff(table, recut) if recut else table


class Cut(NamedTuple):
    """A subset's bytes, and the plan by which it was made."""

    data: bytes
    plan: hb.SubsetPlan

    @property
    def old_gids(self) -> Sequence[int]:
        """The number that each glyph had; only where numbers were not retained."""
        mapping = self.plan.new_to_old_glyph_mapping
        return [mapping[gid] for gid in range(len(mapping))]


def cut(
    face: hb.Face,
    gids: Collection[int],
    axes: Axes,
    flags: hb.SubsetFlags,
    kept: Collection[str],
) -> Cut:
    """Cut a font down to glyphs, pinned axes and kept tables. Raises ``SubsetError``."""
    wanted = hb.SubsetInput()
    wanted.flags = _FLAGS | flags
    wanted.glyph_set.update(gids)
    dropped = [tag for tag in face.table_tags if tag not in kept]
    wanted.drop_table_tag_set.update(
        int.from_bytes(tag.encode("latin-1"), "big") for tag in dropped
    )
    for tag, value in axes.items():
        wanted.pin_axis_location(face, tag, value)
    try:
        plan = hb.SubsetPlan(face, wanted)
        return Cut(plan.execute().blob.data, plan)
    except (RuntimeError, hb.HarfBuzzError) as problem:
        raise SubsetError(str(problem)) from problem


def _recut_cff(result: Cut, recut: Outlines) -> bytes:
    table = split_tables(result.data)["CFF "]
    if not recut:
        return table
    new_gids = {old: new for new, old in enumerate(result.old_gids)}
    return recut_cff(table, {new_gids[gid]: outline for gid, outline in recut.items()})
