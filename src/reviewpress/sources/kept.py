"""A review as it was read in, with its findings; bytes to be kept out, and the same again from them, if they are such.

Every value is a row of its fields in their order, and is read by its type: no bytes make anything but a review. The sections
stand on a line of their own, which is read only for whoever looks into them: most runs need no more than titles.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Sequence
from enum import Enum
from functools import cache, partial
from pathlib import Path
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

import yaml

from ..caching import code, key_of
from ..diagnostics import Diagnostics, Span
from ..diagnostics.rows import findings_of, rows_of, span_of, span_row
from ..late import Late
from .model import Phrase, Prose, Review, Section, SectionKind

_Read = Callable[[Any], Any]
_APART = ("path", "file", "digest", "sections")
"""What of a review the reader of its file knows, and what has a line of its own."""
_NO_ROWS = (LookupError, TypeError, ValueError, AttributeError, RecursionError)
"""What reading rows of anything else raises."""


def key(file: str, data: bytes) -> str:
    """Give the key of what a file of this name holds: it changes with all that reading it depends on."""
    parser = f"{yaml.__version__} {yaml.__with_libyaml__}".encode()
    rooms = ("sources", "sources/schema", "labels")
    return key_of(b"review", code(*rooms), parser, file.encode("utf-8", "surrogateescape"), data)


def pack(review: Review, found: Diagnostics) -> bytes:
    """Write a review and the findings of reading it. Raises ValueError for findings about other files."""
    files = (review.file,)
    head = [_row(review, files), rows_of(found, files)]
    return _line(head) + b"\n" + _line(_row(tuple(review.sections), files))


def unpack(
    data: bytes, path: Path, file: str, digest: str, again: Callable[[], Review | None]
) -> tuple[Review, Diagnostics] | None:
    """Read a review; None where there is none to read. ``again`` reads its file, for sections that are none."""
    found = Diagnostics()
    head, _, sections = data.partition(b"\n")
    try:
        row, rows = _parsed(head)
        late = Late(partial(_sections, sections, file, again))
        review = _READER.review(path, file, digest, row, late)
        found.extend(findings_of(rows, (file,)))
    except _NO_ROWS:
        return None
    return review, found


def _sections(line: bytes, file: str, again: Callable[[], Review | None]) -> Sequence[Section]:
    try:
        return _READER.sections(file, _parsed(line))
    except _NO_ROWS:
        review = again()
        return review.sections if review else ()


def _line(rows: Any) -> bytes:
    text = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


def _parsed(line: bytes) -> Any:
    return json.loads(line.decode("utf-8", "surrogatepass"))


def _row(value: Any, files: Sequence[str]) -> Any:
    if isinstance(value, Span):
        return span_row(value, files)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_row(one, files) for one in value]
    kind: Any = type(value)
    names = _names(kind)
    return [_row(getattr(value, name), files) for name in names] if names else value


@cache
def _names(kind: Any) -> tuple[str, ...]:
    """Give the fields of a Struct that are written; none for any other type."""
    named: tuple[str, ...] = getattr(kind, "__struct_fields__", ())
    return tuple(name for name in named if name not in _APART)


class _Reader:
    """Reads the rows of one file after another, by the types of the fields."""

    def __init__(self) -> None:
        self._file = ""
        self._names = _names(Review)
        self._phrase = self._fields(Phrase)
        self._text = self._fields(Prose)
        hints = get_type_hints(Review)
        self._reads = tuple(self._of(hints[name]) for name in self._names)

    def review(
        self, path: Path, file: str, digest: str, row: Any, sections: Sequence[Section]
    ) -> Review:
        """Make a review; raises what reading raises."""
        self._file = file
        values = zip(self._names, _each(self._reads, row), strict=True)
        return Review(path=path, file=file, digest=digest, sections=sections, **dict(values))

    def sections(self, file: str, rows: Any) -> list[Section]:
        """Make a review's sections; raises what reading raises."""
        self._file = file
        return [self._section(row) for row in _listed(rows)]

    def _of(self, kind: Any) -> _Read:
        """Give what reads a value of a type."""
        args = get_args(kind)
        if NoneType in args:
            read = self._of(next(one for one in args if one is not NoneType))
            return lambda value: None if value is None else read(value)
        if get_origin(kind) is tuple:
            return self._tuple(args)
        if kind in _PLAIN:
            return _PLAIN[kind]
        if kind is Span:
            return lambda row: span_of(row, (self._file,))
        return kind if issubclass(kind, Enum) else self._fields(kind)

    def _tuple(self, args: Sequence[Any]) -> _Read:
        if args[-1] is Ellipsis:
            read = self._of(args[0])
            return lambda row: tuple([read(value) for value in _listed(row)])
        reads = tuple(map(self._of, args))
        return lambda row: tuple(_each(reads, row))

    def _fields(self, kind: Any) -> _Read:
        hints = get_type_hints(kind)
        reads = tuple(self._of(hints[name]) for name in _names(kind))
        if kind is Prose:
            return lambda row: _prose(self._file, *_each(reads, row))
        return lambda row: kind(*_each(reads, row))

    def _section(self, row: Any) -> Section:
        heading, kind, text, subsections = row
        return Section(
            self._phrase(heading),
            SectionKind(kind),
            None if text is None else self._text(text),
            tuple([self._section(one) for one in _listed(subsections)]),
        )


def _each(reads: Sequence[_Read], row: Any) -> list[Any]:
    return [read(value) for read, value in zip(reads, _listed(row), strict=True)]


def _listed(row: Any) -> list[Any]:
    if type(row) is not list:
        raise TypeError(row)
    return row


def _exactly(*kinds: type) -> _Read:
    def read(value: Any) -> Any:
        if type(value) not in kinds:
            raise TypeError(value)
        return value

    return read


def _prose(file: str, text: str, starts: Any, turns: Any) -> Prose:
    return Prose(text, file, starts, turns)


_PLAIN: dict[Any, _Read] = {
    str: _exactly(str),
    int: _exactly(int),
    bool: _exactly(bool),
    float: _exactly(float, int),
    dt.date: dt.date.fromisoformat,
}
_READER = _Reader()
