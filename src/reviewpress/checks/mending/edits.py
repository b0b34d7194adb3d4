"""Changes of a text in; the same changes as edits of the file's lines, and the lines so edited, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ..copies import Passage, Run
from .tracked import Change


class Edit(NamedTuple):
    """In a line (from 0) the characters from ``start`` up to ``end`` become ``text``."""

    line: int
    start: int
    end: int
    text: str


def edits_of(passage: Passage, changes: Iterable[Change], lines: Sequence[str]) -> Iterator[Edit]:
    """Place changes in the file, as far as its lines read there as the text does: in escapes they do not.

    The space at a fold between two lines of the file is no character of either, and cannot be changed.
    """
    runs = list(passage.runs)
    at = -1
    known, broken = 0, True
    for change in changes:
        while at + 1 < len(runs) and runs[at + 1].start <= change.start:
            at += 1
            known, broken = runs[at].start, False
        if broken or _meets_fold(change, runs, at):
            continue
        run = runs[at]
        line, shift = lines[run.line - 1], run.column - 1 - run.start
        # The character behind counts, too: what stands at a line's end may be a fold whose next word is an escape.
        end = change.end + (passage.typed[change.end : change.end + 1] not in ("", "\n"))
        if line[known + shift : end + shift] != passage.typed[known:end]:
            broken = True
            continue
        known = change.end
        yield Edit(run.line - 1, change.start + shift, change.end + shift, change.text)


def _meets_fold(change: Change, runs: Sequence[Run], at: int) -> bool:
    following = runs[at + 1] if at + 1 < len(runs) else None
    return following is not None and following.folded and change.end >= following.start


def write_edits(edits: Iterable[Edit], lines: list[str]) -> int:
    """Put edits into their lines; gives how many there were."""
    by_line: dict[int, set[Edit]] = defaultdict(set)
    for edit in edits:
        by_line[edit.line].add(edit)
    for number, of_line in by_line.items():
        line, done = lines[number], 0
        pieces: list[str] = []
        for edit in sorted(of_line):
            pieces += (line[done : edit.start], edit.text)
            done = edit.end
        lines[number] = "".join((*pieces, line[done:]))
    return sum(map(len, by_line.values()))
