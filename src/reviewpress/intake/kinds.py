"""A heading in; what its section is for out, remembered, for several stages ask it of every short line."""

from __future__ import annotations

from functools import lru_cache

from ..sources import sections
from ..sources.model import SectionKind


@lru_cache(maxsize=20_000)
def section_kind(heading: str, titles: tuple[str, ...] = ()) -> SectionKind:
    """Tell what a section is for; ``titles`` are the work's title and original title."""
    return sections.section_kind(heading, titles)
