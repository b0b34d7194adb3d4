"""Commands in; how long they took and how much memory all their processes held at once out.

Children get an environment as a user has it: compiled modules are kept (in the benchmark's own folder), and no
ReviewPress cache but the one that a command names is used.

On Linux memory is looked at a hundred times a second, in /proc: the resident memory of a command's processes, workers and
all, is summed up (pages that processes share count in each, so that the sum is rather too large), and the greatest sum is
taken, or the first process's own peak where that is more. ``ru_maxrss`` would not do: on Linux a new process inherits the
peak of the one that starts it. Elsewhere it is all there is, of the first process (nothing on Windows).
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

Command = tuple[str, ...]

_SAMPLED_EVERY_S = 0.01
_LAST_LINES = 15
_PROC = Path("/proc")


@dataclass(frozen=True, slots=True)
class Run:
    """What some work took: wall-clock seconds, and the peak of its memory in MB (2²⁰ bytes; 0 where unknown)."""

    seconds: float
    megabytes: float


def environment(folder: Path) -> dict[str, str]:
    """Give the environment that commands are measured in; ``folder`` keeps compiled modules and a cache."""
    foreign = {"PYTHONDONTWRITEBYTECODE", "PYTHONPATH", "PYTHONOPTIMIZE", "SOURCE_DATE_EPOCH"}
    kept = {name: value for name, value in os.environ.items() if name not in foreign}
    own = {
        "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
        "REVIEWPRESS_CACHE": str(folder / "cache"),
    }
    return kept | own


def measure(
    commands: Sequence[Command], folder: Path, variables: Mapping[str, str], at_once: int = 1
) -> Run:
    """Run commands to their ends in a folder, some of them at once.

    Raises SystemExit, with the last lines of its messages, where one fails.
    """
    watch = _Watch()
    start = time.perf_counter()
    with watch.watching(), ThreadPoolExecutor(at_once) as pool:
        for _ in pool.map(lambda command: _run(command, folder, variables, watch), commands):
            pass
    return Run(time.perf_counter() - start, watch.peak_bytes / 2**20)


class _Watch:
    """The memory of some processes and of all their children, together."""

    def __init__(self) -> None:
        self.peak_bytes = 0
        self.roots: set[int] = set()
        self._over = threading.Event()

    @contextlib.contextmanager
    def watching(self) -> Iterator[None]:
        thread = threading.Thread(target=self._watch, daemon=True)
        thread.start()
        try:
            yield
        finally:
            self._over.set()
            thread.join()

    def reached(self, peak_bytes: int) -> None:
        self.peak_bytes = max(self.peak_bytes, peak_bytes)

    def _watch(self) -> None:
        while _PROC.is_dir() and not self._over.wait(_SAMPLED_EVERY_S):
            roots = tuple(self.roots)
            self.reached(sum(map(resident_bytes, roots)))
            self.reached(max(map(_peak_bytes, roots), default=0))


def resident_bytes(process: int) -> int:
    """Sum up the memory of a process and of its children and theirs; 0 for those that are gone (Linux)."""
    place = _PROC / str(process)
    try:
        pages = int((place / "statm").read_text(encoding="ascii").split()[1])
        tasks = [task / "children" for task in (place / "task").iterdir()]
        children = [int(child) for task in tasks for child in task.read_text("ascii").split()]
    except (OSError, IndexError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE") + sum(map(resident_bytes, children))


def _peak_bytes(process: int) -> int:
    """Give the peak of a process's own memory so far; 0 where it is gone."""
    with contextlib.suppress(OSError):
        for line in (_PROC / str(process) / "status").read_text(encoding="utf-8").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 2**10
    return 0


def _run(command: Command, folder: Path, variables: Mapping[str, str], watch: _Watch) -> None:
    with tempfile.TemporaryFile() as messages:
        process = subprocess.Popen(
            command, cwd=folder, env=dict(variables), stdout=messages, stderr=subprocess.STDOUT
        )
        watch.roots.add(process.pid)
        watch.reached(_wait(process))
        watch.roots.discard(process.pid)
        if process.returncode:
            messages.seek(0)
            last = messages.read().decode("utf-8", "replace").splitlines()[-_LAST_LINES:]
            raise SystemExit("\n".join([*last, f"exit {process.returncode}: {' '.join(command)}"]))


def _wait(process: subprocess.Popen[bytes]) -> int:
    """Wait for a process's end and give the peak of its memory in bytes; 0 where that is not to be had here."""
    if sys.platform == "win32" or sys.platform.startswith("linux"):
        process.wait()
        return 0
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_maxrss * (1 if sys.platform == "darwin" else 2**10)
