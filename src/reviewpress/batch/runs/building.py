"""A call of ``build`` in; what became of each book out: current ones left alone, the others built on as many cores as asked."""

from __future__ import annotations

import contextlib
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from ...caching import cache_folder
from ...diagnostics import Diagnostics, error
from ...journal import Journal, listening
from .plan import Cause, Plan, Reason, called, plan_for
from .records import BookRecord, Known, RunRecord

if TYPE_CHECKING:
    from ...results import Built, Library, Options
    from ...sources.loading import LoadedBook
    from ..crew.hiring import Crew, Outcome

_WORK = "reviewpress.batch.runs.tasks:work"
_STOPPED, _BUG = 3, 4
"""Exit codes: the machine, and a bug (see ``errors``)."""


@dataclass(frozen=True, slots=True)
class Means:
    """With what books are built."""

    jobs: int = 1
    """How many processes work at a time."""
    cache: Path = field(default_factory=cache_folder)
    """The cache folder."""
    anew: bool = False
    """Use no galleys of the cache, and build current books, too."""
    timeout_s: float | None = None
    """What one book may take; it needs a process of its own."""
    shows_errors: bool = False
    """Let workers write to stderr."""

    @property
    def galleys(self) -> Path | None:
        """The cache folder for galleys; None where they are not to be kept."""
        return None if self.anew else self.cache


@dataclass(slots=True)
class Batch:
    """One call of ``build``."""

    paths: Sequence[Path]
    root: Path | None
    options: Options
    means: Means
    _plan: Plan = field(init=False)
    _crew: Crew | None = None
    _journal: Journal = field(default_factory=Journal)
    _seen: Journal = field(default_factory=Journal)

    def __post_init__(self) -> None:
        self._plan = plan_for(self.options, self.means.cache)

    def unchanged(self) -> tuple[RunRecord, list[BookRecord]] | None:
        """Give the books if there is nothing to do for any, without loading them; else None."""
        if self.means.anew or self.options.measure:
            return None
        return self._plan.current_run(self._called)

    @contextlib.contextmanager
    def working(self) -> Iterator[None]:
        """Have workers at hand; none is left at the end, however that comes."""
        if self.means.jobs < 2 and not self.means.timeout_s:
            yield
            return
        from ..crew.hiring import Crew  # noqa: PLC0415 - most runs need no workers

        crew = Crew(self.means.jobs, _WORK, self.means.timeout_s, self.means.shows_errors)
        with crew as self._crew:
            yield
        self._crew = None

    def load(self) -> Library:
        """Read the books."""
        from ... import driver  # noqa: PLC0415 - workers start meanwhile

        with listening() as self._journal:
            library = driver.load(self.paths, self.root)
        self._seen.add(self._journal)
        self._plan.states.of(self._journal)  # as it was read, whatever happens to it meanwhile
        return library

    def reasons(self, library: Library) -> dict[str, Reason | BookRecord]:
        """Say for each book why it is built, or what is known of it if it is current."""
        found = {loaded.name: self._plan.current_book(loaded) for loaded in library.books}
        if self.means.anew or self.options.measure:
            return {
                name: Reason(Cause.ANEW) if isinstance(known, BookRecord) else known
                for name, known in found.items()
            }
        return found

    def watched(self) -> Known:
        """Give the state of everything that this run has looked at, as it was then."""
        return self._plan.states.of(self._seen)

    def build(self, library: Library, reasons: dict[str, Reason | BookRecord]) -> Iterator[Built]:
        """Build what is stale and record it; give all books in the library's order."""
        stale = [book for book in library.books if isinstance(reasons[book.name], Reason)]
        made = self._made(stale, library)
        for loaded in library.books:
            known = reasons[loaded.name]
            if isinstance(known, BookRecord):
                self._seen.add(known.looked_at)
                yield current(known, self.options)
                continue
            built = next(made)
            self._seen.add(built.looked_at)
            if not built.exit_code and not self.options.dry_run:
                self._plan.remember_book(loaded, built)
            yield built
        if not self.options.dry_run:
            self._plan.remember_run(self._called, library, self._journal)

    def _made(self, stale: Sequence[LoadedBook], library: Library) -> Iterator[Built]:
        from ... import driver  # noqa: PLC0415
        from ..galleys.composing import BatchComposer  # noqa: PLC0415
        from .tasks import store_in  # noqa: PLC0415

        crew = self._crew
        if crew and (len(stale) > 1 or self.means.timeout_s):
            return self._shared(stale, crew)
        composer = BatchComposer(store_in(self.means.galleys), crew)
        part = driver.Library(library.loaded.only(stale), library.diagnostics)
        return driver.build(part, self.options, composer)

    def _shared(self, stale: Sequence[LoadedBook], crew: Crew) -> Iterator[Built]:
        """Let workers build books; give them in their order."""
        from .tasks import book_task  # noqa: PLC0415

        asked = [book_task(loaded, self.options, self.means.galleys) for loaded in stale]
        numbered = deque(reversed(list(enumerate(asked))))
        done: dict[int, Built] = {}
        waited = 0
        for outcome in crew.work(numbered, crew.size):
            done[outcome.number] = self._built(stale[outcome.number], outcome)
            while waited in done:
                yield done.pop(waited)
                waited += 1

    def _built(self, loaded: LoadedBook, outcome: Outcome) -> Built:
        from ..crew.hiring import Fate  # noqa: PLC0415
        from .tasks import built_of  # noqa: PLC0415

        if outcome.fate is Fate.DONE:
            return built_of(outcome.data)
        return _lost(loaded, outcome, self.means)

    @property
    def _called(self) -> str:
        return called(self.paths, self.root)


def current(record: BookRecord, options: Options) -> Built:
    """Tell of a book that is left alone, and again what was found when it was built."""
    from ...results import Built  # noqa: PLC0415

    found = Diagnostics()
    found.extend(record.findings)
    files = tuple(options.out / name for name in record.outputs)
    return Built(record.name, files, record.pages, found, is_current=True)


def _lost(loaded: LoadedBook, outcome: Outcome, means: Means) -> Built:
    """Tell of a book that its worker did not finish."""
    from ...results import Built  # noqa: PLC0415
    from ..crew.hiring import Fate  # noqa: PLC0415

    built = Built(loaded.name, exit_code=_STOPPED)
    built.diagnostics.extend(loaded.diagnostics)
    text = outcome.data.decode("utf-8", "replace")
    if outcome.fate is Fate.LATE:
        built.diagnostics.add(error("batch-late", book=loaded.name, limit=means.timeout_s or 0))
    elif outcome.fate is Fate.DIED:
        built.diagnostics.add(error("batch-died", book=loaded.name, status=text))
    else:
        built.exit_code = _BUG
        last = text.strip().splitlines()[-1]
        built.diagnostics.add(error("batch-bug", book=loaded.name, text=last))
    return built
