"""Names and contents of members in; a zip file that is the same for the same members out.

``zipfile`` compresses what it is given by the zlib of its Python alone. Five records are all that a zip file of our own needs.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from typing import Final

from ...deflating import checksum, raw_stream

_LOCAL: Final = struct.Struct("<4s5H3L2H")
_CENTRAL: Final = struct.Struct("<4s6H3L5H2L")
_END: Final = struct.Struct("<4s4H2LH")
_VERSION: Final = 20
"""What reading takes (2.0: deflated members); nothing in a file is of one system or another."""
_PLAIN: Final = 0
_DEFLATED: Final = 8
_TIME, _DATE = 0, 1 << 5 | 1
"""The earliest that there is: midnight on 1 January 1980."""


def zipped(members: Iterable[tuple[str, bytes]]) -> bytes:
    """Write members in their order, each compressed (PKWARE's APPNOTE, 4.3); names are ASCII, as OPC's part names are."""
    parts: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for name, data in members:
        encoded, packed = name.encode("ascii"), raw_stream(data)
        facts = (
            _VERSION, _PLAIN, _DEFLATED, _TIME, _DATE,
            checksum(data), len(packed), len(data), len(encoded), 0,
        )  # fmt: skip
        local = _LOCAL.pack(b"PK\3\4", *facts)
        central = _CENTRAL.pack(b"PK\1\2", _VERSION, *facts, 0, 0, 0, 0, offset)
        parts += (local, encoded, packed)
        directory += (central, encoded)
        offset += len(local) + len(encoded) + len(packed)
    index = b"".join(directory)
    count = len(directory) // 2
    end = _END.pack(b"PK\5\6", 0, 0, count, count, len(index), offset, 0)
    return b"".join((*parts, index, end))
