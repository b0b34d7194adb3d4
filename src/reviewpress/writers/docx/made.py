"""What writing a DOCX makes: its bytes, and the pages that a word processor will make of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Made(NamedTuple):
    """A written file."""

    data: bytes
    pages: int
    """How many pages it has, as LibreOffice makes them."""
    folios: Mapping[str, str]
    """The printed page number of each anchor."""
