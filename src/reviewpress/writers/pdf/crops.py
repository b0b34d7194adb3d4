"""A page's trim and bleed in; crop marks in the ink of all plates out (ISO 32000-1, 8.6.6.4).

The marks begin outside the bleed, so that none of them is left on the cut page.
"""

from __future__ import annotations

from .boxes import Box, bled
from .objects import number
from .profiles import MM

_LENGTH_PT = 5 * MM
_GAP_PT = 1 * MM
_THICKNESS_PT = 0.25
ALL_INKS = (
    "/ColorSpace<</All[/Separation/All/DeviceCMYK"
    "<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[1 1 1 1]/N 1>>]>>"
)
"""The resource that the operators need."""


def crop_marks(trim: Box, bleed_pt: float) -> str:
    """Give the operators that draw two lines at each corner of the trim."""
    left, bottom, right, top = bled(trim, trim, bleed_pt + _GAP_PT)
    lines = [
        line
        for x in (trim[0], trim[2])
        for line in ((x, bottom, x, bottom - _LENGTH_PT), (x, top, x, top + _LENGTH_PT))
    ]
    lines += [
        line
        for y in (trim[1], trim[3])
        for line in ((left, y, left - _LENGTH_PT, y), (right, y, right + _LENGTH_PT, y))
    ]
    drawn = (
        f"{number(x)} {number(y)} m {number(to_x)} {number(to_y)} l" for x, y, to_x, to_y in lines
    )
    return f"q /All CS 1 SCN {_THICKNESS_PT} w {' '.join(drawn)} S Q"
