"""Bytes in; the same bytes compressed, alike on every machine and under every Python, out, and back again.

Python's own zlib is whichever the machine's builder chose, and its output differs from one to the next. libdeflate comes
inside its package, and takes a third of the time.
"""

from __future__ import annotations

from typing import Final

import deflate

VERSION: Final = deflate.__version__
"""Another one may compress otherwise."""
LEVEL: Final = 6
"""Pages and XML come out within a hundredth of what zlib makes of them at its own level 6."""


def zlib_stream(data: bytes, level: int = LEVEL) -> bytes:
    """Compress data as a zlib stream (RFC 1950), which PDF's streams are."""
    return bytes(deflate.zlib_compress(data, level))


def raw_stream(data: bytes, level: int = LEVEL) -> bytes:
    """Compress data as a bare deflate stream (RFC 1951), which a zip file's members are."""
    return bytes(deflate.deflate_compress(data, level))


def unpacked_stream(stream: bytes, size: int) -> bytes:
    """Give the data of ``size`` bytes that ``zlib_stream`` has compressed. Raises ValueError for what is no such stream."""
    try:
        data = bytes(deflate.zlib_decompress(stream, size))
    except deflate.DeflateError as problem:
        raise ValueError(size) from problem
    if len(data) != size:
        raise ValueError(size)
    return data


def checksum(data: bytes) -> int:
    """Give the CRC-32 of data, as zip files have it."""
    return int(deflate.crc32(data))
