"""What the workers of the tests do: as the task says, work, fail, die or sleep."""

from __future__ import annotations

import contextlib
import os
import time
from pathlib import Path

from reviewpress.batch.crew.spool import Spool
from reviewpress.batch.crew.tasks import Fate, Reply
from reviewpress.batch.runs.about import about as about_here


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
    if word == b"who":
        return b"%d" % os.getpid()
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


def set_book(task: bytes, spool: Spool) -> bytes:
    """Set books as workers of other machines do, but die or hang where the environment says so."""
    from reviewpress.batch.runs import tasks

    dies, hangs = (os.environ.get(name, "").encode() for name in ("TOIL_DIES", "TOIL_HANGS"))
    if dies and dies in task:
        os._exit(9)
    if hangs and hangs in task:
        time.sleep(90)
    return tasks.work(task, spool)


def carry(parcel: bytes) -> bytes:
    """Do a parcel's task with ``set_book``; the first process that is asked writes its number into the file TOIL_MARK."""
    from reviewpress.batch.runs import carrying

    carrying.WORK = f"{__name__}:{set_book.__name__}"
    if mark := os.environ.get("TOIL_MARK"):
        with contextlib.suppress(FileExistsError), Path(mark).open("x", encoding="ascii") as file:
            file.write(f"{os.getpid()}\n")
            file.flush()
            time.sleep(float(os.environ.get("TOIL_PAUSE", "0")))
    return carrying.carry(parcel)


def carry_elsewhere(_: bytes) -> bytes:
    """Do as a worker of another version does."""
    return Reply(Fate.OTHER, b"reviewpress\t0.0.1").packed()


def about() -> str:
    """Describe what is installed, with other code where the environment says so."""
    return about_here().replace("code\t", f"code\t{os.environ.get('TOIL_CODE', '')}")


def _names(task: bytes, variable: str) -> bool:
    return f"{os.environ[variable]}/book.yaml".encode() in task
