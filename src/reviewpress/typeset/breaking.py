"""Places where a paragraph may break in; the breaks that set the whole paragraph best out.

Total-fit line breaking (Knuth and Plass, 1981) over prefix sums of widths: a window found by bisection holds the few places
where a line from a given start can end, so the time is linear in the paragraph's length. All lengths are
thousandths of an em.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import sub
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
    200 more where 자간 must help), and what its break costs.
    """
    ends, starts, end_spaces = places.ends, places.starts, places.end_spaces
    start_spaces, costs, last = places.start_spaces, places.costs, len(ends) - 1
    stretch, shrink = glue.stretch, glue.shrink
    wide, wide_space, wide_line = _tracking(glue.tracking_stretch, glue.space)
    tight, tight_space, tight_line = _tracking(glue.tracking_shrink, glue.space)
    most_space, least_space = stretch - wide_space, shrink - tight_space
    most = _extremes(places, 1 + wide, most_space)
    least = _extremes(places, 1 - tight, -least_space)
    best, before = [0.0, *[INFINITE] * last], [0] * (last + 1)
    low = high = 1
    for j in range(last):
        so_far, start, spaces = best[j], starts[j], start_spaces[j]
        if so_far == INFINITE:
            continue
        longest = measure - tight_line + start * (1 - tight) - least_space * spaces
        shortest = measure + wide_line + start * (1 + wide) + most_space * spaces
        high = bisect_right(least, longest, high)
        low = bisect_left(most, shortest, low)
        for k in range(low if low > j else j + 1, high):
            if so_far + 100.0 + costs[k] >= best[k]:
                continue
            width, count = ends[k] - start, end_spaces[k] - spaces
            spare, gives = measure - width, stretch * count
            if spare < 0.0:
                spare, gives = -spare, shrink * count
            if spare <= gives:
                ratio = spare / gives if gives else 0.0
                badness = 10.0 + 100.0 * ratio * ratio * ratio
            else:
                if width < measure:
                    rest = wide * width - wide_space * count - wide_line
                else:
                    rest = tight * width - tight_space * count - tight_line
                badness = 110.0 + 200.0 * (spare - gives) / rest if rest > 0.0 else 310.0
            cost = so_far + badness * badness + costs[k]
            if cost < best[k]:
                best[k], before[k] = cost, j
        if high > last:
            cost = so_far + _end_cost(ends[last] - start, measure, short if j else 0.0)
            if cost < best[last]:
                best[last], before[last] = cost, j
    return _trace(before, last) if best[last] < INFINITE else None


def rescued(places: Candidates, measure: float, glue: Glue, short: float) -> list[int]:
    """Break for justified setting where ``justified`` finds nothing: lines may give more than the glue, at a cost.

    A piece that is wider than the measure and holds no break is left so, on a line of its own.
    """
    ends, starts, last = places.ends, places.starts, len(places.ends) - 1
    best, before = [0.0, *[INFINITE] * last], [0] * (last + 1)
    high = 1
    for j in range(last):
        high = max(bisect_right(ends, measure * 1.1 + starts[j], high), j + 2)
        for k in range(j + 1, high):
            width = ends[k] - starts[j]
            if k == last and width <= measure:
                demerits = _end_cost(width, measure, short if j else 0.0)
            else:
                spaces = places.end_spaces[k] - places.start_spaces[j]
                demerits = _badness(width, spaces, measure, glue) ** 2
            cost = best[j] + demerits + places.costs[k]
            if cost < best[k]:
                best[k], before[k] = cost, j
    return _trace(before, last)


def _badness(width: float, spaces: int, measure: float, glue: Glue) -> float:
    """Give a line's badness as ``justified`` has it; past that, 1 more for each thousandth of an em at every space.

    Lines past the measure are the worst that there is.
    """
    spare = measure - width
    stretches = spare >= 0.0
    amount = glue.tracking_stretch if stretches else glue.tracking_shrink
    by_width, by_space, by_line = _tracking(amount, glue.space)
    gives = (glue.stretch if stretches else glue.shrink) * spaces
    rest = max(by_width * width - by_space * spaces - by_line, 0.0)
    spare = abs(spare)
    if spare <= gives:
        return 10.0 + 100.0 * (spare / gives if gives else 0.0) ** 3
    if spare <= gives + rest:
        return 110.0 + 200.0 * (spare - gives) / rest
    return 310.0 + (spare - gives - rest) / max(spaces, 1) * (1.0 if stretches else 1000.0)


def _extremes(places: Candidates, share: float, by_space: float) -> list[float]:
    """Give how far from the paragraph's start each line end is where everything gives all that it can."""
    found = zip(places.ends, places.end_spaces, strict=True)
    return [x * share + by_space * spaces for x, spaces in found]


def _end_cost(width: float, measure: float, short: float) -> float:
    """Give the demerits of a paragraph's last line, which need not fill the measure."""
    if width > measure:
        return 100.0 + 10000.0
    return 100.0 + 250000.0 if width < short else 100.0


def ragged(places: Candidates, measure: float, short: float) -> list[int]:
    """Break for ragged setting: the ends as even as they can be, no line past the measure that need not be."""
    ends, starts, costs = places.ends, places.starts, places.costs
    last = len(ends) - 1
    best, before = [0.0, *[INFINITE] * last], [0] * (last + 1)
    low = high = 1
    for j in range(last):
        so_far = best[j]
        if so_far == INFINITE:
            continue
        start = starts[j]
        high = max(bisect_right(ends, measure + start, high), j + 2)
        low = min(bisect_left(ends, measure * 0.5 + start, low), high - 1)
        for k in range(max(low, j + 1), high):
            slack = 100.0 * (measure - ends[k] + start) / measure
            if k == last:
                slack = 50.0 if j and ends[k] - start < short else 0.0
            cost = so_far + slack * slack + costs[k]
            if cost < best[k]:
                best[k] = cost
                before[k] = j
    return _trace(before, last)


def widest(places: Candidates) -> float:
    """Give the width of the widest piece that no break divides."""
    return max(map(sub, places.ends[1:], places.starts), default=0.0)


_SYLLABLE = 0.966
"""The width of a syllable in em, as Korean fonts have it."""


def _tracking(amount: float, space: float) -> tuple[float, float, float]:
    """Tell how much 자간 of an amount gives: a share of a line's width, less so much for each space and for the line.

    Between two syllables of a word there is one place for it; a line of width ``w`` with ``n`` spaces has
    about ``(w - n * space) / syllable - (n + 1)`` of them.
    """
    syllable = _SYLLABLE * 1000
    return amount / syllable, amount * (space / syllable + 1), amount


def _trace(before: Sequence[int], last: int) -> list[int]:
    """Follow the best line ends back to the start."""
    found = []
    while last > 0:
        found.append(last)
        last = before[last]
    found.reverse()
    return found
