"""A PDF reader finds ink and text where shaping says that they are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PIL import Image

from reviewpress.fonts.catalogue import Catalogue
from reviewpress.fonts.face import Face
from tests.fonts import made_fonts as made
from tests.fonts.tiny_pdf import LEFT, PAGE_HEIGHT, SIZE, baseline, tiny_pdf

SCALE = 4
pdfium: Any = pypdfium2


def opened(pdf: bytes) -> Any:
    return pdfium.PdfDocument(pdf)[0]


def rendered(pdf: bytes) -> Image.Image:
    page: Image.Image = opened(pdf).render(scale=SCALE, grayscale=True).to_pil()
    return page


def ink(page: Image.Image, left: float, right: float) -> int:
    """Count dark pixels of the first line between two places, in 1/1000 em from the line's start."""
    top, bottom = PAGE_HEIGHT - baseline(0) - SIZE, PAGE_HEIGHT - baseline(0) + 0.3 * SIZE
    x = [SCALE * (LEFT + place * SIZE / 1000) for place in (left, right)]
    box = page.crop((round(x[0]), round(SCALE * top), round(x[1]), round(SCALE * bottom)))
    return sum(box.point(lambda value: value < 128).histogram()[1:])


def text_of(pdf: bytes) -> str:
    return str(opened(pdf).get_textpage().get_text_range())


@pytest.mark.parametrize("weight", [400, 700])
@pytest.mark.parametrize("family", ["Noto Serif KR", "Noto Sans KR"])
def test_text_is_drawn_and_read(catalogue: Catalogue, family: str, weight: int) -> None:
    face = catalogue.face(family, weight)
    assert face is not None
    lines = ["그는 《기생충》을 「봄」에 보았다.", "office “AVA” 1,984 漢字 ᄒᆞᆫ글"]
    pdf = tiny_pdf(face, lines)
    assert text_of(pdf).split("\r\n") == lines
    page = rendered(pdf)
    place = 0.0
    for char, advance in zip(lines[0], face.shape(lines[0]).advances, strict=True):
        assert bool(ink(page, place, place + advance)) is (char != " "), char
        place += advance
    assert not ink(page, place + 10, place + 2000)


def test_brackets_have_their_ink_inside(serif: Face, sans: Face) -> None:
    for face in (serif, sans):
        page = rendered(tiny_pdf(face, ["「가」「나」"]))
        syllable = face.advance("가")
        assert ink(page, 0, 500)
        assert ink(page, 500 + syllable, 1000 + syllable)
        assert not ink(page, 1000 + syllable + 20, 1500 + syllable - 20)
        assert ink(page, 1500 + syllable, 2000 + syllable)


def test_name_keyed_fonts_are_drawn(tmp_path: Path) -> None:
    made.saved(made.name_keyed_font("Named"), tmp_path / "named.otf")
    face = Catalogue(tmp_path, system=False).face("Named", 400)
    assert face is not None
    pdf = tiny_pdf(face, ["B A「"])
    assert text_of(pdf) == "B A「"
    page = rendered(pdf)
    boxes = ((60, 540), (910, 1190), (1460, 1640))
    assert all(ink(page, *box) for box in boxes)
    assert not ink(page, 570, 880)
    assert not ink(page, 1670, 2500)
