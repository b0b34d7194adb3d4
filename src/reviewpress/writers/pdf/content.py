"""A page's placed strips in; its content stream, pictures and links out (ISO 32000-1, 8 and 9).

Painted from back to front: the page's fill, rules, pictures, text. The text is one text object in reading order, then the
furniture as an artifact. Coordinates are turned to PDF's: points from the lower left corner of the media box, upwards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from ...document.nodes import Image
from ...typeset.galley import ImageItem, Item, LinkArea, RuleItem, TextRun
from ...typeset.pages import Page, Placed
from .fonts import PdfFont
from .objects import fill_colour, number, text_string
from .readings import Piece

_colour = lru_cache(maxsize=256)(fill_colour)


class Link(NamedTuple):
    """A box on a page, in PDF's coordinates, and where it leads."""

    left: float
    bottom: float
    right: float
    top: float
    target: str


class PageContent:
    """One page on the way into its content stream; a hot path, so text is placed by one flat loop."""

    def __init__(
        self,
        page: Page,
        fonts: Mapping[str, PdfFont],
        name_image: Callable[[Image], str],
        bleed_pt: float = 0.0,
    ) -> None:
        self.links: list[Link] = []
        self.image_names: dict[str, None] = {}
        """Names of the pictures drawn, in order, each once."""
        self._fonts = fonts
        self._name_image = name_image
        self._left = bleed_pt
        self._top = page.height + bleed_pt
        self._rules: list[str] = []
        self._images: list[str] = []
        self._text: list[str] = []
        self._face, self._size, self._text_colour, self._tracking = "", 0.0, "#000000", 0.0
        self._at_x = self._at_y = 0
        if page.fill:
            width, height = page.width + 2 * bleed_pt, page.height + 2 * bleed_pt
            self._rules += (_colour(page.fill), f"0 0 {number(width)} {number(height)} re f")
        self._place(page.matter)
        if page.furniture:
            self._text.append("/Artifact BMC")
            self._place(page.furniture)
            self._text.append("EMC")

    def stream(self) -> bytes:
        """Give the operators."""
        parts: list[str] = []
        if self._rules:
            parts += ("/Artifact BMC", *self._rules, "EMC")
        parts += self._images
        if self._text:
            # The rules may have left another colour.
            parts += ("0 g BT" if self._rules else "BT", *self._text, "ET")
        return "\n".join(parts).encode("ascii")

    def _place(self, matter: Iterable[Placed]) -> None:
        """Set text and lay everything else aside. Positions are whole hundredths, so moves do not drift."""
        write = self._text.append
        face, size, colour, tracking = self._face, self._size, self._text_colour, self._tracking
        at_x, at_y = self._at_x, self._at_y
        font: PdfFont | None = self._fonts.get(face)
        for strip_x, strip_y, strip in matter:
            left, top = self._left + strip_x, self._top - strip_y
            for item in strip.items:
                if type(item) is not TextRun:
                    self._lay_aside(item, left, top)
                    continue
                if item.face != face or item.size != size or font is None:
                    face, size = item.face, item.size
                    font = self._fonts[face]
                    write(f"{font.name} {number(size)} Tf")
                if item.colour != colour:
                    colour = item.colour
                    write(_colour(colour))
                if item.tracking != tracking:
                    tracking = item.tracking
                    write(f"{tracking + 0.0:.4g} Tc")
                x, y = round((left + item.x) * 100), round((top - item.y) * 100)
                move = f"{(x - at_x) / 100:.6g} {(y - at_y) / 100:.6g} Td "
                pieces = font.readings.split(item.show, item.text)
                write(move + (_shown(pieces, font, size) if pieces else f"{item.show}TJ"))
                at_x, at_y = x, y
        self._face, self._size, self._text_colour, self._tracking = face, size, colour, tracking
        self._at_x, self._at_y = at_x, at_y

    def _lay_aside(self, item: Item, left: float, top: float) -> None:
        if isinstance(item, RuleItem):
            self._rules.append(_colour(item.colour))
            self._rules.append(f"{_box(item, left, top)} re f")
        elif isinstance(item, ImageItem):
            self._images.append(self._picture(item, left, top))
        elif isinstance(item, LinkArea):
            x, y = left + item.x, top - item.y
            self.links.append(Link(x, y - item.height, x + item.width, y, item.target))
        else:
            raise TypeError(f"no way to draw a {type(item).__name__}")

    def _picture(self, item: ImageItem, left: float, top: float) -> str:
        """Draw a picture: a figure with its alternative text, or an artifact where it has none."""
        if not isinstance(item.image, Image):
            raise TypeError(f"no way to draw a {type(item.image).__name__}")
        name = self._name_image(item.image)
        self.image_names[name] = None
        tag = f"/Figure <</Alt {text_string(item.alt)}>> BDC" if item.alt else "/Artifact BMC"
        x, y = number(left + item.x), number(top - item.y - item.height)
        return (
            f"{tag}\nq {number(item.width)} 0 0 {number(item.height)} {x} {y} cm {name} Do Q\nEMC"
        )


def _box(item: RuleItem, left: float, top: float) -> str:
    x, y = left + item.x, top - item.y - item.height
    # Hairlines: a thousandth of a point counts in a height of 0.25 pt.
    sizes = f"{round(item.width, 3):.6g} {round(item.height, 3):.6g}"
    return f"{round(x, 3) + 0.0:.6g} {round(y, 3) + 0.0:.6g} {sizes}"


def _shown(pieces: Iterable[Piece], font: PdfFont, size: float) -> str:
    """Show a string by turns in a face's two fonts, ending in the first."""
    return " ".join(
        f"{font.other_name} {number(size)} Tf {show}TJ {font.name} {number(size)} Tf"
        if other
        else f"{show}TJ"
        for other, show in pieces
    )
