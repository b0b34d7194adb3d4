"""Real signals, full disks and read-only folders: the last good books stay, and nothing is left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.batch.conftest import books

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="signals and limits of POSIX"),
    pytest.mark.slow,
]

LIMITED = (
    "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (20000, 20000)); "
    "from reviewpress.cli.edge import run; sys.exit(run(sys.argv[1:]))"
)
ROOT = Path(__file__).resolve().parents[2]
HEEDING = (
    f"import sys; sys.path.insert(0, {str(ROOT)!r}); from tests.privileges import heed_modes; heed_modes(); "
    "from reviewpress.cli.edge import run; sys.exit(run(sys.argv[1:]))"
)


def start(shelf: Path, *arguments: str, code: str = "") -> subprocess.Popen[bytes]:
    """Start a build of the shelf in a process group of its own, as a shell does."""
    way = ["-c", code] if code else ["-m", "reviewpress"]
    command = [sys.executable, *way, "build", str(shelf), "--format", "pdf", *arguments]
    return subprocess.Popen(
        command,
        cwd=shelf.parent,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
    )


def build(shelf: Path, *arguments: str, code: str = "") -> tuple[int, str]:
    process = start(shelf, *arguments, code=code)
    _, err = process.communicate(timeout=120)
    return process.returncode, err.decode()


def grow(shelf: Path) -> None:
    """Make every review long enough for a signal to arrive amid the work."""
    for path in (shelf / "reviews").iterdir():
        text = path.read_text(encoding="utf-8")
        more = "".join(
            f"\n    문단 {n}이 여기에 있다. 줄을 넘길 만큼 길게 이어지는 글이다.\n"
            for n in range(600)
        )
        path.write_text(text.replace("\n    [^1]:", f"{more}\n    [^1]:"), encoding="utf-8")


def group(leader: int) -> list[int]:
    """List the processes of a group that still run."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            rest = (folder / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        except OSError:
            continue
        if int(rest[2]) == leader and rest[0] != "Z":
            found.append(int(folder.name))
    return found


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="looks processes up in /proc")
@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGKILL, -9)]
)
def test_a_signal_leaves_no_process_and_no_half_book(
    shelf: Path, number: signal.Signals, code: int, jobs: str
) -> None:
    grow(shelf)
    assert build(shelf, "--out", "whole")[0] == 0
    process = start(shelf, "--out", "out", "--no-cache", "-j", jobs)
    until = time.monotonic() + 60
    while not list(shelf.parent.glob("out/*.pdf")) and time.monotonic() < until:
        time.sleep(0.01)
    process.send_signal(number)
    asked = time.monotonic()
    process.communicate(timeout=30)
    assert process.returncode in (code, 0)  # 0: all was done before the signal came
    while group(process.pid) and time.monotonic() < asked + 10:
        time.sleep(0.05)
    assert group(process.pid) == []
    whole = books(shelf.parent / "whole")
    assert all(data == whole[name] for name, data in books(shelf.parent / "out").items())
    assert build(shelf, "--out", "out")[0] == 0
    assert books(shelf.parent / "out") == whole
    assert {path.suffix for path in (shelf.parent / "out").iterdir()} == {".pdf"}


def test_a_full_disk_costs_the_new_books_and_not_the_old(shelf: Path) -> None:
    assert build(shelf)[0] == 0
    before = books(shelf.parent / "build")
    for jobs in ("1", "2"):
        code, told = build(shelf, "--style", "zine", "-j", jobs, code=LIMITED)
        assert (code, "output-disk-full" in told) == (3, True), told
        assert books(shelf.parent / "build") == before
        assert {path.suffix for path in (shelf.parent / "build").iterdir()} == {".pdf"}
    assert build(shelf)[0] == 0


def test_a_closed_folder_is_told_of(shelf: Path) -> None:
    (shelf.parent / "locked").mkdir(mode=0o555)
    cache = ("--cache", str(shelf.parent / "locked"))
    code, told = build(shelf, "--out", "locked/out", *cache, code=HEEDING)
    assert (code, "output-not-writable" in told) == (3, True), told


def test_two_builds_at_once_make_whole_books(shelf: Path) -> None:
    grow(shelf)
    assert build(shelf, "--out", "whole", "--no-cache")[0] == 0
    running = [start(shelf, "--out", "out", "-j", jobs) for jobs in ("1", "2")]
    for process in running:
        process.communicate(timeout=120)
        assert process.returncode == 0
    assert books(shelf.parent / "out") == books(shelf.parent / "whole")
