"""Workers do their tasks; one that dies, hangs or raises costs its own task alone."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from reviewpress.batch.crew import hiring
from reviewpress.batch.crew.hiring import HiredCrew
from reviewpress.batch.crew.processes import StartedProcess
from reviewpress.batch.crew.tasks import Fate, Reply, Task, waited

TOIL = "tests.batch.toil:work"


@pytest.fixture(autouse=True, params=["as here", "started"])
def _start(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Start workers as this platform does, forked on Linux, and as all platforms can."""
    monkeypatch.syspath_prepend(str(Path(__file__).parents[2]))
    if request.param == "started":
        monkeypatch.setattr(
            hiring, "starter", lambda wanted: (lambda: StartedProcess(wanted), lambda: None)
        )


def run(tasks: list[bytes], size: int = 2, timeout_s: float | None = None) -> list[Reply]:
    with HiredCrew(size, TOIL) as crew:
        crew.call_all()
        futures = [crew.submit(Task(body, timeout_s=timeout_s)) for body in tasks]
        return [waited(future) for future in futures]


def test_every_task_is_done_once() -> None:
    found = run([b"do %d" % number for number in range(20)])
    assert [one.data for one in found] == [(b"%d" % n)[::-1] for n in range(20)]


def test_the_culprit_is_known_and_the_others_are_done() -> None:
    found = run([b"do ab", b"die", b"do cd", b"raise oh", b"do ef", b"die", b"do gh"])
    assert [found[n].fate for n in range(7)] == [
        Fate.DONE, Fate.DIED, Fate.DONE, Fate.RAISED, Fate.DONE, Fate.DIED, Fate.DONE,
    ]  # fmt: skip
    assert found[1].data == b"7"
    assert b"RuntimeError: oh" in found[3].data


def test_a_task_that_takes_too_long_is_given_up() -> None:
    start = time.monotonic()
    found = run([b"sleep", b"do ab", b"do cd"], timeout_s=3)
    assert [found[n].fate for n in range(3)] == [Fate.LATE, Fate.DONE, Fate.DONE]
    assert time.monotonic() - start < 30


def test_noise_on_stdout_does_no_harm() -> None:
    assert run([b"print ab"])[0].data == b"ba"


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="no limit on memory there")
def test_a_task_that_eats_memory_fails_alone() -> None:
    found = run([b"grow", b"do ab"], size=1)
    assert [one.fate for one in found] == [Fate.SPENT, Fate.DONE]


def test_whoever_has_done_a_large_task_goes() -> None:
    with HiredCrew(1, TOIL) as crew:
        crew.call_all()
        asked = [Task(b"who"), Task(b"who", is_large=True), Task(b"who"), Task(b"who")]
        first, large, *others = [waited(future) for future in map(crew.submit, asked)]
    assert first == large
    assert len(set(others)) == 1
    assert large not in others
    assert {one.fate for one in (first, *others)} == {Fate.DONE}


def test_closing_leaves_no_worker() -> None:
    crew = HiredCrew(3, TOIL)
    futures = [crew.submit(Task(body)) for body in (b"do ab", b"sleep", b"sleep", b"sleep")]
    assert waited(futures[0]).fate is Fate.DONE
    processes = [one.process.number for one in crew._workers if one]
    crew.close()
    assert processes
    assert not any(map(_runs, processes))
    assert waited(futures[-1]).fate is Fate.LOST


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9")
def test_a_worker_that_was_killed_while_idle_costs_no_task() -> None:
    import signal

    with HiredCrew(2, TOIL) as crew:
        assert waited(crew.submit(Task(b"do ab"))).data == b"ba"
        (one,) = (one for one in crew._workers if one)
        os.kill(one.process.number, signal.SIGKILL)
        until = time.monotonic() + 20
        while one.process.runs and time.monotonic() < until:
            time.sleep(0.01)
        assert waited(crew.submit(Task(b"do cd"))).data == b"dc"


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="looks processes up in /proc")
def test_without_the_nursery_workers_are_started() -> None:
    import signal

    before = set(children(os.getpid()))
    with HiredCrew(2, TOIL) as crew:
        assert waited(crew.submit(Task(b"do ab"))).data == b"ba"
        for child in set(children(os.getpid())) - before:
            os.kill(child, signal.SIGKILL)
        deadly = [crew.submit(Task(b"do cd")) for _ in range(4)]
        assert waited(deadly[-1]).data == b"dc"
    assert set(children(os.getpid())) <= before


def children(parent: int) -> list[int]:
    """List a process's children, those among them that nobody has waited for."""
    found = Path(f"/proc/{parent}/task").glob("*/children")
    return [int(number) for path in found for number in path.read_text("ascii").split()]


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9")
def test_workers_go_when_their_parent_is_killed(tmp_path: Path) -> None:
    import signal
    import subprocess

    program = (
        "import time; from reviewpress.batch.crew.hiring import HiredCrew\n"
        "from reviewpress.batch.crew.tasks import Task\n"
        f"crew = HiredCrew(3, {TOIL!r})\n"
        "[crew.submit(Task(b'sleep')) for _ in range(2)]\n"
        "while None in crew._workers: time.sleep(0.01)\n"
        "print(*(one.process.number for one in crew._workers if one), flush=True)\n"
        "time.sleep(60)\n"
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", program],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
    )
    assert parent.stdout
    workers = [int(word) for word in parent.stdout.readline().split()]
    assert len(workers) == 2
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    parent.stdout.close()
    until = time.monotonic() + 20
    while time.monotonic() < until and any(map(_runs, workers)):
        time.sleep(0.05)
    assert not any(map(_runs, workers))


def _runs(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    except OSError:
        return False
    return state[0] != "Z"  # an orphan whose new parent has not looked yet
