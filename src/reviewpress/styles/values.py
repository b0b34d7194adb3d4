"""A value as typed and its declared type in; the typed value out, or a refusal that says what was expected."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from enum import EnumType, StrEnum
from typing import Any

from ..diagnostics import Argument
from ..value import Value
from .lengths import Length, LengthError, Unit, parse_length
from .options import Cmyk, Colour, Em, Pt
from .schema import Option
from .wording import nearest

_HEX = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
_SHARE = re.compile(r"[0-9]+(?:\.[0-9]+)?", re.ASCII)
_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)", re.ASCII)
_TRUTHS = {"true": True, "yes": True, "예": True, "false": False, "no": False, "아니요": False}


class Refusal(Exception):  # noqa: N818  (it says why a value is refused)
    """A value that its option cannot take: the diagnostic's code and arguments."""

    def __init__(self, code: str, **arguments: Argument) -> None:
        super().__init__(code)
        self.code = code
        self.arguments = arguments


class Scope(Value):
    """What a value's meaning depends on where it stands.

    ``em_pt`` and ``line_pt`` are None where these units have no meaning (the size and the grid themselves). ``factor``
    scales absolute lengths to the book's trim.
    """

    colours: Mapping[str, Colour]
    em_pt: float | None = None
    line_pt: float | None = None
    factor: float = 1.0


def read_value(typed: str, option: Option, scope: Scope) -> Any:
    """Read one value by its option's type. Raises Refusal."""
    if isinstance(option.type, EnumType) and issubclass(option.type, StrEnum):
        return _choice(typed, option.type)
    value = _READERS[option.type](typed, option, scope)
    if option.limits is not None and not option.limits[0] <= value <= option.limits[1]:
        least, most = option.limits
        raise Refusal("styles-out-of-range", value=typed, least=least, most=most)
    return value


def read_hex(typed: str) -> Colour | None:
    """Read ``#rgb`` or ``#rrggbb``; None where it is neither."""
    if not _HEX.fullmatch(typed):
        return None
    digits = typed[1:].lower()
    return Colour("#" + (digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)))


def _text(typed: str, _option: Option, _scope: Scope) -> str:
    return typed


def _truth(typed: str, _option: Option, _scope: Scope) -> bool:
    truth = _TRUTHS.get(typed.casefold())
    if truth is None:
        raise Refusal("styles-not-truth", value=typed)
    return truth


def _number(typed: str, _option: Option, _scope: Scope) -> float:
    if not _NUMBER.fullmatch(typed):
        raise Refusal("styles-not-number", value=typed)
    return float(typed)


def _integer(typed: str, option: Option, scope: Scope) -> int:
    number = _number(typed, option, scope)
    if not number.is_integer():
        raise Refusal("styles-not-integer", value=typed)
    return int(number)


def _choice(typed: str, choices: type[StrEnum]) -> StrEnum:
    known = [str(choice) for choice in choices]
    if typed.casefold() not in known:
        raise Refusal(
            "styles-no-choice", value=typed, choices=", ".join(known), **nearest(typed, known)
        )
    return choices(typed.casefold())


def _colour(typed: str, option: Option, scope: Scope) -> Colour:
    if not typed and not option.default:
        return Colour("")
    colour = scope.colours.get(typed) or read_hex(typed)
    if colour is None:
        known = {"known": ", ".join(scope.colours)} if scope.colours else {}
        raise Refusal("styles-no-colour", value=typed, **known, **nearest(typed, scope.colours))
    return colour


def _ink(typed: str, _option: Option, _scope: Scope) -> Cmyk:
    shares = [share.strip() for share in typed.split("/")]
    if len(shares) != 4 or not all(_SHARE.fullmatch(share) for share in shares):
        raise Refusal("styles-no-ink", value=typed)
    if any(float(share) > 100 for share in shares):
        raise Refusal("styles-no-ink", value=typed)
    return Cmyk("/".join(shares))


def _length(typed: str) -> Length:
    try:
        return parse_length(typed)
    except LengthError as problem:
        hint = {"number": problem.number} if problem.number else {}
        raise Refusal("styles-no-length", value=typed, **hint) from None


def _em(typed: str, _option: Option, _scope: Scope) -> Em:
    length = _length(typed)
    if length.unit is not Unit.EM and length.value:
        raise Refusal("styles-only-em", value=typed)
    return Em(length.value)


def _points(typed: str, option: Option, scope: Scope) -> Pt:
    length = _length(typed)
    if length.value < 0:
        raise Refusal("styles-negative", value=typed)
    if length.absolute:
        points = length.points(em_pt=0, line_pt=0)
        scaled = scope.factor != 1 and not option.fixed
        return Pt(round(points * scope.factor, 1) if scaled else round(points, 4))
    unit_pt = scope.em_pt if length.unit is Unit.EM else scope.line_pt
    if unit_pt is None:
        raise Refusal("styles-no-unit-here", value=typed, unit=str(length.unit))
    return Pt(round(length.value * unit_pt, 4))


_READERS: Mapping[Any, Callable[[str, Option, Scope], Any]] = {
    str: _text,
    bool: _truth,
    int: _integer,
    float: _number,
    Pt: _points,
    Em: _em,
    Colour: _colour,
    Cmyk: _ink,
}
