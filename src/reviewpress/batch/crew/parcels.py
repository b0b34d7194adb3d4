"""A task with some of its files in; one run of bytes out, and the task and the files again from it, on another machine."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import NamedTuple

from .frames import joined, parted
from .tasks import Task


class Parcel(NamedTuple):
    """A task as it travels."""

    sender: str
    """Describes the ReviewPress that sends it."""
    body: bytes
    needed: tuple[str, ...]
    """The digests of all files that the task names."""
    given: Mapping[str, bytes]
    """The contents of those that travel with it."""
    timeout_s: float | None


def pack(sender: str, task: Task, given: Mapping[str, bytes]) -> bytes:
    """Make a parcel's bytes."""
    head = {
        "sender": sender,
        "needed": list(task.files),
        "given": list(given),
        "timeout_s": task.timeout_s,
    }
    return joined([json.dumps(head).encode("ascii"), task.body, *given.values()])


def unpack(data: bytes) -> Parcel:
    """Read a parcel. Raises ValueError or LookupError for bytes that are none."""
    written, body, *contents = parted(data)
    head = json.loads(written)
    given = dict(zip(map(str, head["given"]), contents, strict=True))
    return Parcel(str(head["sender"]), body, tuple(head["needed"]), given, head["timeout_s"])
