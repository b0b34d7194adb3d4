"""An opened PDF and the sides of its sheets in; a PDF of sheets, with creep and marks, out.

Pages become forms, as they are, so nothing is drawn anew. Lengths are points.
"""

from __future__ import annotations

from io import BytesIO
from typing import NamedTuple

import pikepdf

from ..value import Value
from ..writers.pdf.boxes import Box, rectangle
from .imposition import Cell, Side
from .leaves import Leaf, leaf_of
from .sheets import Grid

_MM = 72 / 25.4
_MARK_PT, _MARK_GAP_PT, _MARK_WIDTH_PT = 4 * _MM, 1 * _MM, 0.25


class Job(Value):
    """How pages are laid on sheets."""

    grid: Grid
    page: tuple[float, float]
    """Width and height of a page after ``scale``."""
    bleed: float
    """What of each page's bleed is kept, after ``scale``."""
    creep: float = 0.0
    """How far pages of the next inner sheet move towards the fold."""
    scale: float = 1.0
    marks: bool = True


class _Spot(NamedTuple):
    """A page's place on the sheet: the lower left corner of its trim."""

    x: float
    y: float


def impose(source: pikepdf.Pdf, sides: list[Side], job: Job) -> bytes:
    """Lay pages on sheets; the same input gives the same bytes."""
    target = pikepdf.new()
    leaves: dict[int, Leaf] = {}
    for side in sides:
        page = target.add_blank_page(page_size=(job.grid.width, job.grid.height))
        names: dict[int, str] = {}
        for number in dict.fromkeys(cell.page for cell in side.cells if cell.page):
            if number not in leaves:
                leaves[number] = leaf_of(target, source.pages[number - 1])
            names[number] = f"/P{number}"
            page.add_resource(
                leaves[number].form, pikepdf.Name.XObject, pikepdf.Name(names[number])
            )
        content = _Drawing(job).side(side, leaves, names)
        page.obj.Contents = target.make_stream(content.encode("ascii"))
        page.obj.TrimBox = page.obj.BleedBox = page.obj.MediaBox
    keep_intents(source, target)
    packed = BytesIO()
    target.save(packed, deterministic_id=True, min_version="1.6", fix_metadata_version=False)
    return packed.getvalue()


def spots(job: Job, cell: Cell, depth: int) -> _Spot:
    """Give where a page's trim stands on the sheet, creep included."""
    grid, (width, height) = job.grid, job.page
    wide = grid.columns * width + (grid.columns // 2 - 1) * 2 * job.bleed
    high = grid.rows * height + (grid.rows - 1) * 2 * job.bleed
    left = (grid.width - wide) / 2 + cell.column * width + cell.column // 2 * 2 * job.bleed
    row = grid.rows - 1 - cell.row
    bottom = (grid.height - high) / 2 + row * (height + 2 * job.bleed)
    towards_fold = job.creep * depth * (1 if cell.column % 2 == 0 else -1)
    return _Spot(left + towards_fold, bottom)


class _Drawing:
    def __init__(self, job: Job) -> None:
        self._job = job

    def side(self, side: Side, leaves: dict[int, Leaf], names: dict[int, str]) -> str:
        """Write the operators that draw one side."""
        parts = [
            self._page(cell, side.depth, leaves[cell.page], names[cell.page])
            for cell in side.cells
            if cell.page
        ]
        if self._job.marks:
            parts.append(self._marks())
        return "\n".join(parts)

    def _page(self, cell: Cell, depth: int, leaf: Leaf, name: str) -> str:
        job, spot = self._job, spots(self._job, cell, depth)
        left, bottom, right, top = leaf.trim
        scale = job.scale
        if cell.is_turned:
            x, y = spot.x + right * scale, spot.y + top * scale
            matrix = f"{-scale:.6g} 0 0 {-scale:.6g}"
        else:
            x, y = spot.x - left * scale, spot.y - bottom * scale
            matrix = f"{scale:.6g} 0 0 {scale:.6g}"
        clip = rectangle(self._clip(cell, depth))
        return f"q {clip} re W n {matrix} {x:.3f} {y:.3f} cm {name} Do Q"

    def _clip(self, cell: Cell, depth: int) -> Box:
        """Give the box in which a page shows: its trim and its bleed, but not over the fold."""
        job = self._job
        at_rest = spots(job, cell, 0)
        moved = spots(job, cell, depth)
        width, height = job.page
        is_left = cell.column % 2 == 0
        left = moved.x - job.bleed if is_left else at_rest.x
        right = at_rest.x + width if is_left else moved.x + width + job.bleed
        return (left, at_rest.y - job.bleed, right, at_rest.y + height + job.bleed)

    def _marks(self) -> str:
        """Draw crop marks around the trims and dashed fold marks, as far as the sheet leaves room for them."""
        job = self._job
        cells = [
            spots(job, Cell(0, column, row, is_turned=False), 0)
            for column in range(job.grid.columns)
            for row in range(job.grid.rows)
        ]
        width, height = job.page
        folds = {round(spot.x, 3) for i, spot in enumerate(cells) if i // job.grid.rows % 2}
        across = {round(x, 3) for spot in cells for x in (spot.x, spot.x + width)}
        down = {round(y, 3) for spot in cells for y in (spot.y, spot.y + height)}
        gap = job.bleed + _MARK_GAP_PT
        lowest, highest = min(down) - gap, max(down) + gap
        leftmost, rightmost = min(across) - gap, max(across) + gap
        room_below, room_beside = lowest - _MARK_PT >= 0, leftmost - _MARK_PT >= 0
        lines = [f"q 0 G {_MARK_WIDTH_PT} w"]
        for x in sorted(across) if room_below else ():
            dash = "[2 2] 0 d" if x in folds else "[] 0 d"
            lines.append(f"{dash} {_line(x, lowest, x, lowest - _MARK_PT)}")
            lines.append(f"{dash} {_line(x, highest, x, highest + _MARK_PT)}")
        for y in sorted(down) if room_beside else ():
            lines.append(f"[] 0 d {_line(leftmost, y, leftmost - _MARK_PT, y)}")
            lines.append(f"[] 0 d {_line(rightmost, y, rightmost + _MARK_PT, y)}")
        return "\n".join([*lines, "Q"])


def _line(x: float, y: float, to_x: float, to_y: float) -> str:
    return f"{x:.3f} {y:.3f} m {to_x:.3f} {to_y:.3f} l S"


def keep_intents(source: pikepdf.Pdf, target: pikepdf.Pdf) -> None:
    """Take over what a press must know: the title, and of a press file its intent and its standard."""
    listed = source.Root.get("/OutputIntents")
    if isinstance(listed, pikepdf.Array) and any(
        intent.get("/S") == "/GTS_PDFX" for intent in listed
    ):
        target.Root.OutputIntents = target.copy_foreign(source.make_indirect(listed))
        metadata = source.Root.get("/Metadata")
        if isinstance(metadata, pikepdf.Stream):
            target.Root.Metadata = target.copy_foreign(metadata)
    information = source.trailer.get("/Info")
    if isinstance(information, pikepdf.Dictionary):
        kept = (
            "/Title",
            "/Author",
            "/CreationDate",
            "/ModDate",
            "/Trapped",
            "/Producer",
            "/Creator",
        )
        entries = {key: information[key] for key in kept if key in information}
        target.trailer.Info = target.make_indirect(pikepdf.Dictionary(entries))
