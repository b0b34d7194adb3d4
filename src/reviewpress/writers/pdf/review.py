"""A review's pages in; the same as they are drawn in every book that reads its fonts alike, kept for those books, out.

Reviews are drawn one by one where several processes share the work of a book.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...fonts.face import Face
from ...typeset.drawings import Drawing, Uses
from ...typeset.pages import Page
from ...typeset.tags import Tag
from .content import Kit
from .drawn import Sheaf, drawn_page, told
from .fonts import named_fonts
from .marks import PageMarks
from .objects import ObjectFile
from .structure import MOST_HEADING, Structure

_PICTURE = "/Picture"
"""Stands for any picture's name; pages with pictures are not kept."""


def draw_review(
    sides: Sequence[tuple[Drawing, Sequence[Page]]],
    uses: Uses,
    faces: Mapping[str, Face],
    *,
    is_in_part: bool,
) -> None:
    """Draw a review's pages and have them kept, unless there are pictures on them.

    ``sides`` are the same review beginning on a recto or a verso, so that all make the same ``uses`` of the faces.
    """
    file = ObjectFile()
    fonts = named_fonts(faces, {face: frozenset(pairs) for face, pairs in uses.items()})
    kit = Kit(fonts, lambda _: _PICTURE)
    for drawing, pages in sides:
        structure = _amid_a_book(file, is_in_part=is_in_part)
        sheaf = Sheaf(drawing, told(drawing, fonts, structure))
        for page in pages:
            drawn, images = drawn_page(page, kit, PageMarks(structure, file.reserve()))
            sheaf.add(drawn, has_images=bool(images))


def _amid_a_book(file: ObjectFile, *, is_in_part: bool) -> Structure:
    """Give a structure in which headings of every level have been met."""
    structure = Structure(file, 0)
    if is_in_part:
        structure.element(Tag("Part"))
    for level in range(1, MOST_HEADING + 1):
        structure.element(Tag(f"H{level}"))
    return structure
