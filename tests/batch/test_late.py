"""A crew that is hired when the first task comes."""

from __future__ import annotations

from concurrent.futures import Future
from contextlib import closing

from reviewpress.batch.crew.late import LateCrew
from reviewpress.batch.crew.tasks import Fate, Reply, Task


class Crew:
    """Does every task at once, and notes what it is asked."""

    size, helpers = 2, 1

    def __init__(self) -> None:
        self.asked: list[str] = []

    def submit(self, task: Task) -> Future[Reply]:
        self.asked.append("submit")
        future: Future[Reply] = Future()
        future.set_result(Reply(Fate.DONE, task.body))
        return future

    def call_all(self) -> None:
        self.asked.append("call_all")

    def close(self) -> None:
        self.asked.append("close")


class Agency:
    """Gives crews, and remembers them."""

    def __init__(self) -> None:
        self.hired: list[Crew] = []

    def hire(self) -> Crew:
        self.hired.append(Crew())
        return self.hired[-1]


def test_nobody_is_hired_for_nothing() -> None:
    agency = Agency()
    with closing(LateCrew(3, agency.hire)) as crew:
        assert (crew.size, crew.helpers) == (3, 2)
    assert agency.hired == []


def test_a_crew_is_hired_once_and_ended() -> None:
    agency = Agency()
    with closing(LateCrew(2, agency.hire)) as crew:
        assert crew.submit(Task(b"1")).result().data == b"1"
        crew.call_all()
        assert crew.submit(Task(b"2")).result().data == b"2"
    assert [one.asked for one in agency.hired] == [["submit", "call_all", "submit", "close"]]
