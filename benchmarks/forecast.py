"""Results over booklets in; what a million of them cost, by the model of ``costs.py``, as a table, out."""

from __future__ import annotations

from pathlib import Path

from cases import BOOKLETS, FEW_BOOKLETS, REVIEWS_EACH, shelf_key
from costs import Cost, Figures, Job, Machines, Shelf, Sizes, booklets_a_call, figures_of, predict
from desks import Desk
from pairing import Results

MILLION = 1_000_000
_GIB = 2**30
_CACHE_BYTES = 512 * 2**20
"""What ReviewPress lets its galleys take (see ``reviewpress.caching``)."""
_MEMORY_BYTES = 4 * _GIB


def figures(results: Results, desk: Desk) -> Figures | None:
    """Derive the model's figures; None where the booklets have not been measured. ``desk`` is the larger shelf."""
    few, many = _shelf(results, FEW_BOOKLETS), _shelf(results, BOOKLETS)
    first, cached = (
        results.seconds(shelf_key(BOOKLETS, state, 2)) for state in ("first", "cached")
    )
    if not (few and many and first and cached):
        return None
    return figures_of(few, many, (first, cached), sizes(desk))


def sizes(desk: Desk) -> Sizes:
    """Measure what a build has left on the disk."""
    return Sizes(
        booklet=_bytes(desk.out) / BOOKLETS,
        record=_bytes(desk.cache / "runs") / BOOKLETS,
        galley=_bytes(desk.cache / "galleys") / BOOKLETS,
    )


def table(found: Figures) -> list[str]:
    """Give the figures, and the cost of a million booklets on one machine and on eight."""
    head = (
        "| 1,000,000 booklets | core hours | hours, 2 cores | hours, 8 × 16 cores | settings a review "
        "| booklets | galleys | records |"
    )
    lines = [_told(found), "", head, "| --- |" + " --- |" * 7]
    return lines + [_row(name, job, cache, found) for name, job, cache in _jobs()]


def _told(found: Figures) -> str:
    size, ms = found.sizes, 1000
    return (
        f"A call of `build` costs {found.start_s:.2f} s; a booklet of {REVIEWS_EACH} reviews {found.booklet_s * ms:.0f} ms, and "
        f"each review that is not in the cache {found.review_s * ms:.0f} ms more; finding a booklet unchanged "
        f"{found.unchanged_s * ms:.2f} ms. A second core adds {100 * found.sharing:.0f} % of the first. On the disk: "
        f"{size.booklet / 1024:.0f} KB a booklet, {size.record / 1024:.1f} KB its record, {size.galley / 1024:.0f} KB a review "
        f"in the cache. {_bound(found)}"
    )


def _jobs() -> list[tuple[str, Job, float]]:
    """Give the jobs, each with the cache a machine has in bytes."""
    shared = Job(MILLION, REVIEWS_EACH, MILLION)
    few = Job(MILLION, REVIEWS_EACH, 10_000)
    return [
        ("a million reviews, cache of 512 MB", shared, _CACHE_BYTES),
        ("a million reviews, cache without bound", shared, float("inf")),
        ("10,000 reviews, cache of 512 MB", few, _CACHE_BYTES),
        ("10,000 reviews, all in the cache", Job(MILLION, REVIEWS_EACH, 10_000, is_cached=True), _CACHE_BYTES),
        ("one booklet in 100 is stale", Job(MILLION, REVIEWS_EACH, 10_000, stale=0.01), _CACHE_BYTES),
        ("nothing changed", Job(MILLION, REVIEWS_EACH, 10_000, stale=0.0), _CACHE_BYTES),
    ]  # fmt: skip


def _row(name: str, job: Job, cache_bytes: float, found: Figures) -> str:
    small = predict(found, job, Machines(1, 2, cache_bytes))
    large = predict(found, job, Machines(8, 16, cache_bytes))
    return (
        f"| {name} | {small.core_hours:.1f} | {small.hours:.1f} | {large.hours:.2f} | "
        f"{small.settings / job.reviews:.2f} | {_gigabytes(small)} |"
    )


def _gigabytes(cost: Cost) -> str:
    shown = (cost.storage_bytes, cost.cache_bytes, cost.records_bytes)
    return " | ".join(f"{value / _GIB:.1f} GB" for value in shown)


def _bound(found: Figures) -> str:
    if found.memory_a_booklet_bytes <= 0:
        return "Memory does not grow with the booklets."
    most = booklets_a_call(found, _MEMORY_BYTES)
    each = found.memory_a_booklet_bytes / 1024
    return f"Each booklet of a call adds {each:.0f} KB to its memory, so that 4 GB hold {most:,} of them in one call."


def _shelf(results: Results, booklets: int) -> Shelf | None:
    keys = [shelf_key(booklets, state, 1) for state in ("first", "cached", "unchanged")]
    first, cached, unchanged = (results.seconds(key) for key in keys)
    megabytes = results.megabytes(keys[0])
    if first is None or cached is None or unchanged is None:
        return None
    return Shelf(booklets, first, cached, unchanged, (megabytes or 0) * 2**20)


def _bytes(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
