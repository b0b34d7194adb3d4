"""Works in pairs in; the figures of each, and the ratio of each pair, out.

The two works of a pair run one right after the other, and the pairs take turns, so that a machine that slows down slows both.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from measuring import Command, Run, measure


def _nothing() -> None:
    pass


@dataclass(frozen=True, slots=True)
class Work:
    """Commands that together do one job, ``at_once`` of them at a time; ``prepare`` sets the stage before each run."""

    key: str
    commands: Sequence[Command]
    prepare: Callable[[], object] = _nothing
    at_once: int = 1


@dataclass(frozen=True, slots=True)
class Pair:
    """A work of ours and, perhaps, a peer's for the same job."""

    ours: Work
    peer: Work | None = None
    most_runs: int = 99
    """Slow pairs run less often than others."""

    @property
    def key(self) -> str:
        """Its name, which ``--only`` chooses by."""
        return f"{self.ours.key} / {self.peer.key}" if self.peer else self.ours.key


@dataclass(slots=True)
class Results:
    """What has been measured, by the keys of works and of pairs."""

    runs: dict[str, list[Run]] = field(default_factory=dict)
    ratios: dict[str, list[float]] = field(default_factory=dict)

    def add(self, pair: Pair, ours: Run, peer: Run | None) -> None:
        """Keep a run of a pair."""
        self.runs.setdefault(pair.ours.key, []).append(ours)
        if pair.peer and peer:
            self.runs.setdefault(pair.peer.key, []).append(peer)
            self.ratios.setdefault(pair.key, []).append(ours.seconds / peer.seconds)

    def seconds(self, key: str) -> float | None:
        """Give the median time of a work; None where it has not run."""
        runs = self.runs.get(key)
        return statistics.median(run.seconds for run in runs) if runs else None

    def megabytes(self, key: str) -> float | None:
        """Give the median peak of a work's memory; None where it is not known."""
        runs = self.runs.get(key)
        return (statistics.median(run.megabytes for run in runs) or None) if runs else None

    def ratio(self, ours: str, peer: str) -> float | None:
        """Give the median of the ratios of a pair's runs."""
        ratios = self.ratios.get(f"{ours} / {peer}")
        return statistics.median(ratios) if ratios else None


def run_all(
    pairs: Iterable[Pair],
    runs: int,
    folder: Path,
    variables: Mapping[str, str],
    tell: Callable[[str], None],
) -> Results:
    """Run the pairs in turns, as often as asked; each tells its figures."""
    results = Results()
    chosen = list(pairs)
    for number in range(runs):
        for pair in (one for one in chosen if number < one.most_runs):
            ours, peer = _run(pair, folder, variables, peer_first=bool(number % 2))
            results.add(pair, ours, peer)
            shown = f"  {peer.seconds:.2f} s, {peer.megabytes:.0f} MB" if peer else ""
            tell(f"{pair.key}: {ours.seconds:.2f} s, {ours.megabytes:.0f} MB{shown}")
    return results


def _run(
    pair: Pair, folder: Path, variables: Mapping[str, str], *, peer_first: bool
) -> tuple[Run, Run | None]:
    """Run the works of a pair; every other time the peer's first."""
    order = [pair.ours, pair.peer] if pair.peer else [pair.ours]
    done: dict[str, Run] = {}
    for work in reversed(order) if peer_first else order:
        work.prepare()
        done[work.key] = measure(work.commands, folder, variables, work.at_once)
    return done[pair.ours.key], done[pair.peer.key] if pair.peer else None
