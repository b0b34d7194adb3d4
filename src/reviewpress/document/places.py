"""Offsets in a stretch of Markdown in; spans in the source file out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from ..diagnostics import Span
from ..sources.model import Prose


class Places:
    """Where the characters of one inline stretch stand in its prose.

    ``content`` is what the Markdown parser cut out, line by line, from ``lines`` (the prose's) beginning at
    ``first_line``: less the indentation, the markers of quotes and lists, and white space at both ends.
    """

    def __init__(self, prose: Prose, lines: Sequence[str], first_line: int, content: str) -> None:
        self._prose = prose
        self._lines = lines
        self._first_line = first_line
        self._content = content.split("\n")
        self._offsets = [0]
        for line in self._content[:-1]:
            self._offsets.append(self._offsets[-1] + len(line) + 1)
        self._columns: dict[int, int] = {}

    def span(self, offset: int, length: int = 1) -> Span:
        """Place ``length`` characters of the content from ``offset`` on (both from 0)."""
        index = bisect_right(self._offsets, max(offset, 0)) - 1
        column = self._column(index) + max(offset, 0) - self._offsets[index]
        return self._prose.span(self._first_line + index, column, max(length, 1))

    def _column(self, index: int) -> int:
        if index not in self._columns:
            self._columns[index] = self._find_column(index)
        return self._columns[index]

    def _find_column(self, index: int) -> int:
        number = self._first_line + index
        if number >= len(self._lines):
            return 0
        line, content = self._lines[number].rstrip(), self._content[index].rstrip()
        if line.endswith(content):
            return len(line) - len(content)
        return max(line.find(content), 0)
