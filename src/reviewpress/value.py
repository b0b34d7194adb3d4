"""Fields in; immutable values that are compared field by field out: the bases of what stages hand on.

They say once what a ``Struct``'s head would say each time (``frozen=True``), which mypyc leaves out of the classes that it compiles.
"""

from __future__ import annotations

from typing import dataclass_transform

from msgspec import Struct, field


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
class Value(Struct, frozen=True):
    """A value."""


@dataclass_transform(frozen_default=True, order_default=True, field_specifiers=(field,))
class Ordered(Struct, frozen=True, order=True):
    """A value that stands before or after others, by its first field that differs."""
