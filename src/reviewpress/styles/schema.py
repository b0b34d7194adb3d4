"""A section's class in; its declared options out: name, type, default and documentation of each."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints


@dataclass(frozen=True, slots=True)
class Option:
    """One declared option.

    ``fixed`` lengths do not follow a book's trim; ``limits`` are the least and the most.
    """

    name: str
    type: Any
    default: Any
    ko: str
    en: str
    fixed: bool
    limits: tuple[float, float] | None


def options_of(section: type[Any]) -> dict[str, Option]:
    """Give the options of a section's class by name; fields without documentation are no options."""
    return _options_of(section)  # type: ignore[arg-type]  # classes are hashable


@cache
def _options_of(section: type) -> dict[str, Option]:
    hints = get_type_hints(section)
    return {
        field.name: Option(
            field.name,
            hints[field.name],
            _default(field),
            field.metadata["ko"],
            field.metadata["en"],
            field.metadata["fixed"],
            field.metadata["limits"],
        )
        for field in dataclasses.fields(section)
        if "ko" in field.metadata
    }


def _default(field: dataclasses.Field[Any]) -> Any:
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory()
    return field.default


def is_section(declared: Any) -> bool:
    """Tell whether an option holds options of its own, such as ``line_above``."""
    return dataclasses.is_dataclass(declared)


def named_type(declared: Any) -> Any | None:
    """Give the type of the entries of a section of names (``text``, ``colours`` …); None for any other type."""
    return get_args(declared)[1] if get_origin(declared) is dict else None


def item_type(declared: Any) -> Any | None:
    """Give the type of a list's items; None for any other type."""
    return get_args(declared)[0] if get_origin(declared) is tuple else None
