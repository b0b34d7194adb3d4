"""A page of another PDF in; a form that draws it, and where its trim is in the form, out (ISO 32000-1, 8.10)."""

from __future__ import annotations

from typing import NamedTuple

import pikepdf

from ..writers.pdf.boxes import Box

_TURNS: dict[int, tuple[int, int, int, int]] = {
    0: (1, 0, 0, 1),
    90: (0, -1, 1, 0),
    180: (-1, 0, 0, -1),
    270: (0, 1, -1, 0),
}
"""The matrices that turn a page clockwise, as its Rotate entry asks."""


class Leaf(NamedTuple):
    """A page as a form."""

    form: pikepdf.Object
    trim: Box
    """In the form's coordinates."""
    bleed: Box


def leaf_of(target: pikepdf.Pdf, page: pikepdf.Page) -> Leaf:
    """Make a form of a page, upright, with its bleed, but without what can be clicked."""
    trim, bleed = trim_and_bleed(page)
    turn = _TURNS[int(page.obj.get("/Rotate", 0)) % 360]
    form = target.copy_foreign(page.as_form_xobject(handle_transformations=False))
    form.BBox = pikepdf.Array([round(side, 4) for side in bleed])
    form.Matrix = pikepdf.Array([*turn, 0, 0])
    for entry in ("/StructParents", "/StructParent", "/Group"):
        if entry in form and (entry != "/Group" or "/CS" not in form.Group):
            del form[entry]
    return Leaf(form, _turned(trim, turn), _turned(bleed, turn))


def size_of(page: pikepdf.Page) -> tuple[float, float]:
    """Give the width and height of a page's trim as it is seen."""
    trim, _ = trim_and_bleed(page)
    left, bottom, right, top = _turned(trim, _TURNS[int(page.obj.get("/Rotate", 0)) % 360])
    return right - left, top - bottom


def bleed_of(page: pikepdf.Page) -> float:
    """Give the least bleed around a page's trim, in points."""
    trim, bleed = trim_and_bleed(page)
    return max(min(abs(one - other) for one, other in zip(trim, bleed, strict=True)), 0.0)


def trim_and_bleed(page: pikepdf.Page) -> tuple[Box, Box]:
    """Give a page's trim, and its bleed around that; both inside the media box."""
    media = _sides(page.mediabox)
    trim = _inside(_sides(page.obj.get("/TrimBox", page.cropbox)), media)
    bleed = _inside(_sides(page.obj.get("/BleedBox", list(trim))), media)
    holds = (
        bleed[0] <= trim[0] and bleed[1] <= trim[1] and bleed[2] >= trim[2] and bleed[3] >= trim[3]
    )
    return trim, bleed if holds else trim


def _sides(box: pikepdf.Object | list[float]) -> Box:
    left, bottom, right, top = (float(side) for side in box)
    return min(left, right), min(bottom, top), max(left, right), max(bottom, top)


def _inside(box: Box, outer: Box) -> Box:
    left, bottom, right, top = box
    found = (max(left, outer[0]), max(bottom, outer[1]), min(right, outer[2]), min(top, outer[3]))
    return found if found[0] < found[2] and found[1] < found[3] else outer


def _turned(box: Box, turn: tuple[int, int, int, int]) -> Box:
    a, b, c, d = turn
    corners = [(a * x + c * y, b * x + d * y) for x in (box[0], box[2]) for y in (box[1], box[3])]
    across, down = [x for x, _ in corners], [y for _, y in corners]
    return min(across), min(down), max(across), max(down)
