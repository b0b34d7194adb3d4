"""Contours of lines and quadratic curves in; a glyph of the table glyf out (ISO/IEC 14496-22, 5.3.3)."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from typing import NamedTuple

from .outlines import Contour

_ON_CURVE, _X_SHORT, _Y_SHORT = 0x01, 0x02, 0x04
_X_SAME_OR_POSITIVE, _Y_SAME_OR_POSITIVE = 0x10, 0x20


class GlyfPoint(NamedTuple):
    """A point in whole font units, and 1 where it lies on the contour, else 0."""

    x: int
    y: int
    on: int


def glyph(contours: Sequence[Contour], *, turn: bool = False) -> bytes:
    """Write a simple glyph, of an even number of bytes; no contours make no bytes.

    ``turn`` reverses the contours: CFF outlines run counter-clockwise, TrueType's clockwise.
    """
    rounded = [points for points in map(_points, contours) if len(points) > 1]
    if turn:
        rounded = [[points[0], *reversed(points[1:])] for points in rounded]
    if not rounded:
        return b""
    points = [point for contour in rounded for point in contour]
    xs, ys = [point.x for point in points], [point.y for point in points]
    header = struct.pack(">hhhhh", len(rounded), min(xs), min(ys), max(xs), max(ys))
    ends, total = [], -1
    for contour in rounded:
        total += len(contour)
        ends.append(total)
    instructions = b"\0\0"
    data = header + struct.pack(f">{len(ends)}H", *ends) + instructions + _coordinates(points)
    return data + b"\0" * (len(data) % 2)


def _points(contour: Contour) -> list[GlyfPoint]:
    """Give the contour's points; the start is left out where the last segment comes back to it."""
    found = [GlyfPoint(round(contour.start[0]), round(contour.start[1]), 1)]
    for (points,) in contour.segments:
        found += [GlyfPoint(round(x), round(y), 0) for x, y in points[:-1]]
        x, y = points[-1]
        found.append(GlyfPoint(round(x), round(y), 1))
    if found[-1] == found[0]:
        found.pop()
    return found


def _coordinates(points: Sequence[GlyfPoint]) -> bytes:
    """Write flags, x and y coordinates."""
    flags, xs, ys = bytearray(), bytearray(), bytearray()
    last_x = last_y = 0
    for x, y, on in points:
        flag = on
        flag |= _delta(xs, x - last_x, _X_SHORT, _X_SAME_OR_POSITIVE)
        flag |= _delta(ys, y - last_y, _Y_SHORT, _Y_SAME_OR_POSITIVE)
        flags.append(flag)
        last_x, last_y = x, y
    return bytes(flags + xs + ys)


def _delta(out: bytearray, delta: int, short: int, same_or_positive: int) -> int:
    if delta == 0:
        return same_or_positive
    if -256 < delta < 256:
        out.append(abs(delta))
        return short | (same_or_positive if delta > 0 else 0)
    out += delta.to_bytes(2, "big", signed=True)
    return 0
