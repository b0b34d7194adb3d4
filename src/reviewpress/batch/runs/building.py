"""A call of ``build`` in; what became of each book out: current ones left alone, the others built on as many cores as asked."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import field

from ...caching import cache_folder, store_in
from ...diagnostics import Diagnostics
from ...journal import Journal, listening
from ...value import Value
from .plan import Cause, Reason, called, plan_for
from .records import BookRecord, Known, RunRecord

if TYPE_CHECKING:
    from ...results import Built, Library, Options
    from ...sources.loading import LoadedBook
    from ...writers.table import Writer
    from ..crew.hiring import HiredCrew
    from ..crew.tasks import Crew
    from ..galleys.composing import BatchComposer

_LARGE = 10
"""A book of fewer reviews is written sooner than it is handed over."""
_WORK = "reviewpress.batch.runs.tasks:work"


class Means(Value):
    """With what books are built."""

    jobs: int = 1
    """How many processes work at a time."""
    executor: str = ""
    """The address of workers on other machines, ``dask://HOST:PORT``; empty for this machine's own."""
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


class Batch:
    """One call of ``build``."""

    def __init__(
        self, paths: Sequence[Path], root: Path | None, options: Options, means: Means
    ) -> None:
        self.paths = paths
        self.root = root
        self.options = options
        self.means = means
        self.problems = Diagnostics()
        """What went wrong with the run, not with a book."""
        self._plan = plan_for(options, means.cache)
        self._crew: Crew | None = None
        self._journal = Journal()
        self._seen = Journal()

    def unchanged(self) -> tuple[RunRecord, list[BookRecord]] | None:
        """Give the books if there is nothing to do for any, without loading them; else None."""
        if self.means.anew or self.options.measure:
            return None
        return self._plan.current_run(self._called)

    @contextlib.contextmanager
    def working(self) -> Iterator[None]:
        """Have workers at hand; none is left at the end, however that comes.

        Raises ReviewPressError where those of other machines cannot be had.
        """
        with contextlib.ExitStack() as stack:
            self._crew = self._hired(stack)
            yield
            self._crew = None

    def _hired(self, stack: contextlib.ExitStack) -> Crew | None:
        means = self.means
        if means.executor:
            from ..crew.clusters import cluster  # noqa: PLC0415 - as below
            from .about import about  # noqa: PLC0415
            from .carrying import carry  # noqa: PLC0415

            shows = means.shows_errors
            return stack.enter_context(cluster(means.executor, carry, about, shows_errors=shows))
        if means.jobs < 2 and not means.timeout_s:
            return None
        # Where little is left to do, workers start when there is something for them, else at once.
        if not means.anew and self._plan.knows(self._called):
            from ..crew.late import LateCrew  # noqa: PLC0415

            late = LateCrew(means.jobs, partial(self._hire, grows=True))
            return stack.enter_context(contextlib.closing(late))
        return stack.enter_context(self._hire(grows=False))

    def _hire(self, *, grows: bool) -> HiredCrew:
        from ..crew.hiring import HiredCrew  # noqa: PLC0415 - most runs need no workers

        means = self.means
        return HiredCrew(means.jobs, _WORK, grows=grows, shows_errors=means.shows_errors)

    def load(self) -> Library:
        """Read the books."""
        from ... import driver  # noqa: PLC0415 - workers start meanwhile

        with listening() as self._journal:
            library = driver.load(self.paths, self.root, store_in(self.means.galleys))
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
        """Build books, in their order: several side by side, or the reviews of a single one."""
        crew = self._crew
        if crew and (len(stale) > 1 or self.means.timeout_s):
            crew.call_all()
            return self._sent(stale, crew) if self.means.executor else self._shared(stale, crew)
        return self._built_here(stale, library.diagnostics, crew)

    def _built_here(
        self, stale: Sequence[LoadedBook], found: Diagnostics, crew: Crew | None = None
    ) -> Iterator[Built]:
        from ... import driver  # noqa: PLC0415
        from ...sources.files import SourceFiles  # noqa: PLC0415
        from ...sources.loading import Loaded  # noqa: PLC0415
        from ..galleys.composing import BatchComposer  # noqa: PLC0415
        from .drawing import draw  # noqa: PLC0415

        draws = self.options.press.is_plain and not self.options.measure
        composer = BatchComposer(store_in(self.means.galleys), crew, draw if draws else None)
        library = driver.Library(Loaded(tuple(stale), SourceFiles()), found)
        writers = self._writers(stale, crew)
        for built in driver.build(library, self.options, composer, composer.store, writers):
            yield counted(built, composer)

    def _writers(self, stale: Sequence[LoadedBook], crew: Crew | None) -> Mapping[str, Writer]:
        """Give what writes each format: a worker of this machine writes a large book's DOCX while it is set for the PDF."""
        from ...writers.table import FORMATS, MAKES_PAGES  # noqa: PLC0415

        if not crew or self.means.executor or len(stale) != 1 or not stale[0].book:
            return FORMATS
        (loaded,), (book,) = stale, (stale[0].book,)
        names = self.options.formats or book.formats
        own = [name for name in names if name in MAKES_PAGES]
        if len(own) == len(names) or len(book.reviews) < _LARGE:
            return FORMATS
        from . import writing  # noqa: PLC0415

        begun = {
            name: crew.submit(writing.task(loaded, self.options, self.means.galleys, name))
            for name in own
        }
        handed = {name: writing.written_by(begun[name], FORMATS[name]) for name in own}
        return {**FORMATS, **handed}

    def _shared(self, stale: Sequence[LoadedBook], crew: Crew) -> Iterator[Built]:
        """Let workers of this machine build books."""
        from ..crew.tasks import Fate, waited  # noqa: PLC0415
        from .losses import lost  # noqa: PLC0415
        from .tasks import book_task, built_of  # noqa: PLC0415

        galleys, timeout_s = self.means.galleys, self.means.timeout_s
        futures = [
            crew.submit(book_task(loaded, self.options, galleys, timeout_s)) for loaded in stale
        ]
        for loaded, future in zip(stale, futures, strict=True):
            reply = waited(future)
            is_done = reply.fate is Fate.DONE
            yield built_of(reply.data) if is_done else lost(loaded, reply, timeout_s)

    def _sent(self, stale: Sequence[LoadedBook], crew: Crew) -> Iterator[Built]:
        """Let workers of other machines build books."""
        from .sending import Sender  # noqa: PLC0415

        def build_here(loaded: LoadedBook) -> Built:
            (built,) = self._built_here([loaded], Diagnostics())
            return built

        keeps = self.means.galleys is not None
        sender = Sender(crew, self.options, self.means.timeout_s, keeps, build_here, self.problems)
        return sender.build(stale)

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


def counted(built: Built, composer: BatchComposer) -> Built:
    """Note of a book how many of its reviews were in the cache, and begin to count anew."""
    built.reviews_read, built.reviews_set = composer.hits, composer.misses
    composer.hits = composer.misses = 0
    return built
