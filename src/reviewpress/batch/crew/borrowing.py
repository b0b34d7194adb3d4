"""Somebody's ``concurrent.futures.Executor`` in; a crew out, whose tasks are done wherever the executor has them done.

Files travel with a task when the other end asks for them, so that each is sent to a machine once. What the executor raises
becomes a reply, too, and once it has lost its workers, all tasks are. Only as many tasks as keep all workers busy are handed over; the others can still be cancelled.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Mapping
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future
from functools import partial

from .parcels import pack
from .tasks import Fate, Reply, Task, unpacked

Carry = Callable[[bytes], bytes]
"""Does the task of a parcel, at the other end, and gives a packed reply; importable there by its name."""

_MOST_TRIES = 3
"""How often files are sent for a task: the other end may be a new one each time."""


class BorrowedCrew:
    """Has tasks done by an executor of ``size`` workers.

    ``sender`` describes this ReviewPress to the other end. ``deaths`` are the exceptions by which the executor tells that
    a task has cost it workers.
    """

    def __init__(
        self,
        executor: Executor,
        carry: Carry,
        sender: str,
        size: int,
        deaths: tuple[type[BaseException], ...] = (BrokenExecutor,),
    ) -> None:
        self.size = size
        self._executor = executor
        self._carry = carry
        self._sender = sender
        self._deaths = deaths
        self._waiting: deque[tuple[Future[Reply], Task]] = deque()
        self._given: set[Future[Reply]] = set()
        self._is_giving = False
        self._lost: Reply | None = None
        self._lock = threading.Lock()

    @property
    def helpers(self) -> int:
        """All of them: the caller is on another machine, or a process of its own."""
        return self.size

    def submit(self, task: Task) -> Future[Reply]:
        """Have a task done."""
        promise: Future[Reply] = Future()
        self._waiting.append((promise, task))
        self._give()
        return promise

    def lose(self, reason: str) -> None:
        """Take the workers for lost, and all tasks with them."""
        with self._lock:
            reply = self._lost = self._lost or Reply(Fate.LOST, reason.encode())
            settled = list(self._given)
            self._given.clear()
        for promise in settled:
            promise.set_result(reply)
        self._give()

    def call_all(self) -> None:
        """Do nothing: all are at work."""

    def close(self) -> None:
        """Do nothing: the executor is its owner's to end."""

    def _give(self) -> None:
        """Hand tasks over until each worker has one and another in reserve."""
        while job := self._next():
            promise, task = job
            if promise.set_running_or_notify_cancel():
                with self._lock:
                    self._given.add(promise)
                if self._lost:
                    self._settle(promise, self._lost)
                else:
                    self._send(task, {}, promise, _MOST_TRIES)
            self._is_giving = False

    def _next(self) -> tuple[Future[Reply], Task] | None:
        """Take the next task to hand over, unless another thread is about to: replies may come within ``_send``."""
        with self._lock:
            if self._is_giving or not self._waiting or len(self._given) >= 2 * self.size:
                return None
            self._is_giving = True
            return self._waiting.popleft()

    def _send(
        self, task: Task, given: Mapping[str, bytes], promise: Future[Reply], tries: int
    ) -> None:
        try:
            sent = self._executor.submit(self._carry, pack(self._sender, task, given))
        except Exception as problem:  # noqa: BLE001 - whatever an executor raises when it takes no tasks any more
            self._settle(promise, Reply(Fate.LOST, _text(problem)))
            return
        if self._lost:  # meanwhile; who is lost may never answer
            self._settle(promise, self._lost)
        sent.add_done_callback(partial(self._received, task, promise, tries - 1))

    def _received(
        self, task: Task, promise: Future[Reply], tries: int, sent: Future[bytes]
    ) -> None:
        reply = self._reply(sent)
        if reply.fate is not Fate.LACKS or not tries:
            self._settle(promise, reply)
            return
        try:
            given = {digest: task.files[digest].read_bytes() for digest in reply.text.split(",")}
        except (OSError, LookupError) as problem:
            self._settle(promise, Reply(Fate.RAISED, _text(problem)))
            return
        self._send(task, given, promise, tries)

    def _settle(self, promise: Future[Reply], reply: Reply) -> None:
        """Give a task its reply; where all workers are lost, give all tasks theirs."""
        if reply.fate is Fate.LOST:
            self.lose(reply.text)
            return
        with self._lock:
            is_open = promise in self._given
            self._given.discard(promise)
        if is_open:
            promise.set_result(reply)
        self._give()

    def _reply(self, sent: Future[bytes]) -> Reply:
        try:
            return unpacked(sent.result())
        except CancelledError as gone:
            return Reply(Fate.LOST, _text(gone))
        except self._deaths as death:
            return Reply(Fate.DIED, _text(death))
        except (ImportError, AttributeError) as lacking:  # it cannot find what it is asked to call
            return Reply(Fate.OTHER, _text(lacking))
        except Exception as problem:  # noqa: BLE001 - what else goes wrong there is told as it is
            return Reply(Fate.RAISED, _text(problem))


def _text(problem: BaseException) -> bytes:
    text = f"{type(problem).__name__}: {problem}" if str(problem) else type(problem).__name__
    return text.encode("utf-8", "backslashreplace")
