"""Booklets and the model's figures in; how long a small Dask cluster takes over them, beside the model's word, out.

The cluster is local: a scheduler, and workers of one thread each, in a process of their own (``cluster.py``), which
``reviewpress build --executor dask://…`` hands the booklets to.
"""

from __future__ import annotations

import contextlib
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from cases import FEW_BOOKLETS, REVIEWS_EACH, Cases
from costs import SECONDS_AN_HOUR, Figures, Job, Machines, predict
from measuring import measure

WORKERS = 2
SIZES = (100, 300)
_CACHE_BYTES = 512 * 2**20
_SCRIPT = Path(__file__).resolve().with_name("cluster.py")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the model said of so many booklets, and what came true, in seconds."""

    booklets: int
    predicted_s: float
    measured_s: float


def missing(variables: Mapping[str, str]) -> str:
    """Say what is missing for a simulation; "" if nothing is."""
    if find_spec("distributed") is None:
        return "the package `distributed` is not installed"
    command = [sys.executable, "-m", "reviewpress", "build", "--help"]
    help_text = subprocess.run(
        command, env=dict(variables), capture_output=True, encoding="utf-8", check=False
    ).stdout
    return "" if "--executor" in help_text else "`reviewpress build` has no `--executor`"


def simulate(cases: Cases, figures: Figures) -> Iterator[Outcome]:
    """Build booklets on a cluster, each number of them on one of its own, from an empty cache."""
    _seconds(cases, FEW_BOOKLETS)  # compiles modules
    for booklets in SIZES:
        measured_s = _seconds(cases, booklets)
        job = Job(booklets, REVIEWS_EACH, booklets)
        told = predict(figures, job, Machines(1, WORKERS, _CACHE_BYTES))
        yield Outcome(booklets, told.hours * SECONDS_AN_HOUR, measured_s)


def _seconds(cases: Cases, booklets: int) -> float:
    desk = cases.shelf(booklets)
    desk.blank()
    with cluster(cases.variables) as address:
        command = desk.command("--executor", address)
        return measure([command], desk.folder, cases.variables).seconds


@contextlib.contextmanager
def cluster(variables: Mapping[str, str]) -> Iterator[str]:
    """Start a cluster and give its address; it ends with the block."""
    command = [sys.executable, str(_SCRIPT), str(WORKERS)]
    process = subprocess.Popen(
        command,
        env=dict(variables),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    with process:
        address = process.stdout.readline().strip() if process.stdout else ""
        if not address:
            raise SystemExit("the cluster did not start")
        try:
            yield address.replace("tcp://", "dask://")
        finally:
            if process.stdin:
                process.stdin.close()  # which ends the cluster


def table(outcomes: list[Outcome]) -> list[str]:
    """Give the table of what was foretold and what came true."""
    head = [
        "| booklets, 2 workers | the model | measured | measured / model |",
        "| --- | --- | --- | --- |",
    ]
    return head + [
        f"| {one.booklets} | {one.predicted_s:.1f} s | {one.measured_s:.1f} s | {one.measured_s / one.predicted_s:.2f} |"
        for one in outcomes
    ]
