"""Paths as typed in; checked pictures, and their bytes as PNG or JPEG, out.

Only regular files inside the project folder are opened, links resolved, in bounded size. What a file holds is told
by its content. PNG and JPEG go into books as they are; WebP, BMP, TIFF and GIF (its first frame), CMYK JPEGs and
pictures that a camera has marked as turned (Exif 2.32, tag 0x0112) are converted, always to the same bytes.
"""

from __future__ import annotations

import io
import os
import stat
import struct
import unicodedata
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from msgspec import Struct, field

from ..diagnostics import Diagnostics, Span
from ..journal import note_file
from .nodes import Image

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

MAX_BYTES = 50_000_000
MAX_PIXELS = 100_000_000
FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF")
_ORIENTATION = 0x0112
_JPEG_MODES = ("L", "RGB")
_PNG_MODES = ("1", "L", "LA", "P", "RGB", "RGBA", "I;16")


class _Refused(Exception):  # noqa: N818 - control flow inside this module
    """A picture that cannot be used: the code of the diagnostic and its arguments."""

    def __init__(self, code: str, **arguments: str) -> None:
        super().__init__(code)
        self.code = code
        self.arguments = arguments


class ImageShelf(Struct):
    """Opens the pictures of one file's texts: paths start at ``folder`` and must stay inside ``root``."""

    root: Path
    folder: Path
    diagnostics: Diagnostics
    _known: dict[str, Image | None] = field(default_factory=dict)

    def open(self, path: str, span: Span) -> Image | None:
        """Check the picture at a path as typed; what is wrong becomes an error at ``span``, and None."""
        if path not in self._known:
            self._known[path] = self._open(path, span)
        return self._known[path]

    def _open(self, path: str, span: Span) -> Image | None:
        try:
            file = _resolve(path, self.folder, self.root)
            width, height, kind = _measure(file)
        except _Refused as refused:
            self.diagnostics.error(refused.code, span, path=path, **refused.arguments)
            return None
        return Image(file, width, height, kind)


def load_bytes(image: Image) -> bytes:
    """Give a picture's file as ``image.format`` says, upright, in gray or RGB: the same bytes every time.

    Raises OSError if the file has gone or changed for the worse since it was checked.
    """
    try:
        return _load(image.path, image.path.stat().st_mtime_ns)
    except _Refused as refused:
        raise OSError(f"{image.path}: {refused.code}") from refused


@lru_cache(maxsize=8)
def _load(path: Path, _: int) -> bytes:
    with _opened(path) as picture:
        if _is_fit(picture):
            return path.read_bytes()
        return _converted(picture)


# --- finding ------------------------------------------------------------------------------------------------------


def _resolve(path: str, folder: Path, root: Path) -> Path:
    """Find the file, inside the project folder even when links are followed."""
    if "://" in path or "\0" in path:
        raise _Refused("document-image-outside")
    place = folder / path.replace("\\", "/")
    try:
        file = _on_disk(place).resolve()
        if not file.is_relative_to(root.resolve()):
            raise _Refused("document-image-outside")
        status = file.stat()
    except FileNotFoundError:
        raise _Refused("document-image-missing", **_nearest(place)) from None
    except (OSError, RuntimeError, ValueError) as problem:
        raise _Refused("document-image-unreadable", reason=_reason(problem)) from None
    if not stat.S_ISREG(status.st_mode):
        raise _Refused("document-image-not-a-file")
    if status.st_size > MAX_BYTES:
        size = f"{status.st_size / 1_000_000:.0f} MB"
        raise _Refused("document-image-too-large", size=size, limit=f"{MAX_BYTES // 1_000_000} MB")
    return file


def _on_disk(place: Path) -> Path:
    """Give the file that is meant: some systems keep names in decomposed Hangul, some editors write ``%20``."""
    if place.exists():
        return place
    wanted = {unicodedata.normalize("NFC", name) for name in (place.name, unquote(place.name))}
    parent = place.parent if place.parent.is_dir() else Path(unquote(str(place.parent)))
    if parent.is_dir():
        for entry in sorted(parent.iterdir()):
            if unicodedata.normalize("NFC", entry.name) in wanted:
                return entry
    return place


