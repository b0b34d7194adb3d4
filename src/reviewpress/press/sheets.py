"""A sheet's name or size in; its width and height out, and how many pages it holds in which grid."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from ..diagnostics import error
from ..errors import ConfigurationError

_MM = 72 / 25.4
_NEAR_PT = 1.5
"""Half a millimetre: A5 is 148 mm wide, and two of them are a millimetre narrower than A4."""
_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*[xX×*]\s*(\d+(?:\.\d+)?)(?:\s*mm)?")
_LEAST_MM, _MOST_MM = 50, 2000

SHEETS_MM = {
    "A4": (210, 297),
    "B4": (257, 364),
    "A3": (297, 420),
    "SRA3": (320, 450),
    "B3": (364, 515),
    "A2": (420, 594),
    "국2절": (468, 636),
    "4x6-2절": (545, 788),
    "국전지": (636, 939),
    "4x6전지": (788, 1091),
}
"""Sheets by name, smallest first; widths and heights in millimetres."""


class Sheet(NamedTuple):
    """A sheet of paper, in points; its width is the lesser side."""

    name: str
    width: float
    height: float


class Grid(NamedTuple):
    """How pages stand on one side of a sheet; all in points."""

    columns: int
    rows: int
    width: float
    """Of the sheet as it is turned."""
    height: float

    @property
    def pages(self) -> int:
        """How many pages one side holds."""
        return self.columns * self.rows


GRIDS = ((2, 1), (2, 2), (4, 2), (4, 4))
"""Columns and rows that fold into a book: each fold doubles."""


def sheet(typed: str) -> Sheet:
    """Read a sheet's name or its size in millimetres.

    Raises ``ConfigurationError`` for what is neither.
    """
    words = unicodedata.normalize("NFC", typed).strip()
    for name, (width, height) in SHEETS_MM.items():
        if name.casefold() == words.casefold():
            return Sheet(name, width * _MM, height * _MM)
    found = _SIZE.fullmatch(words)
    sides = sorted(float(side) for side in found.groups()) if found else []
    if not sides or sides[0] < _LEAST_MM or sides[1] > _MOST_MM:
        raise ConfigurationError.of("press-sheet", sheet=typed, known=", ".join(SHEETS_MM))
    return Sheet(words, sides[0] * _MM, sides[1] * _MM)


def least_sheet(page: tuple[float, float], bleed_pt: float) -> Sheet:
    """Give the smallest sheet that holds two pages; raises ``ConfigurationError`` where none does."""
    for name in SHEETS_MM:
        candidate = sheet(name)
        if fitting(candidate, page, bleed_pt, 2):
            return candidate
    raise _too_small("4x6전지", page)


def grid(wanted: Sheet, page: tuple[float, float], bleed_pt: float, most: int) -> Grid:
    """Give the grid of most pages, but no more than ``most``, that a sheet holds.

    Raises ``ConfigurationError`` where not even two pages stand on it.
    """
    found = fitting(wanted, page, bleed_pt, most)
    if found is None:
        raise _too_small(wanted.name, page)
    return found


def fitting(wanted: Sheet, page: tuple[float, float], bleed_pt: float, most: int) -> Grid | None:
    """Give the largest grid that fits with the bleed between pages, on the sheet upright or turned."""
    for columns, rows in reversed(GRIDS):
        if columns * rows > most:
            continue
        width, height = extent(page, bleed_pt, columns, rows)
        for across, down in ((wanted.width, wanted.height), (wanted.height, wanted.width)):
            if width <= across + _NEAR_PT and height <= down + _NEAR_PT:
                return Grid(columns, rows, across, down)
    return None


def extent(
    page: tuple[float, float], bleed_pt: float, columns: int, rows: int
) -> tuple[float, float]:
    """Give what a grid takes: pairs of pages meet in the fold, all others are parted by a bleed on either side."""
    width = columns * page[0] + (columns // 2 - 1) * 2 * bleed_pt
    return width, rows * page[1] + (rows - 1) * 2 * bleed_pt


def _too_small(name: str, page: tuple[float, float]) -> ConfigurationError:
    width, height = (round(side / _MM) for side in page)
    return ConfigurationError(error("press-sheet-small", sheet=name, width=width, height=height))
