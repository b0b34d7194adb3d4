"""A profile's name in; what it asks of the file out."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Profile:
    """What a file is for."""

    name: str
    version: tuple[int, int] = (1, 7)
    is_linked: bool = False
    """Links and an outline are for reading on a screen."""
    is_tagged: bool = False
    """PDF/UA-1 and PDF/A-2u; else nothing but the text stands in the file."""
    is_separated: bool = False
    """Inks instead of light: PDF/X-4."""
    bleeds: bool = False
    """Pages have a bleed around the trim, even where nothing reaches into it."""


PROFILES = {
    profile.name: profile
    for profile in (
        Profile("screen", is_linked=True, is_tagged=True),
        Profile("print", (1, 6), is_separated=True, bleeds=True),
        Profile("pod", (1, 6)),
    )
}
