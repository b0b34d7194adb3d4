"""A font file in; the fonts in it out, as checked table directories (ISO/IEC 14496-22, "sfnt")."""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO, NamedTuple

from ..value import Value

_TRUETYPE = (b"\x00\x01\x00\x00", b"true")
_OPENTYPE = b"OTTO"
_COLLECTION = b"ttcf"
_NEEDED = {"cmap": 4, "head": 54, "hhea": 36, "hmtx": 4, "maxp": 6}
_OUTLINES = ("glyf", "CFF ", "CFF2")


class UnreadableFontError(Exception):
    """The file holds no font that can be set; the first argument is a diagnostic's code."""

    @property
    def code(self) -> str:
        """Which diagnostic says so."""
        return str(self.args[0])


class Extent(NamedTuple):
    """Where a table lies in its file, in bytes."""

    offset: int
    length: int


class Sfnt(Value):
    """One font of a file: ``index`` counts the members of a collection from 0.

    ``fingerprint`` tells two fonts apart by the checksums that their own tables carry; it
    does not read the outlines.
    """

    path: Path
    index: int
    tables: Mapping[str, Extent]
    fingerprint: str

    def table(self, tag: str) -> bytes:
        """Read a whole table; empty where the font has none."""
        extent = self.tables.get(tag)
        return b"" if extent is None else self.read(extent.offset, extent.length)

    def read(self, offset: int, length: int) -> bytes:
        """Read bytes of the file."""
        with self.path.open("rb") as file:
            file.seek(offset)
            return file.read(length)


def read_sfnts(path: Path) -> tuple[Sfnt, ...]:
    """List the fonts of a file.

    Raises ``UnreadableFontError`` where the file is no font, is cut short or has no outlines, and
    ``OSError`` where it cannot be read.
    """
    with path.open("rb") as file:
        size = file.seek(0, 2)
        return tuple(
            _read_member(file, size, path, (index, offset))
            for index, offset in enumerate(_member_offsets(file))
        )


def _member_offsets(file: BinaryIO) -> tuple[int, ...]:
    header = _read(file, 0, 12)
    if header[:4] != _COLLECTION:
        return (0,)
    (count,) = struct.unpack_from(">I", header, 8)
    if not 0 < count <= 512:
        raise UnreadableFontError("fonts-unreadable")
    return struct.unpack(f">{count}I", _read(file, 12, 4 * count))


def _read_member(file: BinaryIO, size: int, path: Path, member: tuple[int, int]) -> Sfnt:
    index, offset = member
    header = _read(file, offset, 12)
    if header[:4] not in (*_TRUETYPE, _OPENTYPE):
        raise UnreadableFontError("fonts-unreadable")
    (count,) = struct.unpack_from(">H", header, 4)
    directory = _read(file, offset + 12, 16 * count)
    tables: dict[str, Extent] = {}
    for tag, _checksum, start, length in struct.iter_unpack(">4sIII", directory):
        if start + length > size:
            raise UnreadableFontError("fonts-unreadable")
        tables[tag.decode("latin-1")] = Extent(start, length)
    _check_tables(tables)
    return Sfnt(path, index, tables, _fingerprint(file, directory, tables))


def _check_tables(tables: Mapping[str, Extent]) -> None:
    if not any(tables.get(tag, Extent(0, 0)).length for tag in _OUTLINES):
        raise UnreadableFontError("fonts-without-outlines")
    if any(tables.get(tag, Extent(0, 0)).length < least for tag, least in _NEEDED.items()):
        raise UnreadableFontError("fonts-unreadable")


def _fingerprint(file: BinaryIO, directory: bytes, tables: Mapping[str, Extent]) -> str:
    head = _read(file, tables["head"].offset, 54)
    return hashlib.sha256(directory + head).hexdigest()[:16]


def _read(file: BinaryIO, offset: int, length: int) -> bytes:
    file.seek(offset)
    data = file.read(length)
    if len(data) < length:
        raise UnreadableFontError("fonts-unreadable")
    return data


def write_sfnt(tables: Mapping[str, bytes], version: bytes = _TRUETYPE[0]) -> bytes:
    """Write a font file of some tables, with its checksums; the tables stand in the order of their tags."""
    count = len(tables)
    power = count.bit_length() - 1
    search = 16 << power
    header = version + struct.pack(">HHHH", count, search, power, 16 * count - search)
    bodies: list[bytes] = []
    start, total = 12 + 16 * count, 0
    for tag in sorted(tables):
        data = tables[tag]
        if tag == "head":
            data = data[:8] + bytes(4) + data[12:]
        bodies.append(data + bytes(-len(data) % 4))
        own = _checksum(bodies[-1])
        header += struct.pack(">4sIII", tag.encode("latin-1"), own, start, len(data))
        start += len(bodies[-1])
        total += own
    return _adjusted(b"".join((header, *bodies)), total + _checksum(header))


def table_extents(font: bytes) -> dict[str, Extent]:
    """Read where the tables of a font lie that is given by its bytes."""
    (count,) = struct.unpack_from(">H", font, 4)
    rows = struct.iter_unpack(">4sIII", font[12 : 12 + 16 * count])
    return {tag.decode("latin-1"): Extent(start, length) for tag, _sum, start, length in rows}


def split_tables(font: bytes) -> dict[str, bytes]:
    """Take a font's bytes apart into its tables."""
    extents = table_extents(font)
    return {tag: font[start : start + length] for tag, (start, length) in extents.items()}


def _checksum(padded: bytes) -> int:
    return int(sum(struct.unpack(f">{len(padded) // 4}I", padded))) & 0xFFFFFFFF


def _adjusted(font: bytes, checksum: int) -> bytes:
    start = table_extents(font)["head"].offset + 8
    adjustment = (0xB1B0AFBA - checksum) & 0xFFFFFFFF
    return font[:start] + adjustment.to_bytes(4, "big") + font[start + 4 :]
