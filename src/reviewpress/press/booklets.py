"""A finished PDF and how it is to be folded in; the PDF of its sheets out: booklets and signatures."""

from __future__ import annotations

from pathlib import Path

import pikepdf

from ..errors import ConfigurationError, SourceError
from ..value import Value
from .imposition import Side, in_signatures, saddle_stitched
from .leaves import bleed_of, size_of
from .opening import opened, opened_bytes
from .papers import Paper, paper
from .placing import Job, impose
from .sheets import Grid, Sheet, grid, least_sheet, sheet

_MM = 72 / 25.4
_MOST_CREEP_MM = 3.0
"""Beyond this the inner pages lose their margins, and no stapler reaches through."""
_UNEVEN_PT = 1.0
_DEFAULT_PAPER = "미색모조80"


class Folding(Value):
    """How a PDF becomes sheets."""

    signature: int = 0
    """Pages in a signature; 0 is one booklet, stapled through its fold."""
    sheet: str = ""
    paper: str = ""
    fits: bool = False
    """Make pages larger or smaller until two of them fill the sheet."""
    marks: bool = True


class Folded(Value):
    """What came of it: the file, its sheets, and how far the innermost pages moved."""

    data: bytes
    sheet: str
    sheets: int
    pages: int
    blanks: int
    creep_mm: float
    is_landscape: bool

    @property
    def flip(self) -> str:
        """The edge over which a printer must turn the sheets: ``short`` or ``long``."""
        return "short" if self.is_landscape else "long"


def fold(path: Path, folding: Folding) -> Folded:
    """Impose a file; raises as ``opening`` and ``sheets`` do, and ``SourceError`` where its pages differ in size."""
    with opened(path) as pdf:
        return _fold(pdf, folding, path)


def looked_at(path: Path) -> Folded:
    """Look at a file whose pages are sheets already; it goes as it is."""
    with opened(path) as pdf:
        width, height = size_of(pdf.pages[0])
        count = len(pdf.pages)
        return Folded(b"", "", -(-count // 2), count, 0, 0.0, width > height)


def fold_bytes(data: bytes, folding: Folding, path: Path) -> Folded:
    """Impose a file that is not yet written; ``path`` is its name in messages."""
    with opened_bytes(data, path) as pdf:
        return _fold(pdf, folding, path)


def _fold(pdf: pikepdf.Pdf, folding: Folding, path: Path) -> Folded:
    size = _common_size(pdf, path)
    bleed = min(bleed_of(page) for page in pdf.pages)
    scale, cells = _scaled(folding, size, bleed)
    stock = paper(folding.paper or _DEFAULT_PAPER)
    sides = _sides(len(pdf.pages), folding, cells)
    deepest = max(side.depth for side in sides)
    creep_mm = _creep_mm(deepest, stock)
    job = Job(
        cells,
        (size[0] * scale, size[1] * scale),
        bleed * scale,
        stock.caliper_mm * _MM,
        scale,
        folding.marks,
    )
    shown = sum(1 for side in sides for cell in side.cells if cell.page == 0)
    return Folded(
        impose(pdf, sides, job),
        folding.sheet or least_sheet(size, 0.0).name,
        sides[-1].sheet + 1,
        len(pdf.pages),
        shown,
        creep_mm,
        cells.width > cells.height,
    )


def _common_size(pdf: pikepdf.Pdf, path: Path) -> tuple[float, float]:
    sizes = [size_of(page) for page in pdf.pages]
    width, height = sizes[0]
    for number, (one, other) in enumerate(sizes, start=1):
        if abs(one - width) > _UNEVEN_PT or abs(other - height) > _UNEVEN_PT:
            raise SourceError.of("press-sizes-differ", path=str(path), page=number)
    return width, height


def _scaled(folding: Folding, size: tuple[float, float], bleed: float) -> tuple[float, Grid]:
    """Give the scale of pages and the grid in which they stand."""
    stock = sheet(folding.sheet) if folding.sheet else least_sheet(size, 0.0)
    most = folding.signature // 2 or 2
    if not folding.fits:
        return 1.0, _grid(stock, size, bleed, most)
    scale = max(
        min(across / 2 / size[0], down / size[1])
        for across, down in ((stock.width, stock.height), (stock.height, stock.width))
    )
    return scale, grid(stock, (size[0] * scale, size[1] * scale), 0.0, 2)


def _grid(stock: Sheet, size: tuple[float, float], bleed: float, most: int) -> Grid:
    """Give the grid; two pages need no bleed between them, since they meet in the fold."""
    return grid(stock, size, bleed, most)


def _sides(pages: int, folding: Folding, cells: Grid) -> list[Side]:
    if not folding.signature:
        return saddle_stitched(pages)
    return in_signatures(pages, folding.signature, cells.columns, cells.rows)


def _creep_mm(deepest: int, stock: Paper) -> float:
    creep = deepest * stock.caliper_mm
    if creep > _MOST_CREEP_MM:
        raise ConfigurationError.of(
            "press-creep", sheets=deepest + 1, creep=f"{creep:.1f}", limit=f"{_MOST_CREEP_MM:g}"
        )
    return creep
