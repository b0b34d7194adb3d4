"""What the workers of the tests do: as the task says, work, fail, die or sleep."""

from __future__ import annotations

import os
import time

from reviewpress.batch.crew.spool import Spool


def work(task: bytes, _: object = None) -> bytes:
    """Do as the task says."""
    word, _, rest = task.partition(b" ")
    if word == b"die":
        os._exit(7)
    if word == b"sleep":
        time.sleep(60)
    if word == b"raise":
        raise RuntimeError(rest.decode())
    if word == b"print":
        print("noise on stdout")  # noqa: T201 - that is the test
    if word == b"grow":
        return str(len(bytearray(20 * 1024**3))).encode()
    return rest[::-1]


def build(task: bytes, spool: Spool) -> bytes:
    """Build books as workers do, but die or hang where the environment says so."""
    from reviewpress.batch.runs import tasks

    if _names(task, "TOIL_DIES"):
        os._exit(9)
    if _names(task, "TOIL_HANGS"):
        time.sleep(90)
    return tasks.work(task, spool)


def _names(task: bytes, variable: str) -> bool:
    return f"{os.environ[variable]}/book.yaml".encode() in task
