"""A profile's name in; what it asks of the file out."""

from __future__ import annotations

from dataclasses import dataclass

_MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Profile:
    """What a file is for: ``bleed_pt`` goes around the trim; links and outline are for reading on a screen."""

    bleed_pt: float
    is_linked: bool


PROFILES = {
    "screen": Profile(bleed_pt=0.0, is_linked=True),
    "print": Profile(bleed_pt=3 * _MM, is_linked=False),
    "pod": Profile(bleed_pt=0.0, is_linked=False),
}
