"""Bytes in; the same bytes out of the other end of a pipe, whole. And several runs of bytes as one."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from typing import BinaryIO

_LENGTH = struct.Struct("<Q")
_MOST_BYTES = 1 << 32


def send(stream: BinaryIO, data: bytes) -> None:
    """Write a message. Raises OSError where nobody reads any more."""
    stream.write(_LENGTH.pack(len(data)))
    stream.write(data)
    stream.flush()


def receive(stream: BinaryIO) -> bytes | None:
    """Read a message; None where the other end has gone, even amid one."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    if length > _MOST_BYTES:
        return None
    data = stream.read(length)
    return data if len(data) == length else None


def joined(parts: Iterable[bytes]) -> bytes:
    """Make one run of bytes of several."""
    return b"".join(piece for part in parts for piece in (_LENGTH.pack(len(part)), part))


def parted(data: bytes) -> list[bytes]:
    """Give the runs of bytes that were joined. Raises ValueError for bytes that were not."""
    parts, start = [], 0
    while start < len(data):
        end = start + _LENGTH.size
        length = int.from_bytes(data[start:end], "little")
        start = end + length
        if start > len(data):
            raise ValueError(length)
        parts.append(data[end:start])
    return parts
