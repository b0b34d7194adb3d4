"""This installation in; how long ReviewPress and its peers take, and how much memory, as ``docs/benchmarks.md``, out.

    python benchmarks/run.py [--write] [--runs 3] [--slow] [--only TEXT]

``pip install -r benchmarks/peers/requirements.txt`` brings the peers; one that is missing is left out.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

import insides
import rivals
import simulation
from benchmark_page import Measured, page
from cases import BOOKLETS, Cases
from forecast import figures
from measuring import environment
from pairing import Pair, run_all

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "benchmarks.md"


def arguments() -> argparse.Namespace:
    """Read the command line."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--runs", type=int, default=3, help="runs of each pair (3)")
    options.add_argument(
        "--slow", action="store_true", help="slow peers and all of 1,000 reviews, too"
    )
    options.add_argument(
        "--only",
        default="",
        metavar="TEXT",
        help="only the pairs whose names hold TEXT, or `stages`",
    )
    options.add_argument("--list", action="store_true", help="name the pairs and end")
    options.add_argument("--write", action="store_true", help=f"write {PAGE.relative_to(ROOT)}")
    asked = options.parse_args()
    if asked.only and asked.write:
        options.error("--write writes the whole page; it takes no --only")
    return asked


def tell(line: str) -> None:
    """Show how far the run is."""
    print(line, file=sys.stderr, flush=True)


def measure_all(asked: argparse.Namespace, cases: Cases, chosen: list[Pair]) -> Measured:
    """Run what was chosen, the stages, and over booklets the model and the simulation, too."""
    variables = cases.variables
    run_all(cases.warming(), 1, cases.folder, variables, tell)
    results = run_all(chosen, asked.runs, cases.folder, variables, tell)
    measured = Measured(_command(asked), results)
    for peer in rivals.left_out():
        measured.left_out.append(f"{peer}, which is not installed (`{rivals.REQUIREMENTS}`)")
    if asked.only in "stages":
        measured.stages = _stages(cases, asked.runs)
    measured.figures = figures(results, cases.shelf(BOOKLETS))
    if measured.figures:
        missing = simulation.missing(variables)
        if missing:
            measured.left_out.append(f"the simulation on a Dask cluster: {missing}")
        else:
            measured.outcomes = list(simulation.simulate(cases, measured.figures))
    return measured


def _stages(cases: Cases, runs: int) -> dict[str, float]:
    desk = cases.desk(100, "pdf,docx")
    desk.written()
    return insides.measure_stages(desk.sources, cases.folder / "stages", cases.variables, runs)


def main() -> None:
    """Run the cases and print the page, or write it."""
    asked = arguments()
    with tempfile.TemporaryDirectory(prefix="reviewpress-") as name:
        folder = Path(name)
        cases = Cases(folder, environment(folder), asked.slow)
        chosen = [pair for pair in cases.all() if asked.only in pair.key]
        if asked.list:
            print("\n".join(pair.key for pair in chosen))
            return
        text = page(measure_all(asked, cases, chosen))
    if asked.write:
        with PAGE.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
    else:
        print(text)


def _command(asked: argparse.Namespace) -> str:
    more = f" --runs {asked.runs}" if asked.runs != 3 else ""
    return "python benchmarks/run.py --write" + more + (" --slow" if asked.slow else "")


if __name__ == "__main__":
    main()
