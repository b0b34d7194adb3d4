"""A number of workers and tasks in; what became of each task out.

Each worker is a process of its own, with one task at a time. So when one dies or takes too long, the task that did it is
known, costs nobody else, and the worker is replaced.
"""

from __future__ import annotations

import contextlib
import queue
import threading
from concurrent.futures import Future
from types import TracebackType

from . import frames
from .processes import Process, Wanted, starter
from .spool import spool_of_this_process
from .tasks import Fate, Reply, Task, unpacked


class Worker:
    """One process, asked for one thing at a time."""

    def __init__(self, process: Process) -> None:
        self.process = process
        self._is_late = False

    def do(self, task: Task) -> Reply:
        """Do a task."""
        timer = threading.Timer(task.timeout_s, self._stop_late) if task.timeout_s else None
        if timer:
            timer.daemon = True
            timer.start()
        reply = self._asked(task.body)
        if timer:
            timer.cancel()
        if reply:
            return unpacked(reply)
        status = self.process.end()
        if self._is_late:
            return Reply(Fate.LATE)
        return Reply(Fate.DIED, str(status).encode())

    def _asked(self, task: bytes) -> bytes | None:
        try:
            frames.send(self.process.tasks, task)
            return frames.receive(self.process.replies)
        except (OSError, ValueError):
            return None

    def _stop_late(self) -> None:
        self._is_late = True
        self.process.stop()


class HiredCrew:
    """Up to ``size`` workers on this machine that do tasks with the function ``module:function``.

    All but one start at once; the last is held back until ``call_all``, since whoever has workers often works, too.
    In a crew that ``grows``, each starts when there is a task that no other is free for.
    """

    def __init__(
        self, size: int, function: str, *, grows: bool = False, shows_errors: bool = False
    ) -> None:
        self.size = size
        self._grows = grows
        self._unfinished = 0
        self.spool = spool_of_this_process()
        self._start, self._leave = starter(Wanted(function, self.spool, shows_errors))
        self._waiting: queue.SimpleQueue[tuple[Future[Reply], Task] | None] = queue.SimpleQueue()
        self._workers: list[Worker | None] = []
        self._counting, self._hiring = threading.Lock(), threading.Lock()
        self._is_closed = False
        if not grows:
            for _ in range(self.helpers):
                self._add_place()

    @property
    def helpers(self) -> int:
        """How many workers there are before the last is called on."""
        return self.size - 1

    def __enter__(self) -> HiredCrew:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self.close()

    def submit(self, task: Task) -> Future[Reply]:
        """Have a task done by the next worker that is free."""
        future: Future[Reply] = Future()
        with self._counting:
            self._unfinished += 1
            if self._grows and len(self._workers) < min(self._unfinished, self.size):
                self._add_place()
        self._waiting.put((future, task))
        return future

    def call_all(self) -> None:
        """Have the last worker work, too."""
        while len(self._workers) < self.size:
            self._add_place()

    def close(self) -> None:
        """End all workers at once; what nobody has begun is cancelled."""
        self._is_closed = True
        with contextlib.suppress(queue.Empty):
            while job := self._waiting.get_nowait():
                job[0].cancel()
        with self._hiring:
            workers = [one for one in self._workers if one]
        for one in workers:
            one.process.end()
        self._leave()
        for _ in self._workers:
            self._waiting.put(None)
        self.spool.close()

    def _add_place(self) -> None:
        self._workers.append(None)
        place = len(self._workers) - 1
        threading.Thread(target=self._serve, args=(place,), daemon=True).start()

    def _serve(self, place: int) -> None:
        """Do tasks with one worker after another, each until it dies."""
        with contextlib.suppress(OSError):
            self._worker(place)  # it loads what it needs while the tasks are made
        while (job := self._waiting.get()) is not None:
            future, task = job
            if future.set_running_or_notify_cancel():
                future.set_result(self._done(place, task))
            with self._counting:
                self._unfinished -= 1

    def _done(self, place: int, task: Task) -> Reply:
        try:
            for digest, path in task.files.items():
                self.spool.put_file(digest, path)
            one = self._worker(place)
        except OSError as problem:
            return Reply(Fate.DIED, str(problem).encode("utf-8", "backslashreplace"))
        if one is None:
            return Reply(Fate.LOST)
        reply = one.do(task)
        if task.is_large:
            one.process.end()
        return reply

    def _worker(self, place: int) -> Worker | None:
        """Give a place's worker, a new one where the last has died; None once the crew is closed. Raises OSError."""
        one = self._workers[place]
        if one is not None and one.process.runs:
            return one
        with self._hiring:
            if self._is_closed:
                return None
            if one:
                one.process.end()
            one = self._workers[place] = Worker(self._start())
            return one
