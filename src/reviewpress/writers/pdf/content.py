"""A page's placed strips in; its content stream, pictures and links out (ISO 32000-1, 8 and 9).

Painted from back to front: the page's fill, rules, pictures, text. The text is one text object in reading order. The
furniture is an artifact in a stream of its own, so that the rest is the same wherever a review stands. Coordinates are turned to PDF's: points from the lower left corner of the media box, upwards.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from ...document.nodes import Image
from ...typeset.galley import ImageItem, Item, LinkArea, RuleItem, Strip, TextRun
from ...typeset.pages import Page, Placed
from ...typeset.tags import Tag
from .boxes import Box, bled, covering, rectangle
from .crops import crop_marks
from .fonts import PdfFont
from .marks import ARTIFACT_BEGINS, ENDS, PageMarks, language_of
from .objects import fill_colour, hundredths, number
from .readings import Piece
from .shapes import GlyphShelf

_colour = lru_cache(maxsize=256)(fill_colour)
_APART_PT = 0.5
"""Runs further apart than this are words of their own."""
_ELSEWHERE = math.inf
_NOTHING_OPEN = Tag("")


class Link(NamedTuple):
    """A box on a page, in PDF's coordinates, and where it leads."""

    left: float
    bottom: float
    right: float
    top: float
    target: str
    words: str = ""
    """The text that is linked."""
    tag: Tag | None = None
    around: Tag | None = None
    """The tag of the strip in which it stands."""


class Kit(NamedTuple):
    """What all pages of a file are drawn with."""

    fonts: Mapping[str, PdfFont]
    name_image: Callable[[Image], str]
    bleed_pt: float = 0.0
    """How far what reaches the trim goes on past it."""
    margin_pt: float = 0.0
    """From the media box to the trim: the bleed, and the room for crop marks."""
    crop_marks: bool = False
    shapes: GlyphShelf | None = None
    """Draws text as shapes, where no fonts are wanted."""
    paint: Callable[[str], str] = _colour
    """``#rrggbb`` in; the operator that sets it as the fill colour out."""


def furniture_stream(page: Page, kit: Kit) -> bytes:
    """Give the operators that draw a page's furniture, an artifact."""
    bare = Page(page.width, page.height, page.folio, page.furniture, recto=page.recto)
    content = PageContent(bare, kit)
    # What was drawn before may have left another colour and other spaces.
    parts = [f"{ARTIFACT_BEGINS} {kit.paint('#000000')} 0 Tc", *content.operators(), ENDS]
    return "\n".join(parts).encode("ascii")


