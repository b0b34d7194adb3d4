"""Fonts for word processors open, are named as documents ask for them, and look like the face."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from fontTools.pens.areaPen import AreaPen
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont

from reviewpress.errors import EnvironmentProblem
from reviewpress.fonts.catalogue import Catalogue
from reviewpress.fonts.face import Face
from reviewpress.fonts.office import office_name
from tests.fonts import made_fonts as made

TEXT = "그는 《기생충》을 「봄」에 보았다. office 漢字 1,984 “AVA”"


@pytest.mark.parametrize(
    ("family", "weight", "name", "bold"),
    [
        ("Noto Serif KR", 400, "Noto Serif KR", False),
        ("Noto Sans KR", 700, "Noto Sans KR", True),
        ("Noto Sans KR", 500, "Noto Sans KR Medium", False),
        ("Noto Sans KR", 560, "Noto Sans KR 560", False),
        ("A Family Whose Name Is Very Long", 400, "A Family Whose Name Is Very Lon", False),
        ("A Family Whose Name Is Very Long", 800, "A Family Whose Name I ExtraBold", False),
    ],
)
def test_names_for_word_processors(family: str, weight: int, name: str, *, bold: bool) -> None:
    assert office_name(family, weight) == (name, bold)
    assert len(name) <= 31


def opened(data: bytes) -> TTFont:
    font = TTFont(BytesIO(data), checkChecksums=2)
    for tag in font.keys():  # noqa: SIM118 - a TTFont has no __iter__
        assert font[tag] is not None
    return font


def face_of(catalogue: Catalogue, family: str, weight: int) -> Face:
    face = catalogue.face(family, weight)
    assert face is not None
    return face


@pytest.mark.parametrize(
    ("family", "weight", "name", "style"),
    [
        ("Noto Serif KR", 400, "Noto Serif KR", "Regular"),
        ("Noto Sans KR", 400, "Noto Sans KR", "Regular"),
        ("Noto Sans KR", 700, "Noto Sans KR", "Bold"),
        ("Noto Sans KR", 500, "Noto Sans KR Medium", "Regular"),
    ],
)
def test_the_font_has_its_name_its_characters_and_its_widths(
    catalogue: Catalogue, family: str, weight: int, name: str, style: str
) -> None:
    face = face_of(catalogue, family, weight)
    font = opened(face.truetype(TEXT))
    assert {"cmap", "name", "OS/2", "head", "hhea", "hmtx", "post", "maxp", "glyf", "loca"} == set(
        font.keys()
    ) - {"GlyphOrder"}
    assert [font["name"].getDebugName(number) for number in (1, 2)] == [name, style]
    is_bold = style == "Bold"
    assert font["OS/2"].usWeightClass == weight
    assert bool(font["OS/2"].fsSelection & 0x20) is bool(font["head"].macStyle & 1) is is_bold
    assert bool(font["OS/2"].fsSelection & 0x40) is not is_bold
    assert font["OS/2"].ulCodePageRange1 & 1 << 19, "Korean"
    glyphs = font.getBestCmap()
    assert set(map(chr, glyphs)) == set(TEXT)
    for char in TEXT:
        assert font["hmtx"][glyphs[ord(char)]][0] == face.advance(char)


def drawn(font: TTFont, char: str) -> tuple[float, tuple[float, ...]]:
    glyphs = font.getGlyphSet()
    area, bounds = AreaPen(glyphs), BoundsPen(glyphs)
    glyphs[font.getBestCmap()[ord(char)]].draw(area)
    glyphs[font.getBestCmap()[ord(char)]].draw(bounds)
    return area.value, bounds.bounds or ()


def test_quadratic_curves_follow_the_cubic_ones(serif: Face) -> None:
    made_font = opened(serif.truetype("가뷁漢O"))
    with TTFont(serif.facts.sfnt.path, lazy=True) as source:
        for char in "가뷁漢O":
            area, bounds = drawn(made_font, char)
            original_area, original_bounds = drawn(source, char)
            assert area == pytest.approx(-original_area, rel=0.01), "and the contours are turned"
            assert bounds == pytest.approx(original_bounds, abs=1)


def test_equal_characters_give_equal_bytes(serif: Face, sans: Face) -> None:
    for face in (serif, sans):
        assert face.truetype(TEXT) == face.truetype(reversed(TEXT))


def test_characters_that_the_face_lacks_are_left_out(sans: Face) -> None:
    assert set(opened(sans.truetype("가\ue000")).getBestCmap()) == {ord("가")}


def test_the_whole_font_and_both_planes(tmp_path: Path) -> None:
    font = made.glyf_font("Made")
    for table in font["cmap"].tables:
        if table.format == 12:
            table.cmap[0x20000] = "A"
    made.saved(font, tmp_path / "made.ttf")
    face = face_of(Catalogue(tmp_path, system=False), "Made", 400)
    assert set(opened(face.truetype()).getBestCmap()) == set(map(ord, made.CHARACTERS.values()))


@pytest.mark.parametrize("fs_type", [2, 4, 0x200])
def test_fonts_for_reading_only_are_refused(tmp_path: Path, fs_type: int) -> None:
    made.saved(made.glyf_font("Closed", fs_type=fs_type), tmp_path / "closed.ttf")
    face = face_of(Catalogue(tmp_path, system=False), "Closed", 400)
    with pytest.raises(EnvironmentProblem) as caught:
        face.truetype("A")
    assert caught.value.diagnostics[0].code == "fonts-restricted"


def test_fonts_that_may_not_be_cut_are_given_whole(tmp_path: Path) -> None:
    made.saved(made.glyf_font("Whole", fs_type=0x108), tmp_path / "whole.ttf")
    face = face_of(Catalogue(tmp_path, system=False), "Whole", 400)
    assert set(map(chr, opened(face.truetype("A")).getBestCmap())) == set(made.CHARACTERS.values())
