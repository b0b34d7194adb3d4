"""Boxes: what reaches the trim goes on into the bleed, and pictures keep their shape."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image as Pillow

from reviewpress.document.nodes import Image
from reviewpress.typeset.galley import ImageItem, RuleItem, Strip
from reviewpress.typeset.pages import Placed
from reviewpress.writers.pdf import Press, write
from reviewpress.writers.pdf.boxes import bled, covering, page_boxes, rectangle
from tests.readers.pdf import read
from tests.writers.pdf.matter import HEIGHT, WIDTH, Book, page

TRIM = (9.0, 9.0, 109.0, 209.0)


@pytest.mark.parametrize(
    ("box", "expected"),
    [
        (TRIM, (0, 0, 118, 218)),
        ((9, 50, 60, 60), (0, 50, 60, 60)),
        ((20, 50, 109, 60), (20, 50, 118, 60)),
        ((20, 50, 60, 60), (20, 50, 60, 60)),
    ],
)
def test_only_sides_at_the_trim_move(
    box: tuple[float, float, float, float], expected: tuple[float, float, float, float]
) -> None:
    assert bled(box, TRIM, 9.0) == expected


def test_a_covering_box_keeps_the_ratio() -> None:
    assert covering((0, 0, 100, 50), 1.0) == (0, -25, 100, 75)
    assert covering((0, 0, 50, 100), 1.0) == (-25, 0, 75, 100)
    assert covering((0, 0, 50, 100), 0.5) == (0, 0, 50, 100)


def test_page_boxes_nest() -> None:
    assert page_boxes((100, 200), 0, 0) == "/MediaBox[0 0 100 200]/TrimBox[0 0 100 200]"
    assert page_boxes((100, 200), 9, 37) == (
        "/MediaBox[0 0 174 274]/BleedBox[28 28 146 246]/TrimBox[37 37 137 237]"
    )
    assert rectangle((1, 2, 4.0004, 8)) == "1 2 3 6"


def test_a_full_page_picture_reaches_the_bleed(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Pillow.new("L", (420, 595), 90).save(path)
    image = Image(path, 420, 595, "PNG")
    rule = RuleItem(0, 0, 30, HEIGHT, "#000000")
    strip = Strip(HEIGHT, (ImageItem(0, 0, WIDTH, HEIGHT, image, "그림"), rule))
    made = Book().bind([page([Placed(0.0, 0.0, strip)])])
    picture = read(write(made, Press("print"))).pages[0].render().convert("L")
    right, bottom = picture.width - 1, picture.height - 1
    for x, y in ((right, 0), (right, bottom), (right, bottom // 2)):
        assert picture.getpixel((x, y)) == pytest.approx(90, abs=3)
    assert picture.getpixel((1, bottom // 2)) == pytest.approx(
        90, abs=3
    )  # the picture lies over the rule
