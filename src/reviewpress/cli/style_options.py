"""The declared style options in; a row for each, with its type, default and documentation, out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any

from ..labels.messages import Words
from ..styles.options import Cmyk, Colour, Em, Pt, Sheet
from ..styles.schema import Option, is_section, item_type, named_type, options_of

TYPES: dict[Any, Words] = {
    Pt: Words("길이", "length"),
    Em: Words("글자 크기에 견준 길이(em)", "length relative to the type size (em)"),
    Colour: Words("색", "colour"),
    Cmyk: Words("인쇄용 색", "ink colour"),
    str: Words("글", "text"),
    int: Words("정수", "whole number"),
    float: Words("수", "number"),
    bool: Words("예/아니요", "yes or no"),
}
UNITS = {Pt: "pt", Em: "em"}
LIST = Words("{kind}의 목록", "list of: {kind}")


@dataclass(frozen=True, slots=True)
class OptionRow:
    """One option: its path in a sheet (``text.NAME.size``), type, default as typed, documentation."""

    path: str
    type: Words
    default: str
    doc: Words


def option_rows(section: type = Sheet, prefix: str = "") -> Iterator[OptionRow]:
    """Give every option of a section and of those inside it, in the order of their declaration."""
    for option in options_of(section).values():
        path = prefix + option.name
        inner, step = _inner(option.type)
        if inner is None:
            yield OptionRow(path, _kind(option.type), _typed(option), Words(option.ko, option.en))
        else:
            yield OptionRow(path, Words("", ""), "", Words(option.ko, option.en))
            yield from option_rows(inner, f"{path}{step}")


def as_typed(value: Any, declared: Any) -> Any:
    """Turn a sheet, or a value of one, into what one would type in YAML: lengths with their unit."""
    if is_section(declared):
        options = options_of(declared)
        return {name: as_typed(getattr(value, name), options[name].type) for name in options}
    if (named := named_type(declared)) is not None:
        return {name: as_typed(inner, named) for name, inner in value.items()}
    if (item := item_type(declared)) is not None:
        return [as_typed(inner, item) for inner in value]
    if declared in UNITS:
        return f"{round(value, 3):g}{UNITS[declared]}"
    return value.value if isinstance(value, Enum) else value


def _inner(declared: Any) -> tuple[type | None, str]:
    """Give the class of an option that holds options of its own, and how the path goes on."""
    if is_section(declared):
        return declared, "."
    named = named_type(declared)
    if named is not None and is_section(named):
        return named, ".NAME."
    item = item_type(declared)
    if item is not None and is_section(item):
        return item, "[]."
    return None, ""


def _kind(declared: Any) -> Words:
    inner = item_type(declared) or named_type(declared)
    if inner is not None:
        kind = _kind(inner)
        return Words(LIST.ko.format(kind=kind.ko), LIST.en.format(kind=kind.en))
    if isinstance(declared, type) and issubclass(declared, Enum):
        values = ", ".join(str(member.value) for member in declared)
        return Words(values, values)
    return TYPES[declared]


def _typed(option: Option) -> str:
    """Write a default as one would type it in a sheet."""
    value = as_typed(option.default, option.type)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return f"[{', '.join(str(item) for item in value)}]"
    return str(value)
