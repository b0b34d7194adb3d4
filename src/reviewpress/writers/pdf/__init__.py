"""Bound pages in; the bytes of a PDF out. The only room that knows ReportLab."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...typeset.pages import Pages


def write(pages: Pages, *, profile: str = "screen") -> bytes:
    """Write a bound book as PDF 1.7; the same pages give the same bytes.

    ``profile`` is ``screen``, ``print`` or ``pod`` (see ``profiles``). Raises ``EnvironmentProblem`` where
    SOURCE_DATE_EPOCH holds no time, and ``KeyError`` for an unknown profile.
    """
    from .book import write_book  # noqa: PLC0415 - ReportLab loads when a PDF is written, not before

    return write_book(pages, profile)
