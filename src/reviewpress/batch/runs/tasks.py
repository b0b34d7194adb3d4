"""A task from this process's parent in; its result out: what workers do."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import TYPE_CHECKING

from ...caching import STORES, Store
from ...diagnostics import Diagnostics
from ..galleys import sharing
from ..galleys.composing import BatchComposer

if TYPE_CHECKING:
    from ...driver import Built, Options
    from ...sources.loading import LoadedBook

KIND = b"b"
"""What the tasks of building a book begin with."""


def work(task: bytes) -> bytes:
    """Do a task of either kind."""
    kind, asked = task[:1], task[1:]
    return sharing.work(asked) if kind == sharing.KIND else _build(asked)


def book_task(loaded: LoadedBook, options: Options, cache: Path | None) -> bytes:
    """Make the task of building a book."""
    return KIND + pickle.dumps((loaded, options, cache))


def built_of(done: bytes) -> Built:
    """Read the result of building a book."""
    built: Built = pickle.loads(done)  # noqa: S301 - our own worker wrote it
    return built


def store_in(cache: Path | None) -> Store | None:
    """Give the store of galleys in a cache folder."""
    return Store(cache / STORES[0]) if cache else None


def _build(asked: bytes) -> bytes:
    from ... import driver  # noqa: PLC0415 - workers that only compose need no writers
    from ...sources.files import SourceFiles  # noqa: PLC0415
    from ...sources.loading import Loaded  # noqa: PLC0415

    loaded, options, cache = pickle.loads(asked)  # noqa: S301 - our parent wrote it
    library = driver.Library(Loaded((loaded,), SourceFiles()), Diagnostics())
    (built,) = driver.build(library, options, BatchComposer(store_in(cache)))
    return pickle.dumps(built)
