"""The page: what was reached beside what was aimed at, and what was left out."""

from __future__ import annotations

import rivals
from aims import AIMS, table
from benchmark_page import Measured, page
from cases import book_key
from costs import Figures, Sizes
from forecast import table as forecast_table
from measuring import Run
from pairing import Pair, Results, Work
from simulation import Outcome
from stages import STAGES

FIGURES = Figures(0.4, 0.012, 0.03, 0.001, 0.8, 6e7, 1e5, Sizes(1e5, 2e3, 2e4))


def results() -> Results:
    """Figures of a hundred reviews beside Typst's: twice as fast cold, as fast after a change."""
    found = Results()
    typst = Work(rivals.key("Typst", 100), [])
    for state, seconds in (("cold", 0.5), ("changed", 1.0)):
        ours = Work(book_key(100, "pdf", state, 2), [])
        found.add(Pair(ours, typst), Run(seconds, 90), Run(1.0, 220))
    return found


def test_aims_are_judged() -> None:
    rows = table(results())
    assert len(rows) == 2 + len(AIMS)
    assert rows[2].endswith("| ≤ 1.00 | 0.50 | yes |")
    assert rows[3].endswith("| ≤ 0.40 | 1.00 | **no** |")
    assert rows[4].endswith("| ≤ 0.25 | not measured | |")


def test_page_has_all_its_tables() -> None:
    stages = dict.fromkeys(STAGES, 0.1)
    measured = Measured("run", results(), stages, FIGURES, [Outcome(100, 2.0, 2.2)], ["Typst: so"])
    text = page(measured)
    assert "| 100 | without a cache | — | 0.50 s, 90 MB |" in text
    assert "| 100 | Typst | 1.00 s, 220 MB | — | 0.50 |" in text
    assert "Left out: Typst: so." in text
    assert "| setting | 0.100 s |" in text
    assert "| 100 | 2.0 s | 2.2 s | 1.10 |" in text


def test_page_of_nothing_measured() -> None:
    assert "not measured" in page(Measured("run", Results()))


def test_forecast_names_what_a_call_can_take() -> None:
    lines = forecast_table(FIGURES)
    assert "so that 4 GB hold 42,3" in lines[0]
    assert len(lines) == 10
