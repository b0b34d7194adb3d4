"""A book and a format in; the file of that format out, written by a worker while the book is set for another.

The worker only gives bytes: whoever sets the book writes all of its files, or none.
"""

from __future__ import annotations

import pickle
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING

from ...caching import store_in
from ...diagnostics import Diagnostics
from ..crew.tasks import Fate, Reply, Task, waited

if TYPE_CHECKING:
    from ...results import Options
    from ...sources.loading import LoadedBook
    from ...writers.table import Output, Typeset, Writer

KIND = b"w"
"""What the tasks of writing one format begin with."""


def task(loaded: LoadedBook, options: Options, cache: Path | None, name: str) -> Task:
    """Make the task of writing a book in a format that needs no pages; pickled, as it stays on this machine."""
    return Task(KIND + pickle.dumps((loaded, options, cache, name)), is_large=True)


def work(asked: bytes) -> bytes:
    """Write a book in one format; give the file, and what was found while writing it."""
    # Workers that only compose need no writers.
    from ... import driver, making  # noqa: PLC0415
    from ...writers.table import FORMATS  # noqa: PLC0415

    loaded, options, cache, name = pickle.loads(asked)  # noqa: S301 - our parent wrote it
    found = Diagnostics()
    store = store_in(cache)
    ready = driver.prepare(loaded, options, Diagnostics(), store)
    output = FORMATS[name](making.typeset_of(ready, store), found)
    return pickle.dumps((output, list(found)))


def written_by(future: Future[Reply], instead: Writer) -> Writer:
    """Give a writer that waits for a worker's file; ``instead`` writes it where that cannot be had."""

    def write(typeset: Typeset, found: Diagnostics) -> Output:
        reply = waited(future)
        if reply.fate is not Fate.DONE:
            return instead(typeset, found)
        output: Output
        output, findings = pickle.loads(reply.data)  # noqa: S301 - our own worker wrote it
        found.extend(findings)
        return output

    return write
