"""A book in; how long the stages of building it take, as a table, out (see ``stages.py``)."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from stages import STAGES

_SCRIPT = Path(__file__).resolve().with_name("stages.py")

_MEANING = {
    "imports": "ReviewPress, ReportLab, python-docx, lxml, fontTools, HarfBuzz",
    "reading": "YAML, sections, places",
    "assembling": "checks, style sheet, Markdown, numbering, contents",
    "setting": "fonts, advances, line breaks, glyphs: what the cache keeps and `-j` shares out",
    "making pages": "make-up, contents page, running heads",
    "PDF": "drawing, cutting fonts, compressing",
    "DOCX": "lines as LibreOffice breaks them, for the contents; XML; the archive",
    "to the disk": "writing, syncing",
}


def measure_stages(
    book: Path, out: Path, variables: Mapping[str, str], runs: int
) -> dict[str, float]:
    """Give the median of each stage's seconds."""
    modules = _output(["--modules", str(book), str(out)], "", variables)
    found = [json.loads(_output([str(book), str(out)], modules, variables)) for _ in range(runs)]
    return {stage: statistics.median(run[stage] for run in found) for stage in STAGES}


def table(seconds: Mapping[str, float], reviews: int) -> list[str]:
    """Give the table of stages, each with its share of the whole."""
    whole = sum(seconds.values())
    rows = [
        f"| {stage} | {taken:.3f} s | {100 * taken / whole:.0f} % | {_MEANING[stage]} |"
        for stage, taken in seconds.items()
    ]
    head = [
        f"| stage, {reviews} reviews | time | share | what is in it |",
        "| --- | --- | --- | --- |",
    ]
    return [
        *head,
        *rows,
        f"| together | {whole:.3f} s | 100 % | without Python's start and the command line |",
    ]


def _output(arguments: list[str], typed: str, variables: Mapping[str, str]) -> str:
    command = [sys.executable, str(_SCRIPT), *arguments]
    done = subprocess.run(
        command,
        input=typed,
        env=dict(variables),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{done.stderr}\nexit {done.returncode}: {' '.join(command)}")
    return done.stdout
