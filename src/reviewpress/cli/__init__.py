"""Arguments in; booklets, reports and an exit code out: the command line. Its commands load only when called."""

from __future__ import annotations

import atexit
import contextlib
import os
import sys

from ..memory import collect_by_hand


def main() -> None:
    """Run the command line and leave with its exit code (0, 1, 2, 3, 4, 130 or 143)."""
    collect_by_hand()
    try:
        from .edge import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:  # while modules were loading
        code = 130
    _leave(code)


def _leave(code: int) -> None:
    """End the process at once: taking a large book's trees apart first takes Python a tenth of a build."""
    atexit._run_exitfuncs()  # noqa: SLF001 - as mypy and others leave; there is no public name
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)
