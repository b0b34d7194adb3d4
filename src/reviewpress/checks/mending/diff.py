"""A mended file in; its changes as a unified diff, which ``patch`` and ``git apply`` read, out.

Mending changes characters inside lines, never their number, so line n before is line n after.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .files import Mended

_CONTEXT = 3


def unified(mended: Mended) -> str:
    """Give the diff with three lines of context; "" where nothing changes."""
    old, new = _lines(mended.before), _lines(mended.after)
    hunks = [line for start, end in _stretches(old, new) for line in _hunk(old, new, start, end)]
    name = mended.file.lstrip("/")
    head = [f"--- a/{name}", f"+++ b/{name}"] if hunks else []
    return "\n".join([*head, *hunks])


def _lines(data: bytes) -> list[str]:
    """Part a text at its line feeds, as ``patch`` does; a carriage return before one stays with its line."""
    return data.decode("utf-8").split("\n")


def _stretches(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Give the runs of lines to show: changed ones with their context, near ones together."""
    last = len(old) - 1 if old and not old[-1] else len(old)
    changed = [n for n in range(len(old)) if old[n] != new[n]]
    start = end = 0
    for number in changed:
        if end and number - _CONTEXT > end:
            yield start, min(end, last)
            end = 0
        if not end:
            start = max(number - _CONTEXT, 0)
        end = number + _CONTEXT + 1
    if end:
        yield start, min(end, last)


def _hunk(old: Sequence[str], new: Sequence[str], start: int, end: int) -> Iterator[str]:
    count = end - start
    yield f"@@ -{start + 1},{count} +{start + 1},{count} @@"
    at = start
    while at < end:
        run = at
        while run < end and old[run] != new[run]:
            run += 1
        for number in range(at, run):
            yield from _line("-", old, number)
        for number in range(at, run):
            yield from _line("+", new, number)
        if run < end:
            yield from _line(" ", old, run)
        at = run + 1


def _line(sign: str, lines: Sequence[str], number: int) -> Iterator[str]:
    yield sign + lines[number]
    if number == len(lines) - 1:
        yield "\\ No newline at end of file"
