"""A folder in; every pair that is measured, over collections that are written there when they are needed, out."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import collection
import rivals
from desks import Desk
from pairing import Pair, Work

SIZES = (1, 10, 100, 1000)
LARGE = 1000
"""A collection of this size is set once."""
FORMATS = ("pdf", "docx", "pdf,docx")
BOOKLETS, FEW_BOOKLETS, REVIEWS_EACH = 100, 20, 3
BOTH = "Typst + Pandoc"

STATES = {
    "cold": "without a cache",
    "first": "first build, cache empty",
    "cached": "reviews cached, book gone",
    "changed": "one review changed",
    "unchanged": "nothing changed",
}


def book_key(reviews: int, formats: str, state: str, jobs: int) -> str:
    """Name the work of building one book."""
    return f"{reviews} {formats} {state} -j{jobs}"


def shelf_key(booklets: int, state: str, jobs: int) -> str:
    """Name the work of building booklets."""
    return f"{booklets} booklets {state} -j{jobs}"


@dataclass(frozen=True, slots=True)
class Cases:
    """The pairs; ``is_slow`` has slow peers run, too, and the largest collection in every state."""

    folder: Path
    variables: Mapping[str, str]
    is_slow: bool = False

    def all(self) -> Iterator[Pair]:
        """Give every pair."""
        for size in SIZES:
            yield from self._book(size)
            yield from self._peers(size)
        yield from self._shelves()

    def warming(self) -> Iterator[Pair]:
        """Give what has every program compile its modules: all formats and states, with and without workers, and the peers."""
        desk = self.desk(10, "pdf,docx")
        for state in ("blank", "stale", "changed"):
            for jobs in ("1", "2"):
                command = desk.command("-j", jobs)
                yield Pair(Work(f"warming {state} -j{jobs}", [command], getattr(desk, state)))
        for peer in ("platypus", "python-docx", "Typst", "WeasyPrint", "Pandoc"):
            rival = self._rival(peer, 1)
            if rival:
                yield Pair(rival)

    def desk(self, size: int, formats: str, beside: str = "") -> Desk:
        """Give each format its own copy of a collection: a change must not make another's books stale."""
        place = self.folder / f"{size}-{formats.replace(',', '-')}{beside}"
        return Desk(place, formats, partial(self._copy, size), self.variables)

    def _book(self, size: int) -> Iterator[Pair]:
        for formats in FORMATS:
            for state in STATES:
                for jobs in (1, 2):
                    if self._is_measured(size, formats, state, jobs):
                        peer = _peer(size, formats, state, jobs)
                        rival = self._rival(peer, size) if peer else None
                        work = self._work(size, formats, state, jobs)
                        yield Pair(work, rival, _most_runs(size))

    def _is_measured(self, size: int, formats: str, state: str, jobs: int) -> bool:
        """Leave out what says nothing (a DOCX alone has no work for workers), and what takes long."""
        if formats == "docx" and jobs == 2:
            return False
        if state == "first":
            return size == 100 and formats == "pdf"
        short = {("pdf", 1), ("pdf", 2), ("docx", 1), ("pdf,docx", 2)}
        return self.is_slow or size < LARGE or (state == "cold" and (formats, jobs) in short)

    def _work(self, size: int, formats: str, state: str, jobs: int) -> Work:
        key, options = book_key(size, formats, state, jobs), ("-j", str(jobs))
        if state == "cold":
            desk = self.desk(size, formats, "-cold")
            return Work(key, [desk.command(*options, "--no-cache")], desk.written)
        desk = self.desk(size, formats)
        ready = {"first": desk.blank, "cached": desk.stale, "changed": desk.changed}
        return Work(key, [desk.command(*options)], ready.get(state, desk.built))

    def _peers(self, size: int) -> Iterator[Pair]:
        """Give the peers in Python, each beside our own build of the same format on one job."""
        for peer, formats in (("platypus", "pdf"), ("python-docx", "docx"), ("WeasyPrint", "pdf")):
            is_slow = size == LARGE or (peer == "WeasyPrint" and size == 100)
            rival = self._rival(peer, size)
            if rival and (self.is_slow or not is_slow):
                runs = 1 if peer == "WeasyPrint" else _most_runs(size)
                yield Pair(self._work(size, formats, "cold", 1), rival, runs)

    def _rival(self, peer: str, size: int) -> Work | None:
        return rivals.work(peer, size, self._place(size), partial(self._written, size))

    def shelf(self, booklets: int) -> Desk:
        """Give the booklets, which share as many reviews as there are booklets."""
        write = partial(collection.write_shelf, booklets, REVIEWS_EACH)
        return Desk(self.folder / f"{booklets}-booklets", "pdf", write, self.variables)

    def _shelves(self) -> Iterator[Pair]:
        large, few = self.shelf(BOOKLETS), self.shelf(FEW_BOOKLETS)
        rival = rivals.shelf(large.sources, BOOKLETS, large.written)
        for state in ("first", "cached", "unchanged"):
            yield Pair(_shelf_work(few, FEW_BOOKLETS, state, 1))
            yield Pair(_shelf_work(large, BOOKLETS, state, 1))
            yield Pair(_shelf_work(large, BOOKLETS, state, 2), rival)

    def _place(self, size: int) -> Path:
        return self.folder / f"book{size}"

    def _written(self, size: int) -> None:
        if not self._place(size).exists():
            collection.write(size, self._place(size))

    def _copy(self, size: int, target: Path) -> None:
        self._written(size)
        shutil.copytree(self._place(size), target)


def _most_runs(size: int) -> int:
    return 1 if size == LARGE else 99


def _peer(size: int, formats: str, state: str, jobs: int) -> str:
    """Name the peer beside a work of ours; "" where the pair would tell nothing that another does not."""
    if formats == "pdf,docx":
        return BOTH if state == "cold" and jobs == 2 else ""
    if formats == "docx":
        return "Pandoc"
    return "Typst" if jobs == 2 or (state == "cold" and size < LARGE) else ""


def _shelf_work(desk: Desk, booklets: int, state: str, jobs: int) -> Work:
    ready = {"first": desk.blank, "cached": desk.stale, "unchanged": desk.built}
    return Work(shelf_key(booklets, state, jobs), [desk.command("-j", str(jobs))], ready[state])
