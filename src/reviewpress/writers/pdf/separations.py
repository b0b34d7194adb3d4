"""Checked pictures in; image objects in gray or CMYK out (ISO 32000-1, 8.9.5; ISO 15930-7, 6.2.3).

A photograph stays a JPEG; what was stored without loss stays so.
"""

from __future__ import annotations

from io import BytesIO

from PIL import Image as Pillow
from PIL import ImageChops

from ...deflating import zlib_stream
from ...document.nodes import Image
from .inks import Separator
from .objects import ObjectFile

_QUALITY = 95
_SPACES = {"L": ("/DeviceGray", 1), "CMYK": ("/DeviceCMYK", 4)}


def embed_separated(file: ObjectFile, image: Image, data: bytes, separator: Separator) -> str:
    """Put a picture into the file; give its reference."""
    with Pillow.open(BytesIO(data)) as picture:
        parted = separator.picture(picture)
    space, channels = _SPACES[parted.mode]
    head = (
        f"/Type/XObject/Subtype/Image/Width {parted.width}/Height {parted.height}"
        f"/ColorSpace{space}/BitsPerComponent 8"
    )
    if image.format == "JPEG":
        return file.add_stream(
            _jpeg(parted), f"{head}{_decode(parted)}/Filter/DCTDecode", packed=True
        )
    differences = f"/DecodeParms<</Predictor 2/Colors {channels}/Columns {parted.width}>>"
    rows = zlib_stream(_differences(parted).tobytes())
    return file.add_stream(rows, f"{head}/Filter/FlateDecode{differences}", packed=True)


def _jpeg(picture: Pillow.Image) -> bytes:
    packed = BytesIO()
    picture.save(packed, "JPEG", quality=_QUALITY, subsampling=0, optimize=True)
    return packed.getvalue()


def _decode(picture: Pillow.Image) -> str:
    """Turn CMYK JPEGs over: they are stored as Photoshop does, full ink as 0."""
    return "/Decode[1 0 1 0 1 0 1 0]" if picture.mode == "CMYK" else ""


def _differences(picture: Pillow.Image) -> Pillow.Image:
    """Give what each pixel adds to its left neighbour (TIFF 6.0, section 14): it deflates far better."""
    left = Pillow.new(picture.mode, picture.size)
    left.paste(picture, (1, 0))
    channels = zip(picture.split(), left.split(), strict=True)
    return Pillow.merge(
        picture.mode, [ImageChops.subtract_modulo(own, other) for own, other in channels]
    )
