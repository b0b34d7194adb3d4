"""A request to end in; an exception that unwinds the run, so that half-written files are taken away, out."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn


class Terminated(BaseException):
    """The process was asked to end (SIGTERM)."""


INTERRUPTIONS = (KeyboardInterrupt, Terminated)


@contextmanager
def terminable() -> Iterator[None]:
    """Let SIGTERM stop a run as Ctrl-C does."""

    def stop(_signal: int, _frame: FrameType | None) -> NoReturn:
        raise Terminated

    try:
        before = signal.signal(signal.SIGTERM, stop)
    except ValueError:  # not the main thread: the program around us owns the signals
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
