"""An ISBN in; its barcode with digits, in a white box as shops scan it, out (GS1 General Specifications 5.2)."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ...typeset.galley import Item, RuleItem, Strip, moved
from ...typeset.setter import extent
from .barcode import (
    ADDON_MODULES,
    ADDON_QUIET,
    BETWEEN,
    MODULES,
    QUIET_LEFT,
    QUIET_RIGHT,
    Bar,
    ean5,
    ean13,
)
from .isbn import Isbn

_MM = 72 / 25.4
_MODULE_PT = 0.33 * _MM
_BARS_PT, _GUARDS_PT = 18.0 * _MM, 19.65 * _MM
_HEAD_PT, _FOOT_PT = 11.0, 11.0
"""Room for the words above the bars, and for the digits below."""
_BLACK, _WHITE = "#000000", "#ffffff"


class Panel:
    """Draws a barcode; ``line`` sets words in its type, whose lines have their baseline ``baseline`` below their top."""

    def __init__(self, line: Callable[[str], tuple[Item, ...]], baseline: float) -> None:
        self._line = line
        self._baseline = baseline

    def strip(self, isbn: Isbn, price: str) -> tuple[Strip, float]:
        """Give the panel and its width, in points."""
        unit, start = _MODULE_PT, QUIET_LEFT * _MODULE_PT
        modules = QUIET_LEFT + MODULES + QUIET_RIGHT
        if isbn.addon:
            modules = QUIET_LEFT + MODULES + BETWEEN + ADDON_MODULES + ADDON_QUIET
        height = _HEAD_PT + _GUARDS_PT + _FOOT_PT + (_FOOT_PT if price else 0.0)
        items: list[Item] = [RuleItem(0.0, 0.0, modules * unit, height, _WHITE)]
        items += _drawn(ean13(isbn.digits), start, _HEAD_PT)
        items += self._words(f"ISBN {isbn.shown}", start, _HEAD_PT - 3.0)
        items += self._digits(isbn.digits, start)
        if isbn.addon:
            items += self._addon(isbn.addon, start + (MODULES + BETWEEN) * unit)
        if price:
            items += self._words(price, start, height - 4.0)
        return Strip(height, tuple(items), role="barcode"), modules * unit

    def _addon(self, digits: str, left: float) -> list[Item]:
        """Draw the add-on: its digits stand above its bars, which end where the others do."""
        top = _HEAD_PT + _FOOT_PT
        bars = [
            RuleItem(
                left + bar.start * _MODULE_PT,
                top,
                bar.width * _MODULE_PT,
                _BARS_PT - _FOOT_PT,
                _BLACK,
            )
            for bar in ean5(digits)
        ]
        return [*bars, *self._spread(digits, left, ADDON_MODULES * _MODULE_PT, top - 3.0)]

    def _digits(self, digits: str, start: float) -> list[Item]:
        """Set the digits below the bars: the first before them, six under each half."""
        unit, y = _MODULE_PT, _HEAD_PT + _BARS_PT + 8.0
        return [
            *self._spread(digits[0], start - 9 * unit, 7 * unit, y),
            *self._spread(digits[1:7], start + 3 * unit, 42 * unit, y),
            *self._spread(digits[7:], start + 50 * unit, 42 * unit, y),
        ]

    def _spread(self, digits: str, left: float, width: float, y: float) -> list[Item]:
        """Set digits apart by equal distances, each in the middle of its share."""
        share = width / len(digits)
        items: list[Item] = []
        for index, digit in enumerate(digits):
            run = self._words(digit, 0.0, y)
            items += [
                moved(item, left + index * share + (share - extent(run)) / 2, 0.0) for item in run
            ]
        return items

    def _words(self, text: str, x: float, y: float) -> tuple[Item, ...]:
        """Set words of the barcode in black, on a baseline ``y`` below the box's top."""
        items = self._line(text)
        return tuple(moved(item, x, y - self._baseline) for item in items)


def _drawn(bars: Iterable[Bar], start: float, top: float) -> list[Item]:
    return [
        RuleItem(
            start + bar.start * _MODULE_PT,
            top,
            bar.width * _MODULE_PT,
            _GUARDS_PT if bar.is_guard else _BARS_PT,
            _BLACK,
        )
        for bar in bars
    ]
