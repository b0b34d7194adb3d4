"""Values of a few known types in; JSON of texts, numbers and rows out, and the same values again from it.

A row begins with the number of its kind: a tuple, a list, a dictionary, a file, or one of the types that the codec was made for,
Structs and enumerations. Nothing else can be read, so no bytes from elsewhere make anything but these.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from operator import attrgetter
from pathlib import Path
from types import ModuleType
from typing import Any

from msgspec import Struct

_TUPLE, _LIST, _DICT, _FILE = range(4)
_FIRST_TYPE = 4
_PLAIN = frozenset({str, int, float, bool, type(None)})


def types_of(*modules: ModuleType) -> tuple[type, ...]:
    """List the Structs and enumerations that modules define, in an order of their own."""
    return tuple(
        kind
        for module in modules
        for _, kind in sorted(vars(module).items())
        if isinstance(kind, type)
        and kind.__module__ == module.__name__
        and issubclass(kind, Struct | Enum)
    )


class Codec:
    """Writes and reads values of some types.

    ``name_file`` gives what stands for a path, ``find_file`` the path again; without them there are no paths.
    """

    def __init__(self, types: Iterable[type]) -> None:
        self._types = tuple(dict.fromkeys(types))
        self._numbers = {kind: number for number, kind in enumerate(self._types, _FIRST_TYPE)}
        self._values = {kind: _values_of(kind) for kind in self._types if issubclass(kind, Struct)}

    def encode(self, value: object, name_file: Callable[[Path], Any] | None = None) -> bytes:
        """Write a value. Raises TypeError for one of another type."""
        row = self._row(value, name_file or _no_file)
        text = json.dumps(row, ensure_ascii=False, separators=(",", ":"))
        return text.encode("utf-8", "surrogatepass")

    def decode(self, data: bytes, find_file: Callable[[Any], Path] | None = None) -> Any:
        """Read a value. Raises ValueError, TypeError or LookupError for bytes that ``encode`` has not written."""
        return self._value(json.loads(data.decode("utf-8", "surrogatepass")), find_file or _no_file)

    def _row(self, value: Any, name_file: Callable[[Path], Any]) -> Any:
        kind = type(value)
        if kind in _PLAIN:
            return value
        if kind is tuple or kind is list:
            rows = [self._row(one, name_file) for one in value]
            return [_TUPLE if kind is tuple else _LIST, *rows]
        number = self._numbers.get(kind)
        if number is not None:
            read = self._values.get(kind)
            if read is None:
                return [number, value.value]
            return [number, *(self._row(one, name_file) for one in read(value))]
        if isinstance(value, Mapping):
            return [_DICT, {str(key): self._row(one, name_file) for key, one in value.items()}]
        if isinstance(value, Path):
            return [_FILE, name_file(value)]
        raise TypeError(kind)

    def _value(self, row: Any, find_file: Callable[[Any], Path]) -> Any:
        if type(row) is not list:
            return row
        number, *rows = row
        if number >= _FIRST_TYPE:
            return self._types[number - _FIRST_TYPE](*[self._value(one, find_file) for one in rows])
        if number == _DICT:
            return {key: self._value(one, find_file) for key, one in rows[0].items()}
        if number == _FILE:
            return find_file(rows[0])
        values = [self._value(one, find_file) for one in rows]
        return tuple(values) if number == _TUPLE else values


def _values_of(kind: type[Struct]) -> Callable[[Any], Iterable[Any]]:
    """Give what reads a Struct's fields in their order."""
    names = kind.__struct_fields__
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: [getattr(value, name) for name in names]


def _no_file(value: Any) -> Any:
    raise TypeError(value)
