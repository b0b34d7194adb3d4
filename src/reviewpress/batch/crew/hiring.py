"""A number of workers and tasks in; what became of each task out.

Each worker is a process of its own, started afresh, with one task at a time. So when one dies or takes too long, the task
that did it is known, costs nobody else, and the worker is replaced.
"""

from __future__ import annotations

import contextlib
import os
import queue
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from types import TracebackType
from typing import NamedTuple

from . import frames, worker

_PATIENCE_S = 0.2
"""How long the main thread sleeps at most before it looks for signals, which Windows needs."""
_MODULE = worker.__name__


class Fate(Enum):
    """What became of a task."""

    DONE = auto()
    RAISED = auto()
    """``data`` is the traceback's text."""
    DIED = auto()
    """``data`` is the worker's exit status as text."""
    LATE = auto()


class Outcome(NamedTuple):
    """What became of the task of a number."""

    number: int
    fate: Fate
    data: bytes = b""


Tasks = deque[tuple[int, bytes]]
"""Numbered tasks; workers take from the right end, so whoever gives them may work from the left meanwhile."""


class _Worker:
    """One process and its pipes."""

    def __init__(self, function: str, *, shows_errors: bool) -> None:
        # -P keeps the current folder, which holds data, out of where modules are looked for.
        command = [sys.executable, "-P", "-m", _MODULE, function]
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=None if shows_errors else subprocess.DEVNULL,
            env=_environment(),
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        )
        self._is_late = False

    def do(self, number: int, task: bytes, timeout_s: float | None) -> Outcome:
        """Do a task."""
        timer = threading.Timer(timeout_s, self._stop_late) if timeout_s else None
        if timer:
            timer.daemon = True
            timer.start()
        reply = self._asked(task)
        if timer:
            timer.cancel()
        if reply:
            fate = Fate.DONE if reply[:1] == worker.DONE else Fate.RAISED
            return Outcome(number, fate, reply[1:])
        self.kill()
        if self._is_late:
            return Outcome(number, Fate.LATE)
        return Outcome(number, Fate.DIED, str(self._process.returncode).encode())

    @property
    def runs(self) -> bool:
        """Tell whether the process can take another task."""
        return self._process.poll() is None

    def kill(self) -> None:
        """End the process now, and wait for its end."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                with contextlib.suppress(OSError):
                    pipe.close()

    def _asked(self, task: bytes) -> bytes | None:
        if self._process.stdin is None or self._process.stdout is None:
            return None
        try:
            frames.send(self._process.stdin, task)  # type: ignore[arg-type]
            return frames.receive(self._process.stdout)  # type: ignore[arg-type]
        except (OSError, ValueError):
            return None

    def _stop_late(self) -> None:
        self._is_late = True
        self._process.kill()


@dataclass(slots=True)
class Crew:
    """Up to ``size`` workers that do tasks with the function ``module:function``.

    All but one start at once; the last does when it is asked for, since a process that has workers often works, too.
    """

    size: int
    function: str
    timeout_s: float | None = None
    shows_errors: bool = False
    _workers: list[_Worker | None] = field(default_factory=list)
    _is_closed: bool = False

    def __post_init__(self) -> None:
        self._workers = [*(self._hire() for _ in range(self.size - 1)), None]

    def __enter__(self) -> Crew:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self.close()

    def work(self, tasks: Tasks, hands: int) -> Iterator[Outcome]:
        """Let so many workers take tasks, from now on, and give the outcomes as they come, in any order.

        Tasks may be taken from the left by others meanwhile. A task that a worker has taken has an outcome.
        """
        done: queue.SimpleQueue[Outcome | None] = queue.SimpleQueue()
        threads = [
            threading.Thread(target=self._take, args=(place, tasks, done), daemon=True)
            for place in range(min(hands, self.size))
        ]
        for thread in threads:
            thread.start()
        return _outcomes(done, len(threads))

    def close(self) -> None:
        """End all workers at once."""
        self._is_closed = True
        for one in self._workers:
            if one:
                one.kill()

    def _take(self, place: int, tasks: Tasks, done: queue.SimpleQueue[Outcome | None]) -> None:
        try:
            while not self._is_closed:
                try:
                    number, task = tasks.pop()
                except IndexError:
                    return
                done.put(self._worker(place).do(number, task, self.timeout_s))
        finally:
            done.put(None)

    def _worker(self, place: int) -> _Worker:
        """Give a place's worker, a new one where the last has died."""
        one = self._workers[place]
        if one is None or not one.runs:
            one = self._workers[place] = self._hire()
            if self._is_closed:
                one.kill()
        return one

    def _hire(self) -> _Worker:
        return _Worker(self.function, shows_errors=self.shows_errors)


def _outcomes(done: queue.SimpleQueue[Outcome | None], threads: int) -> Iterator[Outcome]:
    while threads:
        try:
            outcome = done.get(timeout=_PATIENCE_S)
        except queue.Empty:
            continue
        if outcome is None:
            threads -= 1
        else:
            yield outcome


def _environment() -> dict[str, str]:
    """Let workers find the modules that this process has found, wherever that was."""
    paths = [path for path in sys.path if path and os.path.exists(path)]  # noqa: PTH110 - zip files, too
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
