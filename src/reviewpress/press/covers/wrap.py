"""The three faces of a cover as a PDF in; one sheet that wraps the book, with bleed, out."""

from __future__ import annotations

from io import BytesIO

import pikepdf

from ...writers.pdf.boxes import Box, bled, page_boxes, rectangle
from ...writers.pdf.crops import ALL_INKS, crop_marks
from ..leaves import Leaf, leaf_of
from ..placing import keep_intents

_MM = 72 / 25.4
_SLUG_PT = 10 * _MM
_FOLD_PT, _GAP_PT = 4 * _MM, 1 * _MM


def wrap(faces: bytes, bleed: float, *, marks: bool) -> bytes:
    """Lay back, spine and front side by side; ``bleed`` is theirs and becomes the cover's. Lengths are points."""
    target = pikepdf.new()
    with pikepdf.open(BytesIO(faces)) as source:
        back, spine, front = (leaf_of(target, page) for page in source.pages)
        width, height = _width(back), _height(back)
        thickness = _height(spine)
        size = (2 * width + thickness, height)
        margin = bleed + (_SLUG_PT if marks else 0.0)
        page = target.add_blank_page(page_size=(size[0] + 2 * margin, size[1] + 2 * margin))
        for name, leaf in (("/Back", back), ("/Spine", spine), ("/Front", front)):
            page.add_resource(leaf.form, pikepdf.Name.XObject, pikepdf.Name(name))
        trim = (margin, margin, margin + size[0], margin + size[1])
        folds = (margin + width, margin + width + thickness)
        content = _placed((back, spine, front), trim, folds, bleed)
        if marks:
            resources = pikepdf.Object.parse(f"<<{ALL_INKS}>>".encode("ascii"))
            page.obj.Resources.ColorSpace = resources.ColorSpace
            content += f"\n{crop_marks(trim, bleed)}\n{_folds(trim, folds, bleed)}"
        page.obj.Contents = target.make_stream(content.encode("ascii"))
        boxes = pikepdf.Object.parse(f"<<{page_boxes(size, bleed, margin)}>>".encode("ascii"))
        for key, box in boxes.items():
            page.obj[str(key)] = box
        keep_intents(source, target)
    packed = BytesIO()
    target.save(packed, deterministic_id=True, min_version="1.6", fix_metadata_version=False)
    return packed.getvalue()


def _placed(
    leaves: tuple[Leaf, Leaf, Leaf], trim: Box, folds: tuple[float, float], bleed: float
) -> str:
    """Draw the three faces, the spine last and turned, to be read from the top down.

    The ground of back and front goes on below the spine, as far as their bleed does, so that no seam shows.
    """
    back, spine, front = leaves
    left, bottom, right, top = bled(trim, trim, bleed)
    under = min(bleed, (folds[1] - folds[0]) / 2)
    clips = (
        (left, bottom, folds[0] + under, top),
        (folds[1] - under, bottom, right, top),
        (folds[0], bottom, folds[1], top),
    )
    moves = (
        f"1 0 0 1 {trim[0] - back.trim[0]:.3f} {trim[1] - back.trim[1]:.3f}",
        f"1 0 0 1 {folds[1] - front.trim[0]:.3f} {trim[1] - front.trim[1]:.3f}",
        f"0 -1 1 0 {folds[0] - spine.trim[1]:.3f} {trim[3] + spine.trim[0]:.3f}",
    )
    names = ("/Back", "/Front", "/Spine")
    return "\n".join(
        f"q {rectangle(clip)} re W n {move} cm {name} Do Q"
        for clip, move, name in zip(clips, moves, names, strict=True)
        if clip[2] - clip[0] > 0.01
    )


def _folds(trim: Box, folds: tuple[float, float], bleed: float) -> str:
    """Draw dashed marks where the cover folds around the block."""
    low, high = trim[1] - bleed - _GAP_PT, trim[3] + bleed + _GAP_PT
    lines = (
        f"{x:.3f} {low:.3f} m {x:.3f} {low - _FOLD_PT:.3f} l "
        f"{x:.3f} {high:.3f} m {x:.3f} {high + _FOLD_PT:.3f} l"
        for x in folds
    )
    return f"q /All CS 1 SCN [2 2] 0 d 0.25 w {' '.join(lines)} S Q"


def _width(leaf: Leaf) -> float:
    return leaf.trim[2] - leaf.trim[0]


def _height(leaf: Leaf) -> float:
    return leaf.trim[3] - leaf.trim[1]
