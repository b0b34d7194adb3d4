"""The codes of a font and the texts they stand for in; a ToUnicode CMap out (ISO 32000-1, 9.10.3).

A code has one entry, but may stand for several texts in a book: a space for a no-break space, 〓 for whatever the font
lacks. ``Readings`` chooses one, the same on every run, and tells which strings need their text spelled out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

_BLOCK = 100
_HEX = re.compile("<([0-9A-Fa-f]+)>")

_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_TAIL = """endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


class Readings:
    """What each code of one face is read as."""

    def __init__(self, uses: Iterable[tuple[int, str]]) -> None:
        texts: dict[int, list[str]] = {}
        for code, text in uses:
            texts.setdefault(code, []).append(text)
        self.chosen = {code: _choose(found) for code, found in sorted(texts.items())}
        others = {text for code, found in texts.items() for text in found} - set(
            self.chosen.values()
        )
        others |= {text for code, text in uses if text != self.chosen[code]}
        # An empty text (the second glyph of a cluster) matches everywhere: such faces are always looked at closely.
        self._suspect = re.compile("|".join(map(re.escape, sorted(others)))) if others else None

    @property
    def is_plain(self) -> bool:
        """Tell whether every code of the face stands for one text only."""
        return self._suspect is None

    def misread(self, show: str, text: str) -> bool:
        """Tell whether a TJ operand would be read as something other than ``text``."""
        if self._suspect is None or not self._suspect.search(text):
            return False
        return self.read(show) != text

    def read(self, show: str) -> str:
        """Give the text that a viewer makes of a TJ operand."""
        digits = "".join(_HEX.findall(show))
        codes = (int(digits[start : start + 4], 16) for start in range(0, len(digits), 4))
        return "".join(self.chosen.get(code, "") for code in codes)


def _choose(texts: Iterable[str]) -> str:
    """Take the shortest text, then the lowest code points: the space rather than the no-break space."""
    return min(filter(None, texts), key=lambda text: (len(text), text), default="")


def cmap(readings: Mapping[int, str]) -> bytes:
    """Write a CMap: ranges where codes and characters go up together, single entries for the rest."""
    singles: list[str] = []
    ranges: list[str] = []
    for first, last, text in _ranges(readings):
        if first == last:
            singles.append(f"<{first:04X}> <{_utf16(text)}>")
        else:
            ranges.append(f"<{first:04X}> <{last:04X}> <{_utf16(text)}>")
    return "".join((_HEAD, *_blocks("bfchar", singles), *_blocks("bfrange", ranges), _TAIL)).encode(
        "ascii"
    )


def _ranges(readings: Mapping[int, str]) -> Iterable[tuple[int, int, str]]:
    """Gather codes; a range keeps the high byte of its codes and of its characters."""
    run: list[int] = []
    for code in sorted(code for code, text in readings.items() if text):
        if run and not _follows(run[-1], readings[run[-1]], code, readings[code]):
            yield run[0], run[-1], readings[run[0]]
            run = []
        run.append(code)
    if run:
        yield run[0], run[-1], readings[run[0]]


def _follows(code: int, text: str, next_code: int, next_text: str) -> bool:
    return (
        next_code == code + 1
        and next_code & 0xFF != 0
        and len(text) == len(next_text) == 1
        and ord(next_text) == ord(text) + 1
        and ord(next_text) & 0xFF != 0
    )


def _blocks(operator: str, entries: list[str]) -> Iterable[str]:
    for start in range(0, len(entries), _BLOCK):
        block = entries[start : start + _BLOCK]
        yield f"{len(block)} begin{operator}\n" + "\n".join(block) + f"\nend{operator}\n"


def _utf16(text: str) -> str:
    return text.encode("utf-16-be", "replace").hex().upper()
