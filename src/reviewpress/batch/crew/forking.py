"""A function's name in; processes that have loaded it already out, forked from one that has (Linux).

A nursery is a process without threads that loads what workers need, once, and forks when it is asked to. It alone is the
parent of the workers, tells how each has ended, and ends them all when this process goes away, however that comes.
"""

from __future__ import annotations

import contextlib
import os
import select
import signal
import socket
import subprocess
import threading
from typing import BinaryIO

from . import nursing
from .processes import Process, Wanted, close, environment, stderr_of

_PATIENCE_S = 5


class Nursery:
    """Forks workers; one request at a time."""

    def __init__(self, wanted: Wanted) -> None:
        self._control, theirs = socket.socketpair()
        self._lock = threading.Lock()
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
            wanted.command(nursing.__name__),
            stdin=theirs.fileno(),
            stdout=subprocess.DEVNULL,
            stderr=stderr_of(wanted),
            env=environment(),
        )
        theirs.close()

    def fork(self) -> Process:
        """Give a new worker. Raises OSError where the nursery has gone."""
        tasks_read, tasks_write = os.pipe()
        replies_read, replies_write = os.pipe()
        theirs = (tasks_read, replies_write)
        try:
            number = self._asked(nursing.FORK, theirs)
        except OSError:
            for handle in (tasks_write, replies_read):
                os.close(handle)
            raise
        finally:
            for handle in theirs:
                os.close(handle)
        return ForkedProcess(self, number, tasks_write, replies_read)

    def status_of(self, number: int) -> int:
        """Wait for a worker that is about to end, and give its exit status; -9 where the nursery has gone."""
        try:
            return self._asked(nursing.WAIT + nursing.NUMBER.pack(number), ())
        except OSError:
            return -signal.SIGKILL

    def close(self) -> None:
        """End it, and with it the workers that are left."""
        with contextlib.suppress(OSError):
            self._control.shutdown(socket.SHUT_RDWR)
        try:
            self._process.wait(_PATIENCE_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._control.close()

    def _asked(self, request: bytes, handles: tuple[int, ...]) -> int:
        with self._lock:
            socket.send_fds(self._control, [request], handles)
            reply = self._control.recv(nursing.NUMBER.size)
        if len(reply) < nursing.NUMBER.size:
            raise OSError(request)
        return int(nursing.NUMBER.unpack(reply)[0])


class ForkedProcess:
    """A worker of the nursery's."""

    def __init__(self, nursery: Nursery, number: int, tasks: int, replies: int) -> None:
        self.number = number
        self.tasks: BinaryIO = os.fdopen(tasks, "wb")
        self.replies: BinaryIO = os.fdopen(replies, "rb")
        self._nursery = nursery
        self._lock = threading.Lock()
        self._status: int | None = None

    @property
    def runs(self) -> bool:
        """Tell whether it can take another task: one that has died has closed its end of the pipe."""
        if self._status is not None:
            return False
        look = select.poll()
        look.register(self.replies, select.POLLIN)
        return not look.poll(0)

    def stop(self) -> None:
        """Have it ended."""
        with self._lock:
            # Until the nursery has been asked for its status, the number is nobody else's.
            if self._status is None:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(self.number, signal.SIGKILL)

    def end(self) -> int:
        """End it, and give its exit status."""
        self.stop()
        with self._lock:
            if self._status is None:
                self._status = self._nursery.status_of(self.number)
        close(self)
        return self._status
