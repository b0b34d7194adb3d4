"""A page of an opened PDF in; what its content paints, and how, out (ISO 32000-1, 8 and 9).

Only what printing depends on is followed: colours, lines, pictures, fonts, transparency. Forms are looked into.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any, NamedTuple

import pikepdf
from msgspec import Struct, field
from msgspec.structs import replace

from ...value import Value
from ..opening import content
from .colours import Kind, kind_of

_OPERATORS = "q Q cm w gs g G rg RG k K cs CS sc scn SC SCN re f F f* B B* b b* S s n Tf Tj TJ ' \" Do sh BI ID EI"
_DEEPEST = 24
_MOST_OPERATORS = 20_000_000


class Picture(NamedTuple):
    """A picture as it is placed."""

    name: str
    number: int
    """Of its object; 0 stands in the content itself."""
    ppi: float
    """The lesser of its resolutions across and down."""
    kind: Kind


class Survey(Struct):
    """What was found on a page; of each thing the first name or figure that showed it."""

    paints: bool = False
    kinds: dict[Kind, str] = field(default_factory=dict)
    """Kinds of colours, and the operator or object that brought each in."""
    pictures: list[Picture] = field(default_factory=list)
    thinnest_pt: float = math.inf
    """The width of the thinnest line, or the lesser side of the thinnest filled box."""
    heaviest: float = 0.0
    """The most ink that one colour lays on, as the sum of its shares."""
    transparency: str = ""
    fonts: dict[str, pikepdf.Object] = field(default_factory=dict)


class _State(Value):
    """The part of the graphics state that matters here."""

    matrix: tuple[float, float, float, float, float, float] = (1, 0, 0, 1, 0, 0)
    width: float = 1.0
    fill: tuple[Kind, str] = (Kind.GRAY, "")
    stroke: tuple[Kind, str] = (Kind.GRAY, "")

    @property
    def scale(self) -> float:
        """How much lengths grow on the way to the page."""
        a, b, c, d, *_ = self.matrix
        return math.sqrt(abs(a * d - b * c))


def survey(pdf: pikepdf.Pdf, page: pikepdf.Page) -> Survey:
    """Read a page's content; raises ``pikepdf.PdfError`` where it is broken or endless."""
    found = Survey()
    parts = page.obj.get("/Contents")
    streams = parts if isinstance(parts, pikepdf.Array) else [parts] if parts is not None else []
    data = b"\n".join(content(stream) for stream in streams)
    _Walk(pdf, found).stream(data, page.obj.get("/Resources"), _State(), 0)
    return found


