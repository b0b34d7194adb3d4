"""A parcel from another machine in; the packed reply of a process of this machine's own out: the far end of a borrowed crew.

Whatever thread or process the executor calls this in, the task is done in a worker of our own, so that its time and its
memory are bounded, and one that dies takes nothing with it.
"""

from __future__ import annotations

import atexit
import os
import threading
from functools import cache

from ..crew.hiring import HiredCrew
from ..crew.parcels import unpack
from ..crew.tasks import Fate, Reply, Task, waited
from .about import about

WORK = "reviewpress.batch.runs.tasks:work"

_hiring = threading.Lock()


def carry(parcel: bytes) -> bytes:
    """Have a parcel's task done here; nothing is raised that the task itself could be the cause of."""
    task = unpack(parcel)
    if task.sender != about():
        return Reply(Fate.OTHER, about().encode()).packed()
    with _hiring:
        crew = _crew()
    for digest, data in task.given.items():
        crew.spool.put(digest, data)
    lacking = [digest for digest in task.needed if not crew.spool.has(digest)]
    if lacking:
        return Reply(Fate.LACKS, ",".join(lacking).encode("ascii")).packed()
    return waited(crew.submit(Task(task.body, timeout_s=task.timeout_s))).packed()


@cache
def _crew() -> HiredCrew:
    crew = HiredCrew(os.cpu_count() or 1, WORK, grows=True)
    atexit.register(crew.close)
    return crew
