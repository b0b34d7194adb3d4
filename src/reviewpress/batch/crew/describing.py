"""Two descriptions of what is installed, one line a thing, in; the finding that says how they differ out."""

from __future__ import annotations

from ...diagnostics import Diagnostic, error

NOTHING = "–"


def differing(there: str, here: str, place: str = "") -> Diagnostic:
    """Say how what is installed at ``place`` differs from what is installed here.

    ``there`` may also be the reason why no description could be had.
    """
    theirs, ours = _things(there), _things(here)
    if not theirs:
        return error("batch-worker-lacks", place=place, reason=there.strip())
    names = [name for name in ours | theirs if ours.get(name) != theirs.get(name)]
    told = (f"{name} {theirs.get(name, NOTHING)} ({ours.get(name, NOTHING)})" for name in names)
    return error("batch-worker-other", place=place, differences=", ".join(told))


def _things(description: str) -> dict[str, str]:
    """Read a description; empty for what is none."""
    pairs = [line.partition("\t") for line in description.splitlines()]
    return {name: value for name, tab, value in pairs if tab}
