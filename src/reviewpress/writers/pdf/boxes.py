"""Boxes on a page in; page boxes, and boxes that reach into the bleed, out (ISO 32000-1, 14.11.2)."""

from __future__ import annotations

from .objects import number

Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in points from the media box's lower left corner."""

_AT_EDGE_PT = 0.5


def page_boxes(size: tuple[float, float], bleed_pt: float, margin_pt: float) -> str:
    """Write a page's boxes: the trim of ``size`` in its bleed, and that in the media box, ``margin_pt`` around the trim."""
    width, height = size
    media = f"[0 0 {number(width + 2 * margin_pt)} {number(height + 2 * margin_pt)}]"
    if not margin_pt:
        return f"/MediaBox{media}/TrimBox{media}"
    trim = (margin_pt, margin_pt, margin_pt + width, margin_pt + height)
    bleed = bled(trim, trim, bleed_pt)
    return f"/MediaBox{media}/BleedBox[{_sides(bleed)}]/TrimBox[{_sides(trim)}]"


def bled(box: Box, trim: Box, bleed_pt: float) -> Box:
    """Move the sides of a box that reach the trim out by the bleed."""
    left, bottom, right, top = box
    return (
        trim[0] - bleed_pt if left <= trim[0] + _AT_EDGE_PT else left,
        trim[1] - bleed_pt if bottom <= trim[1] + _AT_EDGE_PT else bottom,
        trim[2] + bleed_pt if right >= trim[2] - _AT_EDGE_PT else right,
        trim[3] + bleed_pt if top >= trim[3] - _AT_EDGE_PT else top,
    )


def covering(box: Box, ratio: float) -> Box:
    """Give the least box of a width-to-height ratio that covers another one, over the same middle."""
    left, bottom, right, top = box
    width, height = right - left, top - bottom
    if abs(width - height * ratio) < 0.01:
        return box
    wide, high = max(width, height * ratio), max(height, width / ratio)
    x, y = (left + right) / 2, (bottom + top) / 2
    return (x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)


def rectangle(box: Box, places: int = 2) -> str:
    """Write a box as the operands of ``re``. For hairlines a thousandth of a point counts, so they have 3 ``places``."""
    left, bottom, right, top = box
    figures = (left, bottom, right - left, top - bottom)
    return " ".join(f"{round(figure, places) + 0.0:.6g}" for figure in figures)


def _sides(box: Box) -> str:
    return " ".join(map(number, box))
