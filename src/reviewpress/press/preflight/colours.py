"""A colour space of a PDF in; what kind of colours it holds, for a press, out (ISO 32000-1, 8.6)."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

import pikepdf


class Kind(StrEnum):
    """Kinds of colours as a press sees them."""

    GRAY = "Gray"
    RGB = "RGB"
    CMYK = "CMYK"
    SPOT = "Separation"
    LAB = "Lab"
    UNKNOWN = "?"


_BY_NAME = {
    "/DeviceGray": Kind.GRAY, "/CalGray": Kind.GRAY, "/G": Kind.GRAY,
    "/DeviceRGB": Kind.RGB, "/CalRGB": Kind.RGB, "/RGB": Kind.RGB,
    "/DeviceCMYK": Kind.CMYK, "/CMYK": Kind.CMYK,
    "/Separation": Kind.SPOT, "/DeviceN": Kind.SPOT, "/Lab": Kind.LAB,
}  # fmt: skip
_BY_COUNT = {1: Kind.GRAY, 3: Kind.RGB, 4: Kind.CMYK}
_DEEPEST = 4


def kind_of(space: Any, resources: Any, depth: int = 0) -> Kind:
    """Tell a colour space's kind; palettes and patterns have that of what they are made of."""
    if space is None or depth > _DEEPEST:
        return Kind.UNKNOWN
    if isinstance(space, pikepdf.Name):
        return _BY_NAME.get(str(space), Kind.UNKNOWN)
    if not isinstance(space, pikepdf.Array) or not len(space):
        return Kind.UNKNOWN
    family = str(space[0])
    if family == "/ICCBased":
        return _BY_COUNT.get(int(space[1].get("/N", 0)), Kind.UNKNOWN)
    if family in {"/Indexed", "/I", "/Pattern"}:
        inner = space[1] if len(space) > 1 else None
        return kind_of(inner, resources, depth + 1)
    return _BY_NAME.get(family, Kind.UNKNOWN)
