"""A build's wishes in; what the writer needs, even pages, and checked files with their sheets out."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from msgspec.structs import replace

from ..diagnostics import Diagnostics
from ..errors import ConfigurationError
from ..journal import note_file
from ..styles.options import Sheet
from ..typeset.pages import Page, Pages
from ..writers.pdf import Press
from .wishes import Wishes

_GUTTERS_MM = ((150, 9.5), (300, 12.7), (500, 15.9), (700, 19.1), (828, 22.3))
"""The least inner margins up to a number of pages, as print-on-demand houses ask (KDP's table)."""
_MM = 72 / 25.4


def press_of(wishes: Wishes, sheet: Sheet) -> Press:
    """Give what the writer needs.

    Raises ``ConfigurationError`` for wishes that contradict each other, or a file that is no CMYK profile.
    """
    _check(wishes)
    return Press(
        wishes.profile,
        float(sheet.page.bleed),
        sheet.ink,
        _profile(wishes.icc) if wishes.icc else b"",
        wishes.crop_marks,
        wishes.outline_text,
    )


def even(pages: Pages, wishes: Wishes) -> Pages:
    """Add a blank page at the end of an odd number, for presses: a leaf has two."""
    if not wishes.is_for_press or len(pages.pages) % 2 == 0:
        return pages
    last = pages.pages[-1]
    blank = Page(last.width, last.height, "", recto=not last.recto, kind="blank")
    return replace(pages, pages=(*pages.pages, blank))


def finished(
    outputs: Mapping[Path, bytes], wishes: Wishes, pages: Pages, sheet: Sheet, found: Diagnostics
) -> dict[Path, bytes]:
    """Check the PDFs among the outputs as a print shop would, and add their sheets."""
    done = dict(outputs)
    for path in (path for path in outputs if path.suffix == ".pdf"):
        if wishes.is_for_press:
            _preflight(path, outputs[path], wishes, pages, found)
            _check_gutter(len(pages.pages), sheet, found)
            _check_date(wishes, pages, found)
        if wishes.is_folded:
            name = f"{path.stem}-{'booklet' if wishes.booklet else 'signatures'}.pdf"
            done[path.with_name(name)] = _sheets(path, outputs[path], wishes)
    return done


def finished_cover(path: Path, data: bytes, wishes: Wishes, found: Diagnostics) -> None:
    """Check a cover as a print shop would."""
    from .preflight import preflight_bytes  # noqa: PLC0415 - pikepdf only where a press is asked for

    preflight_bytes(data, path, wishes.profile, found)


def _check(wishes: Wishes) -> None:
    profile = wishes.profile
    if wishes.icc and profile != "print":
        raise ConfigurationError.of("press-icc-unused", profile=profile)
    if wishes.crop_marks and not wishes.is_for_press:
        raise ConfigurationError.of("press-marks-unused", profile=profile)
    if wishes.outline_text and not wishes.is_for_press:
        raise ConfigurationError.of("press-outlines-unused", profile=profile)
    if wishes.booklet and wishes.signature:
        raise ConfigurationError.of("press-two-impositions")


def _profile(path: Path) -> bytes:
    from .icc import load_profile  # noqa: PLC0415 - colour management only where it is asked for

    note_file(path)
    return load_profile(path)


def _preflight(path: Path, data: bytes, wishes: Wishes, pages: Pages, found: Diagnostics) -> None:
    from .preflight import preflight_bytes  # noqa: PLC0415 - pikepdf only where a press is asked for

    blanks = {index for index, page in enumerate(pages.pages) if page.kind == "blank"}
    preflight_bytes(data, path, wishes.profile, found, () if wishes.crop_marks else blanks)


def _sheets(path: Path, data: bytes, wishes: Wishes) -> bytes:
    from .booklets import Folding, fold_bytes  # noqa: PLC0415 - pikepdf only where sheets are asked for

    folding = Folding(wishes.signature, wishes.sheet, wishes.paper)
    return fold_bytes(data, folding, path).data


def _check_gutter(count: int, sheet: Sheet, found: Diagnostics) -> None:
    """Warn of an inner margin that a book of so many pages swallows."""
    wanted = next((least for most, least in _GUTTERS_MM if count <= most), _GUTTERS_MM[-1][1])
    inner_mm = sheet.page.inner / _MM
    if inner_mm < wanted - 0.05:
        found.warning("press-gutter", found=f"{inner_mm:.1f}", wanted=wanted, pages=count)


def _check_date(wishes: Wishes, pages: Pages, found: Diagnostics) -> None:
    if (
        wishes.profile == "print"
        and not pages.meta.date
        and not os.environ.get("SOURCE_DATE_EPOCH")
    ):
        found.warning("press-date-unknown")
