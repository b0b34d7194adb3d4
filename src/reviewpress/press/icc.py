"""The path of an ICC profile in; its bytes, if it describes a CMYK press, out (ICC.1:2010, 7.2)."""

from __future__ import annotations

import struct
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageCms

from ..errors import ConfigurationError, EnvironmentProblem
from ..journal import note_file

_HEAD = 128
_MOST_BYTES = 16_000_000
_KINDS = {"RGB": "RGB", "GRAY": "Gray", "Lab": "Lab"}


def load_profile(path: Path) -> bytes:
    """Read a profile and try it.

    Raises ``EnvironmentProblem`` where the file cannot be read, and ``ConfigurationError`` where it is no
    profile, is cut off, or describes anything but a press with four inks.
    """
    note_file(path)
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except OSError as problem:
        reason = problem.strerror or type(problem).__name__
        raise EnvironmentProblem.of(
            "press-icc-unreadable", path=str(path), reason=reason
        ) from problem
    if len(data) > _MOST_BYTES:
        raise ConfigurationError.of(
            "press-icc-huge", path=str(path), limit=_MOST_BYTES // 1_000_000
        )
    _check_head(data, path)
    _try(data, path)
    return data


def _check_head(data: bytes, path: Path) -> None:
    if len(data) < _HEAD or data[36:40] != b"acsp":
        raise ConfigurationError.of("press-icc-none", path=str(path))
    (size,) = struct.unpack_from(">I", data)
    if size > len(data):
        raise ConfigurationError.of("press-icc-cut", path=str(path), size=size, found=len(data))
    kind, space = data[12:16], data[16:20].decode("latin-1").strip()
    if space != "CMYK":
        told = _KINDS.get(space, space if space.isalnum() else "?")
        raise ConfigurationError.of("press-icc-space", path=str(path), space=told)
    if kind != b"prtr":
        raise ConfigurationError.of("press-icc-kind", path=str(path))


def _try(data: bytes, path: Path) -> None:
    """Part a colour by the profile: a file may be damaged behind its head."""
    try:
        profile = ImageCms.ImageCmsProfile(BytesIO(data))
        light = ImageCms.createProfile("sRGB")
        ImageCms.profileToProfile(Image.new("RGB", (1, 1)), light, profile, outputMode="CMYK")
    except (ImageCms.PyCMSError, OSError) as problem:
        raise ConfigurationError.of("press-icc-damaged", path=str(path)) from problem
