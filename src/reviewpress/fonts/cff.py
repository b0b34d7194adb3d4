"""A CFF table in; the codes by which a PDF shows its glyphs out (Adobe Technical Note 5176).

A PDF's CIDFontType0C font shows glyphs by CID. In a CID-keyed font the charset gives each glyph's CID; subsetting
keeps it. A name-keyed font has no CIDs: its glyph numbers serve, and the subset is made CID-keyed with them.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass

from .sfnt import Sfnt, UnreadableFontError

_CHARSET, _CHARSTRINGS, _ROS = 15, 17, 1230
_PREDEFINED_CHARSETS = 3


@dataclass(frozen=True, slots=True)
class CffCodes:
    """The code of each glyph number; ``is_cid_keyed`` tells whether the font itself says so."""

    is_cid_keyed: bool
    cids: Sequence[int]


def read_codes(sfnt: Sfnt, glyph_count: int) -> CffCodes:
    """Read the codes of the glyphs of a font with a CFF table."""
    try:
        return _CffReader(sfnt).codes(glyph_count)
    except (struct.error, IndexError):
        raise UnreadableFontError("fonts-unreadable") from None


class _CffReader:
    """Reads the few parts of a CFF table that are needed, without its outlines."""

    def __init__(self, sfnt: Sfnt) -> None:
        self._sfnt = sfnt
        self._start, self._length = sfnt.tables["CFF "]

    def codes(self, glyph_count: int) -> CffCodes:
        header_size = self._read(0, 4)[2]
        names_end = self._index_end(header_size)
        top = read_dict(self._first_of_index(names_end))
        if _ROS not in top:
            return CffCodes(is_cid_keyed=False, cids=range(glyph_count))
        offset = int(top.get(_CHARSET, [0])[-1])
        if offset < _PREDEFINED_CHARSETS:
            return CffCodes(is_cid_keyed=True, cids=range(glyph_count))
        charset = self._read(offset, 1 + 4 * glyph_count)
        return CffCodes(is_cid_keyed=True, cids=read_charset(charset, glyph_count))

    def _index_end(self, offset: int) -> int:
        count, size = struct.unpack(">HB", self._read(offset, 3))
        if not count:
            return offset + 2
        offsets = offset + 3
        last = int.from_bytes(self._read(offsets + count * size, size), "big")
        return int(offsets + (count + 1) * size - 1 + last)

    def _first_of_index(self, offset: int) -> bytes:
        count, size = struct.unpack(">HB", self._read(offset, 3))
        offsets = self._read(offset + 3, 2 * size)
        first, second = (int.from_bytes(offsets[i : i + size], "big") for i in (0, size))
        return self._read(offset + 3 + (count + 1) * size - 1 + first, second - first)

    def _read(self, offset: int, length: int) -> bytes:
        if not 0 <= offset < self._length:
            raise UnreadableFontError("fonts-unreadable")
        return self._sfnt.read(self._start + offset, min(length, self._length - offset))


def read_charset(data: bytes, glyph_count: int) -> list[int]:
    """Read a charset: the CID (or string number) of each glyph; glyph 0 has 0."""
    form = data[0]
    if form == 0:
        return [0, *struct.unpack_from(f">{glyph_count - 1}H", data, 1)]
    layout = struct.Struct(">HB" if form == 1 else ">HH")
    cids, offset = [0], 1
    while len(cids) < glyph_count:
        first, more = layout.unpack_from(data, offset)
        cids.extend(range(first, first + more + 1))
        offset += layout.size
    return cids[:glyph_count]


def read_dict(data: bytes) -> dict[int, list[float]]:
    """Read a DICT: operands by operator; operators of two bytes count from 1200. Real numbers are read as 0."""
    found: dict[int, list[float]] = {}
    operands: list[float] = []
    at = 0
    while at < len(data):
        byte = data[at]
        if byte <= 21:
            operator = 1200 + data[at + 1] if byte == 12 else byte
            found[operator], operands = operands, []
            at += 2 if byte == 12 else 1
        else:
            number, at = _read_number(data, at)
            operands.append(number)
    return found


def _read_number(data: bytes, at: int) -> tuple[float, int]:
    byte = data[at]
    if byte == 28:
        return struct.unpack_from(">h", data, at + 1)[0], at + 3
    if byte == 29:
        return struct.unpack_from(">i", data, at + 1)[0], at + 5
    if byte == 30:
        return 0.0, _end_of_real(data, at + 1)
    if byte <= 246:
        return byte - 139, at + 1
    sign = 1 if byte <= 250 else -1
    base = 247 if byte <= 250 else 251
    return sign * ((byte - base) * 256 + data[at + 1] + 108), at + 2


def _end_of_real(data: bytes, at: int) -> int:
    while data[at] & 0x0F != 0x0F and data[at] >> 4 != 0x0F:
        at += 1
    return at + 1
