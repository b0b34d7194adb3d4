"""A finished PDF and a profile in; what a print shop would send it back for out, each finding with page and object."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

import pikepdf

from ...diagnostics import Diagnostic, Diagnostics, Span, error, warning
from ..opening import opened, opened_bytes
from .merging import merged
from .pages import Place, check_annotations, check_boxes, check_content, check_fonts
from .standard import check_standard
from .survey import survey

PROFILES = ("print", "pod")


def preflight(path: Path, profile: str, found: Diagnostics) -> int:
    """Check a file; give its number of pages.

    Raises ``SourceError`` and ``EnvironmentProblem`` as ``opening`` does.
    """
    with opened(path) as pdf:
        return _check(pdf, profile, Span(path.as_posix()), found, ())


def preflight_bytes(
    data: bytes, path: Path, profile: str, found: Diagnostics, blanks: Collection[int] = ()
) -> None:
    """Check a file that is about to be written to ``path``; ``blanks`` are the pages, from 0, that must be empty."""
    with opened_bytes(data, path) as pdf:
        _check(pdf, profile, Span(path.as_posix()), found, blanks)


def _check(
    pdf: pikepdf.Pdf, profile: str, span: Span, found: Diagnostics, blanks: Collection[int]
) -> int:
    if profile == "print":
        found.extend(check_standard(pdf, span))
    found.extend(merged(_check_pages(pdf, span, blanks, is_print=profile == "print")))
    sizes = {_size(page) for page in pdf.pages}
    if len(sizes) > 1:
        found.add(warning("press-sizes", span, count=len(sizes)))
    if len(pdf.pages) % 2 and len(pdf.pages) > 1:  # one page alone is a cover
        found.add(warning("press-odd", span, pages=len(pdf.pages)))
    return len(pdf.pages)


def _check_pages(
    pdf: pikepdf.Pdf, span: Span, blanks: Collection[int], *, is_print: bool
) -> Iterator[Diagnostic]:
    for index, page in enumerate(pdf.pages):
        place = Place(span, index + 1)
        seen = survey(pdf, page)
        yield from check_boxes(page, place, is_print=is_print)
        yield from check_annotations(page, place)
        yield from check_fonts(seen, place)
        yield from check_content(seen, place, is_print=is_print)
        if index in blanks and seen.paints:
            yield error("press-blank-inked", span, page=place.page)


def _size(page: pikepdf.Page) -> tuple[int, int]:
    left, bottom, right, top = map(float, page.trimbox)
    return round(right - left), round(top - bottom)
