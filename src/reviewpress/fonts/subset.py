"""A font and glyph numbers in; a font program to embed in a PDF out (ISO 32000-2, 9.9)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

import uharfbuzz as hb

from ..value import Value
from .characters import common_characters
from .recut import Outline, recut_cff, recut_glyf
from .sfnt import split_tables

VERSION = hb.__version__
"""Another HarfBuzz may cut other bytes."""
_FLAGS = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NO_LAYOUT_CLOSURE
_INSTANCING = frozenset({"avar", "fvar", "gvar", "cvar", "HVAR", "MVAR"})
PDF_TABLES = (
    frozenset({"glyf", "loca", "CFF ", "CFF2", "head", "hhea", "hmtx", "maxp"}) | _INSTANCING
)

Axes = Mapping[str, float]
Outlines = Mapping[int, Outline]
"""New outlines by glyph number."""


class FontProgram(Value):
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
    data = stock_of(face, hb.SubsetFlags.RETAIN_GIDS).cut(gids, axes).data
    return recut_glyf(data, recut) if recut else data


def subset_cid_keyed(face: hb.Face, gids: Collection[int], recut: Outlines) -> bytes:
    """Cut a CID-keyed CFF font down to some glyphs, which keep their CIDs; the bare CFF table.

    Without subroutines it is cut in half the time, and compressed it is a tenth smaller.
    """
    return _recut_cff(stock_of(face, hb.SubsetFlags.DESUBROUTINIZE).cut(gids, {}), recut)


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
    """A subset's bytes, and the plan by which it was made; ``before`` is what the font itself was cut from."""

    data: bytes
    plan: hb.SubsetPlan
    before: Sequence[int] | None = None

    @property
    def old_gids(self) -> Sequence[int]:
        """The number that each glyph had; only where numbers were not retained."""
        mapping, before = self.plan.new_to_old_glyph_mapping, self.before
        gids = [mapping[gid] for gid in range(len(mapping))]
        return [before[gid] for gid in gids] if before else gids


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


_FEW = 4
"""So many cuts of a face that its stock could not serve, and it is made anew with their glyphs; then twice as many."""


class Stock:
    """The glyphs of a face that books have asked for and those that most Korean books do, cut out once.

    A book's font is cut from them in a fraction of the time, to the same bytes. One book alone never pays for it.
    """

    def __init__(self, face: hb.Face, flags: hb.SubsetFlags) -> None:
        self._face = face
        self._flags = flags
        self._seen: set[int] = set()
        self._gids: dict[int, int] = {}
        self._order: Sequence[int] = ()
        self._stock: hb.Face | None = None
        self._misses, self._most = 0, 2

    def cut(self, gids: Collection[int], axes: Axes) -> Cut:
        """Cut the face down to glyphs and pinned axes."""
        if not self._gids.keys() >= set(gids):
            self._seen.update(gids)
            self._misses += 1
            if self._misses == self._most:
                self._fill()
        if self._stock is None or not self._gids.keys() >= set(gids):
            return cut(self._face, gids, axes, self._flags, PDF_TABLES)
        own = [self._gids[gid] for gid in gids]
        return cut(self._stock, own, axes, self._flags, PDF_TABLES)._replace(before=self._order)

    def _fill(self) -> None:
        """Cut the stock, axes and all."""
        font = hb.Font(self._face)
        common = (font.get_nominal_glyph(ord(char)) for char in common_characters())
        wanted = sorted({0, *self._seen, *(gid for gid in common if gid)})
        made = cut(self._face, wanted, {}, self._flags, PDF_TABLES)
        if self._flags & hb.SubsetFlags.RETAIN_GIDS:
            self._gids = {gid: gid for gid in wanted}
        else:
            self._order = made.old_gids
            self._gids = {old: new for new, old in enumerate(self._order)}
        self._stock = hb.Face(made.data)
        self._misses, self._most = 0, max(2 * self._most, _FEW)


@lru_cache(maxsize=16)
def stock_of(face: hb.Face, flags: hb.SubsetFlags) -> Stock:
    """Give a face's stock, the same for as long as the face is in use."""
    return Stock(face, flags)
