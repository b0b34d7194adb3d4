"""Commands in pairs in; how long and how large each is beside its peer out, as a table in ``docs/benchmarks.md``.

Whole processes run alternately, ours and the peer's, so that a machine that slows down slows both; the figure to trust is
the median of the ratios of neighbouring runs. Memory is the process's own peak (POSIX; elsewhere it is left out).

    python benchmarks/pairs.py [--runs 7] [--reviews 100] [--write]
"""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

import collection

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "docs" / "benchmarks.md"
PEER = ROOT / "benchmarks" / "peers" / "platypus_book.py"


@dataclass(frozen=True, slots=True)
class Run:
    """One process: wall-clock seconds, and peak memory in MB (0 where unknown)."""

    seconds: float
    megabytes: float


@dataclass(slots=True)
class Case:
    """A command and, perhaps, the peer's for the same job, with the runs of each."""

    name: str
    ours: list[str]
    peer: list[str] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    peer_runs: list[Run] = field(default_factory=list)

    def once(self) -> None:
        """Run ours, then the peer's."""
        self.runs.append(measure(self.ours))
        if self.peer:
            self.peer_runs.append(measure(self.peer))

    @property
    def row(self) -> str:
        """The table's row."""
        ratio = "—"
        if self.peer_runs:
            pairs = zip(self.runs, self.peer_runs, strict=True)
            ratio = f"{statistics.median(ours.seconds / peer.seconds for ours, peer in pairs):.2f}"
        return f"| {self.name} | {_figures(self.runs)} | {_figures(self.peer_runs)} | {ratio} |"


def measure(command: list[str]) -> Run:
    """Run a command to its end.

    Raises SystemExit where it fails.
    """
    start = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    if sys.platform == "win32":
        code, peak = process.wait(), 0.0
    else:
        _, status, usage = os.wait4(process.pid, 0)
        code = process.returncode = os.waitstatus_to_exitcode(status)
        scale = 2**20 if sys.platform == "darwin" else 2**10
        peak = usage.ru_maxrss / scale
    if code:
        raise SystemExit(f"exit {code}: {' '.join(command)}")
    return Run(time.perf_counter() - start, peak)


def cases(folder: Path, reviews: int) -> list[Case]:
    """Write the collections and give the commands over them."""
    python = sys.executable
    # Without the cache: what an earlier run has made must not be found again.
    build = [python, "-m", "reviewpress", "build", "--no-cache", "--out", str(folder / "out")]
    for size in (1, reviews):
        collection.write(size, folder / f"book{size}")

    def book(size: int, formats: str) -> list[str]:
        place = str(folder / f"book{size}")
        return [*build, "--root", place, "--format", formats, place]

    def platypus(size: int) -> list[str]:
        source, target = folder / f"book{size}" / "book.json", folder / f"peer{size}.pdf"
        return [python, str(PEER), str(source), str(target)]

    return [
        Case("`reviewpress --help` / `import click`", [python, "-m", "reviewpress", "--help"],
             [python, "-c", "import click"]),
        Case("1 review, PDF / platypus", book(1, "pdf"), platypus(1)),
        Case("1 review, PDF and DOCX", book(1, "pdf,docx")),
        Case("the samples of `inputs/`, PDF and DOCX", [*build, "inputs"]),
        Case(f"{reviews} reviews, PDF / platypus", book(reviews, "pdf"), platypus(reviews)),
        Case(f"{reviews} reviews, PDF and DOCX", book(reviews, "pdf,docx")),
    ]  # fmt: skip


def report(done: list[Case], runs: int) -> str:
    """Set the page."""
    head = (
        "# Benchmarks\n\n"
        "Made by `python benchmarks/pairs.py --write`. Whole processes, ours and the peer's run alternately; medians of "
        f"{runs} runs; the ratio is the median of the ratios of neighbouring runs (below 1: ours is faster). Seconds "
        "differ from machine to machine, ratios hardly. The peer sets the same text with ReportLab's platypus: A5, "
        "contents with page numbers, running heads, bookmarks (`benchmarks/peers/platypus_book.py`). ReviewPress runs without "
        "its cache, on one job.\n\n"
        f"{platform.python_implementation()} {platform.python_version()}, {platform.system()} {platform.machine()}, "
        f"{os.cpu_count()} cores.\n\n"
    )
    table = ["| case | ReviewPress | peer | ratio of times |", "| --- | --- | --- | --- |"]
    return head + "\n".join([*table, *(case.row for case in done)]) + "\n"


def main() -> None:
    """Run every case and print the page, or write it."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--runs", type=int, default=7, help="runs of each command")
    options.add_argument("--reviews", type=int, default=100, help="size of the large collection")
    options.add_argument("--write", action="store_true", help=f"write {TABLE.relative_to(ROOT)}")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        done = cases(Path(folder), chosen.reviews)
        for case in done:
            measure(case.ours)  # warm: compiled modules and file caches
            for _ in range(chosen.runs):
                case.once()
            print(case.row, file=sys.stderr, flush=True)
    text = report(done, chosen.runs)
    if chosen.write:
        with TABLE.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
    else:
        print(text)


def _figures(runs: list[Run]) -> str:
    if not runs:
        return "—"
    seconds = statistics.median(run.seconds for run in runs)
    peak = statistics.median(run.megabytes for run in runs)
    return f"{seconds:.2f} s, {peak:.0f} MB" if peak else f"{seconds:.2f} s"


if __name__ == "__main__":
    main()
