"""A profile's name in; what it asks of the file out. And what a press wishes besides."""

from __future__ import annotations

from collections.abc import Callable

from ...value import Value

Shares = tuple[float, float, float, float]
"""Of cyan, magenta, yellow and black, from 0 to 1."""
Ink = Callable[[str], Shares | None]
"""``#rrggbb`` in; the shares of the inks that a style sheet names for it out, if it does."""

MM = 72 / 25.4
SLUG_PT = 10 * MM
"""The room around the bleed where crop marks stand."""


class Profile(Value):
    """What a file is for."""

    name: str
    version: tuple[int, int] = (1, 7)
    is_linked: bool = False
    """Links and an outline are for reading on a screen."""
    is_tagged: bool = False
    """PDF/UA-1 and PDF/A-2u; else nothing but the text stands in the file."""
    is_separated: bool = False
    """Inks instead of light: PDF/X-4."""
    bleeds_always: bool = False
    """Pages have a bleed around the trim even where nothing reaches into it."""
    bleeds_at_need: bool = False
    """Pages have a bleed if anything on any of them reaches into it."""


PROFILES = {
    profile.name: profile
    for profile in (
        Profile("screen", is_linked=True, is_tagged=True),
        Profile("print", (1, 6), is_separated=True, bleeds_always=True),
        Profile("pod", (1, 6), bleeds_at_need=True),
    )
}


def no_ink(_colour: str) -> Shares | None:
    """Stand in for a style sheet that names no inks."""
    return None


class Press(Value):
    """How a file is printed."""

    profile: str = "screen"
    bleed_pt: float = 3 * MM
    ink: Ink = no_ink
    icc: bytes = b""
    """The CMYK profile of the press; checked by whoever gives it. Without one, colours are parted by a plain rule."""
    crop_marks: bool = False
    """Lines outside the bleed that show where to cut."""
    outlines: bool = False
    """Draw text as shapes, for shops that take no fonts."""
