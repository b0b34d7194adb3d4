"""What the workers of the tests do: as the task says, work, fail, die or sleep."""

from __future__ import annotations

import os
import time


def work(task: bytes) -> bytes:
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
