"""What workers are asked goes in; what became of it comes out, as a value, never as an exception.

A task names files only by their contents, so that it can be done on any machine. Whoever does tasks is a ``Crew``,
wherever it works.
"""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import CancelledError, Future
from enum import Enum
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple, Protocol

_PATIENCE_S = 0.2


class Task(NamedTuple):
    """What is to be done, in words that the doing function understands."""

    body: bytes
    files: Mapping[str, Path] = MappingProxyType({})
    """Files that must be at hand, by the digests under which the body names them."""
    timeout_s: float | None = None
    is_large: bool = False
    """Whether its worker, grown by it, goes afterwards: another starts sooner than this one shrinks."""


class Fate(Enum):
    """What became of a task; the value is the first byte of a packed reply."""

    DONE = b"+"
    RAISED = b"-"
    """``data`` is the traceback's text."""
    SPENT = b"m"
    """It wanted more memory than a worker may take: ``data`` is the bound in GB."""
    DIED = b"!"
    """``data`` is the worker's exit status, or what else is known, as text."""
    LATE = b"~"
    LACKS = b"?"
    """Files are missing: ``data`` lists their digests, with commas between."""
    OTHER = b"#"
    """Another ReviewPress works there: ``data`` is its description."""
    LOST = b"0"
    """There is nobody any more who could do it: ``data`` says why."""


class Reply(NamedTuple):
    """What became of a task."""

    fate: Fate
    data: bytes = b""

    def packed(self) -> bytes:
        """Give the reply as bytes."""
        return self.fate.value + self.data

    @property
    def text(self) -> str:
        """The data as text."""
        return self.data.decode("utf-8", "replace")


def unpacked(data: bytes) -> Reply:
    """Read a packed reply. Raises ValueError for bytes that are none."""
    return Reply(Fate(data[:1]), data[1:])


class Crew(Protocol):
    """Those who do tasks. A future never raises; one that nobody has begun can be cancelled."""

    @property
    def helpers(self) -> int:
        """How many tasks are done at a time while the caller works, too."""

    @property
    def size(self) -> int:
        """How many tasks are done at a time when all are called on."""

    def submit(self, task: Task) -> Future[Reply]:
        """Have a task done; those that were given first are begun first."""

    def call_all(self) -> None:
        """Call on those who were held back because the caller works, too."""

    def close(self) -> None:
        """End all work at once."""


def waited(future: Future[Reply]) -> Reply:
    """Wait for a reply, awake often enough for signals, which Windows needs."""
    while True:
        try:
            return future.result(timeout=_PATIENCE_S)
        except CancelledError:
            return Reply(Fate.LOST)
        except TimeoutError:
            continue
