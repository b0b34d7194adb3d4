"""A scalar and its file's lines in; a long text whose every line knows its place out."""

from __future__ import annotations

from collections.abc import Iterator

from .model import Prose
from .yaml_nodes import Scalar

_REACH = 1000
"""A word of a folded text is looked for no further than this, so that escapes cost no search of the whole file."""

Place = tuple[int, int]


def prose(scalar: Scalar, lines: list[str]) -> Prose | None:
    """Give the text without blank lines around it; None where nothing else is left.

    Places are exact for literal blocks (``|``), for which each line of the value ends its source line.
    In folded blocks, quotes and plain scalars, a line of the value may come from several source
    lines; its place is that of its first word.
    """
    values = scalar.text.split("\n")
    written = [number for number, value in enumerate(values) if value.strip()]
    if not written:
        return None
    wanted = slice(written[0], written[-1] + 1)
    places = _literal(scalar, values, lines) if scalar.style == "|" else _folded(scalar, lines)
    text = "\n".join(values[wanted])
    return Prose(text, scalar.span.file, tuple(places)[wanted])


def _literal(scalar: Scalar, values: list[str], lines: list[str]) -> Iterator[Place]:
    for number, value in enumerate(values, scalar.span.line):
        source = lines[number] if number < len(lines) else value
        yield number + 1, len(source) - len(value) + 1


def _folded(scalar: Scalar, lines: list[str]) -> Iterator[Place]:
    """Follow the value's words through the source."""
    first = scalar.span.line - 1
    source = "\n".join(lines[first : scalar.end_line])
    at = scalar.span.column - 1
    at = source.find("\n", at) + 1 if scalar.style == ">" else at + len(scalar.style)
    line, line_start = first, 0
    for value in scalar.text.split("\n"):
        start = at
        for number, word in enumerate(value.split()):
            found = source.find(word, at, at + len(word) + _REACH)
            if found < 0:
                continue
            start = found if number == 0 else start
            at = found + len(word)
        line += source.count("\n", line_start, start)
        line_start = source.rfind("\n", 0, start) + 1
        yield line + 1, start - line_start + 1
