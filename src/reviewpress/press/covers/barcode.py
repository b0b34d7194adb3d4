"""Digits in; the bars of EAN-13 and of its five-digit add-on out, in modules (ISO/IEC 15420; GS1 General Specifications 5.2)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

_ODD = (
    "0001101",
    "0011001",
    "0010011",
    "0111101",
    "0100011",
    "0110001",
    "0101111",
    "0111011",
    "0110111",
    "0001011",
)
_EVEN = tuple("".join("10"[int(bit)] for bit in reversed(code)) for code in _ODD)
_RIGHT = tuple("".join("10"[int(bit)] for bit in code) for code in _ODD)
_FIRST = (
    "OOOOOO",
    "OOEOEE",
    "OOEEOE",
    "OOEEEO",
    "OEOOEE",
    "OEEOOE",
    "OEEEOO",
    "OEOEOE",
    "OEOEEO",
    "OEEOEO",
)
_ADDON = ("EEOOO", "EOEOO", "EOOEO", "EOOOE", "OEEOO", "OOEEO", "OOOEE", "OEOEO", "OEOOE", "OOEOE")
_GUARD, _MIDDLE, _ADDON_GUARD, _ADDON_BETWEEN = "101", "01010", "1011", "01"

MODULES, ADDON_MODULES = 95, 47
QUIET_LEFT, QUIET_RIGHT, BETWEEN, ADDON_QUIET = 11, 7, 9, 5
"""White modules before the bars, behind them, before the add-on, and behind that."""


class Bar(NamedTuple):
    """A bar: where it starts and how wide it is, in modules, and whether it is of a guard, which is longer."""

    start: int
    width: int
    is_guard: bool = False


def ean13(digits: str) -> list[Bar]:
    """Give the bars of thirteen digits, whose check digit has been verified."""
    left = "".join(
        (_ODD if parity == "O" else _EVEN)[int(digit)]
        for parity, digit in zip(_FIRST[int(digits[0])], digits[1:7], strict=True)
    )
    right = "".join(_RIGHT[int(digit)] for digit in digits[7:])
    pattern = _GUARD + left + _MIDDLE + right + _GUARD
    middle = range(len(_GUARD + left), len(_GUARD + left + _MIDDLE))
    guards = {*range(3), *middle, *range(MODULES - 3, MODULES)}
    return [bar._replace(is_guard=bar.start in guards) for bar in _bars(pattern)]


def ean5(digits: str) -> list[Bar]:
    """Give the bars of a five-digit add-on, 부가기호."""
    odd, even = (sum(map(int, digits[start::2])) for start in (0, 1))
    parities = _ADDON[(3 * odd + 9 * even) % 10]
    codes = [
        (_ODD if parity == "O" else _EVEN)[int(digit)]
        for parity, digit in zip(parities, digits, strict=True)
    ]
    return list(_bars(_ADDON_GUARD + _ADDON_BETWEEN.join(codes)))


def _bars(pattern: str) -> Iterator[Bar]:
    start = 0
    for bit, run in groupby(pattern):
        width = len(list(run))
        if bit == "1":
            yield Bar(start, width)
        start += width
