"""A typed length such as ``4mm`` in; a value with its unit out, and from that points."""

from __future__ import annotations

import re
from enum import StrEnum

from ..value import Value

POINTS_PER_MM = 72 / 25.4
"""1 inch is 72 points (the desktop-publishing point of PDF) and 25.4 millimetres."""


class Unit(StrEnum):
    """The units of a style sheet; ``em`` and ``lh`` depend on where the length stands."""

    POINT = "pt"
    MILLIMETRE = "mm"
    CENTIMETRE = "cm"
    EM = "em"
    LINE = "lh"


_POINTS = {Unit.POINT: 1.0, Unit.MILLIMETRE: POINTS_PER_MM, Unit.CENTIMETRE: 10 * POINTS_PER_MM}
_TYPED = re.compile(r"(?P<value>[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)) ?(?P<unit>[a-zA-Z%]*)", re.ASCII)


class LengthError(ValueError):
    """Not a length. ``number`` is what was typed when only the unit is missing, else ""."""

    def __init__(self, number: str = "") -> None:
        super().__init__(number)
        self.number = number


class Length(Value):
    """A length as typed."""

    value: float
    unit: Unit

    @property
    def absolute(self) -> bool:
        """Tell whether it is the same everywhere."""
        return self.unit in _POINTS

    def points(self, *, em_pt: float, line_pt: float) -> float:
        """Give points, where ``1em`` is ``em_pt`` and ``1lh`` is ``line_pt``."""
        if self.unit is Unit.EM:
            return self.value * em_pt
        if self.unit is Unit.LINE:
            return self.value * line_pt
        return self.value * _POINTS[self.unit]


def parse_length(typed: str) -> Length:
    """Read ``12pt``, ``4 mm``, ``1.5em`` or ``0``.

    Raises LengthError where it is none of these; a number other than 0 without a unit is none.
    """
    match = _TYPED.fullmatch(typed)
    if match is None:
        raise LengthError
    value, unit = float(match["value"]), match["unit"].lower()
    if not unit:
        if value == 0:
            return Length(0.0, Unit.POINT)
        raise LengthError(match["value"])
    if unit not in {known.value for known in Unit}:
        raise LengthError
    return Length(value, Unit(unit))


def points_of_mm(length_mm: float) -> float:
    """Give points for millimetres."""
    return length_mm * POINTS_PER_MM
