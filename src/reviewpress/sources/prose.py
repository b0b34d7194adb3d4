"""A scalar and its file's lines in; a long text whose every line knows its place out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .model import Prose
from .yaml_nodes import Scalar

_WORD = re.compile(r"\S+")
_REACH = 1000
"""A word of a folded text is looked for no further than this, so that escapes cost no search of the whole file."""

Place = tuple[int, int]
Turn = tuple[int, int, int, int]
"""Where a line of the value goes on in the source: its number and column, and the source's (see ``Prose``)."""


def prose(scalar: Scalar, lines: list[str]) -> Prose | None:
    """Give the text without blank lines around it; None where nothing else is left.

    In literal blocks (``|``) each line of the value ends its source line. In folded blocks, quotes and plain scalars
    a line of the value may come from several source lines, so each word is looked for; one that
    is typed otherwise than it reads (as an escape) is taken to follow the word before it.
    """
    values = scalar.text.split("\n")
    written = [number for number, value in enumerate(values) if value.strip()]
    if not written:
        return None
    first, last = written[0], written[-1]
    turns: list[Turn] = []
    places = (
        _literal(scalar, values, lines) if scalar.style == "|" else _folded(scalar, lines, turns)
    )
    starts = tuple(places)[first : last + 1]
    text = "\n".join(values[first : last + 1])
    kept = tuple((turn[0] - first, *turn[1:]) for turn in turns if first <= turn[0] <= last)
    return Prose(text, scalar.span.file, starts, kept)


def _literal(scalar: Scalar, values: list[str], lines: list[str]) -> Iterator[Place]:
    for number, value in enumerate(values, scalar.span.line):
        source = lines[number] if number < len(lines) else value
        yield number + 1, len(source) - len(value) + 1


def _folded(scalar: Scalar, lines: list[str], turns: list[Turn]) -> Iterator[Place]:
    """Follow the value's words through the source; adds to ``turns`` where they do not stand side by side."""
    first = scalar.span.line - 1
    source = "\n".join(lines[first : scalar.end_line])
    at = scalar.span.column - 1
    at = source.find("\n", at) + 1 if scalar.style == ">" else at + len(scalar.style)
    line, line_start = first + 1, 0
    for number, value in enumerate(scalar.text.split("\n")):
        place, shift = (line, at - line_start + 1), at
        lead = value[: len(value) - len(value.lstrip())]
        for word in _WORD.finditer(value):
            found = source.find(word[0], at, at + len(word[0]) + _REACH)
            if found < 0:
                continue
            at = found + len(word[0])
            line += source.count("\n", line_start, found)
            line_start = source.rfind("\n", 0, found) + 1
            if word.start() == len(lead) and source.endswith(lead, line_start, found):
                place = line, found - line_start + 1 - word.start()
                shift = found - word.start()
            elif found - word.start() != shift:
                turns.append((number, word.start(), line, found - line_start + 1))
                shift = found - word.start()
        yield place
