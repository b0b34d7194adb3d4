"""The bytes of a PNG file in; its parts as a PDF image takes them out (PNG 1.2; ISO 32000-1, 7.4.4.4).

PDF's Flate filter reads PNG's own compressed rows, so that a picture without transparency goes in as it is.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import NamedTuple

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_GRAY, _RGB, _INDEXED = 0, 2, 3
_CHANNELS = {_GRAY: 1, _RGB: 3, _INDEXED: 1}


class PngRows(NamedTuple):
    """Compressed rows with PNG's predictors; ``palette`` holds RGB triples, or nothing."""

    width_px: int
    height_px: int
    bits: int
    channels: int
    palette: bytes
    data: bytes


def read_rows(png: bytes) -> PngRows | None:
    """Take the rows out of a PNG; None where PDF cannot show them as they are: interlaced or transparent."""
    if not png.startswith(_SIGNATURE):
        return None
    palette, rows = b"", []
    width = height = bits = kind = 0
    for name, data in _chunks(png):
        if name == b"IHDR":
            width, height, bits, kind, _, _, interlace = struct.unpack(">IIBBBBB", data)
            if interlace or kind not in _CHANNELS:
                return None
        elif name == b"tRNS":
            return None
        elif name == b"PLTE":
            palette = data
        elif name == b"IDAT":
            rows.append(data)
    if not rows:
        return None
    return PngRows(
        width, height, bits, _CHANNELS[kind], palette if kind == _INDEXED else b"", b"".join(rows)
    )


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_SIGNATURE)
    while at + 12 <= len(png):
        length, name = struct.unpack_from(">I4s", png, at)
        yield name, png[at + 8 : at + 8 + length]
        at += 12 + length
