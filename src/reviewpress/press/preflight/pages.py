"""A page's boxes, content and annotations in; findings about them out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import pikepdf

from ...diagnostics import Diagnostic, Span, error, warning
from .colours import Kind
from .survey import Picture, Survey

FEW_PPI, TOO_FEW_PPI = 300, 150
THINNEST_PT = 0.25
LEAST_BLEED_PT = 2.9 * 72 / 25.4
MOST_INK = 3.2
"""The sum of inks that paper takes up: 320 per cent (ISO 12647-2 allows 300 to 350)."""
_NEAR_PT = 0.05
_MARKS = {"/PrinterMark", "/TrapNet"}

Box = tuple[float, float, float, float]


class Place(NamedTuple):
    """Where a finding stands: the file, and the page's number from 1."""

    span: Span
    page: int


def check_boxes(page: pikepdf.Page, place: Place, *, is_print: bool) -> Iterator[Diagnostic]:
    """Check that the trim is told, that it lies in the bleed, and that in the media box."""
    media = _box(page.obj, "/MediaBox")
    trim, bleed = _box(page.obj, "/TrimBox"), _box(page.obj, "/BleedBox")
    if media is None:
        yield error("press-box-missing", place.span, page=place.page, box="MediaBox")
        return
    if trim is None:
        if is_print:
            yield error("press-box-missing", place.span, page=place.page, box="TrimBox")
        return
    bleed = bleed or trim
    for inner, inner_name, outer, outer_name in (
        (trim, "TrimBox", bleed, "BleedBox"),
        (bleed, "BleedBox", media, "MediaBox"),
    ):
        if not _holds(outer, inner):
            yield error(
                "press-box-outside", place.span, page=place.page, box=inner_name, outer=outer_name
            )
    least = min(abs(one - other) for one, other in zip(trim, bleed, strict=True))
    if is_print and least < LEAST_BLEED_PT:
        yield warning(
            "press-bleed-small", place.span, page=place.page, bleed=f"{least * 25.4 / 72:.1f}"
        )


def check_annotations(page: pikepdf.Page, place: Place) -> Iterator[Diagnostic]:
    """Check that nothing interactive stands inside the bleed (ISO 15930-7, 6.17)."""
    edge = _box(page.obj, "/BleedBox") or _box(page.obj, "/TrimBox") or _box(page.obj, "/MediaBox")
    for annotation in page.obj.get("/Annots", []):
        kind = str(annotation.get("/Subtype", ""))
        box = _box(annotation, "/Rect")
        if kind not in _MARKS and edge and box and _meets(edge, box):
            yield error(
                "press-annotation",
                place.span,
                page=place.page,
                kind=kind.lstrip("/"),
                object=annotation.objgen[0],
            )


def check_content(found: Survey, place: Place, *, is_print: bool) -> Iterator[Diagnostic]:
    """Check colours, lines, pictures and transparency."""
    for kind in (Kind.RGB, Kind.LAB):
        if is_print and kind in found.kinds:
            yield error(
                "press-colour",
                place.span,
                page=place.page,
                kind=kind.value,
                object=found.kinds[kind],
            )
    if found.heaviest > MOST_INK:
        yield warning(
            "press-ink-heavy", place.span, page=place.page, ink=round(found.heaviest * 100)
        )
    if found.thinnest_pt < THINNEST_PT - 0.005:
        yield warning(
            "press-hairline", place.span, page=place.page, width=f"{found.thinnest_pt:.2f}"
        )
    if is_print and found.transparency:
        yield warning(
            "press-transparency", place.span, page=place.page, object=found.transparency.lstrip("/")
        )
    seen: set[str] = set()
    for picture in found.pictures:
        if picture.name not in seen:
            seen.add(picture.name)
            yield from _check_resolution(picture, place)


def check_fonts(found: Survey, place: Place) -> Iterator[Diagnostic]:
    """Check that every font that is used is in the file."""
    for name, font in found.fonts.items():
        if not _is_embedded(font):
            shown = str(font.get("/BaseFont", name)).lstrip("/")
            yield error(
                "press-font", place.span, page=place.page, font=shown, object=font.objgen[0]
            )


def _check_resolution(picture: Picture, place: Place) -> Iterator[Diagnostic]:
    if picture.ppi >= FEW_PPI - 0.5:
        return
    name, ppi = picture.name, round(picture.ppi)
    if picture.ppi < TOO_FEW_PPI - 0.5:
        yield error(
            "press-resolution", place.span, page=place.page, object=name, ppi=ppi, wanted=FEW_PPI
        )
    else:
        yield warning(
            "press-resolution", place.span, page=place.page, object=name, ppi=ppi, wanted=FEW_PPI
        )


def _is_embedded(font: Any) -> bool:
    if font.get("/Subtype") == "/Type3":
        return True
    descendants = font.get("/DescendantFonts")
    descriptor = (descendants[0] if descendants is not None else font).get("/FontDescriptor")
    return descriptor is not None and any(
        key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3")
    )


def _box(holder: Any, name: str) -> Box | None:
    sides = holder.get(name)
    if not isinstance(sides, pikepdf.Array) or len(sides) != 4:
        return None
    left, bottom, right, top = map(float, sides)
    return min(left, right), min(bottom, top), max(left, right), max(bottom, top)


def _holds(outer: Box, inner: Box) -> bool:
    return (
        outer[0] <= inner[0] + _NEAR_PT
        and outer[1] <= inner[1] + _NEAR_PT
        and outer[2] >= inner[2] - _NEAR_PT
        and outer[3] >= inner[3] - _NEAR_PT
    )


def _meets(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
