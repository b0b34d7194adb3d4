"""A book and a worker's reply other than its result in; what is told of the book out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...diagnostics import Diagnostic, error
from ...results import Built
from ..crew.tasks import Fate, Reply

if TYPE_CHECKING:
    from ...sources.loading import LoadedBook

_STOPPED, _BUG = 3, 4
"""Exit codes: the machine, and a bug (see ``errors``)."""


def lost(loaded: LoadedBook, reply: Reply, timeout_s: float | None) -> Built:
    """Tell of a book that its worker did not finish."""
    code = _BUG if reply.fate is Fate.RAISED else _STOPPED
    built = Built(loaded.name, exit_code=code)
    built.diagnostics.extend(loaded.diagnostics)
    built.diagnostics.add(_why(loaded.name, reply, timeout_s))
    return built


def _why(name: str, reply: Reply, timeout_s: float | None) -> Diagnostic:
    text = reply.text.strip()
    if reply.fate is Fate.LATE:
        return error("batch-late", book=name, limit=timeout_s or 0)
    if reply.fate is Fate.SPENT:
        return error("batch-memory", book=name, limit=text)
    if reply.fate is Fate.RAISED:
        return error("batch-bug", book=name, text=text.splitlines()[-1])
    return error("batch-died", book=name, status=text)
