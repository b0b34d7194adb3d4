"""Contours of cubic curves in; the same contours of quadratic curves, as TrueType has them, out."""

from __future__ import annotations

from fontTools.cu2qu.cu2qu import curve_to_quadratic

from .outlines import Contour, Point, Segment

_CUBIC = 3


def as_quadratic(contours: list[Contour], error: float) -> list[Contour]:
    """Replace each cubic curve by quadratic ones that stay within ``error`` of it, in font units.

    Such a segment has any number of points off the curve, with the points halfway between them implied.
    """
    return [_contour(contour, error) for contour in contours]


def _contour(contour: Contour, error: float) -> Contour:
    current = contour.start
    segments = []
    for segment in contour.segments:
        segments.append(_segment(current, segment, error))
        current = segment.points[-1]
    return Contour(contour.start, segments)


def _segment(current: Point, segment: Segment, error: float) -> Segment:
    if len(segment.points) != _CUBIC:
        return segment
    points = curve_to_quadratic((current, *segment.points), error)
    return Segment(tuple(points[1:]))