def _nearest(place: Path) -> dict[str, str]:
    """Give the file name in the same folder that is most like the missing one, as a hint's argument."""
    try:
        names = sorted(entry.name for entry in place.parent.iterdir() if entry.is_file())
    except OSError:
        return {}
    alike = {name.casefold(): name for name in reversed(names)}
    found = get_close_matches(place.name.casefold(), alike, n=1)
    return {"nearest": alike[found[0]]} if found else {}


def _reason(problem: Exception) -> str:
    if isinstance(problem, OSError) and problem.errno:
        return os.strerror(problem.errno)
    return str(problem)


# --- looking inside -----------------------------------------------------------------------------------------------


def _measure(file: Path) -> tuple[int, int, str]:
    """Decode a picture fully, so that a broken one is found now; give its upright size and its format in books."""
    with _opened(file) as picture:
        width, height = picture.size
        if _orientation(picture) in {5, 6, 7, 8}:
            width, height = height, width
        return width, height, _format(picture)


def _orientation(picture: Picture) -> int:
    """Give how the camera was held, 1 (upright) to 8; broken Exif data count as upright."""
    try:
        turned = picture.getexif().get(_ORIENTATION, 1)
    except (OSError, ValueError, SyntaxError, KeyError, struct.error):
        return 1
    return turned if turned in range(1, 9) else 1


@contextmanager
def _opened(file: Path) -> Iterator[Picture]:
    from PIL import Image as Pillow  # noqa: PLC0415 - a book without pictures never pays for it
    from PIL import UnidentifiedImageError  # noqa: PLC0415

    note_file(file)
    try:
        data = file.read_bytes()
    except OSError as problem:
        raise _Refused("document-image-unreadable", reason=_reason(problem)) from None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            picture = Pillow.open(io.BytesIO(data), formats=FORMATS)
            _check_pixels(picture)
            picture.load()
    except UnidentifiedImageError:
        raise _Refused(_unknown(data)) from None
    except Pillow.DecompressionBombError:
        raise _too_many_pixels("") from None
    except (OSError, ValueError, SyntaxError, IndexError, struct.error) as problem:
        raise _Refused("document-image-broken", reason=str(problem)) from None
    with picture:
        yield picture


def _unknown(data: bytes) -> str:
    known = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"RIFF")
    return "document-image-broken" if data.startswith(known) else "document-image-format"


def _check_pixels(picture: Picture) -> None:
    width, height = picture.size
    if width * height > MAX_PIXELS:
        raise _too_many_pixels(f"{width} × {height}")


def _too_many_pixels(size: str) -> _Refused:
    limit = f"{MAX_PIXELS // 1_000_000} MP"
    return _Refused("document-image-too-large", size=size or f"> {limit}", limit=limit)


# --- converting ---------------------------------------------------------------------------------------------------


def _is_fit(picture: Picture) -> bool:
    """Tell whether the file can go into a book as it is."""
    if _orientation(picture) != 1:
        return False
    if picture.format == "JPEG":
        return picture.mode in _JPEG_MODES
    return (
        picture.format == "PNG"
        and picture.mode in _PNG_MODES
        and getattr(picture, "n_frames", 1) == 1
    )


def _format(picture: Picture) -> str:
    """Give the format in books: photographs stay JPEG, all else becomes PNG."""
    return "JPEG" if picture.format == "JPEG" else "PNG"


def _converted(picture: Picture) -> bytes:
    from PIL import ImageOps  # noqa: PLC0415 - as above

    kind = _format(picture)
    upright = ImageOps.exif_transpose(picture) if _orientation(picture) != 1 else picture
    fit = _in_plain_colours(upright, kind)
    for name in ("exif", "xmp", "XML:com.adobe.xmp", "comment", "icc_profile"):
        fit.info.pop(name, None)
    out = io.BytesIO()
    if kind == "JPEG":
        fit.save(out, "JPEG", quality=92, subsampling=0, optimize=False)
    else:
        fit.save(out, "PNG", optimize=False, compress_level=6)
    return out.getvalue()


def _in_plain_colours(picture: Picture, kind: str) -> Picture:
    if kind == "JPEG":
        return picture if picture.mode in _JPEG_MODES else picture.convert("RGB")
    if picture.mode in {"1", "L", "LA", "RGB", "RGBA"}:
        return picture.copy()
    if picture.mode in {"I;16", "I", "F"}:
        return picture.convert("L")
    transparent = "transparency" in picture.info or picture.mode in {"PA", "La", "RGBa"}
    return picture.convert("RGBA" if transparent else "RGB")
