"""A number of pages in; which page stands where on which side of which sheet out (쪽 앉히기).

The layout of a sheet is found by folding one: stacks of cells are turned over onto their neighbours until one stack
is left, and its leaves are numbered from the top.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple


class Cell(NamedTuple):
    """A page's place on a side, seen from that side: column from the left, row from the top."""

    page: int
    """From 1; 0 is blank."""
    column: int
    row: int
    is_turned: bool
    """Upside down, with its head to the fold."""


class Side(NamedTuple):
    """One side of a sheet."""

    sheet: int
    """From 0, through the whole job."""
    is_back: bool
    depth: int
    """How many sheets lie around this one in its signature: 0 is the outermost."""
    cells: tuple[Cell, ...]


class _Layer(NamedTuple):
    """A cell in a stack of folded paper."""

    column: int
    row: int
    front_up: bool
    is_turned: bool


def saddle_stitched(pages: int) -> list[Side]:
    """Impose a booklet that is stapled through its fold: every sheet lies in the one before."""
    count = -(-pages // 4) * 4
    return list(_signature(with_blanks(pages, count), 2, 1, 0))


def in_signatures(pages: int, size: int, columns: int, rows: int) -> list[Side]:
    """Impose signatures of ``size`` pages on sheets of so many columns and rows a side, to be bound one behind another."""
    order = with_blanks(pages, -(-pages // size) * size)
    sides: list[Side] = []
    for start in range(0, len(order), size):
        first = sides[-1].sheet + 1 if sides else 0
        sides += _signature(order[start : start + size], columns, rows, first)
    return sides


def with_blanks(pages: int, count: int) -> list[int]:
    """Give the pages' numbers, with blanks before the last one, which is the back cover."""
    blanks = [0] * (count - pages)
    if pages < 2:
        return [*range(1, pages + 1), *blanks]
    return [*range(1, pages), *blanks, pages]


def _signature(order: list[int], columns: int, rows: int, first: int) -> Iterator[Side]:
    """Impose one signature: sheets that are folded and lie in each other."""
    size, held = len(order), 2 * columns * rows
    for depth in range(size // held):
        outer = depth * held // 2
        leaves = [
            *order[outer : outer + held // 2],
            *order[size - outer - held // 2 : size - outer],
        ]
        front, back = folded(columns, rows)
        for is_back, cells in enumerate((front, back)):
            numbered = tuple(cell._replace(page=leaves[cell.page - 1]) for cell in cells)
            yield Side(first + depth, bool(is_back), depth, numbered)


@cache
def folded(columns: int, rows: int) -> tuple[tuple[Cell, ...], tuple[Cell, ...]]:
    """Fold a sheet and number its leaves: the cells of its front and of its back, each with its page from 1.

    The sheet lies on its front. Its upper half is folded down first, then its left half over to the right, the spine
    last. Each side is seen from above; the back as it lies when the sheet is turned over sideways.
    """
    stacks = {
        (column, row): [_Layer(column, row, front_up=False, is_turned=False)]
        for column in range(columns)
        for row in range(rows)
    }
    wide, high = columns, rows
    while high > 1:
        stacks = _folded_down(stacks, high)
        high //= 2
    while wide > 1:
        stacks = _folded_over(stacks, wide)
        wide //= 2
    (stack,) = stacks.values()
    return _numbered(stack, columns)


_Stacks = dict[tuple[int, int], list[_Layer]]


def _folded_down(stacks: _Stacks, high: int) -> _Stacks:
    """Turn the upper half down onto the lower one."""
    found: _Stacks = {}
    for (column, row), layers in stacks.items():
        if row >= high // 2:
            above = stacks[column, high - 1 - row]
            turned = [
                layer._replace(front_up=not layer.front_up, is_turned=not layer.is_turned)
                for layer in reversed(above)
            ]
            found[column, row - high // 2] = turned + layers
    return found


def _folded_over(stacks: _Stacks, wide: int) -> _Stacks:
    """Turn the left half over onto the right one, so that the fold, the spine in the end, is at the left."""
    found: _Stacks = {}
    for (column, row), layers in stacks.items():
        if column >= wide // 2:
            left = stacks[wide - 1 - column, row]
            turned = [layer._replace(front_up=not layer.front_up) for layer in reversed(left)]
            found[column - wide // 2, row] = turned + layers
    return found


def _numbered(stack: list[_Layer], columns: int) -> tuple[tuple[Cell, ...], tuple[Cell, ...]]:
    front: list[Cell] = []
    back: list[Cell] = []
    for leaf, layer in enumerate(stack):
        up, down = 2 * leaf + 1, 2 * leaf + 2
        on_front, on_back = (up, down) if layer.front_up else (down, up)
        # The front lies face down, so that it is seen from the other side.
        mirrored = columns - 1 - layer.column
        front.append(Cell(on_front, mirrored, layer.row, layer.is_turned))
        back.append(Cell(on_back, layer.column, layer.row, layer.is_turned))
    return tuple(sorted(front, key=_place)), tuple(sorted(back, key=_place))


def _place(cell: Cell) -> tuple[int, int]:
    return cell.row, cell.column
