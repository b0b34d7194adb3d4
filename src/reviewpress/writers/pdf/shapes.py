"""Faces and the text runs of pages in; the same text drawn as shapes, without fonts, out (ISO 32000-1, 8.5 and 8.10).

For print shops that take no fonts. Each glyph is a form that is drawn once and shown wherever it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from ...fonts.face import Face
from ...fonts.outlines import Contour, Point, Segment
from ...typeset.galley import TextRun
from .objects import ObjectFile, number
from .readings import tokens


class GlyphShelf:
    """The glyphs of one file as forms, by names such as ``/F2g00A1``."""

    def __init__(self, file: ObjectFile, faces: Mapping[str, Face]) -> None:
        self._file = file
        self._faces = faces
        self._prefixes = {key: f"/S{index}" for index, key in enumerate(sorted(faces), start=1)}
        self.references: dict[str, str] = {}
        self._empty: set[tuple[str, int]] = set()

    def shown(self, run: TextRun, x: float, y: float) -> Iterator[str]:
        """Give the operators that draw a run from a place on its baseline."""
        face, size = self._faces[run.face], run.size
        for token in tokens(run.show):
            if isinstance(token, str):
                x -= float(token) * size / 1000
                continue
            name = self._name(run.face, token)
            if name:
                yield f"q {number(size)} 0 0 {number(size)} {x:.3f} {y:.3f} cm {name} Do Q"
            x += face.width(token) * size / 1000 + run.tracking

    def _name(self, key: str, code: int) -> str:
        """Give a glyph's name, after putting it into the file if it is new; "" for one that shows nothing."""
        if (key, code) in self._empty:
            return ""
        name = f"{self._prefixes[key]}g{code:04X}"
        if name not in self.references:
            contours = self._faces[key].outline(code)
            if not contours:
                self._empty.add((key, code))
                return ""
            self.references[name] = self._form(contours)
        return name

    def _form(self, contours: list[Contour]) -> str:
        points = list(chain.from_iterable(_points(contour) for contour in contours))
        across, down = [x for x, _ in points], [y for _, y in points]
        box = " ".join(map(number, (min(across), min(down), max(across), max(down))))
        data = "\n".join([*map(_path, contours), "f"]).encode("ascii")
        entries = f"/Type/XObject/Subtype/Form/BBox[{box}]/Matrix[.001 0 0 .001 0 0]/Resources<<>>"
        return self._file.add_stream(data, entries)


def _points(contour: Contour) -> Iterator[Point]:
    yield contour.start
    for segment in contour.segments:
        yield from segment.points


def _path(contour: Contour) -> str:
    """Write a closed contour; quadratic curves become cubic ones, the same in shape."""
    parts = [f"{_written([contour.start])} m"]
    last = contour.start
    for segment in contour.segments:
        parts.append(_part(last, segment))
        last = segment.points[-1]
    return " ".join([*parts, "h"])


def _part(last: Point, segment: Segment) -> str:
    points = segment.points
    if len(points) == 1:
        return f"{_written(points)} l"
    if len(points) == 2:
        control, end = points
        points = (_third(last, control), _third(end, control), end)
    return f"{_written(points)} c"


def _third(end: Point, control: Point) -> Point:
    """Give the point two thirds of the way from an end to the control of a quadratic curve."""
    return end[0] + (control[0] - end[0]) * 2 / 3, end[1] + (control[1] - end[1]) * 2 / 3


def _written(points: Iterable[Point]) -> str:
    return " ".join(f"{number(x)} {number(y)}" for x, y in points)
