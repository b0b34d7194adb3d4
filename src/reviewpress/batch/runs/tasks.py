"""A task in; its result out: what workers do."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import TYPE_CHECKING

from ...caching import store_in
from ...diagnostics import Diagnostics
from ..crew.tasks import Task
from ..galleys import sharing
from ..galleys.composing import BatchComposer
from . import writing
from .drawing import draw

if TYPE_CHECKING:
    from ...driver import Built, Options
    from ...sources.loading import LoadedBook
    from ..crew.spool import Spool

KIND = b"b"
"""What the tasks of building a book of this machine begin with."""


def work(task: bytes, spool: Spool) -> bytes:
    """Do a task of any kind."""
    kind, asked = task[:1], task[1:]
    if kind == KIND:
        return _build(asked)
    if kind == sharing.KIND:
        return sharing.work(asked, spool, draw)
    if kind == writing.KIND:
        return writing.work(asked)
    from . import ready  # noqa: PLC0415 - workers that build or compose have no need of it

    return ready.work(asked, spool)


def preload() -> None:
    """Load what most tasks will want, before workers are forked."""
    from ... import driver  # noqa: F401, PLC0415
    from ...writers.docx import book as docx_book  # noqa: F401, PLC0415
    from ...writers.pdf import book as pdf_book  # noqa: F401, PLC0415
    from ...writers.pdf import review as pdf_review  # noqa: F401, PLC0415


def book_task(
    loaded: LoadedBook, options: Options, cache: Path | None, timeout_s: float | None
) -> Task:
    """Make the task of building a book from its sources, all of it, in a process of this machine.

    It is pickled, since it passes between a process and the workers that it has started itself.
    """
    return Task(KIND + pickle.dumps((loaded, options, cache)), timeout_s=timeout_s)


def built_of(done: bytes) -> Built:
    """Read the result of building a book."""
    built: Built = pickle.loads(done)  # noqa: S301 - our own worker wrote it
    return built


def _build(asked: bytes) -> bytes:
    from ... import driver  # noqa: PLC0415 - workers that only compose need no writers
    from ...sources.files import SourceFiles  # noqa: PLC0415
    from ...sources.loading import Loaded  # noqa: PLC0415

    loaded, options, cache = pickle.loads(asked)  # noqa: S301 - our parent wrote it
    library = driver.Library(Loaded((loaded,), SourceFiles()), Diagnostics())
    composer = BatchComposer(store_in(cache))
    (built,) = driver.build(library, options, composer, composer.store)
    built.reviews_read, built.reviews_set = composer.hits, composer.misses
    return pickle.dumps(built)
