"""Font objects: widths, tags, descriptors, for both kinds of outlines."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewpress.writers.pdf import write
from reviewpress.writers.pdf.programs import written_widths
from tests.readers.pdf import read
from tests.writers.pdf.matter import Book, face, page

WIDTHS = st.sampled_from([0.0, 250.0, 500.0, 920.0, 1000.0, 333.333])


@given(st.dictionaries(st.integers(0, 300), WIDTHS))
def test_widths_say_what_was_asked(widths: dict[int, float]) -> None:
    found = _read(written_widths(widths))
    for code, width in widths.items():
        assert found(code) == pytest.approx(width, abs=0.005)


def test_widths_are_brief() -> None:
    hangul = dict.fromkeys(range(1000, 2000), 920.0)
    latin = {20: 500.0, 21: 510.0, 22: 520.0}
    hanja = dict.fromkeys(range(3000, 3010), 1000.0)
    assert (
        written_widths({**hangul, **latin, **hanja}) == "/DW 920/W[20[500 510 520] 3000 3009 1000]"
    )


@pytest.mark.parametrize(
    ("family", "weight", "kind", "program"),
    [
        ("Noto Serif KR", 400, b"/CIDFontType0/", b"/FontFile3"),
        ("Noto Sans KR", 400, b"/CIDFontType2/CIDToGIDMap/Identity/", b"/FontFile2"),
        ("Noto Sans KR", 800, b"/CIDFontType2/CIDToGIDMap/Identity/", b"/FontFile2"),
    ],
)
def test_both_kinds_of_outlines(family: str, weight: int, kind: bytes, program: bytes) -> None:
    book = Book()
    text = "가을날 Palme 《빛》 12%"
    data = write(book.bind([page(book.lines(text, face=face(family, weight)))]))
    assert kind in data
    assert program in data
    (line,) = read(data).pages[0].lines
    assert line.text == text
    assert line.right - line.left <= face(family, weight).shape(text).width / 100 + 5.01


def test_descriptor() -> None:
    book = Book()
    data = write(book.bind([page(book.lines("가", face=face("Noto Sans KR", 700)))]))
    (descriptor,) = re.findall(rb"<</Type/FontDescriptor.*?>>", data)
    assert re.search(rb"/FontName/[A-Z]{6}\+NotoSansKR-\S+?/Flags 4/", descriptor)
    assert b"/StemV 168.89/" in descriptor
    assert b"/ItalicAngle 0/" in descriptor
    (ascent,) = re.findall(rb"/Ascent (\d+)/Descent -\d+/CapHeight [67]\d\d", descriptor)
    assert int(ascent) > 800


def test_tag_follows_the_codes() -> None:
    def tag(text: str) -> bytes:
        book = Book()
        data = write(book.bind([page(book.lines(text))]))
        return bytes(re.findall(rb"/FontName/([A-Z]{6})\+", data)[0])

    assert tag("가나") == tag("나가가")
    assert tag("가나") != tag("가다")


def test_weights_of_one_file_are_fonts_of_their_own() -> None:
    book = Book()
    light = book.lines("가벼운", face=face("Noto Sans KR", 300))
    heavy = book.lines("무거운", face=face("Noto Sans KR", 900), y=40)
    data = write(book.bind([page([*light, *heavy])]))
    assert len(set(re.findall(rb"/FontName/([^/]+)/", data))) == 2
    first, second = read(data).pages[0].lines
    assert (first.text, second.text) == ("가벼운", "무거운")


def _read(written: str):  # type: ignore[no-untyped-def]
    """Read DW and W; give a function from code to width."""
    default = re.search(r"/DW ([\d.]+)", written)
    found: dict[int, float] = {}
    inside = re.search(r"/W\[(.*)\]$", written)
    listed = inside[1] if inside else ""
    for first, widths, start, last, width in re.findall(
        r"(\d+)\[([^\]]*)\]|(\d+) (\d+) ([\d.]+)", listed
    ):
        if widths:
            found.update(enumerate(map(float, widths.split()), start=int(first)))
        else:
            found.update(dict.fromkeys(range(int(start), int(last) + 1), float(width)))
    return lambda code: found.get(code, float(default[1]) if default else 1000.0)
