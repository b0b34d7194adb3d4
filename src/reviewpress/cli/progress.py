"""The number of books in; a progress bar on a terminal, and silence elsewhere, out."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from ..labels.messages import Words
from .console import Console

WORKING = Words("조판 중", "typesetting")

Advance = Callable[[], None]
"""Call it when a book is done."""


@contextmanager
def progress(console: Console, total: int) -> Iterator[Advance]:
    """Show how far a run of several books has come, for as long as it goes on."""
    if total < 2 or console.quiet or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield lambda: None
        return
    from rich.console import Console as Terminal
    from rich.progress import Progress

    with Progress(console=Terminal(stderr=True), transient=True) as bar:
        task = bar.add_task(console.pick(WORKING), total=total)
        yield lambda: bar.advance(task)
