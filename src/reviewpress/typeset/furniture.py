"""A page's number and titles in; its running head and folio, set and in place, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from msgspec.structs import replace

from ..document.nodes import Inline, Styled, Text
from ..styles.options import Edge, Pt, Side, Slot, TextAlign, TextStyle
from .galley import Box, Galley, Item, RuleItem, Strip
from .lines import alignment
from .setter import Setter, beside, extent

_STYLED = re.compile(r"\*\*(.+?)\*\*")
_FIELD = re.compile(r"\{(folio|book|chapter|part)\}")
_ELLIPSIS = "…"
_WIDE_SPACE = "\u2003"
"""As wide as the type is high (EM SPACE)."""
_NARROWEST_EM = 0.1
"""No text is narrower than this for each of its characters."""
_ENDLESS_PT = 1e6
_TOLERANCE_PT = 0.01


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
        self._strips: dict[tuple[Slot, tuple[str, ...], bool], Strip | None] = {}
        """What stands in a slot, by the words of its fields, on rectos and on versos."""
        self._styles: dict[str, TextStyle] = {}
        self._parts: dict[tuple[str, tuple[Inline, ...]], tuple[tuple[Item, ...], Galley]] = {}

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
        words = tuple(str(getattr(running, name)) for name in _FIELD.findall(slot.text))
        key = slot, words, recto
        if key not in self._strips:
            self._strips[key] = self._set(slot, running, recto=recto)
        return self._strips[key]

    def _set(self, slot: Slot, running: Running, *, recto: bool) -> Strip | None:
        align = _align(slot.side, recto=recto)
        items = self._fitted(_filled(slot.text, running), slot.style, align)
        leading = self._setter.leading(self._style(slot.style))
        return Strip(leading, items, role=slot.style) if items else None

    def _style(self, name: str) -> TextStyle:
        """Give a style for a line that is put in its place later."""
        style = self._styles.get(name)
        if style is None:
            text, none = self._sheet.text[name], Pt(0.0)
            style = replace(text, align=TextAlign.LEFT, left=none, right=none, indent=none)
            self._styles[name] = style
        return style

    def _fitted(self, inlines: list[Inline], name: str, align: TextAlign) -> tuple[Item, ...]:
        """Set one line, its longest words shortened until it fits the measure."""
        measure, size = self._sheet.page.measure_pt, self._style(name).size
        inlines = _bounded(inlines, int(measure / (size * _NARROWEST_EM)))
        while True:
            parts = [self._part(name, part) for part in _parted(inlines)]
            places = list(accumulate((extent(items) + size for items, _ in parts), initial=0.0))
            spare = measure - (places[-1] - size)
            shorter = _shortened(inlines) if spare < -_TOLERANCE_PT else None
            if shorter is None:
                for _, galley in parts:
                    self.galley.append(galley)
                x = alignment(align, max(spare, 0.0))
                return beside(
                    (x + place, items) for place, (items, _) in zip(places, parts, strict=False)
                )
            inlines = shorter

    def _part(self, name: str, inlines: tuple[Inline, ...]) -> tuple[tuple[Item, ...], Galley]:
        """Set what stands between wide spaces, once: titles stand on many pages, beside other numbers."""
        key = name, inlines
        part = self._parts.get(key)
        if part is None:
            galley = Galley()
            box = Box(0.0, _ENDLESS_PT)
            lines = self._setter.lines(inlines, self._style(name), box, galley)
            part = self._parts[key] = (lines[0].items if lines else (), galley)
        return part

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


def _parted(inlines: Sequence[Inline]) -> Iterator[tuple[Inline, ...]]:
    """Part a line at its wide spaces; there is at least one part."""
    part: list[Inline] = []
    for inline in inlines:
        if not isinstance(inline, Text):
            part.append(inline)
            continue
        first, *others = inline.text.split(_WIDE_SPACE)
        part += [Text(first)] if first else []
        for text in others:
            yield tuple(part)
            part = [Text(text)] if text else []
    yield tuple(part)


def _bounded(inlines: Sequence[Inline], most: int) -> list[Inline]:
    """Cut off what no line can hold, so that shortening the rest takes no time."""
    return [
        Text(inline.text[:most] + _ELLIPSIS)
        if isinstance(inline, Text) and len(inline.text) > most
        else inline
        for inline in inlines
    ]


def _shortened(inlines: Sequence[Inline]) -> list[Inline] | None:
    """Take two characters off the longest words; None where they are too short for that."""
    texts = [(i, inline) for i, inline in enumerate(inlines) if isinstance(inline, Text)]
    i, longest = max(texts, key=lambda found: len(found[1].text), default=(0, Text("")))
    if len(longest.text) < 3:
        return None
    shorter = list(inlines)
    shorter[i] = Text(longest.text.rstrip(_ELLIPSIS)[:-2].rstrip() + _ELLIPSIS)
    return shorter
