"""An option's default and its documentation in; a section's class that carries both out. And the types of lengths and colours."""

from __future__ import annotations

from typing import Any, NamedTuple, NewType

from msgspec import StructMeta

from ...value import Value

Pt = NewType("Pt", float)
"""A length in points (1/72 inch). Typed as ``12pt``, ``4mm``, ``1cm``, ``1em`` (of the style's size), ``1lh`` (of the grid)."""

Em = NewType("Em", float)
"""A length relative to the size of the text it stands in. Typed as ``0.05em``."""

Colour = NewType("Colour", str)
"""``#rrggbb``, in the sheet also ``#rgb`` or a name from ``colours``."""

Cmyk = NewType("Cmyk", str)
"""Ink shares in per cent, cyan/magenta/yellow/black: ``90/65/35/25``."""

BLACK = Colour("#000000")


class Declared(NamedTuple):
    """What an option is declared with."""

    default: Any
    ko: str
    en: str
    fixed: bool
    limits: tuple[float, float] | None


def option(
    default: Any,
    ko: str,
    en: str,
    *,
    fixed: bool = False,
    limits: tuple[float, float] | None = None,
) -> Any:
    """Declare an option with its default and its line of documentation in Korean and English.

    ``fixed`` lengths stay as they are when a book's trim differs from the sheet's (thicknesses of lines, the bleed).
    ``limits`` are the least and the most that a number (lengths: points; Em: em) may be; lengths are never below 0.
    """
    return Declared(default, ko, en, fixed, limits)


class SectionType(StructMeta):
    """The type of sections' classes: keeps the declarations, and leaves the Struct their defaults."""

    declared: dict[str, Declared]

    def __new__(
        cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any], **config: Any
    ) -> SectionType:
        """Make a section's class."""
        declared = {key: it for key, it in namespace.items() if isinstance(it, Declared)}
        defaults = {key: it.default for key, it in declared.items()}
        made = super().__new__(cls, name, bases, {**namespace, **defaults}, **config)
        made.declared = declared
        return made


class Section(Value, metaclass=SectionType):
    """A section of a style sheet; its options are its fields."""