class _Walk:
    """Goes through streams of operators."""

    def __init__(self, pdf: pikepdf.Pdf, found: Survey) -> None:
        self._pdf = pdf
        self._found = found
        self._left = _MOST_OPERATORS
        self._boxes: list[float] = []
        self._seen: set[object] = set()
        """Forms as they were drawn: outlined text shows the same ones over and over."""

    def stream(self, data: bytes, resources: Any, state: _State, depth: int) -> None:
        """Go through one stream's operators."""
        stack: list[_State] = []
        stream = pikepdf.Stream(self._pdf, data)
        for instruction in pikepdf.parse_content_stream(stream, _OPERATORS):
            self._left -= 1
            if self._left < 0:
                raise pikepdf.PdfError(f"a page has more than {_MOST_OPERATORS:,} operators")
            if isinstance(instruction, pikepdf.ContentStreamInlineImage):
                self._inline(instruction, resources, state)
                continue
            name, operands = str(instruction.operator), list(instruction.operands)
            if name == "q":
                stack.append(state)
            elif name == "Q":
                state = stack.pop() if stack else state
            elif name == "Do":
                self._draw(str(operands[0]), resources, state, depth)
            else:
                state = self._follow(name, operands, resources, state)

    def _follow(self, name: str, operands: list[Any], resources: Any, state: _State) -> _State:
        """Follow an operator that changes the state or paints."""
        if name == "cm":
            return replace(state, matrix=_product(tuple(map(float, operands)), state.matrix))
        if name == "w":
            return replace(state, width=float(operands[0]))
        if name == "gs":
            return self._graphics_state(_resource(resources, "/ExtGState", operands[0]), state)
        if name in _COLOURS:
            return self._coloured(name, operands, resources, state)
        if name == "re":
            sides = (abs(float(operands[2])), abs(float(operands[3])))
            self._boxes.append(min(sides) * state.scale)
        elif name in _PATHS:
            self._paint_path(name, state)
        elif name == "Tf":
            font = _resource(resources, "/Font", operands[0])
            if font is not None:
                self._found.fonts.setdefault(str(operands[0]), font)
        elif name in _SHOWS:
            self._paint(state.fill)
        elif name == "sh":
            shading = _resource(resources, "/Shading", operands[0])
            space = shading.get("/ColorSpace") if shading is not None else None
            self._paint((kind_of(space, resources), f"sh {operands[0]}"))
        return state

    def _graphics_state(self, entries: Any, state: _State) -> _State:
        if entries is None:
            return state
        mode, mask = entries.get("/BM", "/Normal"), entries.get("/SMask", "/None")
        opacity = min(float(entries.get("/ca", 1)), float(entries.get("/CA", 1)))
        if mode not in {"/Normal", "/Compatible"} or mask != "/None" or opacity < 1:
            self._found.transparency = self._found.transparency or "ExtGState"
        return replace(state, width=float(entries.get("/LW", state.width)))

    def _coloured(self, name: str, operands: list[Any], resources: Any, state: _State) -> _State:
        kind = _COLOURS[name]
        if kind is None:
            if name in {"cs", "CS"}:
                kind = kind_of(_space(operands[0], resources), resources)
            else:
                return state
        elif kind is Kind.CMYK:
            self._found.heaviest = max(self._found.heaviest, sum(map(float, operands)))
        if name.islower():
            return replace(state, fill=(kind, name))
        return replace(state, stroke=(kind, name))

    def _paint_path(self, name: str, state: _State) -> None:
        if name in _FILLS:
            self._paint(state.fill)
            self._thin(self._boxes)
        if name in _STROKES:
            self._paint(state.stroke)
            self._thin([state.width * state.scale])
        self._boxes = []

    def _thin(self, widths: Iterable[float]) -> None:
        self._found.thinnest_pt = min([self._found.thinnest_pt, *widths])

    def _paint(self, colour: tuple[Kind, str]) -> None:
        self._found.paints = True
        self._found.kinds.setdefault(*colour)

    def _draw(self, name: str, resources: Any, state: _State, depth: int) -> None:
        """Draw an external object: a picture, or a form."""
        thing = _resource(resources, "/XObject", name)
        if not isinstance(thing, pikepdf.Stream):
            return
        if thing.get("/Subtype") == "/Image":
            self._picture(name, thing, thing.objgen[0], resources, state)
        elif thing.get("/Subtype") == "/Form" and depth < _DEEPEST:
            matrix = [float(figure) for figure in thing.get("/Matrix", _IDENTITY)]
            inner = replace(state, matrix=_product(tuple(matrix), state.matrix))
            shape = tuple(round(figure, 4) for figure in inner.matrix[:4])
            seen = (thing.objgen, shape, inner.width, inner.fill, inner.stroke)
            if seen in self._seen:
                return
            self._seen.add(seen)
            self.stream(content(thing), thing.get("/Resources", resources), inner, depth + 1)

    def _inline(
        self, instruction: pikepdf.ContentStreamInlineImage, resources: Any, state: _State
    ) -> None:
        image = instruction.iimage
        space = image.obj.get("/ColorSpace", image.obj.get("/CS"))
        kind = Kind.GRAY if image.image_mask else kind_of(_space(space, resources), resources)
        self._place("BI", 0, (image.width, image.height), kind, state)

    def _picture(
        self, name: str, image: pikepdf.Stream, number: int, resources: Any, state: _State
    ) -> None:
        if image.get("/SMask") is not None:
            self._found.transparency = self._found.transparency or name
        is_mask = bool(image.get("/ImageMask", False))
        kind = state.fill[0] if is_mask else kind_of(image.get("/ColorSpace"), resources)
        self._place(name, number, (int(image.Width), int(image.Height)), kind, state)

    def _place(
        self, name: str, number: int, size: tuple[int, int], kind: Kind, state: _State
    ) -> None:
        a, b, c, d, *_ = state.matrix
        across, down = math.hypot(a, b), math.hypot(c, d)
        ppi = min(size[0] * 72 / across if across else 0, size[1] * 72 / down if down else 0)
        self._found.pictures.append(Picture(name.lstrip("/"), number, ppi, kind))
        self._paint((kind, name.lstrip("/")))


_IDENTITY = (1, 0, 0, 1, 0, 0)
_FILLS = frozenset({"f", "F", "f*", "B", "B*", "b", "b*"})
_STROKES = frozenset({"S", "s", "B", "B*", "b", "b*"})
_PATHS = _FILLS | _STROKES | {"n"}
_SHOWS = frozenset({"Tj", "TJ", "'", '"'})
_COLOURS: dict[str, Kind | None] = {
    "g": Kind.GRAY, "G": Kind.GRAY, "rg": Kind.RGB, "RG": Kind.RGB, "k": Kind.CMYK, "K": Kind.CMYK,
    **dict.fromkeys(("cs", "CS", "sc", "scn", "SC", "SCN")),
}  # fmt: skip


def _resource(resources: Any, kind: str, name: object) -> Any:
    table = resources.get(kind) if resources is not None else None
    return table.get(str(name)) if table is not None else None


def _space(name: Any, resources: Any) -> Any:
    """Look a colour space's name up; device spaces are no resources."""
    if not isinstance(name, pikepdf.Name):
        return name
    found = _resource(resources, "/ColorSpace", name)
    return name if found is None else found


def _product(
    one: tuple[float, ...], other: tuple[float, ...]
) -> tuple[float, float, float, float, float, float]:
    """Multiply matrices: first ``one``, then ``other``."""
    a, b, c, d, e, f = one
    p, q, r, s, t, u = other
    return (
        a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u,
    )  # fmt: skip
