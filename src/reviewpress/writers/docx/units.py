"""Lengths in points in; the whole numbers of WordprocessingML and DrawingML out."""

from __future__ import annotations

_EMU_PER_POINT = 12700
_TWIPS_PER_POINT = 20


def twips(length_pt: float) -> int:
    """Give twentieths of a point (ST_TwipsMeasure)."""
    return round(length_pt * _TWIPS_PER_POINT)


def half_points(size_pt: float) -> int:
    """Give half points (ST_HpsMeasure), the only type sizes that Word knows: 9.2 pt becomes 9."""
    return max(round(size_pt * 2), 2)


def eighths(thickness_pt: float) -> int:
    """Give eighths of a point within ¼ to 12 pt (ST_EighthPointMeasure), as borders have them."""
    return min(max(round(thickness_pt * 8), 2), 96)


def border_space(gap_pt: float) -> int:
    """Give whole points within 0 to 31 (ST_PointMeasure), the distance of borders."""
    return min(max(round(gap_pt), 0), 31)


def emu(length_pt: float) -> int:
    """Give English metric units (ST_PositiveCoordinate)."""
    return round(length_pt * _EMU_PER_POINT)
