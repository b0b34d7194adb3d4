"""The number of books in; how far a run has come, on a terminal, and silence elsewhere, out."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from ..labels.messages import Words
from .console import Console

WORKING = Words("조판 중", "typesetting")
FAILED = Words("못 만듦 {failed}", "{failed} failed")

Advance = Callable[[bool], None]
"""Call it when a book is done, with whether it was built."""


@contextmanager
def progress(console: Console, total: int) -> Iterator[Advance]:
    """Show how far a run of several books has come, for as long as it goes on."""
    if total < 2 or console.quiet or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield lambda _: None
        return
    from rich.console import Console as Terminal
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("[red]{task.fields[failed]}"),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
    )
    failed = 0
    with Progress(*columns, console=Terminal(stderr=True), transient=True) as bar:
        task = bar.add_task(console.pick(WORKING), total=total, failed="")

        def advance(good: bool) -> None:  # noqa: FBT001 - the only thing to tell
            nonlocal failed
            failed += not good
            shown = console.pick(FAILED).format(failed=failed) if failed else ""
            bar.update(task, advance=1, failed=shown)

        yield advance
