"""Weights are matched as CSS Fonts 4, 5.2 says."""

from __future__ import annotations

import pytest

from reviewpress.fonts.weights import distance, nearest_weight


@pytest.mark.parametrize(
    ("wanted", "weights", "best"),
    [
        (400, (300, 500, 700), 500),
        (450, (400, 500), 500),
        (450, (300, 600), 300),
        (500, (400, 600), 400),
        (500, (600, 700), 600),
        (300, (200, 400), 200),
        (300, (400, 500), 400),
        (600, (500, 800), 800),
        (900, (400, 700), 700),
        (700, (400,), 400),
    ],
)
def test_the_best_weight(wanted: int, weights: tuple[int, ...], best: int) -> None:
    assert min(weights, key=lambda weight: distance(wanted, weight)) == best


def test_an_axis_gives_the_weight_within_its_ends() -> None:
    assert [nearest_weight(wanted, (200, 800)) for wanted in (100, 560, 900)] == [200, 560, 800]
