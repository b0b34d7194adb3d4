"""A wanted weight and the weights there are in; the one to take out (CSS Fonts 4, 5.2 "font matching")."""

from __future__ import annotations


def nearest_weight(wanted: int, weights: tuple[int, int]) -> int:
    """Give the weight of a font, whose lightest and boldest are given, that lies nearest to the wanted one."""
    lightest, boldest = weights
    return min(max(wanted, lightest), boldest)


def distance(wanted: int, weight: int) -> tuple[int, int]:
    """Order weights by how well they serve: a smaller pair is a better weight.

    400 to 500 look first upwards as far as 500, then downwards, then further upwards; lighter ones look first
    downwards, bolder ones first upwards.
    """
    gap = abs(weight - wanted)
    if weight == wanted:
        return 0, 0
    if 400 <= wanted <= 500:
        if wanted < weight <= 500:
            return 1, gap
        return (2, gap) if weight < wanted else (3, gap)
    prefers_lighter = wanted < 400
    return (1 if (weight < wanted) is prefers_lighter else 2), gap
