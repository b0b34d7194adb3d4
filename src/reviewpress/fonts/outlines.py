"""A font and a glyph number in; the glyph's contours out, in font units."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import uharfbuzz as hb

Point = tuple[float, float]


class Segment(NamedTuple):
    """A part of a contour that goes on from the last point.

    One point is a line, two are a quadratic curve, three a cubic one; the last one lies on the contour.
    """

    points: tuple[Point, ...]


class Contour(NamedTuple):
    """A closed contour; a line back to ``start`` is implied."""

    start: Point
    segments: list[Segment]


class _Recorder:
    """A pen, as fontTools describes pens, that keeps contours."""

    def __init__(self) -> None:
        self.contours: list[Contour] = []

    def moveTo(self, point: Point) -> None:  # noqa: N802 - the names of the pen protocol
        self.contours.append(Contour(point, []))

    def lineTo(self, *points: Point) -> None:  # noqa: N802
        self.contours[-1].segments.append(Segment(points))

    curveTo = qCurveTo = lineTo  # noqa: N815

    def closePath(self) -> None:  # noqa: N802
        """Contours are always closed."""

    endPath = closePath  # noqa: N815


def draw(font: hb.Font, gid: int) -> list[Contour]:
    """Draw a glyph at the font's weight; empty contours are left out."""
    recorder = _Recorder()
    font.draw_glyph_with_pen(gid, recorder)
    return [contour for contour in recorder.contours if contour.segments]


def shifted(contours: list[Contour], by: float) -> list[Contour]:
    """Move contours to the right."""
    return _mapped(contours, lambda point: (point[0] + by, point[1]))


def scaled(contours: list[Contour], by: float) -> list[Contour]:
    """Make contours larger or smaller."""
    return _mapped(contours, lambda point: (point[0] * by, point[1] * by))


def _mapped(contours: list[Contour], move: Callable[[Point], Point]) -> list[Contour]:
    return [
        Contour(move(start), [Segment(tuple(map(move, segment.points))) for segment in segments])
        for start, segments in contours
    ]
