"""A composed review in; its galleys as plain values that JSON can hold out: columns of numbers and texts, no objects.

Strips, tags and spans stand in tables and are named by their numbers there, so that what was one object stays one.
A strip's number is above those of its footnotes and repeated heads, a tag's above its parent's: no reader can loop.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any, TypeVar

from ...diagnostics import Diagnostics, Span
from ...typeset.galley import Galley, ImageItem, Item, LinkArea, RuleItem, Strip, TextRun
from ...typeset.openers import SetChapter
from ...typeset.tags import NO_TAG, TagTable
from .chapters import Surroundings

NONE = NO_TAG
"""The number of no tag, and of the detached span."""
BREAKABLE, VANISHES, SNAPS, FLOATS, SPLIT, JUSTIFIED, LAST = (1 << i for i in range(7))
RUN, RULE, IMAGE, LINK = "TRIL"

Packed = dict[str, Any]
_Key = TypeVar("_Key", bound=Hashable)


def pack(done: SetChapter, found: Diagnostics, around: Surroundings) -> Packed:
    """Turn a composed review and the findings of composing it into plain values."""
    packer = _Packer(around)
    opener, text = packer.galley(done.opener), packer.galley(done.text)
    findings = [
        [one.code, packer.span(one.span), int(one.severity), [list(pair) for pair in one.arguments]]
        for one in found
    ]
    return packer.tables() | {"opener": opener, "text": text, "found": findings}


class _Packer:
    def __init__(self, around: Surroundings) -> None:
        self.around = around
        self.strips: dict[Strip, int] = {}
        self.tags: TagTable = TagTable()
        self.spans: dict[Span, int] = {}
        self.roles: dict[str, int] = {}
        self.formats: dict[tuple[str, float, str, float], int] = {}
        self.rows: list[tuple[object, ...]] = []
        self.more: list[list[object]] = []
        self.kinds: list[str] = []
        self.runs: list[tuple[object, ...]] = []
        self.rules: list[list[object]] = []
        self.images: list[list[object]] = []
        self.links: list[list[object]] = []

    def galley(self, galley: Galley) -> list[object]:
        """Give a galley as its strips' numbers and the glyphs it uses."""
        uses = {
            face: [[code for code, _ in pairs], [text for _, text in pairs]]
            for face, pairs in ((face, sorted(galley.uses[face])) for face in sorted(galley.uses))
        }
        return [[self._strip(strip) for strip in galley.strips], uses]

    def span(self, span: Span) -> int:
        """Give a span's number."""
        return NONE if not span.file else _number(self.spans, span)

    def tables(self) -> Packed:
        """Give all that has been numbered."""
        files = {file: number for number, file in enumerate(self.around.files)}
        return {
            "strips": [list(column) for column in zip(*self.rows, strict=True)],
            "more": self.more,
            "roles": list(self.roles),
            "tags": self.tags.rows(),
            "spans": [[files[s.file], s.line, s.column, s.length] for s in self.spans],
            "formats": list(self.formats),
            "kinds": "".join(self.kinds),
            "runs": [list(column) for column in zip(*self.runs, strict=True)],
            "rules": self.rules,
            "images": self.images,
            "links": self.links,
        }

    def _strip(self, strip: Strip) -> int:
        number = self.strips.get(strip)
        if number is not None:
            return number
        repeats = [self._strip(head) for head in strip.repeats]
        notes = [self.galley(note) for note in strip.notes]
        for item in strip.items:
            self.kinds.append(self._item(item))
        number = self.strips[strip] = len(self.strips)
        measure = strip.measure
        flags = (
            strip.breakable * BREAKABLE
            | strip.vanishes * VANISHES
            | strip.snaps * SNAPS
            | strip.floats * FLOATS
        )
        if measure:
            flags |= measure.split * SPLIT | measure.is_justified * JUSTIFIED
            flags |= measure.is_last * LAST
        self.rows.append(
            (
                strip.height,
                len(strip.items),
                flags,
                _number(self.roles, strip.role),
                self.span(strip.span),
                self.tags.number(strip.tag),
                measure.space if measure else None,
            )
        )
        if strip.anchors or repeats or notes:
            anchors = [self.around.relative(anchor) for anchor in strip.anchors]
            self.more.append([number, anchors, repeats, notes])
        return number

    def _item(self, item: Item) -> str:
        """Put an item into the table of its kind; give the kind."""
        if isinstance(item, TextRun):
            form = _number(self.formats, (item.face, item.size, item.colour, item.tracking))
            tag = self.tags.number(item.tag)
            self.runs.append((item.x, item.y, item.width, form, tag, item.show, item.text))
            return RUN
        if isinstance(item, RuleItem):
            self.rules.append([*_box(item), item.colour])
            return RULE
        if isinstance(item, LinkArea):
            self.links.append([*_box(item), self._target(item.target), self.tags.number(item.tag)])
            return LINK
        if isinstance(item, ImageItem):
            self.images.append([*_box(item), self.around.images.index(item.image), item.alt])
            return IMAGE
        raise TypeError(f"no way to keep a {type(item).__name__}")

    def _target(self, target: str) -> str:
        return "#" + self.around.relative(target[1:]) if target.startswith("#") else target


def _box(item: RuleItem | ImageItem | LinkArea) -> tuple[float, float, float, float]:
    return item.x, item.y, item.width, item.height


def _number(table: dict[_Key, int], key: _Key) -> int:
    return table.setdefault(key, len(table))
