"""The cost model: its parts told apart from what was measured, and its words about many booklets."""

from __future__ import annotations

import random

import pytest
from costs import (
    Figures,
    Job,
    Machines,
    Shelf,
    Sizes,
    booklets_a_call,
    different,
    figures_of,
    predict,
    settings,
    sharing,
    speed,
)
from hypothesis import given
from hypothesis import strategies as st

KB, MB, GB = 2**10, 2**20, 2**30
SIZES = Sizes(booklet=100 * KB, record=2 * KB, galley=20 * KB)
FIGURES = Figures(
    start_s=0.5,
    review_s=0.010,
    booklet_s=0.020,
    unchanged_s=0.001,
    sharing=0.9,
    memory_bytes=60 * MB,
    memory_a_booklet_bytes=100 * KB,
    sizes=SIZES,
)


def shelf(booklets: int) -> Shelf:
    """What the figures above make of as many booklets and reviews."""
    cached = FIGURES.start_s + booklets * FIGURES.booklet_s
    return Shelf(
        booklets,
        first_s=cached + booklets * FIGURES.review_s,
        cached_s=cached,
        unchanged_s=0.1 + booklets * FIGURES.unchanged_s,
        memory_bytes=FIGURES.memory_bytes + booklets * FIGURES.memory_a_booklet_bytes,
    )


def test_parts_are_told_apart_from_two_shelves() -> None:
    large = shelf(100)
    first, cached = (
        FIGURES.start_s + (seconds - FIGURES.start_s) / (1 + FIGURES.sharing)
        for seconds in (large.first_s, large.cached_s)
    )
    found = figures_of(shelf(20), large, (first, cached), SIZES)
    for name in ("start_s", "review_s", "booklet_s", "unchanged_s", "sharing", "memory_bytes"):
        assert getattr(found, name) == pytest.approx(getattr(FIGURES, name)), name
    assert found.memory_a_booklet_bytes == pytest.approx(100 * KB)


def test_noise_makes_no_part_negative() -> None:
    odd = Shelf(100, first_s=1.0, cached_s=1.2, unchanged_s=0.0, memory_bytes=0)
    found = figures_of(Shelf(20, 1.0, 1.1, 0.1, 0), odd, (1.0, 1.0), SIZES)
    assert found.review_s == 0
    assert found.unchanged_s == 0


def test_the_larger_shelf_comes_second() -> None:
    with pytest.raises(ValueError, match="larger"):
        figures_of(shelf(100), shelf(100), (1.0, 1.0), SIZES)


def test_the_model_foretells_what_it_was_made_of() -> None:
    cost = predict(FIGURES, Job(100, 3, 100), Machines(1, 1, GB))
    assert cost.hours * 3600 == pytest.approx(
        shelf(100).first_s, rel=0.02
    )  # a few reviews stand in no booklet
    assert cost.core_hours == pytest.approx(cost.hours)


def test_a_million_booklets_of_cached_reviews() -> None:
    job = Job(1_000_000, 3, 10_000, is_cached=True)
    cost = predict(FIGURES, job, Machines(1, 2, GB))
    assert cost.settings == pytest.approx(0)
    assert cost.core_hours == pytest.approx(20_000.5 / 3600)
    assert cost.hours == pytest.approx((0.5 + 20_000 / 1.9) / 3600)
    assert cost.storage_bytes == 1_000_000 * 100 * KB
    assert cost.cache_bytes == 10_000 * 20 * KB
    assert cost.records_bytes == 1_000_000 * 2 * KB


def test_nothing_changed_costs_looking() -> None:
    cost = predict(FIGURES, Job(1_000_000, 3, 10_000, stale=0.0), Machines(1, 1, GB))
    assert cost.core_hours == pytest.approx(1000.5 / 3600)
    assert cost.settings == 0


def test_a_cache_too_small_for_anything_has_every_use_set() -> None:
    assert settings(Job(1000, 3, 500), Machines(1, 1, 0), 20 * KB) == pytest.approx(3000)


def test_a_cache_without_bound_has_each_review_set_once_on_each_machine() -> None:
    job = Job(1_000_000, 3, 1000)
    assert settings(job, Machines(1, 8, float("inf")), 20 * KB) == pytest.approx(1000)
    assert settings(job, Machines(4, 8, float("inf")), 20 * KB) == pytest.approx(4000)


@given(
    booklets=st.integers(1, 10**6),
    reviews=st.integers(1, 10**6),
    machines=st.integers(1, 50),
    cache=st.floats(0, 10**12),
)
def test_no_review_is_set_more_often_than_it_is_used(
    booklets: int, reviews: int, machines: int, cache: float
) -> None:
    times = settings(Job(booklets, 3, reviews), Machines(machines, 4, cache), 20 * KB)
    assert 0 <= times <= 3 * booklets * (1 + 1e-9)


@given(cores=st.integers(1, 1000), cache=st.floats(0, 10**12))
def test_more_cores_and_a_larger_cache_never_take_longer(cores: int, cache: float) -> None:
    job = Job(10_000, 3, 5000)
    here = predict(FIGURES, job, Machines(1, cores, cache))
    assert predict(FIGURES, job, Machines(1, cores + 1, cache)).hours <= here.hours
    assert predict(FIGURES, job, Machines(1, cores, cache * 2 + 1)).hours <= here.hours * (1 + 1e-9)


def test_a_cache_of_half_the_reviews_as_a_simulation_has_it() -> None:
    reviews, held, uses = 400, 200, 20_000
    chance, kept, missed = random.Random(1), dict[int, None](), 0  # noqa: S311
    for _ in range(uses):
        review = chance.randrange(reviews)
        missed += review not in kept
        kept.pop(review, None)
        kept[review] = None
        if len(kept) > held:
            kept.pop(next(iter(kept)))  # used longest ago
    told = settings(Job(uses, 1, reviews), Machines(1, 1, held * 20 * KB), 20 * KB)
    assert told == pytest.approx(missed, rel=0.05)


def test_different_kinds_seen_by_chance() -> None:
    chance = random.Random(2)  # noqa: S311
    seen = sum(len({chance.randrange(100) for _ in range(150)}) for _ in range(200)) / 200
    assert different(100, 150) == pytest.approx(seen, rel=0.02)
    assert different(1, 0.5) == 0.5
    assert different(1, 9) == 1
    assert different(0, 9) == 0


def test_sharing_and_speed() -> None:
    assert sharing(10, 5) == 1
    assert sharing(10, 10) == 0
    assert sharing(10, 12) == 0
    assert speed(Machines(1, 4, 0), 0.5) == 2.5
    assert speed(Machines(3, 4, 0), 0.5) == 7.5


def test_memory_bounds_a_call() -> None:
    assert booklets_a_call(FIGURES, 160 * MB) == 1024
    assert booklets_a_call(FIGURES, 10 * MB) == 0
