"""A function's name in; processes that do tasks with it out, each with a pipe for tasks and one for replies."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Callable
from typing import BinaryIO, NamedTuple, Protocol, cast

from . import worker
from .spool import Spool


class Wanted(NamedTuple):
    """What a process is to do: ``function`` is ``module:function``, ``spool`` holds the files that tasks name."""

    function: str
    spool: Spool
    shows_errors: bool

    def command(self, module: str) -> list[str]:
        """Give the command line of one of our modules that does it."""
        # -P keeps the current folder, which holds data, out of where modules are looked for.
        return [sys.executable, "-P", "-m", module, self.function, str(self.spool.folder)]


class Process(Protocol):
    """A worker's process."""

    number: int
    tasks: BinaryIO
    replies: BinaryIO

    @property
    def runs(self) -> bool:
        """Tell whether it can take another task."""

    def stop(self) -> None:
        """Have it ended, from any thread, without waiting."""

    def end(self) -> int:
        """End it if it still goes on, wait for its end, and give its exit status."""


class StartedProcess:
    """A process of its own, started afresh: everywhere."""

    def __init__(self, wanted: Wanted) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
            wanted.command(worker.__name__),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=stderr_of(wanted),
            env=environment(),
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        )
        self.number = self._process.pid
        self.tasks = cast("BinaryIO", self._process.stdin)
        self.replies = cast("BinaryIO", self._process.stdout)

    @property
    def runs(self) -> bool:
        """Tell whether it can take another task."""
        return self._process.poll() is None

    def stop(self) -> None:
        """Have it ended."""
        self._process.kill()

    def end(self) -> int:
        """End it, and give its exit status."""
        self._process.kill()
        status = self._process.wait()
        close(self)
        return status


def starter(wanted: Wanted) -> tuple[Callable[[], Process], Callable[[], None]]:
    """Give what starts a process, one at a time, and what is to be called when no more are wanted and all have ended.

    Nothing runs before the first is started.
    """
    if sys.platform != "linux":
        return lambda: StartedProcess(wanted), lambda: None
    from .forking import Nursery  # noqa: PLC0415 - Linux alone

    nurseries: list[Nursery] = []

    def start() -> Process:
        if not nurseries:
            nurseries.append(Nursery(wanted))
        try:
            return nurseries[0].fork()
        except OSError:  # it has been killed: do without
            return StartedProcess(wanted)

    def leave() -> None:
        for nursery in nurseries:
            nursery.close()

    return start, leave


def close(process: Process) -> None:
    """Close a process's pipes."""
    for pipe in (process.tasks, process.replies):
        with contextlib.suppress(OSError):
            pipe.close()


def stderr_of(wanted: Wanted) -> int | None:
    """Give where a process's stderr goes."""
    return None if wanted.shows_errors else subprocess.DEVNULL


def environment() -> dict[str, str]:
    """Let workers find the modules that this process has found, wherever that was."""
    paths = [path for path in sys.path if path and os.path.exists(path)]  # noqa: PTH110 - zip files, too
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
