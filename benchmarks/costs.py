"""Measured seconds and bytes in; what very many booklets cost — hours, cores, storage, cache, memory — out.

The model, in words. A call of ``build`` costs a start. Each booklet costs its binding and writing, whatever its reviews cost.
Setting a review costs extra, unless the cache holds it. A second core does a share of what the first does. Figures come
from two sizes of the same job on one core, so that what a call costs once is told apart from what each booklet costs.

Reviews are taken to be spread over booklets by chance, which is the worst order for a cache that is too small: neighbours
that share reviews do better. Every machine has a cache of its own and sets a review that others have set, too.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

SECONDS_AN_HOUR = 3600


@dataclass(frozen=True, slots=True)
class Shelf:
    """What building a shelf of booklets took on one core, in its three states; seconds, and the peak of memory in bytes."""

    booklets: int
    first_s: float
    cached_s: float
    unchanged_s: float
    memory_bytes: float


@dataclass(frozen=True, slots=True)
class Sizes:
    """What lies on the disk afterwards, in bytes: for each booklet its file and its record, for each review its galley."""

    booklet: float
    record: float
    galley: float


@dataclass(frozen=True, slots=True)
class Figures:
    """What the parts of the job cost on one core."""

    start_s: float
    """A call of ``build``, before the first booklet."""
    review_s: float
    """Setting a review, and keeping it in the cache."""
    booklet_s: float
    """Reading, binding and writing a booklet whose reviews are set."""
    unchanged_s: float
    """Finding that a booklet has not changed."""
    sharing: float
    """What a further core adds, as a share of the first: 1 where two take half the time."""
    memory_bytes: float
    """The memory of a call of ``build``."""
    memory_a_booklet_bytes: float
    """What each booklet of the call adds to it."""
    sizes: Sizes


@dataclass(frozen=True, slots=True)
class Job:
    """Booklets to be built, of reviews that they share."""

    booklets: int
    reviews_each: int
    reviews: int
    """How many different ones there are."""
    stale: float = 1.0
    """The share of the booklets that is not as it was."""
    is_cached: bool = False
    """Whether the reviews have been set before, and the cache holds them."""


@dataclass(frozen=True, slots=True)
class Machines:
    """What the job runs on: machines with some cores each, and a cache of their own."""

    machines: int
    cores_each: int
    cache_bytes: float


@dataclass(frozen=True, slots=True)
class Cost:
    """What a job costs."""

    core_hours: float
    """Of one core that does all of it alone."""
    hours: float
    """By the clock, on all cores."""
    settings: float
    """How many times a review is set."""
    storage_bytes: float
    """The booklets."""
    cache_bytes: float
    """The galleys in one machine's cache."""
    records_bytes: float
    """The records of what was built; the cache's limit does not count them."""


def figures_of(few: Shelf, many: Shelf, on_two_s: tuple[float, float], sizes: Sizes) -> Figures:
    """Tell the parts of the cost apart, from two shelves of one kind.

    ``on_two_s`` is what the larger took on two jobs, at first and with its reviews cached. A part that noise makes
    negative is nothing.
    """
    more = many.booklets - few.booklets
    if more <= 0:
        raise ValueError("the second shelf must be the larger one")

    def each(small: float, large: float) -> float:
        return max(0.0, (large - small) / more)

    booklet_s = each(few.cached_s, many.cached_s)
    start_s = max(0.0, few.cached_s - few.booklets * booklet_s)
    memory = each(few.memory_bytes, many.memory_bytes)
    return Figures(
        start_s=start_s,
        review_s=max(0.0, each(few.first_s, many.first_s) - booklet_s),
        booklet_s=booklet_s,
        unchanged_s=each(few.unchanged_s, many.unchanged_s),
        sharing=sharing(many.first_s + many.cached_s - 2 * start_s, sum(on_two_s) - 2 * start_s),
        memory_bytes=few.memory_bytes - few.booklets * memory,
        memory_a_booklet_bytes=memory,
        sizes=sizes,
    )


def sharing(one_s: float, two_s: float) -> float:
    """Tell what a second core added, from the time of one and of two: 0 for nothing, 1 for as much as the first."""
    return min(1.0, max(0.0, one_s / two_s - 1)) if two_s > 0 else 1.0


def different(kinds: int, draws: float) -> float:
    """Tell how many of some kinds are seen, on average, in so many draws by chance."""
    if kinds < 1:
        return 0.0
    return -kinds * math.expm1(draws * math.log1p(-1 / kinds)) if kinds > 1 else min(1.0, draws)


def settings(job: Job, machines: Machines, galley_bytes: float) -> float:
    """Tell how many times a review is set, over all machines."""
    uses = job.booklets * job.stale * job.reviews_each / machines.machines
    seen = min(uses, different(job.reviews, uses))
    needed = seen * galley_bytes
    held = min(1.0, machines.cache_bytes / needed) if needed else 1.0
    missed = 0.0 if job.is_cached else seen * held
    return machines.machines * (missed + (uses - seen * held) * (1 - held))


def predict(figures: Figures, job: Job, machines: Machines) -> Cost:
    """Tell what a job costs."""
    built = job.booklets * job.stale
    times_set = settings(job, machines, figures.sizes.galley)
    checked_s = (job.booklets - built) * figures.unchanged_s
    work_s = checked_s + built * figures.booklet_s + times_set * figures.review_s
    in_cache = min(machines.cache_bytes, job.reviews * figures.sizes.galley)
    return Cost(
        core_hours=(figures.start_s + work_s) / SECONDS_AN_HOUR,
        hours=(figures.start_s + work_s / speed(machines, figures.sharing)) / SECONDS_AN_HOUR,
        settings=times_set,
        storage_bytes=job.booklets * figures.sizes.booklet,
        cache_bytes=in_cache,
        records_bytes=job.booklets * figures.sizes.record,
    )


def speed(machines: Machines, shared: float) -> float:
    """Tell how many times as fast as one core machines are, where each further core of one adds a share of its first."""
    return machines.machines * (1 + (machines.cores_each - 1) * shared)


def booklets_a_call(figures: Figures, memory_bytes: float) -> int:
    """Tell how many booklets one call of ``build`` can take within some memory."""
    if figures.memory_a_booklet_bytes <= 0:
        raise ValueError("booklets add nothing to the memory, so it sets no bound")
    room = memory_bytes - figures.memory_bytes
    return max(0, math.floor(room / figures.memory_a_booklet_bytes))
