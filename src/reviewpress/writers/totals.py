"""What became of each book in; what the whole run says, and what to mend first, out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

from msgspec import field

from ..typeset.measures import BookMeasures
from ..value import Value

Finding = Mapping[str, Any]
"""As ``diagnostics.as_json.finding`` gives it."""

_MOST_CODES, _MOST_PLACES, _MOST_BOOKS = 5, 3, 5


class BookReport(Value):
    """What is reported of one book: its files as typed, its findings as in ``check --format json``, its measures.

    ``seconds`` are those of the whole, ``stages`` of each stage. ``reviews_read`` were in the cache, ``reviews_set`` were composed.
    """

    name: str
    files: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    measures: BookMeasures | None = None
    exit_code: int = 0
    pages: int = 0
    is_current: bool = False
    seconds: float = 0.0
    stages: Mapping[str, float] = field(default_factory=dict)
    reviews_read: int = 0
    reviews_set: int = 0

    def count(self, severity: str) -> int:
        """Count the findings of a severity."""
        return sum(found["severity"] == severity for found in self.findings)

    @property
    def what_failed(self) -> list[Finding]:
        """The findings for which it was not built: its errors, or warnings where those count."""
        if not self.exit_code:
            return []
        errors = [found for found in self.findings if found["severity"] == "error"]
        return errors or [found for found in self.findings if found["severity"] == "warning"]


class Obstacle(Value):
    """A kind of finding that keeps books from being built: how many, the first words, and the first places."""

    code: str
    books: int
    message: str
    places: tuple[str, ...]


class Totals(Value):
    """What a run came to."""

    books: int
    built: int
    current: int
    failed: int
    pages: int
    warnings: int
    reviews_read: int
    reviews_set: int
    obstacles: tuple[Obstacle, ...]
    """Those that stop most books first."""
    slowest: tuple[tuple[str, float], ...]
    """The books that took longest, with their seconds."""
    most_warnings: tuple[tuple[str, int], ...]
    """The books with most warnings, and how many."""


def totals(books: Sequence[BookReport]) -> Totals:
    """Sum a run up."""
    failed = [book for book in books if book.exit_code]
    warned = [(book.name, book.count("warning")) for book in books]
    timed = [(book.name, round(book.seconds, 2)) for book in books if not book.is_current]
    return Totals(
        books=len(books),
        built=sum(not book.exit_code and not book.is_current for book in books),
        current=sum(book.is_current for book in books),
        failed=len(failed),
        pages=sum(book.pages for book in books),
        warnings=sum(count for _, count in warned),
        reviews_read=sum(book.reviews_read for book in books),
        reviews_set=sum(book.reviews_set for book in books),
        obstacles=tuple(_obstacles(failed)),
        slowest=_first([one for one in timed if one[1]]),
        most_warnings=_first([one for one in warned if one[1]]),
    )


def place_of(found: Finding) -> str:
    """Give a finding's place as ``file:line:column``; parts that are missing are left out."""
    return ":".join(str(found[part]) for part in ("file", "line", "column") if found[part])


def _obstacles(failed: Sequence[BookReport]) -> Iterator[Obstacle]:
    stopped: dict[str, set[str]] = {}
    found: dict[str, list[Finding]] = {}
    for book in failed:
        for one in book.what_failed:
            stopped.setdefault(one["code"], set()).add(book.name)
            found.setdefault(one["code"], []).append(one)
    for code in sorted(stopped, key=lambda code: (-len(stopped[code]), code))[:_MOST_CODES]:
        places = tuple(dict.fromkeys(filter(None, map(place_of, found[code]))))
        first = str(found[code][0]["message"])
        yield Obstacle(code, len(stopped[code]), first, places[:_MOST_PLACES])


_Number = TypeVar("_Number", int, float)


def _first(named: list[tuple[str, _Number]]) -> tuple[tuple[str, _Number], ...]:
    return tuple(sorted(named, key=lambda one: (-one[1], one[0]))[:_MOST_BOOKS])
