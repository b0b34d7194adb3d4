"""Plain values from a cache or another process in; the composed review out, or ValueError.

Nothing is believed: numbers must be finite, names in their tables, glyph strings must hold glyphs alone, and no strip or
tag may stand in itself. What passes can be drawn; that it is the right matter, its key says.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from math import isfinite
from typing import Any, TypeVar

from ...diagnostics import DETACHED, Diagnostics, Span
from ...diagnostics.rows import finding
from ...document.nodes import Chapter
from ...typeset.galley import (
    Galley,
    ImageItem,
    Item,
    LineMeasure,
    LinkArea,
    RuleItem,
    Strip,
    TextRun,
)
from ...typeset.openers import SetChapter
from ...typeset.tags import Tag, tags_of
from . import packing
from .chapters import Surroundings
from .packing import NONE, Packed

_One = TypeVar("_One")
_FARTHEST = 1e7
_MOST_GLYPHS = 0x10FFFF
_NUMBERS = frozenset({int, float})
_SHOWS = re.compile(r"(?:\[<[0-9A-F<>.\-]*>\]\n)*")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_WEB = ("#", "http://", "https://", "mailto:")


class Unreadable(ValueError):  # noqa: N818 - a finding, caught where the values were read
    """The values hold no composed review."""


def unpack(
    packed: Packed, chapter: Chapter, around: Surroundings, faces: Container[str]
) -> tuple[SetChapter, Diagnostics]:
    """Give the composed review of a chapter, and the findings of composing it; ``faces`` are those it may use.

    Raises ``Unreadable``.
    """
    try:
        reader = _Reader(packed, around, faces)
        opener, text = reader.galley(packed["opener"]), reader.galley(packed["text"])
        return SetChapter(chapter, opener, text), reader.findings()
    except (
        ArithmeticError,
        AttributeError,
        LookupError,
        RecursionError,
        StopIteration,
        TypeError,
        ValueError,
    ) as problem:
        raise Unreadable(str(problem)) from problem


def _pairs(codes: Any, texts: Any) -> set[tuple[int, str]]:
    return set(zip(_indices(codes, _MOST_GLYPHS), _texts(texts), strict=True))


class _Reader:
    def __init__(self, packed: Packed, around: Surroundings, faces: Container[str]) -> None:
        self._packed = packed
        self._around = around
        self._faces = faces
        self._spans = [
            Span(around.files[_index(file)], *_whole_numbers(rest))
            for file, *rest in packed["spans"]
        ]
        self._tags = tags_of(packed["tags"])
        self._strips: list[Strip] = []
        self._read_strips()

    def galley(self, row: Any) -> Galley:
        """Make a galley of the strips read so far."""
        numbers, uses = row
        strips = [self._strips[_index(number)] for number in numbers]
        return Galley(strips, {self._face(face): _pairs(*glyphs) for face, glyphs in uses.items()})

    def findings(self) -> Diagnostics:
        """Give the findings of composing."""
        found = Diagnostics()
        for code, span, severity, arguments in self._packed["found"]:
            found.add(finding(code, self._span(span), severity, arguments))
        return found

    def _read_strips(self) -> None:
        """Make all strips in the order of their numbers, so that each finds those that it holds."""
        if not self._packed["strips"]:
            return
        heights, counts, flags, roles, spans, tags, spaces = self._packed["strips"]
        names = _texts(self._packed["roles"])
        items = self._items()
        place = 0
        more = {_index(number): rest for number, *rest in self._packed["more"]}
        rows = zip(
            _numbers(heights),
            _indices(counts),
            _indices(flags),
            _picked(names, roles),
            map(self._span, spans),
            self._tags_of(tags),
            spaces,
            strict=True,
        )
        strips = self._strips
        for height, count, flag, role, span, tag, space in rows:
            strip = Strip(
                height,
                tuple(items[place : place + count]),
                breakable=flag & packing.BREAKABLE != 0,
                vanishes=flag & packing.VANISHES != 0,
                snaps=flag & packing.SNAPS != 0,
                floats=flag & packing.FLOATS != 0,
                span=span,
                measure=None if space is None else _measure(space, flag),
                role=role,
                tag=tag,
            )
            place += count
            if len(strips) in more:
                self._complete(strip, *more[len(strips)])
            strips.append(strip)
        _check(place == len(items))

    def _complete(self, strip: Strip, anchors: Any, repeats: Any, notes: Any) -> None:
        strip.anchors = tuple(map(self._around.absolute, _texts(anchors)))
        strip.repeats = tuple(self._strips[_index(number)] for number in repeats)
        strip.notes = tuple(map(self.galley, notes))

    def _items(self) -> list[Item]:
        """Make all items in the order of their strips."""
        kinds = _text(self._packed["kinds"])
        made: dict[str, Iterator[Item]] = {
            packing.RUN: self._runs(),
            packing.RULE: (
                RuleItem(*_box(row[:4]), _colour(row[4])) for row in self._rows("rules")
            ),
            packing.IMAGE: map(self._image, self._rows("images")),
            packing.LINK: map(self._link, self._rows("links")),
        }
        items = [next(made[kind]) for kind in kinds]
        _check(all(next(rest, None) is None for rest in made.values()))
        return items

    def _runs(self) -> Iterator[Item]:
        if not self._packed["runs"]:
            return iter(())
        xs, ys, widths, forms, tags, shows, texts = self._packed["runs"]
        _check(_SHOWS.fullmatch("\n".join((*_texts(shows), ""))) is not None)
        looks = _picked([self._format(row) for row in self._packed["formats"]], forms)
        rows = zip(
            _numbers(xs),
            _numbers(ys),
            looks,
            shows,
            _texts(texts),
            _numbers(widths),
            self._tags_of(tags),
            strict=True,
        )
        return (
            TextRun(x, y, face, size, colour, show, text, width, tracking, tag)
            for x, y, (face, size, colour, tracking), show, text, width, tag in rows
        )

    def _format(self, row: Any) -> tuple[str, float, str, float]:
        face, size, colour, tracking = row
        _numbers((size, tracking))
        return self._face(face), size, _colour(colour), tracking

    def _image(self, row: Any) -> ImageItem:
        image = self._around.images[_index(row[4])]
        return ImageItem(*_box(row[:4]), image, _text(row[5]))

    def _link(self, row: Any) -> LinkArea:
        target = _text(row[4])
        _check(target.casefold().startswith(_WEB))
        if target.startswith("#"):
            target = "#" + self._around.absolute(target[1:])
        (tag,) = self._tags_of([row[5]])
        return LinkArea(*_box(row[:4]), target, tag)

    def _rows(self, table: str) -> Iterator[list[Any]]:
        yield from self._packed[table]

    def _face(self, key: str) -> str:
        _check(key in self._faces)
        return key

    def _span(self, number: Any) -> Span:
        return DETACHED if number == NONE else self._spans[_index(number)]

    def _tags_of(self, numbers: Sequence[Any]) -> list[Tag | None]:
        _check(not numbers or (set(map(type, numbers)) == {int} and min(numbers) >= NONE))
        _check(not numbers or max(numbers) < len(self._tags) - 1)
        return [self._tags[number] for number in numbers]  # the last one is that of NONE


def _measure(space: Any, flags: int) -> LineMeasure:
    _numbers((space,))
    return LineMeasure(
        space,
        split=flags & packing.SPLIT != 0,
        is_justified=flags & packing.JUSTIFIED != 0,
        is_last=flags & packing.LAST != 0,
    )


def _box(row: Sequence[Any]) -> tuple[float, float, float, float]:
    x, y, width, height = _numbers(row)
    return x, y, width, height


def _picked(table: Sequence[_One], numbers: Any) -> list[_One]:
    return [table[number] for number in _indices(numbers)]


def _indices(numbers: Any, most: int = 1 << 30) -> Sequence[int]:
    good = not numbers or (
        set(map(type, numbers)) == {int} and min(numbers) >= 0 and max(numbers) <= most
    )
    _check(good)
    return numbers  # type: ignore[no-any-return]


def _index(number: Any) -> int:
    _check(type(number) is int and number >= 0)
    return number  # type: ignore[no-any-return]


def _whole_numbers(numbers: Any) -> Sequence[int]:
    return _indices(numbers)


def _numbers(numbers: Any) -> Sequence[float]:
    _check(set(map(type, numbers)) <= _NUMBERS and all(map(isfinite, numbers)))
    _check(not numbers or (min(numbers) > -_FARTHEST and max(numbers) < _FARTHEST))
    return numbers  # type: ignore[no-any-return]


def _texts(values: Any) -> Sequence[str]:
    _check(not values or set(map(type, values)) == {str})
    return values  # type: ignore[no-any-return]


def _text(value: Any) -> str:
    _check(type(value) is str)
    return value  # type: ignore[no-any-return]


def _colour(value: Any) -> str:
    _check(_COLOUR.fullmatch(value) is not None)
    return value  # type: ignore[no-any-return]


def _check(good: bool) -> None:  # noqa: FBT001 - what is checked is the whole sentence
    if not good:
        raise Unreadable
