"""A source line and the place of a finding in it in; the line with carets right under the place out.

::

       14 │   줄거니: |
          │   ^^^^^^
"""

from __future__ import annotations

from collections.abc import Iterable

from ..terminal import cells, neutral

GUTTER = 6
"""Cells before the bar: a line number of five digits and a space."""

_TAB = "    "
_LEAD = 36
"""So many cells of a long line are shown before the place, a narrow terminal's half at most."""

_CUT = "…"


def frame(number: int, line: str, column: int, length: int, width: int) -> tuple[str, str]:
    """Give the line with its number, and the line of carets; ``width`` is the terminal's in cells.

    ``column`` counts from 1; a place behind the line's end is underlined at its end. Of a long line
    only the part around the place is shown.
    """
    room = max(width - GUTTER - 4, 20)
    at = max(min(column - 1, len(line)), 0)
    end = at + max(length, 1)
    before = _fitting(reversed(line[max(at - room, 0) : at]), min(_LEAD, room // 2))[::-1]
    lead = (_CUT if len(before) < at else "") + "".join(before)
    marked = _fitting(line[at : min(end, at + room)], room - cells(lead))
    under = "".join(marked)
    rest = _fitting(line[end : end + room], room - cells(lead) - cells(under))
    tail = "".join(rest) + (_CUT if at + len(marked) + len(rest) < len(line) else "")
    carets = " " * cells(lead) + "^" * max(cells(under), 1)
    text = f"{number:>{GUTTER - 1}} │ {lead}{under}{tail}"
    return text.rstrip(), f"{'':>{GUTTER}}│ {carets}"


def _fitting(characters: Iterable[str], room: int) -> list[str]:
    """Give the characters, as a terminal shows them, that fill no more than the room."""
    shown: list[str] = []
    used = 0
    for character in characters:
        text = _TAB if character == "\t" else neutral(character)
        used += cells(text)
        if used > room:
            break
        shown.append(text)
    return shown
