"""Checked pictures in; image objects of the file out, each picture once (ISO 32000-1, 8.9.5).

JPEG goes in as it is. PNG goes in as it is where PDF can show it so; transparency becomes a soft mask.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import TYPE_CHECKING

from ...diagnostics import error
from ...document.images import load_bytes
from ...document.nodes import Image
from ...errors import EnvironmentProblem
from .objects import ObjectFile
from .png import PngRows, read_rows

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

Embed = Callable[[ObjectFile, Image, bytes], str]
"""A file, a picture and its bytes in; the reference of the image object out."""


class ImageShelf:
    """The pictures of one file, by the names that content streams call them by (``/Im1``)."""

    def __init__(self, file: ObjectFile, embed: Embed | None = None) -> None:
        """``embed`` puts a picture into the file in another way than as it is."""
        self._file = file
        self._embed = embed or embed_as_it_is
        self._references: dict[str, str] = {}
        self._by_image: dict[Image, str] = {}
        self._by_content: dict[bytes, str] = {}

    def name(self, image: Image) -> str:
        """Give a picture's name, after putting it into the file if it is new.

        Raises ``EnvironmentProblem`` if the picture has gone since it was checked.
        """
        name = self._by_image.get(image)
        if name is None:
            data = _load(image)
            digest = hashlib.blake2b(data, digest_size=16).digest()
            name = self._by_content.get(digest) or f"/Im{len(self._references) + 1}"
            if digest not in self._by_content:
                self._by_content[digest] = name
                self._references[name] = self._embed(self._file, image, data)
            self._by_image[image] = name
        return name

    def reference(self, name: str) -> str:
        """Give the reference of a picture by its name."""
        return self._references[name]

    @property
    def references(self) -> Mapping[str, str]:
        """The references of all pictures by their names."""
        return self._references


def _load(image: Image) -> bytes:
    try:
        return load_bytes(image)
    except OSError as problem:
        found = error(
            "pdf-image-gone", path=str(image.path), reason=problem.strerror or str(problem)
        )
        raise EnvironmentProblem(found) from problem


def embed_as_it_is(file: ObjectFile, image: Image, data: bytes) -> str:
    """Put a picture into the file; give its reference."""
    return _embed_jpeg(file, data) if image.format == "JPEG" else _embed_png(file, data)


def _opened(data: bytes) -> Picture:
    from PIL import Image as Pillow  # noqa: PLC0415 - a book without pictures never pays for it

    return Pillow.open(BytesIO(data))


def _embed_jpeg(file: ObjectFile, data: bytes) -> str:
    with _opened(data) as picture:
        space = "/DeviceGray" if picture.mode == "L" else "/DeviceRGB"
        size = f"/Width {picture.width}/Height {picture.height}"
    entries = (
        f"/Type/XObject/Subtype/Image{size}/ColorSpace{space}/BitsPerComponent 8/Filter/DCTDecode"
    )
    return file.add_stream(data, entries, packed=True)


def _embed_png(file: ObjectFile, data: bytes) -> str:
    rows = read_rows(data)
    if rows:
        return _embed_rows(file, rows)
    with _opened(data) as picture:
        colour, alpha = _split(picture)
    mask = f"/SMask {_embed_rows(file, _repack(alpha))}" if alpha else ""
    return _embed_rows(file, _repack(colour), mask)


def _split(picture: Picture) -> tuple[Picture, Picture | None]:
    """Part colours (L or RGB, 8 bits) from transparency."""
    if picture.mode.startswith("I"):  # 16-bit gray
        picture = picture.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    is_gray = picture.mode in ("1", "L", "LA")
    if not picture.has_transparency_data:
        return picture.convert("L" if is_gray else "RGB"), None
    whole = picture.convert("RGBA")
    return whole.convert("L" if is_gray else "RGB"), whole.getchannel("A")


def _repack(picture: Picture) -> PngRows:
    """Have Pillow choose predictors and deflate: smaller than deflating the bare samples."""
    packed = BytesIO()
    picture.save(packed, "PNG")
    rows = read_rows(packed.getvalue())
    if rows is None:
        raise ValueError(f"no rows in a picture of mode {picture.mode}")
    return rows


def _embed_rows(file: ObjectFile, rows: PngRows, more: str = "") -> str:
    entries = (
        f"/Type/XObject/Subtype/Image/Width {rows.width_px}/Height {rows.height_px}"
        f"/ColorSpace{_colour_space(rows)}/BitsPerComponent {rows.bits}/Filter/FlateDecode"
        f"/DecodeParms<</Predictor 15/Colors {rows.channels}/BitsPerComponent {rows.bits}"
        f"/Columns {rows.width_px}>>{more}"
    )
    return file.add_stream(rows.data, entries, packed=True)


def _colour_space(rows: PngRows) -> str:
    if rows.palette:
        return f"[/Indexed/DeviceRGB {len(rows.palette) // 3 - 1}<{rows.palette.hex()}>]"
    return "/DeviceGray" if rows.channels == 1 else "/DeviceRGB"
