"""An option's default and its documentation in; a dataclass field that carries both out. And the types of lengths and colours."""

from __future__ import annotations

from dataclasses import field
from typing import Any, NewType

Pt = NewType("Pt", float)
"""A length in points (1/72 inch). Typed as ``12pt``, ``4mm``, ``1cm``, ``1em`` (of the style's size), ``1lh`` (of the grid)."""

Em = NewType("Em", float)
"""A length relative to the size of the text it stands in. Typed as ``0.05em``."""

Colour = NewType("Colour", str)
"""``#rrggbb``, in the sheet also ``#rgb`` or a name from ``colours``."""

Cmyk = NewType("Cmyk", str)
"""Ink shares in per cent, cyan/magenta/yellow/black: ``90/65/35/25``."""

BLACK = Colour("#000000")


def option(
    default: Any,
    ko: str,
    en: str,
    *,
    fixed: bool = False,
    limits: tuple[float, float] | None = None,
) -> Any:
    """Declare an option with its default and its line of documentation in Korean and English.

    ``fixed`` lengths stay as they are when a book's trim differs from the sheet's (thicknesses of lines, the bleed).
    ``limits`` are the least and the most that a number (lengths: points; Em: em) may be; lengths are never below 0.
    """
    metadata = {"ko": ko, "en": en, "fixed": fixed, "limits": limits}
    if isinstance(default, dict | list):
        return field(default_factory=lambda: type(default)(default), metadata=metadata)
    return field(default=default, metadata=metadata)
