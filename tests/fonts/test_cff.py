"""The small CFF reader agrees with the specification and with fontTools."""

from __future__ import annotations

import struct
from io import BytesIO

import pytest
from fontTools import cffLib
from hypothesis import given
from hypothesis import strategies as st

from reviewpress.fonts import recut
from reviewpress.fonts.cff import CffTable, read_charset, read_dict, read_select, write_index
from reviewpress.fonts.charstrings import charstring, number
from reviewpress.fonts.face import Face
from reviewpress.fonts.outlines import Contour, Segment
from reviewpress.fonts.sfnt import split_tables
from tests.fonts.made_fonts import name_keyed_font


def test_charsets_of_every_format() -> None:
    assert read_charset(struct.pack(">B3H", 0, 5, 9, 7), 4) == [0, 5, 9, 7]
    assert read_charset(struct.pack(">BHBHB", 1, 5, 1, 40, 2), 6) == [0, 5, 6, 40, 41, 42]
    assert read_charset(struct.pack(">BHH", 2, 1, 600), 5) == [0, 1, 2, 3, 4]
    assert read_charset(b"\x02", 1) == [0]
    with pytest.raises(ValueError, match="9"):
        read_charset(struct.pack(">BHH", 2, 1, 6), 9)


def test_font_dict_selections_of_every_format() -> None:
    assert list(read_select(bytes((0, 1, 0, 2)), 3)) == [1, 0, 2]
    ranges = struct.pack(">BHHBHBH", 3, 2, 0, 1, 3, 0, 5)
    assert list(read_select(ranges, 5)) == [1, 1, 1, 0, 0]


def test_numbers_in_dicts() -> None:
    data = b"\x8b\xef\x27\xfa\x7c\xfe\x7c\x1c\x27\x10\x1d\xff\xfe\x79\x60\x05"
    assert read_dict(data) == {5: [0, 100, -100, 1000, -1000, 10000, -100000]}
    assert read_dict(b"\x1e\xe2\xa2\x5f\x1e\x0a\x14\x05\x41\xc3\xff\x0c\x07") == {
        1207: [-2.25, 0.140541e-3]
    }


@given(value=st.integers(-32768, 32767))
def test_numbers_in_charstrings_are_read_back(value: int) -> None:
    assert read_dict(number(value) + b"\x05") == {5: [value]}


def test_the_bundled_serif_has_cids_that_are_not_glyph_numbers(serif: Face) -> None:
    table = CffTable.of_file(serif.facts.sfnt)
    cids = table.cids(serif.facts.hb_face.glyph_count)
    assert table.is_cid_keyed
    assert len(cids) == len(set(cids)) == serif.facts.hb_face.glyph_count
    assert list(cids) == sorted(cids)
    assert cids[-1] > len(cids)


@pytest.fixture
def named() -> bytes:
    font = name_keyed_font()
    data = BytesIO()
    font.save(data)
    return split_tables(data.getvalue())["CFF "]


def boxes(table: bytes) -> dict[str, tuple[float, object]]:
    fonts = cffLib.CFFFontSet()
    fonts.decompile(BytesIO(table), None)
    found = {}
    for glyph in fonts[0].charset:
        string = fonts[0].CharStrings[glyph]
        box = string.calcBounds(None)
        found[glyph] = (string.width, box)
    return found


def test_outlines_are_replaced_wherever_charstrings_stand(named: bytes) -> None:
    square = Contour(
        (10, 0), [Segment(((20, 0),)), Segment(((20, 10),)), Segment(((12, 9), (11, 9), (10, 9)))]
    )
    table = recut.recut_cff(named, {3: recut.Outline([square], 321)})
    before, after = boxes(named), boxes(table)
    assert after.pop("B") == (321, (10, 0, 20, 10))
    before.pop("B")
    assert after == before


def test_indices_are_read_back() -> None:
    objects = [b"", b"abc", b"\0" * 300]
    data = write_index(objects)
    read = CffTable.of_bytes(data)._index(0)
    assert (read.objects, read.start, read.end) == (objects, 0, len(data))
    assert CffTable.of_bytes(write_index([]))._index(0).end == 2


def test_a_charstring_of_the_default_width_has_no_number_for_it() -> None:
    assert charstring([], None) == b"\x0e"
    assert charstring([], -20) == number(-20) + b"\x0e"
