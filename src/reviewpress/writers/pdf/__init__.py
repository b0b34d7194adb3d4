"""Bound pages in; the bytes of a PDF out. The only room that knows ReportLab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .profiles import Press

if TYPE_CHECKING:
    from ...caching import Store
    from ...typeset.pages import Pages

__all__ = ["Press", "write"]


def write(
    pages: Pages,
    press: Press | None = None,
    *,
    profile: str = "screen",
    store: Store | None = None,
) -> bytes:
    """Write a bound book as PDF; the same pages give the same bytes, whatever ``store`` keeps from other books.

    ``press`` says what for; without it, ``profile`` alone does: ``screen``, ``print`` or ``pod`` (see
    ``profiles``). Raises ``EnvironmentProblem`` where SOURCE_DATE_EPOCH holds no time, and ``KeyError`` for an
    unknown profile.
    """
    from .book import write_book  # noqa: PLC0415 - ReportLab loads when a PDF is written, not before

    return write_book(pages, press or Press(profile), store)
