"""The declared options in; the rows of ``styles --doc`` and of the reference page, and the list of looks, out."""

from __future__ import annotations

from collections.abc import Iterator
from enum import EnumType
from functools import cache
from pathlib import Path
from typing import Any

from ..value import Value
from .finding import shipped_paths
from .loading import EXTENDS, GROUND, load
from .options import Cmyk, Colour, Em, Line, Pt, Sheet, Slot
from .schema import Option, is_section, named_type, options_of


class Row(Value):
    """One option: where it stands (``text.NAME.size``), what it takes, its default as typed, and its documentation."""

    path: str
    type_ko: str
    type_en: str
    default: str
    ko: str
    en: str


class Look(Value):
    """A shipped style sheet."""

    name: str
    about: str
    trim: str


ANY_NAME = "NAME"
"""Stands in a row's path for any name of the section."""

_EXTENDS = Row(
    EXTENDS,
    "이름 또는 경로",
    "a name or a path",
    GROUND,
    "물려받을 스타일. 이 파일에는 다른 것만 적는다",
    "the style to start from; this sheet states only what differs",
)

_PARTS: tuple[tuple[str, type], ...] = (("LINE", Line), ("SLOT", Slot))
"""Groups of options that occur in many places and are listed once, under this name."""

_TYPES: dict[Any, tuple[str, str]] = {
    str: ("글", "text"),
    bool: ("예/아니요", "true or false"),
    int: ("정수", "whole number"),
    float: ("수", "number"),
    Pt: ("길이", "length"),
    Em: ("em", "em"),
    Colour: ("색", "colour"),
    Cmyk: ("C/M/Y/K", "C/M/Y/K"),
    Line: ("선 (LINE)", "a line (LINE)"),
    tuple[str, ...]: ("목록", "list"),
    tuple[Slot, ...]: ("자리의 목록 (SLOT)", "list of places (SLOT)"),
}

_UNITS: dict[Any, str] = {Pt: "pt", Em: "em"}


@cache
def shipped() -> tuple[Look, ...]:
    """Give the shipped looks by name; the ground they stand on comes last."""
    names = sorted(shipped_paths(), key=lambda name: (name == GROUND, name))
    sheets = [load(name, root=Path()) for name in names]
    return tuple(Look(sheet.name, sheet.about, sheet.page.trim) for sheet in sheets)


@cache
def rows() -> tuple[Row, ...]:
    """Give every option, section by section in the order of a sheet; the parts LINE and SLOT come last."""
    found = [_EXTENDS, *_section_rows(Sheet, "")]
    for name, part in _PARTS:
        found += _section_rows(part, name)
    return tuple(found)


def _section_rows(section: type, path: str) -> Iterator[Row]:
    for option in options_of(section).values():
        place = f"{path}.{option.name}" if path else option.name
        entry_type = named_type(option.type)
        if entry_type is not None:
            yield _group_row(option, place)
            yield from _entry_rows(entry_type, option, f"{place}.{ANY_NAME}")
        elif is_section(option.type) and option.type is not Line:
            yield _group_row(option, place)
            yield from _section_rows(option.type, place)
        else:
            ko, en = _type_words(option.type)
            yield Row(place, ko, en, _typed(option), option.ko, option.en)


def _entry_rows(entry_type: Any, option: Option, path: str) -> Iterator[Row]:
    if is_section(entry_type):
        yield Row(
            f"{path}.like",
            "이름",
            "a name",
            "",
            f"{option.name}의 다른 이름: 적지 않은 옵션을 거기서 가져온다",
            f"another name of {option.name}: what is not stated is taken from there",
        )
        yield from _section_rows(entry_type, path)
        return
    ko, en = _type_words(entry_type)
    yield Row(path, ko, en, "", option.ko, option.en)


def _group_row(option: Option, place: str) -> Row:
    return Row(place, "묶음", "group", "", option.ko, option.en)


def _type_words(declared: Any) -> tuple[str, str]:
    if isinstance(declared, EnumType):
        choices = " | ".join(str(choice.value) for choice in declared)  # type: ignore[var-annotated]
        return choices, choices
    return _TYPES[declared]


def _typed(option: Option) -> str:
    """Give an option's default as it would be typed."""
    default = option.default
    if option.type in _UNITS:
        return f"{default:g}{_UNITS[option.type]}" if default else "0"
    if isinstance(default, bool):
        return str(default).lower()
    if isinstance(default, tuple):
        return f"[{', '.join(default)}]"
    if isinstance(default, Line):
        return ""
    return str(default) or "''"
