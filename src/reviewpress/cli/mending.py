"""A library in; its sources mended, or a diff of what would be, and a line that counts both out."""

from __future__ import annotations

import sys

from .. import driver
from ..checks.mending import Mended
from ..checks.mending.diff import unified
from ..diagnostics import Diagnostic, Severity, Span, warning
from ..errors import ReviewPressError
from ..labels.messages import Words
from ..terminal import neutral
from .console import Console

MENDED = Words(
    "고쳤습니다: 파일 {files}개, {places}곳", "mended: {places} place(s) in {files} file(s)"
)
COULD = Words(
    "고칠 수 있습니다: 파일 {files}개, {places}곳. 쓰려면 --fix",
    "can be mended: {places} place(s) in {files} file(s); --fix writes them",
)
NOTHING = Words("고칠 것이 없습니다", "nothing to mend")


def show(console: Console, library: driver.Library) -> int:
    """Show the diff on stdout and write nothing; 1 where a source cannot be read."""
    errors = [one for one in library.diagnostics if one.severity is Severity.ERROR]
    console.report(errors)
    done = []
    for mended in driver.mend(library):
        if mended.refused:
            console.report([_refusal(mended)])
        else:
            console.data(_shown(unified(mended)))
            done.append(mended)
    _count(console, COULD, done)
    return int(bool(errors))


def _shown(diff: str) -> str:
    """Keep what a source holds from acting on a terminal; a pipe gets the diff as it is, for ``patch``."""
    if not sys.stdout.isatty():
        return diff
    return "\n".join(neutral(line) for line in diff.split("\n"))


def write(console: Console, library: driver.Library) -> driver.Checked:
    """Write the mended sources; gives what kept any from being mended."""
    kept = driver.Checked()
    done = []
    for mended in driver.mend(library):
        if mended.refused:
            kept.diagnostics.add(_refusal(mended))
            continue
        try:
            mended.write()
        except ReviewPressError as stop:
            kept.diagnostics.extend(stop.diagnostics)
            kept.exit_code = max(kept.exit_code, stop.exit_code)
        else:
            done.append(mended)
    _count(console, MENDED, done)
    return kept


def _refusal(mended: Mended) -> Diagnostic:
    return warning("mend-refused", Span(mended.file))


def _count(console: Console, words: Words, done: list[Mended]) -> None:
    if done:
        console.say(words, files=len(done), places=sum(mended.places for mended in done))
    else:
        console.say(NOTHING)
