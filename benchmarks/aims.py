"""Results in; each aim of the project, and the figure that was reached, out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import rivals
from cases import BOOKLETS, BOTH, LARGE, book_key, shelf_key
from pairing import Results

Figure = Callable[[Results], float | None]


@dataclass(frozen=True, slots=True)
class Aim:
    """A figure that shall be no greater than ``most``; ``unit`` is "" for ratios."""

    name: str
    figure: Figure
    most: float
    unit: str = ""

    def row(self, results: Results) -> str:
        """Give the aim's row in the table."""
        reached = self.figure(results)
        if reached is None:
            return f"| {self.name} | ≤ {self._shown(self.most)} | not measured | |"
        verdict = "yes" if reached <= self.most else "**no**"
        return f"| {self.name} | ≤ {self._shown(self.most)} | {self._shown(reached)} | {verdict} |"

    def _shown(self, figure: float) -> str:
        return f"{figure:.0f} {self.unit}" if self.unit else f"{figure:.2f}"


def _book(state: str, formats: str = "pdf", peer: str = "Typst") -> Figure:
    """Compare a book of 100 reviews with a peer's."""
    jobs = 1 if formats == "docx" else 2
    return lambda found: found.ratio(book_key(100, formats, state, jobs), rivals.key(peer, 100))


def _shelf(state: str) -> Figure:
    """Compare the booklets with as many processes of Typst."""
    return lambda found: found.ratio(shelf_key(BOOKLETS, state, 2), rivals.SHELF)


def _memory(formats: str, jobs: int) -> Figure:
    return lambda found: found.megabytes(book_key(LARGE, formats, "cold", jobs))


def _growth(formats: str, jobs: int) -> Figure:
    """Compare ten times the reviews with ten times the time; constant costs make it less than 1."""

    def figure(found: Results) -> float | None:
        small, large = (found.seconds(book_key(n, formats, "cold", jobs)) for n in (100, LARGE))
        return large / (10 * small) if small and large else None

    return figure


AIMS = (
    Aim("100 reviews, PDF, no cache, `-j 2` / Typst", _book("cold"), 1.0),
    Aim("the same, one review changed", _book("changed"), 0.4),
    Aim("the same, nothing changed", _book("unchanged"), 0.25),
    Aim("100 booklets, first build, `-j 2` / 100 × Typst, two at a time", _shelf("first"), 0.6),
    Aim("the same, reviews in the cache", _shelf("cached"), 0.3),
    Aim("100 reviews, DOCX without fonts, no cache / Pandoc", _book("cold", "docx", "Pandoc"), 0.7),
    Aim(f"100 reviews, PDF and DOCX, no cache, `-j 2` / {BOTH}", _book("cold", "pdf,docx", BOTH), 0.9),
    Aim("growth from 100 to 1,000 reviews, PDF, `-j 1`: time / ten times the time", _growth("pdf", 1), 1.0),
    Aim("the same, DOCX", _growth("docx", 1), 1.0),
    Aim("memory at 1,000 reviews, PDF, `-j 1`", _memory("pdf", 1), 400, "MB"),
    Aim("memory at 1,000 reviews, DOCX", _memory("docx", 1), 400, "MB"),
    Aim("memory at 1,000 reviews, PDF and DOCX, `-j 2`, all processes", _memory("pdf,docx", 2), 400, "MB"),
)  # fmt: skip


def table(results: Results) -> list[str]:
    """Give the table of aims."""
    head = ["| | aim | reached | |", "| --- | --- | --- | --- |"]
    return [*head, *(aim.row(results) for aim in AIMS)]
