"""Bytes in; the same bytes out of the other end of a pipe, whole."""

from __future__ import annotations

import struct
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
