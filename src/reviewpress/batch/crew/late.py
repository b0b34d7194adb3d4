"""What hires a crew in; a crew that is hired when there is something for it to do out: most runs have little left to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from concurrent.futures import Future

    from .tasks import Crew, Reply, Task


class LateCrew:
    """A ``Crew`` of ``size`` that ``hire`` brings when the first task comes."""

    def __init__(self, size: int, hire: Callable[[], Crew]) -> None:
        self.size = size
        self._hire = hire
        self._crew: Crew | None = None

    @property
    def helpers(self) -> int:
        """How many tasks are done at a time while the caller works, too."""
        return self.size - 1

    def submit(self, task: Task) -> Future[Reply]:
        """Have a task done."""
        return self._hired().submit(task)

    def call_all(self) -> None:
        """Call on those who were held back because the caller works, too."""
        self._hired().call_all()

    def close(self) -> None:
        """End all work at once."""
        if self._crew:
            self._crew.close()

    def _hired(self) -> Crew:
        if self._crew is None:
            self._crew = self._hire()
        return self._crew
