"""A trim's name or size in; the page's figures out: size and margins in millimetres, body size and leading in points."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class TrimFigures:
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
    figures.name: figures
    for figures in (
        TrimFigures("문고", 105, 148, 15, 17, 15, 11, 8.5, 14),
        TrimFigures("46판", 128, 188, 20, 22, 20, 15, 9.5, 16),
        TrimFigures("국판", 148, 210, 23, 25, 20, 16, 10, 17),
        TrimFigures("A5", 148, 210, 23, 25, 20, 16, 10, 17),
        TrimFigures("신국판", 152, 225, 25, 27, 22, 18, 10.5, 18),
        TrimFigures("B5", 182, 257, 28, 30, 25, 20, 10.5, 18),
        TrimFigures("A4", 210, 297, 30, 32, 28, 24, 11, 19),
    )
}
"""The named trims, smallest first."""

_SIZE = re.compile(r"([0-9]+(?:\.[0-9]+)?) ?[xX×] ?([0-9]+(?:\.[0-9]+)?)", re.ASCII)


def trim_figures(typed: str) -> TrimFigures | None:
    """Read a trim as typed, such as ``46판`` or ``148x210``; None where it is neither a name nor a size."""
    folded = typed.strip().casefold()
    for name, figures in TRIMS.items():
        if name.casefold() == folded:
            return figures
    size = _SIZE.fullmatch(typed.strip())
    if size is None or not float(size[1]) or not float(size[2]):
        return None
    return figures_of_size(typed.strip(), float(size[1]), float(size[2]))


def figures_of_size(name: str, width_mm: float, height_mm: float) -> TrimFigures:
    """Give the figures of a free size: those of the nearest named trim, its margins scaled to the size.

    Margins are rounded to half a millimetre; body size and leading stay the named trim's.
    """
    near = min(TRIMS.values(), key=lambda trim: _distance(trim, width_mm, height_mm))
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


def _distance(trim: TrimFigures, width_mm: float, height_mm: float) -> float:
    return abs(math.log(trim.width_mm / width_mm)) + abs(math.log(trim.height_mm / height_mm))


def _half(length_mm: float) -> float:
    return round(length_mm * 2) / 2
