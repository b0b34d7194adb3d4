"""A finished style sheet in; what one would type in YAML to get it out."""

from __future__ import annotations

from enum import Enum
from typing import Any

from ..styles.options import Em, Pt
from ..styles.schema import is_section, item_type, named_type, options_of

UNITS = {Pt: "pt", Em: "em"}


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
