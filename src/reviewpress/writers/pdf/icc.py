"""Nothing in; an ICC profile of sRGB out, and what the head of any profile says (ICC.1:2010, 7.2 and 9; IEC 61966-2-1).

The profile is made here rather than taken from a library, so that it is the same everywhere and free of anybody's rights.
"""

from __future__ import annotations

import struct
from functools import cache
from io import BytesIO

_D50 = (0.9642, 1.0, 0.8249)
_PRIMARIES = {
    "rXYZ": (0.43607, 0.22249, 0.01392),
    "gXYZ": (0.38515, 0.71687, 0.09708),
    "bXYZ": (0.14307, 0.06061, 0.71410),
}
"""sRGB's colorants, adapted to D50 by Bradford's matrix (IEC 61966-2-1, annex F)."""
_ADAPTATION = (1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168)
_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
_HEAD = 128
_MADE = (2026, 1, 1, 0, 0, 0)


@cache
def srgb() -> bytes:
    """Make the profile: version 4, a matrix and one parametric curve."""
    curve = b"para" + bytes(4) + struct.pack(">HH", 3, 0) + _fixed(*_CURVE)
    tags = {
        "desc": _text("sRGB IEC61966-2.1"),
        "cprt": _text("CC0"),
        "wtpt": _xyz(_D50),
        "chad": b"sf32" + bytes(4) + _fixed(*_ADAPTATION),
        **{name: _xyz(values) for name, values in _PRIMARIES.items()},
        **dict.fromkeys(("rTRC", "gTRC", "bTRC"), curve),
    }
    table, body = _table(tags)
    size = _HEAD + len(table) + len(body)
    head = struct.pack(
        ">I4xI4s4s4s6H4s4xI4x4x8xI3i", size, 0x04200000, b"mntr", b"RGB ", b"XYZ ", *_MADE, b"acsp",
        0, 0, *(round(value * 65536) for value in _D50),
    )  # fmt: skip
    return head.ljust(_HEAD, b"\0") + table + body


def profile_name(icc: bytes) -> str:
    """Give what a profile calls itself, without control characters."""
    from PIL import ImageCms  # noqa: PLC0415 - only presses ask

    told = ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(BytesIO(icc)))
    return " ".join(told.split()) or "CMYK"


def _table(tags: dict[str, bytes]) -> tuple[bytes, bytes]:
    """Lay tags out one behind another; equal ones share their place."""
    body = b""
    places: dict[bytes, int] = {}
    start = _HEAD + 4 + 12 * len(tags)
    rows = struct.pack(">I", len(tags))
    for name, data in tags.items():
        if data not in places:
            places[data] = start + len(body)
            body += data + bytes(-len(data) % 4)
        rows += struct.pack(">4sII", name.encode("ascii"), places[data], len(data))
    return rows, body


def _fixed(*values: float) -> bytes:
    return struct.pack(f">{len(values)}i", *(round(value * 65536) for value in values))


def _xyz(values: tuple[float, ...]) -> bytes:
    return b"XYZ " + bytes(4) + _fixed(*values)


def _text(text: str) -> bytes:
    data = text.encode("utf-16-be")
    return b"mluc" + bytes(4) + struct.pack(">II2s2sII", 1, 12, b"en", b"US", len(data), 28) + data
