"""Places where a paragraph may break in; the breaks that set the whole paragraph best out.

Total-fit line breaking (Knuth and Plass, 1981) over prefix sums of widths: a window found by bisection holds the few places
where a line from a given start can end, so the time is linear in the paragraph's length. All lengths are
thousandths of an em.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

INFINITE = float("inf")


class Glue(NamedTuple):
    """How far a line gives: at each word space, and past that at each place between two syllables (자간)."""

    stretch: float
    shrink: float
    space: float
    """The natural width of a word space."""
    tracking_stretch: float = 0.0
    tracking_shrink: float = 0.0


@dataclass(slots=True)
class Candidates:
    """The places where lines may end, in order; the first is the paragraph's start, the last its end.

    Each list has one value a place. A line from place ``j`` to place ``k`` is ``ends[k] - starts[j]`` wide and holds
    ``end_spaces[k] - start_spaces[j]`` word spaces.
    """

    ends: list[float] = field(default_factory=list)
    starts: list[float] = field(default_factory=list)
    end_spaces: list[int] = field(default_factory=list)
    start_spaces: list[int] = field(default_factory=list)
    costs: list[float] = field(default_factory=list)


def justified(places: Candidates, measure: float, glue: Glue, short: float) -> list[int] | None:
    """Break for justified setting; None where a line would have to give more than ``glue`` allows.

    ``short`` is the width under which a last line is avoided. Returns the indices of the places where lines end.

    A line's demerits are the square of its badness (10, and up to 100 more with the cube of how far its spaces give, up to
    300 more where 자간 must help), and what its break costs.
    """
    ends, starts, end_spaces, start_spaces, costs = _columns(places)
    last = len(ends) - 1
    stretch, shrink = glue.stretch, glue.shrink
    wide, wide_space, wide_line = _tracking(glue.tracking_stretch, glue.space)
    tight, tight_space, tight_line = _tracking(glue.tracking_shrink, glue.space)
    most_space, least_space = stretch - wide_space, shrink - tight_space
    most = [x * (1 + wide) + most_space * n for x, n in zip(ends, end_spaces, strict=True)]
    least = [x * (1 - tight) - least_space * n for x, n in zip(ends, end_spaces, strict=True)]
    best = [INFINITE] * (last + 1)
    before = [0] * (last + 1)
    best[0] = 0.0
    low = high = 1
    for j in range(last):
        so_far = best[j]
        if so_far == INFINITE:
            continue
        start, spaces = starts[j], start_spaces[j]
        longest = measure - tight_line + start * (1 - tight) - least_space * spaces
        shortest = measure + wide_line + start * (1 + wide) + most_space * spaces
        high = bisect_right(least, longest, high)
        low = bisect_left(most, shortest, low)
        for k in range(low if low > j else j + 1, high):
            width = ends[k] - start
            spare = measure - width
            count = end_spaces[k] - spaces
            if spare >= 0.0:
                gives = stretch * count
                rest = wide * width - wide_space * count - wide_line
            else:
                spare = -spare
                gives = shrink * count
                rest = tight * width - tight_space * count - tight_line
            if spare <= gives:
                ratio = spare / gives if gives else 0.0
                badness = 10.0 + 100.0 * ratio * ratio * ratio
            else:
                badness = 110.0 + 200.0 * (spare - gives) / rest if rest > 0.0 else 310.0
            cost = so_far + badness * badness + costs[k]
            if cost < best[k]:
                best[k] = cost
                before[k] = j
        if high > last:
            width = ends[last] - start
            cost = so_far + 100.0
            if width > measure:
                cost += 10000.0
            elif width < short and j:
                cost += 250000.0
            if cost < best[last]:
                best[last] = cost
                before[last] = j
    return _trace(before, last) if best[last] < INFINITE else None


def ragged(places: Candidates, measure: float, short: float) -> list[int] | None:
    """Break for ragged setting: no line past the measure, the ends as even as they can be; else None."""
    ends, starts, _, _, costs = _columns(places)
    last = len(ends) - 1
    best = [INFINITE] * (last + 1)
    before = [0] * (last + 1)
    best[0] = 0.0
    low = high = 1
    for j in range(last):
        so_far = best[j]
        if so_far == INFINITE:
            continue
        start = starts[j]
        high = bisect_right(ends, measure + start, high)
        low = min(bisect_left(ends, measure * 0.5 + start, low), high - 1)
        for k in range(max(low, j + 1), high):
            slack = 100.0 * (measure - ends[k] + start) / measure
            if k == last:
                slack = 50.0 if j and ends[k] - start < short else 0.0
            cost = so_far + slack * slack + costs[k]
            if cost < best[k]:
                best[k] = cost
                before[k] = j
    return _trace(before, last) if best[last] < INFINITE else None


def greedy(places: Candidates, measure: float) -> list[int]:
    """Fill each line as far as it goes; a line that nothing fits is left past the measure. Always succeeds."""
    ends, starts = places.ends, places.starts
    last = len(ends) - 1
    found: list[int] = []
    j = 0
    while j < last:
        j = max(bisect_right(ends, measure + starts[j]) - 1, j + 1)
        found.append(j)
    return found


_SYLLABLE = 0.966
"""The width of a syllable in em, as Korean fonts have it."""


def _tracking(amount: float, space: float) -> tuple[float, float, float]:
    """Tell how much 자간 of an amount gives: a share of a line's width, less so much for each space and for the line.

    Between two syllables of a word there is one place for it; a line of width ``w`` with ``n`` spaces has
    about ``(w - n * space) / syllable - (n + 1)`` of them.
    """
    syllable = _SYLLABLE * 1000
    return amount / syllable, amount * (space / syllable + 1), amount


def _columns(
    places: Candidates,
) -> tuple[Sequence[float], Sequence[float], Sequence[int], Sequence[int], Sequence[float]]:
    return places.ends, places.starts, places.end_spaces, places.start_spaces, places.costs


def _trace(before: Sequence[int], last: int) -> list[int]:
    """Follow the best line ends back to the start."""
    found = []
    while last > 0:
        found.append(last)
        last = before[last]
    found.reverse()
    return found
