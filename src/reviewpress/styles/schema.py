"""A section's class in; its declared options out: name, type, default and documentation of each."""

from __future__ import annotations

from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from ..value import Value
from .options.declaring import SectionType


class Option(Value):
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
def _options_of(section: Any) -> dict[str, Option]:
    hints = get_type_hints(section)
    return {
        name: Option(name, hints[name], *declared) for name, declared in section.declared.items()
    }


def is_section(declared: Any) -> bool:
    """Tell whether an option holds options of its own, such as ``line_above``."""
    return isinstance(declared, SectionType)


def named_type(declared: Any) -> Any | None:
    """Give the type of the entries of a section of names (``text``, ``colours`` …); None for any other type."""
    return get_args(declared)[1] if get_origin(declared) is dict else None


def item_type(declared: Any) -> Any | None:
    """Give the type of a list's items; None for any other type."""
    return get_args(declared)[0] if get_origin(declared) is tuple else None
