"""Contours in; a Type 2 charstring out (Adobe Technical Note 5177)."""

from __future__ import annotations

from collections.abc import Iterable

from .outlines import Contour, Point

_RLINETO, _RRCURVETO, _ENDCHAR, _RMOVETO = b"\x05", b"\x08", b"\x0e", b"\x15"


def charstring(contours: Iterable[Contour], width: int | None) -> bytes:
    """Write lines and cubic curves, coordinates rounded to whole units.

    ``width`` is the advance minus the private dict's nominalWidthX, None where it is the default width.
    """
    parts = [] if width is None else [number(width)]
    current = (0, 0)
    for start, segments in contours:
        deltas, current = _deltas((start,), current)
        parts += [*deltas, _RMOVETO]
        for segment in segments:
            deltas, current = _deltas(segment.points, current)
            parts += [*deltas, _RLINETO if len(segment.points) == 1 else _RRCURVETO]
    return b"".join([*parts, _ENDCHAR])


def _deltas(
    points: Iterable[Point], current: tuple[int, int]
) -> tuple[list[bytes], tuple[int, int]]:
    written = []
    for point in points:
        x, y = round(point[0]), round(point[1])
        written += [number(x - current[0]), number(y - current[1])]
        current = x, y
    return written, current


def number(value: int) -> bytes:
    """Write a whole number of at most 16 bits as an operand."""
    if -107 <= value <= 107:
        return bytes((value + 139,))
    if 108 <= value <= 1131:
        high, low = divmod(value - 108, 256)
        return bytes((high + 247, low))
    if -1131 <= value <= -108:
        high, low = divmod(-value - 108, 256)
        return bytes((high + 251, low))
    return b"\x1c" + value.to_bytes(2, "big", signed=True)
