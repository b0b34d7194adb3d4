"""The codes of shaped text show the right glyphs in the embedded font program, whatever the font is."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from fontTools import cffLib
from fontTools.pens.areaPen import AreaPen
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont

from reviewpress.errors import EnvironmentProblem
from reviewpress.fonts.catalogue import Catalogue
from reviewpress.fonts.face import Face
from reviewpress.fonts.subset import FontProgram
from tests.fonts import made_fonts as made

Box = tuple[float, float, float, float] | None


def face_of(folder: Path, family: str, weight: int = 400) -> Face:
    face = Catalogue(folder, system=False).face(family, weight)
    assert face is not None
    return face


def cid_font(program: FontProgram) -> cffLib.TopDict:
    assert (program.kind, program.subtype) == ("FontFile3", "CIDFontType0C")
    fonts = cffLib.CFFFontSet()
    fonts.decompile(BytesIO(program.data), None)
    assert fonts[0].ROS == ("Adobe", "Identity", 0)
    return fonts[0]


def box_of(program: FontProgram, code: int) -> Box:
    """Read a glyph's box from the program with another library, the way a PDF viewer finds the glyph."""
    if program.kind == "FontFile3":
        strings = cid_font(program).CharStrings
        pen = BoundsPen(None)
        strings[f"cid{code:05d}" if code else ".notdef"].draw(pen)
    else:
        font = TTFont(BytesIO(program.data), checkChecksums=2)
        glyphs = font.getGlyphSet()
        pen = BoundsPen(glyphs)
        glyphs[font.getGlyphName(code)].draw(pen)
    box: Box = pen.bounds
    return box


def width_of(program: FontProgram, code: int) -> float:
    if program.kind == "FontFile3":
        string = cid_font(program).CharStrings[f"cid{code:05d}"]
        string.draw(BoundsPen(None))
        return float(string.width)
    font = TTFont(BytesIO(program.data))
    return float(font["hmtx"][font.getGlyphName(code)][0])


@pytest.mark.parametrize(
    ("build", "suffix", "kind"),
    [
        (made.glyf_font, "ttf", "FontFile2"),
        (made.name_keyed_font, "otf", "FontFile3"),
        (made.cff2_font, "otf", "FontFile3"),
    ],
)
def test_every_kind_of_font(
    tmp_path: Path, build: Callable[[str], TTFont], suffix: str, kind: str
) -> None:
    made.saved(build("Made"), tmp_path / f"font.{suffix}")
    face = face_of(tmp_path, "Made", 100)
    codes = {char: face.shape(char).codes[0] for char in "AB「」"}
    program = face.subset([codes["B"], codes["「"], codes["」"]])
    assert program.kind == kind
    assert box_of(program, codes["B"]) == (50, 0, 550, 700)
    assert box_of(program, codes["「"]) == (200, 0, 400, 700)
    assert box_of(program, codes["」"]) == (100, 0, 300, 700)
    assert program.widths == {0: 500, codes["B"]: 600, codes["「"]: 500, codes["」"]: 500}
    for char in "B「」":
        assert width_of(program, codes[char]) == program.widths[codes[char]]


def test_variable_cff2_fonts_are_pinned(tmp_path: Path) -> None:
    made.saved(made.cff2_font(), tmp_path / "font.otf")
    for weight, right in ((100, 550), (500, 600), (900, 650)):
        face = face_of(tmp_path, "Second", weight)
        (code,) = face.shape("B").codes
        assert box_of(face.subset([code]), code) == (50, 0, right, 700)


def test_members_of_collections(tmp_path: Path) -> None:
    fonts = [made.glyf_font("First"), made.glyf_font("Second", em=2048)]
    made.collection(tmp_path / "both.ttc", fonts)
    face = face_of(tmp_path, "Second")
    (code,) = face.shape("A").codes
    program = face.subset([code])
    assert program.widths[code] == pytest.approx(400, abs=0.3)
    assert box_of(program, code) == (102, 0, 717, 1434)


def test_cid_keyed_fonts_are_shown_by_cid(serif: Face) -> None:
    with TTFont(serif.facts.sfnt.path, lazy=True) as source:
        glyphs = source.getGlyphSet()
        for char in "가뷁漢A〓":
            (code,) = serif.shape(char).codes
            pen = BoundsPen(glyphs)
            glyphs[f"cid{code:05d}"].draw(pen)
            program = serif.subset([code, serif.shape("나").codes[0]])
            assert box_of(program, code) == pen.bounds
            assert width_of(program, code) == serif.advance(char)


def test_brackets_are_moved_into_their_half(serif: Face, sans: Face) -> None:
    for face in (serif, sans):
        for bracket in "「」《》（）":
            (code,) = face.shape(bracket).codes
            program = face.subset([code, *face.shape("가A").codes])
            box = box_of(program, code)
            assert box is not None
            assert 0 <= box[0] < box[2] <= 500
            assert program.widths[code] == width_of(program, code) == 500


def area(program: FontProgram, code: int) -> float:
    font = TTFont(BytesIO(program.data))
    glyphs = font.getGlyphSet()
    pen = AreaPen(glyphs)
    glyphs[font.getGlyphName(code)].draw(pen)
    return float(abs(pen.value))


def test_variable_weights_are_pinned(catalogue: Catalogue) -> None:
    areas = []
    for weight in (100, 400, 900):
        face = catalogue.face("Noto Sans KR", weight)
        assert face is not None
        (code,) = face.shape("한").codes
        program = face.subset([code])
        assert "fvar" not in TTFont(BytesIO(program.data))
        areas.append(area(program, code))
    assert areas == sorted(areas)
    assert areas[2] > 2 * areas[0]


def test_equal_codes_give_equal_bytes(serif: Face, sans: Face) -> None:
    for face in (serif, sans):
        codes = face.shape("《기생충》은 「봄」").codes
        assert face.subset(codes) == face.subset(reversed(codes))


def test_the_program_holds_what_a_pdf_reads_and_no_more(serif: Face, sans: Face) -> None:
    codes = [sans.shape(chr(0xAC00 + i)).codes[0] for i in range(0, 11172, 8)]
    program = sans.subset(codes)
    tables = set(TTFont(BytesIO(program.data)).keys()) - {"GlyphOrder"}
    assert tables == {"glyf", "head", "hhea", "hmtx", "loca", "maxp"}
    codes = [serif.shape(chr(0xAC00 + i)).codes[0] for i in range(0, 11172, 8)]
    assert 200_000 < len(serif.subset(codes).data) < 700_000


def test_restricted_fonts_are_refused(tmp_path: Path) -> None:
    made.saved(made.glyf_font("Closed", fs_type=2), tmp_path / "closed.ttf")
    face = face_of(tmp_path, "Closed")
    with pytest.raises(EnvironmentProblem) as caught:
        face.subset(face.shape("A").codes)
    assert caught.value.diagnostics[0].code == "fonts-restricted"


def test_damaged_cff_is_refused(tmp_path: Path) -> None:
    path = made.saved(made.name_keyed_font("Torn"), tmp_path / "torn.otf")
    face = face_of(tmp_path, "Torn")
    start, length = face.facts.sfnt.tables["CFF "]
    data = bytearray(path.read_bytes())
    data[start : start + length] = b"\xff" * length
    path.write_bytes(data)
    torn = face_of(tmp_path, "Torn")
    with pytest.raises(EnvironmentProblem) as caught:
        torn.subset(torn.shape("A").codes)
    assert caught.value.diagnostics[0].code == "fonts-damaged"
