"""Places where a paragraph may break in; the breaks that set the whole paragraph best out.

Total-fit line breaking (Knuth and Plass, 1981) over prefix sums of widths: a window found by bisection holds the few places
where a line from a given start can end, so the time is linear in the paragraph's length. All lengths are
thousandths of an em.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import sub

INFINITE = float("inf")
_MOST_PLACES = 50_000


class Glue:
    """How far a line gives: at each word space, and past that at each place between two syllables (자간)."""

    __slots__ = ("shrink", "stretch", "tracking_shrink", "tracking_stretch")

    def __init__(
        self,
        stretch: float,
        shrink: float,
        tracking_stretch: float = 0.0,
        tracking_shrink: float = 0.0,
    ) -> None:
        self.stretch = stretch
        self.shrink = shrink
        self.tracking_stretch = tracking_stretch
        self.tracking_shrink = tracking_shrink


class Candidates:
    """The places where lines may end, in order; the first is the paragraph's start, the last its end.

    Each list has one value a place. A line from place ``j`` to place ``k`` is ``ends[k] - starts[j]`` wide and holds
    ``end_spaces[k] - start_spaces[j]`` word spaces and ``end_gaps[k] - start_gaps[j]`` places for 자간.
    """

    __slots__ = (
        "costs",
        "end_gaps",
        "end_spaces",
        "ends",
        "insides",
        "start_gaps",
        "start_spaces",
        "starts",
    )

    def __init__(self) -> None:
        self.ends: list[float] = [0.0]
        self.starts: list[float] = [0.0]
        self.end_spaces: list[int] = [0]
        """How many spaces stand before the line's end, which is the number of the word that ends or is divided there."""
        self.start_spaces: list[int] = [0]
        self.end_gaps: list[int] = [0]
        self.start_gaps: list[int] = [0]
        self.costs: list[float] = [0.0]
        self.insides: list[int] = [0]
        """In a word that is divided, the character that starts the next line; else 0."""


class Fit:
    """The indices of the places where lines end, and the demerits of the whole paragraph."""

    __slots__ = ("breaks", "demerits")

    def __init__(self, breaks: list[int], demerits: float) -> None:
        self.breaks = breaks
        self.demerits = demerits


def justified(
    places: Candidates, measure: float, glue: Glue, short: float, most: float = INFINITE
) -> Fit | None:
    """Break for justified setting; None where a line would have to give more than ``glue`` allows.

    ``short`` is the width under which a last line is avoided. Breaks with demerits of ``most`` or more are not looked at.

    A line's demerits are the square of its badness (10, and up to 100 more with the cube of how far its spaces give, up to
    200 more where 자간 must help), and what its break costs.
    """
    ends, starts, costs, last = places.ends, places.starts, places.costs, len(places.ends) - 1
    end_spaces, start_spaces = places.end_spaces, places.start_spaces
    end_gaps, start_gaps = places.end_gaps, places.start_gaps
    stretch, shrink = glue.stretch, glue.shrink
    wider, tighter = glue.tracking_stretch, glue.tracking_shrink
    best, before = [0.0, *[most] * last], [0] * (last + 1)
    low = high = 1
    for j in range(last):
        so_far, start, spaces, gaps = best[j], starts[j], start_spaces[j], start_gaps[j]
        if so_far >= most:
            continue
        # Lines from here end at places from ``low``, all that they can give wide, to before ``high``, as narrow as can be.
        narrowest = measure + start - shrink * spaces - tighter * gaps
        while (
            high <= last
            and ends[high] - shrink * end_spaces[high] - tighter * end_gaps[high] <= narrowest
        ):
            high += 1
        widest_line = measure + start + stretch * spaces + wider * gaps
        while (
            low <= last
            and ends[low] + stretch * end_spaces[low] + wider * end_gaps[low] < widest_line
        ):
            low += 1
        for k in range(max(low, j + 1), high):
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
                rest = (wider if width < measure else tighter) * (end_gaps[k] - gaps)
                badness = 110.0 + 200.0 * (spare - gives) / rest if rest > 0.0 else 310.0
            cost = so_far + badness * badness + costs[k]
            if cost < best[k]:
                best[k], before[k] = cost, j
        if high > last:
            cost = so_far + _end_cost(ends[last] - start, measure, short if j else 0.0)
            if cost < best[last]:
                best[last], before[last] = cost, j
    return Fit(_trace(before, last), best[last]) if best[last] < most else None


def rescued(places: Candidates, measure: float, glue: Glue, short: float) -> list[int]:
    """Break for justified setting where ``justified`` finds nothing: lines may give more than the glue, at a cost.

    A piece that is wider than the measure and holds no break is left so, on a line of its own. Paragraphs too long to be
    anyone's prose are broken where each line is full.
    """
    if len(places.ends) > _MOST_PLACES:
        return _first_fit(places, measure)
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
                gaps = places.end_gaps[k] - places.start_gaps[j]
                demerits = _badness(measure - width, spaces, gaps, glue) ** 2
            cost = best[j] + demerits + places.costs[k]
            if cost < best[k]:
                best[k], before[k] = cost, j
    return _trace(before, last)


def _first_fit(places: Candidates, measure: float) -> list[int]:
    """Fill each line as far as it goes."""
    found: list[int] = []
    j, last = 0, len(places.ends) - 1
    while j < last:
        j = max(bisect_right(places.ends, measure + places.starts[j], j + 1) - 1, j + 1)
        found.append(j)
    return found


def _badness(spare: float, spaces: int, gaps: int, glue: Glue) -> float:
    """Give a line's badness as ``justified`` has it; past that, 4 more for each thousandth of an em at every space.

    ``spare`` is what the line lacks of its measure. Spaces that would have to shrink by half as much again
    as the glue allows are the worst that there is, and so is a line without any that is too wide.
    """
    stretches = spare >= 0.0
    gives = (glue.stretch if stretches else glue.shrink) * spaces
    rest = (glue.tracking_stretch if stretches else glue.tracking_shrink) * gaps
    spare = abs(spare)
    if spare <= gives:
        return 10.0 + 100.0 * (spare / gives if gives else 0.0) ** 3
    if spare <= gives + rest:
        return 110.0 + 200.0 * (spare - gives) / rest
    excess = (spare - gives - rest) / max(spaces, 1)
    if stretches or (spaces and excess <= glue.shrink / 2):
        return 310.0 + 4.0 * excess
    return 310.0 + 1000.0 * excess


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


def _trace(before: Sequence[int], last: int) -> list[int]:
    """Follow the best line ends back to the start."""
    found = []
    while last > 0:
        found.append(last)
        last = before[last]
    found.reverse()
    return found
