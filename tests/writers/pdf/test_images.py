"""Pictures: as they are where PDF can show them so, each once, with their transparency."""

from __future__ import annotations

import zlib
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image as Pillow

from reviewpress.document.nodes import Image
from reviewpress.errors import EnvironmentProblem
from reviewpress.typeset.galley import ImageItem
from reviewpress.writers.pdf import write
from reviewpress.writers.pdf.png import read_rows
from tests.readers.pdf import read
from tests.writers.pdf.matter import Book, page, placed

SIZE = (40, 30)


def saved(picture: Pillow.Image, path: Path, **options: object) -> Image:
    picture.save(path, **options)  # type: ignore[arg-type]
    kind = "JPEG" if path.suffix == ".jpg" else "PNG"
    return Image(path, picture.width, picture.height, kind)


def shown(*images: Image, alt: str = "사진관") -> bytes:
    items = [
        placed(8 * row, ImageItem(0, 0, 80, 60, image, alt)) for row, image in enumerate(images)
    ]
    return write(Book().bind([page(items, fill="#00FF00")]))


def colour_at(data: bytes, x: float, y: float) -> tuple[int, ...]:
    return tuple(read(data).pages[0].render(2).getpixel((x * 2, y * 2)))


def halves(mode: str, left: object, right: object) -> Pillow.Image:
    """Paint a picture in two halves."""
    if mode == "I;16":
        row = int(str(left)).to_bytes(2, "little") * 20 + int(str(right)).to_bytes(2, "little") * 20
        return Pillow.frombytes(mode, SIZE, row * 30)
    picture = Pillow.new(mode, SIZE, left)  # type: ignore[arg-type]
    picture.paste(right, (20, 0, 40, 30))  # type: ignore[arg-type]
    return picture


@pytest.mark.parametrize(
    ("mode", "left", "right", "seen"),
    [
        ("RGB", (255, 0, 0), (0, 0, 255), [(255, 0, 0), (0, 0, 255)]),
        ("L", 51, 204, [(51, 51, 51), (204, 204, 204)]),
        ("1", 0, 1, [(0, 0, 0), (255, 255, 255)]),
        ("I;16", 0x3300, 0xCC00, [(51, 51, 51), (204, 204, 204)]),
        ("RGBA", (255, 0, 0, 255), (0, 0, 255, 0), [(255, 0, 0), (0, 255, 0)]),
        ("LA", (51, 255), (204, 0), [(51, 51, 51), (0, 255, 0)]),
    ],
)
def test_png_of_every_kind(
    tmp_path: Path, mode: str, left: object, right: object, seen: list[tuple[int, int, int]]
) -> None:
    data = shown(saved(halves(mode, left, right), tmp_path / "a.png"))
    found = [colour_at(data, 57 + 15, 65 + 30), colour_at(data, 57 + 65, 65 + 30)]
    for one, expected in zip(found, seen, strict=True):
        assert one == pytest.approx(expected, abs=2)


def test_png_with_a_palette(tmp_path: Path) -> None:
    picture = halves("RGB", (250, 10, 10), (10, 10, 250)).quantize(4)
    data = shown(saved(picture, tmp_path / "a.png"))
    assert b"/Indexed/DeviceRGB" in data
    assert colour_at(data, 72, 95) == pytest.approx((250, 10, 10), abs=2)
    clear = shown(saved(picture, tmp_path / "b.png", transparency=picture.getpixel((0, 0))))
    assert colour_at(clear, 72, 95) == (0, 255, 0)
    assert colour_at(clear, 122, 95) == pytest.approx((10, 10, 250), abs=2)


def test_interlaced_png(tmp_path: Path) -> None:
    # Pillow writes no interlaced files: mark one as such, its only pixel being the first pass.
    path = tmp_path / "a.png"
    saved(Pillow.new("RGB", (1, 1), (255, 0, 0)), path)
    data = bytearray(path.read_bytes())
    data[28] = 1
    data[29:33] = zlib.crc32(data[12:29]).to_bytes(4, "big")
    path.write_bytes(data)
    assert read_rows(bytes(data)) is None
    assert colour_at(shown(Image(path, 1, 1, "PNG")), 97, 95) == (255, 0, 0)


def test_plain_png_goes_in_as_it_is(tmp_path: Path) -> None:
    image = saved(halves("RGB", (1, 2, 3), (200, 100, 0)), tmp_path / "a.png")
    rows = read_rows(image.path.read_bytes())
    assert rows
    assert rows.data in shown(image)


@pytest.mark.parametrize(("mode", "space"), [("L", b"/DeviceGray"), ("RGB", b"/DeviceRGB")])
def test_jpeg_goes_in_as_it_is(tmp_path: Path, mode: str, space: bytes) -> None:
    left = 40 if mode == "L" else (40, 40, 40)
    image = saved(Pillow.new(mode, SIZE, left), tmp_path / "a.jpg")
    data = shown(image)
    assert image.path.read_bytes() in data
    assert b"/ColorSpace" + space + b"/BitsPerComponent 8/Filter/DCTDecode" in data
    assert colour_at(data, 97, 95) == pytest.approx((40, 40, 40), abs=2)


def test_same_picture_is_stored_once(tmp_path: Path) -> None:
    one = saved(Pillow.new("L", SIZE, 9), tmp_path / "a.png")
    copy = saved(Pillow.new("L", SIZE, 9), tmp_path / "b.png")
    other = saved(Pillow.new("L", SIZE, 200), tmp_path / "c.png")
    data = shown(one, copy, one, other)
    assert data.count(b"/Subtype/Image") == 2
    assert b"/XObject<</Im1 " in data
    assert colour_at(data, 97, 65 + 17 * 24 + 30) == (200, 200, 200)


def test_alternative_text_and_place(tmp_path: Path) -> None:
    image = saved(Pillow.new("RGB", SIZE, (255, 0, 0)), tmp_path / "a.jpg")
    data = shown(image)
    for x, y in ((58, 66), (136, 66), (58, 124), (136, 124)):
        assert colour_at(data, x, y) == pytest.approx((254, 0, 0), abs=2)
    for x, y in ((55, 66), (139, 66), (58, 63), (58, 127)):
        assert colour_at(data, x, y) == (0, 255, 0)
    streams = _content(data)
    assert b"/Figure<</MCID 0>>BDC\nq 80 0 0 60 57 470 cm /Im1 Do Q\nEMC" in streams
    with pikepdf.open(BytesIO(data)) as pdf:
        figure = pdf.Root.StructTreeRoot.K.K
        assert [str(figure.S), str(figure.Alt)] == ["/Figure", "사진관"]
        assert [float(side) for side in figure.A.BBox] == [57, 470, 137, 530]
    assert b"/Artifact BMC\nq 80" in _content(shown(image, alt=""))


def test_a_picture_that_has_gone_is_taught(tmp_path: Path) -> None:
    image = saved(Pillow.new("L", SIZE, 9), tmp_path / "a.png")
    image.path.unlink()
    with pytest.raises(EnvironmentProblem) as caught:
        shown(image)
    assert caught.value.diagnostics[0].code == "pdf-image-gone"


def _content(data: bytes) -> bytes:
    start = 0
    found = b""
    while (start := data.find(b"/Filter/FlateDecode>>\nstream\n", start)) >= 0:
        start += len(b"/Filter/FlateDecode>>\nstream\n")
        found += zlib.decompress(data[start : data.index(b"\nendstream", start)])
    return found
