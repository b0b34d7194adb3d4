"""A CFF table in; the codes by which a PDF shows its glyphs, and its charstrings, out (Adobe Technical Note 5176).

A PDF's CIDFontType0C font shows glyphs by CID. In a CID-keyed font the charset gives each glyph's CID, and
cutting the font down keeps it. A name-keyed font has no CIDs: there the glyphs' numbers serve.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Sequence
from functools import cached_property, partial
from itertools import pairwise
from typing import NamedTuple

from .sfnt import Sfnt

_CHARSET, _CHARSTRINGS, _PRIVATE, _DEFAULT_WIDTH, _NOMINAL_WIDTH = 15, 17, 18, 20, 21
_ROS, _FONT_DICTS, _FONT_DICT_SELECT = 1230, 1236, 1237
_PREDEFINED_CHARSETS = 3

Read = Callable[[int, int], bytes]


class Index(NamedTuple):
    """An INDEX: the objects in it, and where it starts and ends in the table."""

    objects: list[bytes]
    start: int
    end: int


class Widths(NamedTuple):
    """What a private dict says of widths: the default one, and what others are given relative to."""

    default: float
    nominal: float


class CffTable:
    """Reads the few parts of a CFF table that are needed; outlines only when asked for.

    Damaged tables raise ``ValueError``, ``IndexError`` or ``struct.error``.
    """

    def __init__(self, read: Read) -> None:
        self._read = read

    @classmethod
    def of_file(cls, sfnt: Sfnt) -> CffTable:
        """Read from a font's file, only as much as is needed."""
        start, _length = sfnt.tables["CFF "]
        return cls(lambda offset, length: sfnt.read(start + offset, length))

    @classmethod
    def of_bytes(cls, data: bytes) -> CffTable:
        """Read a table that is in memory."""
        return cls(lambda offset, length: data[offset : offset + length])

    @cached_property
    def top(self) -> dict[int, list[float]]:
        """The top DICT."""
        names = self._index(self._read(0, 4)[2])
        return read_dict(self._index(names.end).objects[0])

    @property
    def is_cid_keyed(self) -> bool:
        """Tell whether the font's glyphs have CIDs."""
        return _ROS in self.top

    def cids(self, glyph_count: int) -> Sequence[int]:
        """Give each glyph's CID; in name-keyed fonts its number."""
        offset = int(self.top.get(_CHARSET, [0])[-1])
        if not self.is_cid_keyed or offset < _PREDEFINED_CHARSETS:
            return range(glyph_count)
        return read_charset(self._read(offset, 1 + 4 * glyph_count), glyph_count)

    @cached_property
    def charstrings(self) -> Index:
        """The charstrings of all glyphs."""
        return self._index(int(self.top[_CHARSTRINGS][0]))

    def widths(self, gid: int) -> Widths:
        """Give what a glyph's private dict says of widths."""
        font_dict = self._font_dicts[self._selected[gid]] if self.is_cid_keyed else self.top
        if _PRIVATE not in font_dict:
            return Widths(0.0, 0.0)
        size, offset = map(int, font_dict[_PRIVATE])
        private = read_dict(self._read(offset, size))
        return Widths(private.get(_DEFAULT_WIDTH, [0])[0], private.get(_NOMINAL_WIDTH, [0])[0])

    @cached_property
    def _font_dicts(self) -> list[dict[int, list[float]]]:
        return [read_dict(data) for data in self._index(int(self.top[_FONT_DICTS][0])).objects]

    @cached_property
    def _selected(self) -> Sequence[int]:
        count = len(self.charstrings.objects)
        offset = int(self.top[_FONT_DICT_SELECT][0])
        return read_select(self._read(offset, 5 + 3 * count), count)

    def _index(self, start: int) -> Index:
        (count,) = struct.unpack(">H", self._read(start, 2))
        if not count:
            return Index([], start, start + 2)
        size = self._read(start + 2, 1)[0]
        table = self._read(start + 3, (count + 1) * size)
        from_bytes = partial(int.from_bytes, byteorder="big")
        places = [from_bytes(table[i : i + size]) for i in range(0, len(table), size)]
        first = start + 2 + (count + 1) * size
        data = self._read(first + 1, places[-1] - 1)
        objects = [data[a - 1 : b - 1] for a, b in pairwise(places)]
        return Index(objects, start, first + places[-1])


def read_charset(data: bytes, glyph_count: int) -> list[int]:
    """Read a charset: the CID (or string number) of each glyph; glyph 0 has 0."""
    form = data[0]
    if form == 0:
        return [0, *struct.unpack_from(f">{glyph_count - 1}H", data, 1)]
    layout = struct.Struct(">HB" if form == 1 else ">HH")
    cids = [0]
    whole = len(data) - (len(data) - 1) % layout.size
    for first, more in layout.iter_unpack(data[1:whole]):
        if len(cids) >= glyph_count:
            break
        cids += range(first, first + more + 1)
    if len(cids) < glyph_count:
        raise ValueError(glyph_count)
    return cids[:glyph_count]


def read_select(data: bytes, glyph_count: int) -> Sequence[int]:
    """Read an FDSelect: the number of each glyph's font DICT."""
    if data[0] == 0:
        return data[1 : 1 + glyph_count]
    (ranges,) = struct.unpack_from(">H", data, 1)
    selected: list[int] = []
    for at in range(3, 3 + 3 * ranges, 3):
        first, number, following = struct.unpack_from(">HBH", data, at)
        selected += [number] * (following - first)
    return selected


def read_dict(data: bytes) -> dict[int, list[float]]:
    """Read a DICT: operands by operator; operators of two bytes count from 1200."""
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


def write_index(objects: Sequence[bytes]) -> bytes:
    """Write an INDEX."""
    if not objects:
        return b"\0\0"
    places = [1]
    for data in objects:
        places.append(places[-1] + len(data))
    size = (places[-1].bit_length() + 7) // 8
    offsets = b"".join(place.to_bytes(size, "big") for place in places)
    return struct.pack(">HB", len(objects), size) + offsets + b"".join(objects)


def _read_number(data: bytes, at: int) -> tuple[float, int]:
    byte = data[at]
    if byte == 28:
        return struct.unpack_from(">h", data, at + 1)[0], at + 3
    if byte == 29:
        return struct.unpack_from(">i", data, at + 1)[0], at + 5
    if byte == 30:
        return _read_real(data, at + 1)
    if byte <= 246:
        return byte - 139, at + 1
    sign = 1 if byte <= 250 else -1
    base = 247 if byte <= 250 else 251
    return sign * ((byte - base) * 256 + data[at + 1] + 108), at + 2


_REAL_DIGITS = ("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "E", "E-", "", "-")
_REAL_END = 15


def _read_real(data: bytes, at: int) -> tuple[float, int]:
    text = ""
    while True:
        for digit in divmod(data[at], 16):
            if digit == _REAL_END:
                return float(text), at + 1
            text += _REAL_DIGITS[digit]
        at += 1
