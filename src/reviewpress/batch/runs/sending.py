"""Books in; the same built by workers on other machines out: made ready here, set and written there, put on the disk here.

A book that no worker can be had for is built here, so that a cluster that goes away costs time and no book.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from typing import TYPE_CHECKING

from msgspec import Struct, field

from ... import driver
from ...diagnostics import Diagnostics, error
from ...errors import ReviewPressError
from ...journal import listening
from ...results import Built, Stopwatch
from ..crew.describing import differing
from ..crew.tasks import Crew, Fate, Reply, waited
from .about import about
from .losses import lost
from .ready import ready_task, result_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from ...results import Options
    from ...sources.loading import LoadedBook

_IN_RESERVE = 3
"""How many books are made ready for each worker, so that none waits."""


class _Sent(Struct):
    """A book on its way; without a future it is done, or cannot be."""

    loaded: LoadedBook
    built: Built
    future: Future[Reply] | None = None


class Sender(Struct):
    """Builds books with a crew that sees none of this machine's files.

    ``build_here`` builds one without a crew; ``problems`` are told of the run, not of a book.
    """

    crew: Crew
    options: Options
    timeout_s: float | None
    keeps: bool
    build_here: Callable[[LoadedBook], Built]
    problems: Diagnostics = field(default_factory=Diagnostics)

    def build(self, books: Sequence[LoadedBook]) -> Iterator[Built]:
        """Build books; give them in their order."""
        sent: deque[_Sent] = deque()
        for loaded in books:
            sent.append(self._send(loaded))
            if len(sent) > _IN_RESERVE * self.crew.size:
                yield self._received(sent.popleft())
        while sent:
            yield self._received(sent.popleft())

    def _send(self, loaded: LoadedBook) -> _Sent:
        sent = _Sent(loaded, Built(loaded.name))
        found, seconds = sent.built.diagnostics, Stopwatch()
        found.extend(loaded.diagnostics)
        try:
            with listening() as sent.built.looked_at:
                ready = driver.prepare(loaded, self.options, found)
                task = ready_task(ready, self.timeout_s, keeps=self.keeps)
            sent.future = self.crew.submit(task)
        except ReviewPressError as stop:
            found.extend(stop.diagnostics)
            sent.built.exit_code = stop.exit_code
        except OSError:  # a picture or a font has gone meanwhile: the usual way tells of it
            sent.built = self.build_here(loaded)
        seconds.stop("assemble")
        sent.built.stages |= seconds.stages
        return sent

    def _received(self, sent: _Sent) -> Built:
        if sent.future is None:
            return sent.built
        reply = waited(sent.future)
        if reply.fate is Fate.DONE:
            return self._finished(sent.built, reply)
        if reply.fate is Fate.LOST:
            self.problems.add(error("batch-executor-lost", reason=reply.text))
        elif reply.fate is Fate.OTHER:
            self.problems.add(differing(reply.text, about()))
        else:
            return lost(sent.loaded, reply, self.timeout_s)
        return self.build_here(sent.loaded)

    def _finished(self, built: Built, reply: Reply) -> Built:
        result = result_of(reply.data, self.options.out)
        built.diagnostics.extend(result.found)
        built.exit_code = result.exit_code
        built.reviews_read, built.reviews_set = result.hits, result.misses
        if not result.exit_code:
            try:
                driver.finish(result.made, self.options, built)
            except ReviewPressError as stop:
                built.diagnostics.extend(stop.diagnostics)
                built.exit_code = stop.exit_code
        built.seconds = sum(built.stages.values())
        return built
