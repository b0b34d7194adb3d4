"""What composing makes: strips of set matter, each knowing its height, its glyphs and its place in the source.

All lengths are points. Inside a strip ``x`` counts from the left edge of the measure to the right, ``y`` from the strip's
top downwards. Codes are those of the face's Identity-H strings (see ``fonts.Face``), so a strip can be drawn as it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ..diagnostics import DETACHED, Span
from ..document.nodes import Image
from .tags import ARTIFACT, Tag


class Box(NamedTuple):
    """The share of the measure that something fills, in points."""

    left: float
    measure: float


class TextRun(NamedTuple):
    """Glyphs of one face, size and colour on one baseline."""

    x: float
    y: float
    """The baseline."""
    face: str
    """Key of the face."""
    size: float
    colour: str
    """``#rrggbb``."""
    show: str
    """The operand of the operator TJ, ready: ``[<0041>-120<0042>]``."""
    text: str
    """The characters that the glyphs stand for, spaces included."""
    width: float
    tracking: float = 0.0
    """자간 in points: the operand of the operator Tc."""
    tag: Tag | None = None
    """Its element where that is another than the strip's: a link, a list's marker, a cell."""


class RuleItem(NamedTuple):
    """A filled rectangle: rules, bars, squares, backgrounds."""

    x: float
    y: float
    """Its upper edge."""
    width: float
    height: float
    colour: str


class ImageItem(NamedTuple):
    """A picture scaled to a box."""

    x: float
    y: float
    width: float
    height: float
    image: Image
    alt: str


class LinkArea(NamedTuple):
    """A box that leads to a web address, or with ``#`` to an anchor."""

    x: float
    y: float
    width: float
    height: float
    target: str
    tag: Tag | None = None
    """The element of the linked text; None is the strip's."""


Item = TextRun | RuleItem | ImageItem | LinkArea


class LineMeasure(NamedTuple):
    """How well a line of a paragraph is set, for the typesetting report."""

    space: float
    """The width of its word spaces in em; 0 without any."""
    split: bool
    """Whether it ends inside a word."""
    is_justified: bool
    is_last: bool
    """Whether it ends its paragraph."""


class Strip:
    """One slice of a galley, as high as the distance to the next one: a line of text, a space, a rule, a picture, a row.

    ``breakable`` tells whether a page may end right before it. ``vanishes`` marks white space that is
    left out at a page's head and foot. ``notes`` are the footnotes whose marks stand in the strip.
    """

    def __init__(  # noqa: PLR0913 - all that a strip may be made with
        self,
        height: float,
        items: tuple[Item, ...] = (),
        *,
        breakable: bool = True,
        vanishes: bool = False,
        snaps: bool = False,
        repeats: tuple[Strip, ...] = (),
        floats: bool = False,
        notes: tuple[Galley, ...] = (),
        span: Span = DETACHED,
        measure: LineMeasure | None = None,
        role: str = "text",
        tag: Tag | None = None,
    ) -> None:
        self.height = height
        self.items = items
        self.breakable = breakable
        self.vanishes = vanishes
        self.anchors: tuple[str, ...] = ()
        self.snaps = snaps
        """Whether its top stands on the baseline grid; white space above it grows until it does."""
        self.repeats = repeats
        """A table's head, set once more where a page starts with this strip."""
        self.floats = floats
        """Whether what follows may come before it, where it does not fit the rest of the page."""
        self.notes = notes
        self.span = span
        self.measure = measure
        self.role = role
        """The style's name, for structure and reports."""
        self.tag = tag
        """The element of the structure that the strip belongs to; None for white space and the like."""


class Galley:
    """Set matter in one column, and the glyphs it uses: for each face the pairs of code and text."""

    def __init__(
        self,
        strips: list[Strip] | None = None,
        uses: dict[str, set[tuple[int, str]]] | None = None,
    ) -> None:
        self.strips: list[Strip] = [] if strips is None else strips
        self.uses: dict[str, set[tuple[int, str]]] = {} if uses is None else uses

    @property
    def height(self) -> float:
        """The sum of the strips' heights."""
        return sum(strip.height for strip in self.strips)

    def use(self, face: str, pairs: Iterable[tuple[int, str]]) -> None:
        """Note glyphs as used."""
        self.uses.setdefault(face, set()).update(pairs)

    def append(self, other: Galley) -> None:
        """Set another galley's matter below this one's."""
        self.strips += other.strips
        for face, pairs in other.uses.items():
            self.use(face, pairs)


def moved(item: Item, x: float, y: float) -> Item:
    """Give an item that stands ``x`` further to the right and ``y`` further down."""
    return item._replace(x=item.x + x, y=item.y + y)


def tagged(items: Iterable[Item], tag: Tag) -> tuple[Item, ...]:
    """Give items as parts of an element; what has an element of its own already stands inside that one."""
    found: list[Item] = []
    for item in items:
        if isinstance(item, TextRun | LinkArea):
            if item.tag is None:
                found.append(item._replace(tag=tag))
                continue
            if item.tag.parent is None and item.tag is not ARTIFACT:
                item.tag.parent = tag
        found.append(item)
    return tuple(found)
