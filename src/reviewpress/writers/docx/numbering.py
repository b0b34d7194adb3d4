"""Lists and headings' squares in; numbering definitions and the part ``numbering.xml`` out."""

from __future__ import annotations

import re

from msgspec import Struct, field

from ...document.nodes import List
from .units import twips
from .xml import part_xml, quoted

_NUMBER = re.compile(r"(\D*)(\d+)(\D*)")
_LEVELS = 9
SQUARE = "■"


def _number_properties(number: int, level: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


class Numbering(Struct):
    """The numberings of one document. Every list has its own, so that each counts from its own start."""

    _kinds: dict[str, int] = field(default_factory=dict)
    """Abstract numberings' levels in XML, with their numbers."""
    _lists: list[tuple[int, int, int]] = field(default_factory=list)
    """For each list its abstract numbering, level and start."""

    def of(self, block: List, left: float, gap: float, rpr: str) -> str:
        """Define a list whose text stands in by ``left`` points, ``gap`` after the marker; give its paragraphs' property."""
        level = min(block.depth, _LEVELS) - 1
        marker = block.items[0].marker
        number = _NUMBER.fullmatch(marker) if block.ordered else None
        if number:
            text = f"{number[1]}%{level + 1}{number[3]}"
            form, start = "decimal", int(number[2])
        else:
            text, form, start = marker, "bullet", 1
        indent = f'<w:pPr><w:ind w:left="{twips(left)}" w:hanging="{twips(gap)}"/></w:pPr>'
        kind = self._kind(
            level, _level(level, form, text, "right", indent + f"<w:rPr>{rpr}</w:rPr>")
        )
        return _number_properties(self._add(kind, level, start), level)

    def square(self, left: float, width: float, rpr: str) -> str:
        """Define the square that stands before headings of a style; give the style's property."""
        indent = f'<w:pPr><w:ind w:left="{twips(left)}" w:hanging="{twips(width)}"/></w:pPr>'
        kind = self._kind(0, _level(0, "bullet", SQUARE, "left", indent + f"<w:rPr>{rpr}</w:rPr>"))
        return _number_properties(self._add(kind, 0, 1), 0)

    def xml(self) -> bytes:
        """Write the part."""
        kinds = "".join(
            f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="hybridMultilevel"/>'
            f"{levels}</w:abstractNum>"
            for levels, number in self._kinds.items()
        )
        lists = "".join(
            f'<w:num w:numId="{i}"><w:abstractNumId w:val="{kind}"/><w:lvlOverride w:ilvl="{level}">'
            f'<w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
            for i, (kind, level, start) in enumerate(self._lists, 1)
        )
        return part_xml("numbering", kinds + lists)

    def _kind(self, level: int, xml: str) -> int:
        above = "".join(_level(i, "bullet", "", "left", "") for i in range(level))
        return self._kinds.setdefault(above + xml, len(self._kinds))

    def _add(self, kind: int, level: int, start: int) -> int:
        self._lists.append((kind, level, start))
        return len(self._lists)


def _level(level: int, form: str, text: str, side: str, properties: str) -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:suff w:val="tab"/><w:lvlText w:val={quoted(text)}/>'
        f'<w:lvlJc w:val="{side}"/>{properties}</w:lvl>'
    )
