"""A chapter in; bytes that say all its galley depends on out, and the chapter again from them.

Books number their reviews, and projects lie in different folders. So anchors are written from the chapter's own on,
files and pictures as numbers of a list beside the bytes: a review has the same bytes in every book that holds it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import Any, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from ...diagnostics import Span
from ...document.nodes import (
    Align,
    Bar,
    BarChart,
    Chapter,
    FactRow,
    Facts,
    Figure,
    Heading,
    Image,
    LineBreak,
    Link,
    List,
    ListItem,
    Note,
    NoteMark,
    PageNumber,
    Paragraph,
    Quote,
    Rule,
    SceneBreak,
    Spring,
    Styled,
    Table,
    Text,
)
from ...typeset.drawings import absolute, relative
from ...value import Value

_SPAN, _IMAGE = 0, 1
_NODES: tuple[type[Struct], ...] = (
    Text,
    Paragraph,
    Heading,
    Styled,
    Link,
    LineBreak,
    NoteMark,
    PageNumber,
    Quote,
    List,
    ListItem,
    Table,
    Bar,
    BarChart,
    Figure,
    SceneBreak,
    Rule,
    FactRow,
    Facts,
    Spring,
    Note,
)
_FIRST_NODE = 2


class Surroundings(NamedTuple):
    """What a chapter's bytes leave out."""

    anchor: str
    files: tuple[str, ...]
    """The files that spans name, the chapter's own first; "" stands for none."""
    images: tuple[Image, ...]

    def relative(self, anchor: str) -> str:
        """Write an anchor of the chapter from its own on."""
        return relative(anchor, self.anchor)

    def absolute(self, anchor: str) -> str:
        """Read an anchor that ``relative`` has written."""
        return absolute(anchor, self.anchor)


class Encoded(NamedTuple):
    """A chapter's bytes, and what they leave out."""

    data: bytes
    around: Surroundings


def encode(chapter: Chapter) -> Encoded:
    """Write a chapter's opener and text."""
    writer = _Writer(Surroundings(chapter.anchor, (), ()), {chapter.key: 0})
    content = (tuple(chapter.opener), tuple(chapter.blocks))
    data = json.dumps(content, default=writer.write, ensure_ascii=False, separators=(",", ":"))
    found = writer.around._replace(files=tuple(writer.files), images=tuple(writer.images))
    return Encoded(data.encode("utf-8", "surrogatepass"), found)


def decode(data: bytes, around: Surroundings) -> Chapter:
    """Read a chapter; its title, head and key are empty, since no galley depends on them.

    Raises ValueError, TypeError, IndexError or RecursionError for bytes that ``encode`` has not written.
    """
    opener, blocks = json.loads(data.decode("utf-8", "surrogatepass"))
    reader = _Reader(around)
    parts = tuple((str(name), reader.node(block)) for name, block in opener)
    return Chapter(parts, reader.nodes(blocks), around.anchor, "", "")


_Row = Callable[[Any], Sequence[object]]


class _Writer:
    def __init__(self, around: Surroundings, files: dict[str, int]) -> None:
        self.around = around
        self.files = files
        self.images: dict[Image, int] = {}

    def write(self, node: Any) -> Sequence[object]:
        """Give a node as a row: its kind's number, then its fields; ``json`` asks for the nodes below."""
        kind = type(node)
        if kind is Span:
            return self._span(node)
        if kind is Image:
            return self._image(node)
        number, values = _NUMBERS[kind], _VALUES[kind](node)
        if isinstance(node, Heading):
            return (
                number,
                *values[:_ANCHOR],
                self.around.relative(node.anchor),
                *values[_ANCHOR + 1 :],
            )
        if isinstance(node, Link) and node.target.startswith("#"):
            return (number, "#" + self.around.relative(node.target[1:]), *values[1:])
        return (number, *values)

    def _span(self, span: Any) -> Sequence[object]:
        number = self.files.setdefault(span.file, len(self.files))
        return (_SPAN, number, span.line, span.column, span.length)

    def _image(self, image: Any) -> Sequence[object]:
        number = self.images.setdefault(image, len(self.images))
        return (_IMAGE, number, image.width_px, image.height_px, image.format)


class _Reader(Value):
    around: Surroundings

    def node(self, row: Any) -> Any:
        """Make a node, a run of nodes or a plain value from its row."""
        if type(row) is not list:
            return row
        if not row or type(row[0]) is not int:
            return self.nodes(row)
        number, *values = row
        if number == _SPAN:
            file, line, column, length = values
            return Span(self.around.files[file], line, column, length)
        if number == _IMAGE:
            return self.around.images[values[0]]
        node = _NODES[number - _FIRST_NODE](*map(self.node, values))
        return self._finished(node)

    def nodes(self, rows: Sequence[Any]) -> tuple[Any, ...]:
        """Make a run of nodes."""
        return tuple(map(self.node, rows))

    def _finished(self, node: Any) -> Any:
        """Give a node the anchors and types that JSON does not keep."""
        if isinstance(node, Heading):
            return replace(node, anchor=self.around.absolute(node.anchor))
        if isinstance(node, Link) and node.target.startswith("#"):
            return replace(node, target="#" + self.around.absolute(node.target[1:]))
        if isinstance(node, Table):
            return replace(node, aligns=tuple(map(Align, node.aligns)))
        return node


def _values_of(kind: type[Struct]) -> _Row:
    """Give what reads a node's fields in their order."""
    names = kind.__struct_fields__
    if len(names) > 1:
        return attrgetter(*names)
    (name,) = names

    def only_value(node: Any) -> Sequence[object]:
        return (getattr(node, name),)

    return only_value


_ANCHOR = Heading.__struct_fields__.index("anchor")
_NUMBERS = {kind: number for number, kind in enumerate(_NODES, start=_FIRST_NODE)}
_VALUES = {kind: _values_of(kind) for kind in _NODES}
