"""Requests on stdin, a socket, in; forked workers out: the process behind ``forking``, which has no threads."""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import socket
import struct
import sys
from importlib import import_module
from pathlib import Path
from typing import NoReturn

from . import worker
from .spool import Spool

FORK, WAIT = b"f", b"w"
NUMBER = struct.Struct("<q")
"""A process's number, or an exit status."""


def main(name: str, folder: str) -> NoReturn:
    """Load what workers need, then fork one for each request until the other end of the socket goes away."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's business
    control = socket.socket(fileno=os.dup(0))
    work = worker.work_of(name)
    # A module may say what else its tasks will want.
    getattr(import_module(name.partition(":")[0]), "preload", lambda: None)()
    gc.freeze()  # what is loaded stays, and looking through it would copy its pages
    children: set[int] = set()
    while True:
        request, handles = _received(control)
        if not request:
            _leave(children)
        if request[:1] == FORK:
            number = os.fork()
            if not number:
                control.close()
                _work(work, folder, handles)
            children.add(number)
            for handle in handles:
                os.close(handle)
        else:
            (child,) = NUMBER.unpack(request[1:])
            number = _status(child)
            children.discard(child)
        with contextlib.suppress(OSError):
            control.send(NUMBER.pack(number))


def _received(control: socket.socket) -> tuple[bytes, list[int]]:
    try:
        request, handles, _, _ = socket.recv_fds(control, 1 + NUMBER.size, 2)
    except OSError:
        return b"", []
    return request, handles


def _work(work: worker.Work, folder: str, handles: list[int]) -> NoReturn:
    """Be a worker from here on."""
    try:
        for place, handle in enumerate(handles):
            os.dup2(handle, place)
            os.close(handle)
        worker.serve(work, Spool(Path(folder)))
    finally:
        os._exit(1)


def _status(child: int) -> int:
    try:
        _, status = os.waitpid(child, 0)
    except ChildProcessError:
        return -signal.SIGKILL
    return os.waitstatus_to_exitcode(status)


def _leave(children: set[int]) -> NoReturn:
    """End all workers and go."""
    for child in children:
        with contextlib.suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
    for child in children:
        _status(child)
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
