"""A message's template and its arguments in; the message out, with Korean particles that fit their words.

``{key}`` gives a value, ``{count:,}`` formats it, ``{key:이/가}`` gives it with its particle. After the value itself,
with nothing but closing signs between, the particle stands alone: ``'{key}'{key:이/가}`` gives ``'줄거리'가``.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from ..particles import particle, with_particle

if TYPE_CHECKING:
    from string import Formatter

Value = str | int | float

_CLOSING = frozenset("'\"’”)]」』〉》`")


def fill(template: str, values: Mapping[str, Value]) -> str:
    """Fill a template; a value that is missing leaves its name in braces."""
    done: list[str] = []
    previous = ""
    for literal, name, spec, _ in _formatter().parse(template):
        done.append(literal)
        if name is None:
            continue
        follows = name == previous and bool(literal) and _CLOSING.issuperset(literal)
        done.append(_field(name, spec or "", values, alone=follows))
        previous = name
    return "".join(done)


def placeholders(template: str) -> frozenset[str]:
    """Give the names of the values that a template needs."""
    return frozenset(name for _, name, _, _ in _formatter().parse(template) if name)


@cache
def _formatter() -> Formatter:
    from string import Formatter  # noqa: PLC0415 - most runs show no message

    return Formatter()


def _field(name: str, spec: str, values: Mapping[str, Value], *, alone: bool) -> str:
    if name not in values:
        return f"{{{name}}}"
    value = values[name]
    if "/" in spec:
        return particle(str(value), spec) if alone else with_particle(str(value), spec)
    return format(value, spec)
