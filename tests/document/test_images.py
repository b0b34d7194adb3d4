"""Picture files in; sizes, formats and bytes, or a finding that says what is wrong, out."""

from __future__ import annotations

import io
import sys
import unicodedata
from pathlib import Path

import pytest
from PIL import Image as Pillow

from reviewpress.diagnostics import Diagnostics, Span
from reviewpress.document.images import ImageShelf, load_bytes
from reviewpress.document.nodes import Image

HERE = Span("글.yaml", 3, 5)


def shelf(root: Path) -> ImageShelf:
    return ImageShelf(root, root, Diagnostics())


def opened(root: Path, name: str) -> Image:
    on = shelf(root)
    image = on.open(name, HERE)
    assert [f.code for f in on.diagnostics] == []
    assert image
    return image


def refused(root: Path, name: str) -> dict[str, object]:
    """Give the one finding: its code and its arguments."""
    on = shelf(root)
    assert on.open(name, HERE) is None
    assert on.open(name, HERE) is None  # known, and not reported twice
    (finding,) = on.diagnostics
    assert finding.span == HERE
    return {"code": finding.code, **dict(finding.arguments)}


def draw(mode: str = "RGB", size: tuple[int, int] = (6, 4)) -> Pillow.Image:
    picture = Pillow.new("RGB", size, (200, 30, 30))
    picture.paste((20, 20, 220), (0, 0, size[0] // 2, size[1]))
    return picture.convert(mode)


@pytest.mark.parametrize(("name", "kind"), [("a.png", "PNG"), ("a.jpg", "JPEG")])
def test_png_and_jpeg_go_in_as_they_are(tmp_path: Path, name: str, kind: str) -> None:
    draw().save(tmp_path / name)
    image = opened(tmp_path, name)
    assert (image.width_px, image.height_px, image.format) == (6, 4, kind)
    assert load_bytes(image) == (tmp_path / name).read_bytes()


@pytest.mark.parametrize("name", ["a.webp", "a.gif", "a.bmp", "a.tiff"])
def test_other_formats_become_png_always_the_same(tmp_path: Path, name: str) -> None:
    draw().save(tmp_path / name)
    image = opened(tmp_path, name)
    data = load_bytes(image)
    assert image.format == "PNG"
    with Pillow.open(io.BytesIO(data)) as converted:
        assert (converted.format, converted.size) == ("PNG", (6, 4))
    (tmp_path / f"again{name}").write_bytes((tmp_path / name).read_bytes())
    assert load_bytes(opened(tmp_path, f"again{name}")) == data


def test_cmyk_becomes_rgb(tmp_path: Path) -> None:
    draw("CMYK").save(tmp_path / "a.jpg")
    image = opened(tmp_path, "a.jpg")
    with Pillow.open(io.BytesIO(load_bytes(image))) as converted:
        assert (converted.format, converted.mode) == ("JPEG", "RGB")


def test_a_turned_camera_is_honoured(tmp_path: Path) -> None:
    exif = Pillow.Exif()
    exif[0x0112] = 6
    draw().save(tmp_path / "a.jpg", exif=exif)
    image = opened(tmp_path, "a.jpg")
    assert (image.width_px, image.height_px) == (4, 6)
    with Pillow.open(io.BytesIO(load_bytes(image))) as upright:
        assert upright.size == (4, 6)
        assert 0x0112 not in upright.getexif()


def test_the_first_frame_of_a_gif_counts(tmp_path: Path) -> None:
    frames = [Pillow.new("RGB", (2, 2), colour) for colour in ("red", "blue")]
    frames[0].save(tmp_path / "a.gif", save_all=True, append_images=frames[1:])
    with Pillow.open(io.BytesIO(load_bytes(opened(tmp_path, "a.gif")))) as first:
        assert first.convert("RGB").getpixel((0, 0)) == (255, 0, 0)


def test_content_counts_not_the_name(tmp_path: Path) -> None:
    draw().save(tmp_path / "a.png", format="JPEG")
    assert opened(tmp_path, "a.png").format == "JPEG"


def test_missing_with_the_nearest_name(tmp_path: Path) -> None:
    draw().save(tmp_path / "바닷가.png")
    assert refused(tmp_path, "바다가.png") == {
        "code": "document-image-missing",
        "path": "바다가.png",
        "nearest": "바닷가.png",
    }
    assert "nearest" not in refused(tmp_path, "folder/zzz.jpg")


@pytest.mark.parametrize("name", ["../a.png", "/etc/passwd", "https://example.org/a.png"])
def test_nothing_outside_the_project(tmp_path: Path, name: str) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    draw().save(tmp_path / "a.png")
    assert refused(inside, name)["code"] == "document-image-outside"


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_no_way_out_by_a_link(tmp_path: Path) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    draw().save(tmp_path / "a.png")
    (inside / "a.png").symlink_to(tmp_path / "a.png")
    (inside / "loop.png").symlink_to(inside / "loop.png")
    assert refused(inside, "a.png")["code"] == "document-image-outside"
    assert refused(inside, "loop.png")["code"] in {
        "document-image-unreadable",
        "document-image-missing",
    }


def test_folders_texts_and_broken_files(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "text.png").write_text("그림 아님", encoding="utf-8")
    (tmp_path / "a.svg").write_text("<svg/>", encoding="utf-8")
    for kind in ("png", "jpg", "webp"):
        draw(size=(64, 64)).save(tmp_path / f"whole.{kind}")
        data = (tmp_path / f"whole.{kind}").read_bytes()
        (tmp_path / f"half.{kind}").write_bytes(data[: len(data) // 2])
        assert refused(tmp_path, f"half.{kind}")["code"] == "document-image-broken"
    assert refused(tmp_path, "folder")["code"] == "document-image-not-a-file"
    assert refused(tmp_path, "text.png")["code"] == "document-image-format"
    assert refused(tmp_path, "a.svg")["code"] == "document-image-format"


def test_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    draw(size=(30, 30)).save(tmp_path / "a.png")
    monkeypatch.setattr("reviewpress.document.images.MAX_PIXELS", 100)
    assert refused(tmp_path, "a.png") == {
        "code": "document-image-too-large",
        "path": "a.png",
        "size": "30 × 30",
        "limit": "0 MP",
    }
    monkeypatch.setattr("reviewpress.document.images.MAX_BYTES", 10)
    assert refused(tmp_path, "a.png")["code"] == "document-image-too-large"


def test_names_as_other_systems_write_them(tmp_path: Path) -> None:
    draw().save(tmp_path / unicodedata.normalize("NFD", "바다 사진.png"))
    (tmp_path / "하위").mkdir()
    draw().save(tmp_path / "하위" / "a.png")
    assert opened(tmp_path, "바다 사진.png").width_px == 6
    assert opened(tmp_path, "바다%20사진.png").width_px == 6
    assert opened(tmp_path, "하위\\a.png").width_px == 6


def test_a_file_that_has_gone(tmp_path: Path) -> None:
    draw().save(tmp_path / "a.png")
    image = opened(tmp_path, "a.png")
    (tmp_path / "a.png").unlink()
    with pytest.raises(OSError, match=r"a\.png"):
        load_bytes(image)
