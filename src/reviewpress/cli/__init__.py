"""Arguments in; booklets, reports and an exit code out: the command line. Its commands load only when called."""

from __future__ import annotations

import sys

from ..memory import collect_rarely


def main() -> None:
    """Run the command line and leave with its exit code (0, 1, 2, 3, 4, 130 or 143)."""
    collect_rarely()
    try:
        from .edge import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:  # while modules were loading
        code = 130
    sys.exit(code)
