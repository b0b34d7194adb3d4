"""A trim's name or size in; the page's figures out: size and margins in millimetres, body size and leading in points."""

from __future__ import annotations

import math

from msgspec.structs import replace

from ..sources.values import TRIM_SIZES_MM, trim
from ..value import Value


class TrimFigures(Value):
    """What Korean book practice gives for a trim; margins and sizes in millimetres."""

    name: str
    width_mm: float
    height_mm: float
    top_mm: float
    bottom_mm: float
    inner_mm: float
    outer_mm: float
    body_pt: float
    leading_pt: float


TRIMS: dict[str, TrimFigures] = {
    name: TrimFigures(name, *TRIM_SIZES_MM[name], *figures)
    for name, *figures in (
        # top, bottom, inner, outer (mm); body size, leading (pt)
        ("문고", 15.0, 17.0, 15.0, 11.0, 8.5, 14.0),
        ("46판", 20.0, 22.0, 20.0, 15.0, 9.5, 16.0),
        ("국판", 23.0, 25.0, 20.0, 16.0, 10.0, 17.0),
        ("A5", 23.0, 25.0, 20.0, 16.0, 10.0, 17.0),
        ("신국판", 25.0, 27.0, 22.0, 18.0, 10.5, 18.0),
        ("B5", 28.0, 30.0, 25.0, 20.0, 10.5, 18.0),
        ("A4", 30.0, 32.0, 28.0, 24.0, 11.0, 19.0),
    )
}
"""The named trims, smallest first."""


def trim_figures(typed: str) -> TrimFigures | None:
    """Read a trim as typed, such as ``46판`` or ``148x210``; None where it is neither a name nor a size."""
    found = trim(typed.strip())
    if found is None:
        return None
    name, width_mm, height_mm = found
    return TRIMS.get(name) or figures_of_size(name, width_mm, height_mm)


def figures_of_size(name: str, width_mm: float, height_mm: float) -> TrimFigures:
    """Give the figures of a free size: those of the nearest named trim, its margins scaled to the size.

    Margins are rounded to half a millimetre; body size and leading stay the named trim's.
    """
    near = min(TRIMS.values(), key=lambda named: _distance(named, width_mm, height_mm))
    across, down = width_mm / near.width_mm, height_mm / near.height_mm
    return replace(
        near,
        name=name,
        width_mm=width_mm,
        height_mm=height_mm,
        top_mm=_half(near.top_mm * down),
        bottom_mm=_half(near.bottom_mm * down),
        inner_mm=_half(near.inner_mm * across),
        outer_mm=_half(near.outer_mm * across),
    )


def same_page(one: TrimFigures, other: TrimFigures) -> bool:
    """Tell whether two trims are one size, under whatever names."""
    return (one.width_mm, one.height_mm) == (other.width_mm, other.height_mm)


def _distance(named: TrimFigures, width_mm: float, height_mm: float) -> float:
    return abs(math.log(named.width_mm / width_mm)) + abs(math.log(named.height_mm / height_mm))


def _half(length_mm: float) -> float:
    return round(length_mm * 2) / 2
