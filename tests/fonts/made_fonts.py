"""The kinds of fonts that the bundled ones are not, small and made on the spot.

Each holds the same letters: "A" is a box 300 wide in an advance of 400, "B" one 500 wide in 600, and the em wide
brackets "「" and "」" have their ink in the right and in the left half.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.misc.psCharStrings import T2CharString
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont

CHARACTERS = {"space": " ", "A": "A", "B": "B", "open": "「", "close": "」", "geta": "〓"}
ADVANCES = {
    ".notdef": 500,
    "space": 250,
    "A": 400,
    "B": 600,
    "open": 1000,
    "close": 1000,
    "geta": 1000,
}
BOXES = {
    "A": (50, 350),
    "B": (50, 550),
    "open": (700, 900),
    "close": (100, 300),
    "geta": (100, 900),
}
ORDER = [".notdef", "close", "space", "B", "A", "open", "geta"]
HEIGHT = 700


def glyf_font(family: str = "Made", weight: int = 400, em: int = 1000, fs_type: int = 0) -> TTFont:
    builder = _builder(em, is_ttf=True)
    pens = {name: TTGlyphPen(None) for name in ORDER}
    for name, pen in pens.items():
        _draw(pen, BOXES.get(name), em / 1000)
    builder.setupGlyf({name: pen.glyph() for name, pen in pens.items()})
    return _finish(builder, family, weight, fs_type)


def name_keyed_font(family: str = "Named", weight: int = 400) -> TTFont:
    builder = _builder(1000, is_ttf=False)
    strings = {}
    for name in ORDER:
        pen = T2CharStringPen(ADVANCES[name], None)
        _draw(pen, BOXES.get(name), 1)
        strings[name] = pen.getCharString()
    builder.setupCFF(family, {"FullName": family}, strings, {})
    return _finish(builder, family, weight, 0)


def cff2_font(family: str = "Second") -> TTFont:
    """Make a variable font: at weight 900 its boxes end 100 further to the right than at 100."""
    builder = _builder(1000, is_ttf=False)
    builder.setupNameTable({"familyName": family, "styleName": "Thin", "psName": f"{family}-Thin"})
    builder.setupFvar([("wght", 100, 100, 900, "Weight")], [])
    strings = {name: T2CharString(program=_varying(BOXES.get(name))) for name in ORDER}
    builder.setupCFF2(strings, regions=[{"wght": (0, 1, 1)}])
    return _finish(builder, family, 100, 0, has_names=True)


def _varying(box: tuple[int, int] | None) -> list[int | str]:
    if box is None:
        return []
    left, right = box
    width: list[int | str] = [right - left, 100, 1, "blend"]
    back: list[int | str] = [left - right, -100, 1, "blend"]
    return [left, 0, "rmoveto", *width, 0, "rlineto", 0, HEIGHT, "rlineto", *back, 0, "rlineto"]


def collection(path: Path, fonts: Iterable[TTFont]) -> Path:
    gathered = TTCollection()
    gathered.fonts = list(fonts)
    gathered.save(path)
    return path


def saved(font: TTFont, path: Path) -> Path:
    font.save(path)
    return path


def _builder(em: int, *, is_ttf: bool) -> FontBuilder:
    builder = FontBuilder(em, isTTF=is_ttf)
    builder.setupGlyphOrder(ORDER)
    builder.setupCharacterMap({ord(char): name for name, char in CHARACTERS.items()})
    return builder


def _draw(pen: TTGlyphPen | T2CharStringPen, box: tuple[int, int] | None, scale: float) -> None:
    if box is None:
        return
    left, right = (round(edge * scale) for edge in box)
    top = round(HEIGHT * scale)
    pen.moveTo((left, 0))
    for point in ((right, 0), (right, top), (left, top)):
        pen.lineTo(point)
    pen.closePath()


def _finish(
    builder: FontBuilder, family: str, weight: int, fs_type: int, *, has_names: bool = False
) -> TTFont:
    scale = builder.font["head"].unitsPerEm / 1000
    edges = {name: BOXES.get(name, (0, 0))[0] for name in ORDER}
    metrics = {n: (round(ADVANCES[n] * scale), round(edges[n] * scale)) for n in ORDER}
    builder.setupHorizontalMetrics(metrics)
    builder.setupHorizontalHeader(ascent=round(900 * scale), descent=round(-200 * scale))
    if not has_names:
        names = {"familyName": family, "styleName": str(weight), "psName": f"{family}-{weight}"}
        builder.setupNameTable({**names, "typographicFamily": family})
    builder.setupOS2(usWeightClass=weight, fsType=fs_type, sTypoAscender=round(880 * scale))
    builder.setupPost()
    return builder.font
