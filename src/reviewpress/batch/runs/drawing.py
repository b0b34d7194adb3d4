"""A composed review's pages in; the same drawn for PDF, and kept, out: see ``galleys.handing.Draw``."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ...fonts.face import Face
    from ...typeset.drawings import Drawing, Uses
    from ...typeset.pages import Page


def draw(
    sides: Sequence[tuple[Drawing, Sequence[Page]]],
    uses: Uses,
    faces: Mapping[str, Face],
    *,
    is_in_part: bool,
) -> None:
    """Draw a review's pages for PDF; see ``galleys.handing.Draw``."""
    from ...writers.pdf.review import draw_review  # noqa: PLC0415 - most tasks draw nothing by themselves

    draw_review(sides, uses, faces, is_in_part=is_in_part)