class PageContent:
    """One page on the way into its content stream; a hot path, so text is placed by one flat loop.

    With ``marks`` every piece of text is marked as part of its element.
    """

    def __init__(self, page: Page, kit: Kit, marks: PageMarks | None = None) -> None:
        self.links: list[Link] = []
        self.image_names: dict[str, None] = {}
        """Names of the pictures drawn, in order, each once."""
        self._kit = kit
        self._marks = marks
        self._page = page
        self._left = kit.margin_pt
        self._top = page.height + kit.margin_pt
        self._trim = (kit.margin_pt, kit.margin_pt, kit.margin_pt + page.width, self._top)
        self._rules: list[str] = []
        self._images: list[str] = []
        self._text: list[str] = []
        self._face, self._size, self._text_colour, self._tracking = "", 0.0, "#000000", 0.0
        self._at_x = self._at_y = 0
        self._tag: Tag | None = _NOTHING_OPEN
        self._end: float | None = None
        """Where the run before ends, if a space may be wanted behind it."""
        if page.fill:
            self._rules += (
                kit.paint(page.fill),
                f"{rectangle(bled(self._trim, self._trim, kit.bleed_pt))} re f",
            )
        if kit.shapes:
            self._draw((*page.matter, *page.furniture), kit.shapes)
            return
        self._place(page.matter, marks)

    def stream(self) -> bytes:
        """Give the page's operators, the furniture's apart."""
        parts: list[str] = []
        if self._kit.crop_marks:
            parts += (ARTIFACT_BEGINS, crop_marks(self._trim, self._kit.bleed_pt), ENDS)
        if self._rules:
            self._rules = [ARTIFACT_BEGINS, *self._rules, ENDS]
        return "\n".join((*parts, *self.operators())).encode("ascii")

    def operators(self) -> list[str]:
        """Give rules, pictures and text."""
        parts = [*self._rules, *self._images]
        if self._kit.shapes:
            parts += self._text
        elif self._text:
            # The rules may have left another colour.
            begin = f"{self._kit.paint('#000000')} BT" if self._rules else "BT"
            parts += (begin, *self._text, "ET")
        return parts

    def _place(self, matter: Iterable[Placed], marks: PageMarks | None) -> None:
        """Set text and lay everything else aside. Positions are whole hundredths, so moves do not drift."""
        write, paint = self._text.append, self._kit.paint
        face, size, colour, tracking = self._face, self._size, self._text_colour, self._tracking
        at_x, at_y = self._at_x, self._at_y
        font: PdfFont | None = self._kit.fonts.get(face)
        for strip_x, strip_y, strip in matter:
            left, top = self._left + strip_x, self._top - strip_y
            for item in strip.items:
                if type(item) is not TextRun:
                    self._lay_aside(item, left, top, strip)
                    continue
                if marks:
                    self._mark(item, strip, font)
                if item.face != face or item.size != size or font is None:
                    face, size = item.face, item.size
                    font = self._kit.fonts[face]
                    write(f"{font.name} {number(size)} Tf")
                if item.colour != colour:
                    colour = item.colour
                    write(paint(colour))
                if item.tracking != tracking:
                    tracking = item.tracking
                    write(f"{tracking + 0.0:.4g} Tc")
                x, y = round((left + item.x) * 100), round((top - item.y) * 100)
                shown = f"{hundredths(x - at_x)} {hundredths(y - at_y)} Td "
                pieces = font.readings.split(item.show, item.text)
                shown += _shown(pieces, font, size) if pieces else f"{item.show}TJ"
                if marks and (language := language_of(item.text)):
                    shown = f"/Span<</Lang({language})>>BDC {shown} EMC"
                write(shown)
                at_x, at_y = x, y
            if self._end is not None:
                self._end = None if strip.measure and strip.measure.split else _ELSEWHERE
        if self._tag is not _NOTHING_OPEN:
            write(f"{font.space if font and self._end else ''}{ENDS}")
            self._tag, self._end = _NOTHING_OPEN, None
        self._face, self._size, self._text_colour, self._tracking = face, size, colour, tracking
        self._at_x, self._at_y = at_x, at_y

    def _draw(self, matter: Iterable[Placed], shapes: GlyphShelf) -> None:
        """Draw text as shapes and lay everything else aside."""
        colour = ""
        for strip_x, strip_y, strip in matter:
            left, top = self._left + strip_x, self._top - strip_y
            for item in strip.items:
                if not isinstance(item, TextRun):
                    self._lay_aside(item, left, top, strip)
                    continue
                if item.colour != colour:
                    colour = item.colour
                    self._text.append(self._kit.paint(colour))
                self._text += shapes.shown(item, left + item.x, top - item.y)

    def _mark(self, run: TextRun, strip: Strip, font: PdfFont | None) -> None:
        """Mark a run as part of its element.

        A space is shown between words that stand apart, at line ends above all, since readers of the
        structure see no distances (14.8.2.5); ``font`` is that of the run before.
        """
        if self._end is not None and abs(run.x - self._end) > _APART_PT and font:
            self._text.append(font.space)
        self._end = run.x + run.width
        tag = run.tag or strip.tag
        if self._marks and (tag is not self._tag or tag is None):
            is_first = self._tag is _NOTHING_OPEN
            self._text.append(self._marks.open(tag, strip.tag, is_first=is_first))
            self._tag = tag

    def _lay_aside(self, item: Item, left: float, top: float, strip: Strip) -> None:
        if isinstance(item, RuleItem):
            self._rules.append(self._kit.paint(item.colour))
            self._rules.append(f"{rectangle(self._reaching(item, left, top), 3)} re f")
        elif isinstance(item, ImageItem):
            self._images.append(self._picture(item, left, top, strip.tag))
        elif isinstance(item, LinkArea):
            x, y = left + item.x, top - item.y
            words = _words(strip, item.tag)
            box = (x, y - item.height, x + item.width, y)
            self.links.append(Link(*box, item.target, words, item.tag or strip.tag, strip.tag))
        else:
            raise TypeError(f"no way to draw a {type(item).__name__}")

    def _picture(self, item: ImageItem, left: float, top: float, tag: Tag | None) -> str:
        """Draw a picture: a figure with its alternative text, or an artifact where it has none."""
        name = self._kit.name_image(item.image)
        self.image_names[name] = None
        box = self._reaching(item, left, top)
        begins = self._marks.figure(tag, item.alt, box) if self._marks and item.alt else ""
        shown = covering(box, item.width / item.height)
        clip = f"{rectangle(box)} re W n " if shown != box else ""
        x, y, width, height = shown[0], shown[1], shown[2] - shown[0], shown[3] - shown[1]
        matrix = f"{number(width)} 0 0 {number(height)} {number(x)} {number(y)}"
        return f"{begins or ARTIFACT_BEGINS}\nq {clip}{matrix} cm {name} Do Q\nEMC"

    def _reaching(self, item: RuleItem | ImageItem, left: float, top: float) -> Box:
        """Give the box of a rule or picture; what reaches the trim goes on into the bleed."""
        x, y = left + item.x, top - item.y - item.height
        box = (x, y, x + item.width, y + item.height)
        return bled(box, self._trim, self._kit.bleed_pt) if self._kit.bleed_pt else box


def _words(strip: Strip, tag: Tag | None) -> str:
    """Give the text of a strip that belongs to a tag of its own, or to the strip's."""
    runs = (item for item in strip.items if isinstance(item, TextRun) and item.tag is tag)
    return " ".join(" ".join(run.text for run in runs).split())


def _shown(pieces: Iterable[Piece], font: PdfFont, size: float) -> str:
    """Show a string by turns in a face's two fonts, ending in the first."""
    return " ".join(
        f"{font.other_name} {number(size)} Tf {show}TJ {font.name} {number(size)} Tf"
        if other
        else f"{show}TJ"
        for other, show in pieces
    )
