"""A page's number and titles in; its running head and folio, set and in place, out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from ..document.nodes import Inline, Styled, Text
from ..styles.options import Edge, Pt, Side, Slot, TextAlign, TextStyle
from .galley import Box, Galley, Item, RuleItem, Strip
from .setter import Setter

_STYLED = re.compile(r"\*\*(.+?)\*\*")
_FIELD = re.compile(r"\{(folio|book|chapter|part)\}")
_ELLIPSIS = "…"


class Running(NamedTuple):
    """What the furniture of a page may tell; empty words are left out."""

    folio: str
    book: str
    chapter: str
    part: str


class Furniture:
    """Sets running heads and folios for one sheet; each distinct one once."""

    def __init__(self, setter: Setter) -> None:
        self._setter = setter
        self._sheet = setter.sheet
        self.galley = Galley()
        """Holds no strips, but the glyphs that were used."""

    def strips(self, running: Running, *, recto: bool, opener: bool) -> list[tuple[float, Strip]]:
        """Give the furniture of one page and how far below the trimmed page's top each strip stands."""
        style = self._sheet.furniture
        slots = style.recto if recto or not self._sheet.page.two_sided else style.verso
        found = []
        for slot in slots:
            if opener and not slot.opener:
                continue
            strip = self._slot(slot, running, recto=recto)
            if strip:
                found.append((self._y(slot), strip))
        if style.rule.thickness and any(slot.edge is Edge.HEAD for slot in slots) and found:
            y = self._baseline(Edge.HEAD) + style.rule_gap
            width = style.rule.length or self._sheet.page.measure_pt
            rule = RuleItem(0.0, 0.0, width, style.rule.thickness, style.rule.colour)
            if not opener or any(slot.opener and slot.edge is Edge.HEAD for slot in slots):
                found.append((y, Strip(style.rule.thickness, (rule,), role="head-rule")))
        return found

    def _slot(self, slot: Slot, running: Running, *, recto: bool) -> Strip | None:
        align = _align(slot.side, recto=recto)
        text = self._sheet.text[slot.style]
        style = replace(text, align=align, left=Pt(0.0), right=Pt(0.0), indent=Pt(0.0))
        measure = self._sheet.page.measure_pt
        inlines = _fitted(self._setter, _filled(slot.text, running), style, measure)
        if not inlines:
            return None
        lines = self._setter.lines(inlines, style, Box(0.0, measure), self.galley)
        items: tuple[Item, ...] = lines[0].items if lines else ()
        return Strip(self._setter.leading(style), items, role=slot.style) if items else None

    def _y(self, slot: Slot) -> float:
        style = self._sheet.text[slot.style]
        return self._baseline(slot.edge) - self._setter.baseline(style)

    def _baseline(self, edge: Edge) -> float:
        page, style = self._sheet.page, self._sheet.furniture
        if edge is Edge.HEAD:
            return page.top - style.head_gap
        return page.top + page.lines * page.grid + style.foot_gap


def _align(side: Side, *, recto: bool) -> TextAlign:
    if side is Side.CENTER:
        return TextAlign.CENTER
    at_right = (side is Side.OUTER) == recto
    return TextAlign.RIGHT if at_right else TextAlign.LEFT


def _filled(template: str, running: Running) -> list[Inline]:
    """Fill a slot's template; white space beside an empty field goes with it, and words whose fields are all empty."""
    fields = _FIELD.findall(template)
    if fields and not any(getattr(running, name) for name in fields):
        return []
    inlines: list[Inline] = []
    for i, piece in enumerate(_STYLED.split(template)):
        words = _FIELD.sub(lambda field: str(getattr(running, field[1])), piece)
        if not words.strip():
            words = ""
        if words:
            inlines.append(Styled("folio", (Text(words),)) if i % 2 else Text(words))
    return _trimmed(inlines)


def _trimmed(inlines: Sequence[Inline]) -> list[Inline]:
    """Take white space off both ends, which an empty field leaves behind."""
    found = list(inlines)
    if found and isinstance(found[0], Text):
        found[0] = Text(found[0].text.lstrip())
    if found and isinstance(found[-1], Text):
        found[-1] = Text(found[-1].text.rstrip())
    return [inline for inline in found if not isinstance(inline, Text) or inline.text]


def _fitted(
    setter: Setter, inlines: list[Inline], style: TextStyle, measure: float
) -> list[Inline]:
    """Shorten the longest words until the line fits the measure."""
    while inlines and setter.width(inlines, style) > measure:
        i, longest = max(
            ((i, inline) for i, inline in enumerate(inlines) if isinstance(inline, Text)),
            key=lambda pair: len(pair[1].text),
            default=(0, None),
        )
        if longest is None or len(longest.text) < 3:
            return inlines
        inlines[i] = Text(longest.text.rstrip(_ELLIPSIS)[:-2].rstrip() + _ELLIPSIS)
    return inlines
