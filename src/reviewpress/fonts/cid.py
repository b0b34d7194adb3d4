"""A subset of a name-keyed CFF font in; the same outlines as a CID-keyed CFF table out (Technical Note 5176, 18)."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from fontTools import cffLib
from fontTools.ttLib import TTFont


def as_cid_keyed(table: bytes, cids: Sequence[int]) -> bytes:
    """Give each glyph, in order, the CID in ``cids``, of which the first is 0; the CFF table."""
    fonts = cffLib.CFFFontSet()
    fonts.decompile(BytesIO(table), None)
    _rename_glyphs(fonts[0], [".notdef", *(f"cid{cid:05d}" for cid in cids[1:])])
    _add_cid_operators(fonts[0], max(cids) + 1)
    written = BytesIO()
    fonts.compile(written, TTFont(recalcBBoxes=False))
    return written.getvalue()


def _rename_glyphs(top: cffLib.TopDict, names: list[str]) -> None:
    # CID-keyed fonts have no names; fontTools stands "cid00042" for CID 42.
    strings = top.CharStrings
    indices = [strings.charStrings[name] for name in top.charset]
    strings.charStrings = dict(zip(names, indices, strict=True))
    top.charset = names


def _add_cid_operators(top: cffLib.TopDict, cid_count: int) -> None:
    font_dict, fonts, select = cffLib.FontDict(), cffLib.FDArrayIndex(None), cffLib.FDSelect()
    font_dict.FontName, font_dict.Private = top.rawDict.get("FullName", "Subset"), top.Private
    fonts.append(font_dict)
    select.format, select.gidArray = 3, [0] * len(top.charset)
    operators = {"ROS": ("Adobe", "Identity", 0), "CIDCount": cid_count}
    for key, value in {**operators, "FDArray": fonts, "FDSelect": select}.items():
        setattr(top, key, value)
    top.CharStrings.fdArray, top.CharStrings.fdSelect = fonts, select
    for key in ("Private", "Encoding"):
        top.rawDict.pop(key, None)
        vars(top).pop(key, None)
