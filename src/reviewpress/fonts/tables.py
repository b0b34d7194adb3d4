"""Names, characters and metrics in; tables of a TrueType font out (ISO/IEC 14496-22)."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence

_WINDOWS, _UNICODE_BMP, _UNICODE_FULL, _ENGLISH_US = 3, 1, 10, 0x409
_LAST_BMP = 0xFFFF
_MOST_STRETCHES = 8000

_Run = tuple[int, int, int]
"""The first and the last code point of a stretch, and the first one's glyph."""


def cmap(gids: Mapping[int, int]) -> bytes:
    """Write a cmap from code points to glyph numbers: format 4 for the BMP, format 12 for all."""
    runs = _runs(gids)
    small, full = _format_4(runs), _format_12(runs)
    header = struct.pack(">HH", 0, 2)
    header += struct.pack(">HHI", _WINDOWS, _UNICODE_BMP, 20)
    header += struct.pack(">HHI", _WINDOWS, _UNICODE_FULL, 20 + len(small))
    return header + small + full


def _runs(gids: Mapping[int, int]) -> list[_Run]:
    """Give stretches of code points whose glyph numbers go up with them; none goes past the last of the BMP's."""
    runs: list[_Run] = []
    first = last = start = -2
    for code, gid in sorted(gids.items()):
        if code != last + 1 or gid - start != code - first or code == _LAST_BMP:
            if last >= 0:
                runs.append((first, last, start))
            first, start = code, gid
        last = code
    if last >= 0:
        runs.append((first, last, start))
    return runs


def _format_4(runs: Sequence[_Run]) -> bytes:
    small = [run for run in runs if run[1] < _LAST_BMP]
    # The table's length has 16 bits. Of very many stretches the longest go in; format 12 holds all.
    longest = sorted(small, key=lambda run: run[0] - run[1])[:_MOST_STRETCHES]
    kept = [*sorted(longest), (_LAST_BMP, _LAST_BMP, 0)]
    count = len(kept)
    power = count.bit_length() - 1
    search = 2 << power
    firsts = [first for first, _last, _gid in kept]
    lasts = [last for _first, last, _gid in kept]
    deltas = [(gid - first) & 0xFFFF for first, _last, gid in kept[:-1]] + [1]
    body = struct.pack(">HHHH", 2 * count, search, power, 2 * count - search)
    body += struct.pack(f">{count}HH{count}H", *lasts, 0, *firsts)
    body += struct.pack(f">{count}H{count}H", *deltas, *[0] * count)
    return struct.pack(">HHH", 4, len(body) + 6, 0) + body


def _format_12(runs: Sequence[_Run]) -> bytes:
    body = b"".join(struct.pack(">III", *run) for run in runs)
    return struct.pack(">HHIII", 12, 0, 16 + len(body), 0, len(runs)) + body


def name(names: Mapping[int, str]) -> bytes:
    """Write a name table in English for Windows; other platforms read it as well."""
    records, strings = b"", b""
    for name_id, text in sorted(names.items()):
        data = text.encode("utf-16-be")
        ids = (_WINDOWS, _UNICODE_BMP, _ENGLISH_US, name_id)
        records += struct.pack(">6H", *ids, len(data), len(strings))
        strings += data
    return struct.pack(">HHH", 0, len(names), 6 + len(records)) + records + strings


def post(source: bytes) -> bytes:
    """Give a post table without glyph names (version 3)."""
    return struct.pack(">I", 0x00030000) + source[4:32]


def maxp(glyphs: Sequence[bytes]) -> bytes:
    """Write a maxp table for simple glyphs without instructions (version 1.0)."""
    points = contours = 0
    for data in filter(None, glyphs):
        (count,) = struct.unpack_from(">h", data, 0)
        (last,) = struct.unpack_from(">H", data, 10 + 2 * (count - 1))
        points, contours = max(points, last + 1), max(contours, count)
    return struct.pack(">I6H8H", 0x00010000, len(glyphs), points, contours, 0, 0, 2, *[0] * 8)


def hmtx(metrics: Sequence[tuple[int, int]]) -> bytes:
    """Write an hmtx table of advances and left side bearings."""
    return b"".join(struct.pack(">Hh", *metric) for metric in metrics)


def hhea(source: bytes, count: int) -> bytes:
    """Give a hhea table for another number of entries in hmtx."""
    return source[:34] + struct.pack(">H", count)


def os2(source: bytes, weight: int, codes: Sequence[int], *, bold: bool) -> bytes:
    """Give an OS/2 table for a face that is its family's regular or bold, and holds some characters."""
    (selection,) = struct.unpack_from(">H", source, 62)
    selection = selection & ~0x0060 | (0x0020 if bold else 0x0040)
    first, last = (min(code, _LAST_BMP) for code in (min(codes), max(codes)))
    head = source[:4] + struct.pack(">H", weight) + source[6:62]
    return head + struct.pack(">HHH", selection, first, last) + source[68:]
