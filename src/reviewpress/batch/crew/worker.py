"""A function's name in; a process that does tasks with it until its parent goes away.

Tasks come on stdin and what became of them goes to stdout, as packed replies. A thread of its own reads, so that the
process ends with its parent even amid a task.
"""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import sys
import threading
import traceback
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import BinaryIO

from ...memory import collect, collect_by_hand
from .frames import receive, send
from .spool import Spool
from .tasks import Fate, Reply

MEMORY_GB = 4
"""What a worker may take of addresses (RLIMIT_AS): a task that wants more fails, and the machine goes on."""

Work = Callable[[bytes, Spool], bytes]
"""Does a task; the spool holds the files that it names."""


def main(name: str, folder: str) -> None:
    """Do tasks with the function ``module:function`` and the files in a spool's folder."""
    serve(work_of(name), Spool(Path(folder)))


def work_of(name: str) -> Work:
    """Load the function ``module:function``."""
    collect_by_hand()
    module, _, function = name.partition(":")
    work: Work = getattr(import_module(module), function)
    return work


def serve(work: Work, spool: Spool) -> None:
    """Do tasks as they come."""
    with contextlib.suppress(ValueError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's business
    _bound_memory()
    tasks, results = _streams()
    waiting: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_read, args=(tasks, waiting), daemon=True).start()
    while True:
        collect()
        try:
            send(results, _done(work, waiting.get(), spool).packed())
        except OSError:
            return


def _done(work: Work, task: bytes, spool: Spool) -> Reply:
    try:
        return Reply(Fate.DONE, work(task, spool))
    except MemoryError:
        return Reply(Fate.SPENT, b"%d" % MEMORY_GB)
    except Exception:  # noqa: BLE001 - whatever a task raises is its parent's to tell
        return Reply(Fate.RAISED, traceback.format_exc().encode("utf-8", "backslashreplace"))


def _read(stream: BinaryIO, waiting: queue.SimpleQueue[bytes]) -> None:
    while (task := receive(stream)) is not None:
        waiting.put(task)
    os._exit(0)  # the parent has gone, or wants no more


def _streams() -> tuple[BinaryIO, BinaryIO]:
    """Keep stdout for results: what a library prints goes to stderr."""
    results = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return sys.stdin.buffer, results


def _bound_memory() -> None:
    if sys.platform in ("win32", "darwin"):
        return
    import resource  # noqa: PLC0415 - Windows has none

    _, most = resource.getrlimit(resource.RLIMIT_AS)
    bound = MEMORY_GB * 1024**3
    limit = bound if most == resource.RLIM_INFINITY else min(bound, most)
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (limit, most))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
