"""The sheets of a booklet and a printer's name in; the command that prints them, run or shown, out (CUPS)."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from ..errors import EnvironmentProblem
from ..value import Value

_LIST_S, _SEND_S = 15, 60
_MEDIA = {"A4": "A4", "A3": "A3", "B4": "JIS-B4"}
_EDGES = {"short": "two-sided-short-edge", "long": "two-sided-long-edge"}


class Order(Value):
    """What is printed, and how."""

    file: Path
    sheet: str = "A4"
    flip: str = "short"
    """The edge over which the sheets turn."""
    copies: int = 1
    printer: str = ""
    """Empty for the usual one."""

    @property
    def command(self) -> list[str]:
        """The command: both sides, one page of the file a side, at its own size."""
        options = {
            "media": _MEDIA.get(self.sheet, self.sheet),
            "sides": _EDGES[self.flip],
            "number-up": "1",
            "print-scaling": "none",
            "fit-to-page": "false",
        }
        words = ["lp", *(["-d", self.printer] if self.printer else []), "-n", str(self.copies)]
        for name, value in options.items():
            words += ["-o", f"{name}={value}"]
        return [*words, "--", str(self.file)]


def send(order: Order) -> str:
    """Print a file; give what ``lp`` says of the job.

    Raises ``EnvironmentProblem`` where there is no ``lp`` or no printer, or where it refuses.
    """
    if shutil.which("lp") is None:
        raise EnvironmentProblem.of("press-no-lp")
    if not _has_printer(order.printer):
        raise EnvironmentProblem.of("press-no-printer")
    done = _run(order.command, _SEND_S)
    if done.returncode:
        reason = " ".join(done.stderr.split())[:200] or str(done.returncode)
        raise EnvironmentProblem.of("press-lp-failed", reason=reason)
    return " ".join(done.stdout.split())


def _has_printer(name: str) -> bool:
    """Tell whether CUPS knows a printer, or one of that name."""
    if shutil.which("lpstat") is None:
        return True  # let lp say what is wrong
    listed = _run(["lpstat", "-e"], _LIST_S).stdout.split()
    return name in listed if name else bool(listed)


def _run(command: list[str], limit_s: int) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(  # noqa: S603 - a fixed program; the file's name comes behind --
            command,
            capture_output=True,
            check=False,
            encoding="utf-8",
            errors="replace",
            timeout=limit_s,
        )
    except (OSError, subprocess.TimeoutExpired) as problem:
        raise EnvironmentProblem.of("press-lp-failed", reason=type(problem).__name__) from problem
