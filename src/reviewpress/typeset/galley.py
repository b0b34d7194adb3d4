"""What composing makes: strips of set matter, each knowing its height, its glyphs and its place in the source.

All lengths are points. Inside a strip ``x`` counts from the left edge of the measure to the right, ``y`` from the strip's
top downwards. Codes are those of the face's Identity-H strings (see ``fonts.Face``), so a strip can be drawn as it is.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..diagnostics import DETACHED, Span
from ..document.nodes import Image
from ..fonts.plain import Pair
from .tags import ARTIFACT, Tag


class Box:
    """The share of the measure that something fills, in points."""

    __slots__ = ("left", "measure")

    def __init__(self, left: float, measure: float) -> None:
        self.left = left
        self.measure = measure


class Item:
    """What stands in a strip."""

    __slots__ = ("width", "x", "y")

    def __init__(self, x: float, y: float, width: float) -> None:
        self.x = x
        self.y = y
        self.width = width

    def copy(self) -> Item:
        """Give the same once more."""
        return Item(self.x, self.y, self.width)


class TextRun(Item):
    """Glyphs of one face, size and colour on one baseline."""

    __slots__ = ("colour", "face", "show", "size", "tag", "text", "tracking")

    def __init__(  # noqa: PLR0913, PLR0917 - one for each field
        self,
        x: float,
        y: float,
        face: str,
        size: float,
        colour: str,
        show: str,
        text: str,
        width: float,
        tracking: float = 0.0,
        tag: Tag | None = None,
    ) -> None:
        """``y`` is the baseline."""
        super().__init__(x, y, width)
        self.face = face
        """Key of the face."""
        self.size = size
        self.colour = colour
        """``#rrggbb``."""
        self.show = show
        """The operand of the operator TJ, ready: ``[<0041>-120<0042>]``."""
        self.text = text
        """The characters that the glyphs stand for, spaces included."""
        self.tracking = tracking
        """자간 in points: the operand of the operator Tc."""
        self.tag = tag
        """Its element where that is another than the strip's: a link, a list's marker, a cell."""

    def copy(self) -> TextRun:
        """Give the same once more."""
        return TextRun(
            self.x,
            self.y,
            self.face,
            self.size,
            self.colour,
            self.show,
            self.text,
            self.width,
            self.tracking,
            self.tag,
        )


class RuleItem(Item):
    """A filled rectangle: rules, bars, squares, backgrounds."""

    __slots__ = ("colour", "height")

    def __init__(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """``y`` is the upper edge."""
        super().__init__(x, y, width)
        self.height = height
        self.colour = colour

    def copy(self) -> RuleItem:
        """Give the same once more."""
        return RuleItem(self.x, self.y, self.width, self.height, self.colour)


class ImageItem(Item):
    """A picture scaled to a box."""

    __slots__ = ("alt", "height", "image")

    def __init__(
        self, x: float, y: float, width: float, height: float, image: Image, alt: str
    ) -> None:
        super().__init__(x, y, width)
        self.height = height
        self.image = image
        self.alt = alt

    def copy(self) -> ImageItem:
        """Give the same once more."""
        return ImageItem(self.x, self.y, self.width, self.height, self.image, self.alt)


class LinkArea(Item):
    """A box that leads to a web address, or with ``#`` to an anchor."""

    __slots__ = ("height", "tag", "target")

    def __init__(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        target: str,
        tag: Tag | None = None,
    ) -> None:
        super().__init__(x, y, width)
        self.height = height
        self.target = target
        self.tag = tag
        """The element of the linked text; None is the strip's."""

    def copy(self) -> LinkArea:
        """Give the same once more."""
        return LinkArea(self.x, self.y, self.width, self.height, self.target, self.tag)


class LineMeasure:
    """How well a line of a paragraph is set, for the typesetting report."""

    __slots__ = ("is_justified", "is_last", "space", "split")

    def __init__(self, space: float, *, split: bool, is_justified: bool, is_last: bool) -> None:
        self.space = space
        """The width of its word spaces in em; 0 without any."""
        self.split = split
        """Whether it ends inside a word."""
        self.is_justified = is_justified
        self.is_last = is_last
        """Whether it ends its paragraph."""


class Strip:
    """One slice of a galley, as high as the distance to the next one: a line of text, a space, a rule, a picture, a row."""

    __slots__ = (
        "anchors",
        "breakable",
        "floats",
        "height",
        "items",
        "measure",
        "notes",
        "repeats",
        "role",
        "snaps",
        "span",
        "tag",
        "vanishes",
    )

    def __init__(  # noqa: PLR0913 - one for each field
        self,
        height: float,
        items: tuple[Item, ...] = (),
        *,
        breakable: bool = True,
        vanishes: bool = False,
        anchors: tuple[str, ...] = (),
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
        """Whether a page may end right before it."""
        self.vanishes = vanishes
        """Whether it is white space that is left out at a page's head and foot."""
        self.anchors = anchors
        self.snaps = snaps
        """Whether its top stands on the baseline grid; white space above it grows until it does."""
        self.repeats = repeats
        """A table's head, set once more where a page starts with this strip."""
        self.floats = floats
        """Whether what follows may come before it, where it does not fit the rest of the page."""
        self.notes = notes
        """The footnotes whose marks stand in the strip."""
        self.span = span
        self.measure = measure
        self.role = role
        """The style's name, for structure and reports."""
        self.tag = tag
        """The element of the structure that the strip belongs to; None for white space and the like."""


class Galley:
    """Set matter in one column, and the glyphs it uses."""

    __slots__ = ("strips", "uses")

    def __init__(
        self, strips: list[Strip] | None = None, uses: dict[str, set[Pair]] | None = None
    ) -> None:
        self.strips: list[Strip] = [] if strips is None else strips
        self.uses: dict[str, set[Pair]] = {} if uses is None else uses
        """For each face the pairs of code and text."""

    @property
    def height(self) -> float:
        """The sum of the strips' heights."""
        return sum(strip.height for strip in self.strips)

    def used(self, face: str) -> set[Pair]:
        """Give the glyphs of a face that are used, for more to be added."""
        found = self.uses.get(face)
        if found is None:
            found = self.uses[face] = set()
        return found

    def append(self, other: Galley) -> None:
        """Set another galley's matter below this one's."""
        self.strips += other.strips
        for face, pairs in other.uses.items():
            self.used(face).update(pairs)


def moved(item: Item, x: float, y: float) -> Item:
    """Give an item that stands ``x`` further to the right and ``y`` further down."""
    found = item.copy()
    found.x += x
    found.y += y
    return found


def tagged(items: Iterable[Item], tag: Tag) -> tuple[Item, ...]:
    """Give items as parts of an element; what has an element of its own already stands inside that one."""
    found: list[Item] = []
    for item in items:
        if isinstance(item, TextRun | LinkArea):
            if item.tag is None:
                item = item.copy()  # noqa: PLW2901 - it may stand elsewhere, too
                item.tag = tag
            elif item.tag.parent is None and item.tag is not ARTIFACT:
                item.tag.parent = tag
        found.append(item)
    return tuple(found)
