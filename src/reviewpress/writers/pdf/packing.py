"""A ReportLab document in; its file out, with small objects in compressed object streams (ISO 32000-1, 7.5.7 and 7.5.8).

Thousands of structure elements are most of a tagged book's objects; together and compressed they take a tenth of their size.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping

from ...deflating import zlib_stream
from .engine import Document

_MOST_TOGETHER = 200
"""Readers unpack a whole stream for one object of it."""
_FREE, _PLAIN, _PACKED = 0, 1, 2


_ROW = struct.Struct(">BIH")
"""An entry of the cross-reference stream: its kind; the offset of a plain object, or the number of a packed one's stream; its
place in that stream."""


class Ready:
    """An object whose bytes are ready, or will be before the file is finished."""

    def __init__(self, data: bytes, *, packed: bool = False) -> None:
        self.data = data
        self.packed = packed
        """Whether it may go into an object stream."""


def packed_file(document: Document, ready: Mapping[int, Ready]) -> bytes:
    """Write the document's file with the objects that are ready; those that may be packed go into object streams."""
    return _PackedFile(document).write(ready)


class _PackedFile:
    def __init__(self, document: Document) -> None:
        self._document = document
        major, minor = document.version
        self._parts = [f"%PDF-{major}.{minor}\n%".encode("ascii"), b"\xe2\xe3\xcf\xd3\n"]
        self._offset = sum(map(len, self._parts))
        self._rows: dict[int, bytes] = {0: _ROW.pack(_FREE, 0, 0xFFFF)}
        self._waiting: list[tuple[int, bytes]] = []

    def write(self, ready: Mapping[int, Ready]) -> bytes:
        """Write every object, the object streams, and where each of them stands."""
        document = self._document
        root, information = document.refer(document.Catalog), document.refer(document.info)
        last = 0
        while last < document.objectcounter:  # more may join while others are formatted
            last += 1
            thing = ready.get(last)
            if thing is None:
                self._add(last, document.formatted(last))
            elif thing.packed:
                self._waiting.append((last, thing.data))
            else:
                self._add(last, thing.data)
        for start in range(0, len(self._waiting), _MOST_TOGETHER):
            last += 1
            self._pack(last, self._waiting[start : start + _MOST_TOGETHER])
        return self._finish(last + 1, f"/Root {root}/Info {information}")

    def _add(self, number: int, data: bytes) -> None:
        self._rows[number] = _ROW.pack(_PLAIN, self._offset, 0)
        self._write(b"%d 0 obj\n%b\nendobj\n" % (number, data))

    def _pack(self, number: int, group: list[tuple[int, bytes]]) -> None:
        """Put objects into one stream."""
        offset = 0
        heads: list[str] = []
        for index, (member, data) in enumerate(group):
            heads.append(f"{member} {offset}")
            offset += len(data) + 1
            self._rows[member] = _ROW.pack(_PACKED, number, index)
        head = " ".join(heads).encode("ascii") + b" "
        body = head + b"".join(data + b"\n" for _, data in group)
        self._add(number, _stream(f"/Type/ObjStm/N {len(group)}/First {len(head)}", body))

    def _finish(self, number: int, entries: str) -> bytes:
        """Write the cross-reference stream."""
        start = self._offset
        self._rows[number] = _ROW.pack(_PLAIN, start, 0)
        table = b"".join([self._rows[key] for key in range(number + 1)])
        identity = self._document.signature.digest().hex().upper()
        entries = f"/Type/XRef/Size {number + 1}/W[1 4 2]{entries}/ID[<{identity}><{identity}>]"
        self._write(b"%d 0 obj\n%b\nendobj\n" % (number, _stream(entries, table)))
        self._write(b"startxref\n%d\n%%%%EOF\n" % start)
        return b"".join(self._parts)

    def _write(self, data: bytes) -> None:
        self._parts.append(data)
        self._offset += len(data)


def _stream(entries: str, data: bytes) -> bytes:
    packed = zlib_stream(data)
    head = f"<<{entries}/Filter/FlateDecode/Length {len(packed)}>>\nstream\n"
    return b"".join((head.encode("ascii"), packed, b"\r\nendstream"))
