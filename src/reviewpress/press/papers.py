"""A paper's name as printers say it in; its weight and thickness out."""

from __future__ import annotations

import re
import unicodedata

from ..errors import ConfigurationError
from ..value import Value

_TYPED = re.compile(r"(?P<name>\D*?)\s*(?P<gsm>\d{2,3})\s*(?:g|gsm|그램)?\s*(?P<after>\D*)")
_CALIPERS_MM = {80: 0.09, 100: 0.115, 120: 0.135, 150: 0.16}
"""Uncoated paper (모조지) by its weight in grams a square metre."""
_BULKS = {
    "모조": 1.0,
    "미색모조": 1.0,
    "백모조": 1.0,
    "아트지": 0.72,
    "스노우": 0.85,
    "스노우지": 0.85,
}
"""How thick a kind of paper is beside 모조지 of the same weight."""
_LEAST_GSM, _MOST_GSM = 40, 400
_GRAMS_TO_MM = 0.0006
"""교보 퍼플's rule: a page is so many millimetres thick for each gram."""


class Paper(Value):
    """A kind of paper."""

    name: str
    gsm: int
    """Grams a square metre."""
    caliper_mm: float
    """The thickness of one leaf."""

    def spine_by_weight(self, pages: int) -> float:
        """Give a block's thickness in millimetres by the rule of 교보 퍼플: pages × weight × 0.0006."""
        return pages * self.gsm * _GRAMS_TO_MM

    def spine_by_caliper(self, pages: int, glue_mm: float) -> float:
        """Give a block's thickness in millimetres: leaves × caliper, and the glue."""
        return (pages + 1) // 2 * self.caliper_mm + glue_mm


def paper(typed: str) -> Paper:
    """Read a paper's name, such as ``미색모조80``, ``80g 미색모조`` or ``100``; 모조지 where only a weight is named.

    Raises ``ConfigurationError`` where it names no known paper.
    """
    words = unicodedata.normalize("NFC", typed).strip()
    found = _TYPED.fullmatch(words)
    name = (found["name"] + found["after"]).strip() if found else ""
    kind = (name or "미색모조").replace(" ", "")
    gsm = int(found["gsm"]) if found else 0
    if kind not in _BULKS or not _LEAST_GSM <= gsm <= _MOST_GSM:
        known = ", ".join(f"미색모조{weight}" for weight in _CALIPERS_MM)
        raise ConfigurationError.of("press-paper", paper=typed, known=known)
    return Paper(kind, gsm, round(_caliper_mm(gsm) * _BULKS[kind], 4))


def _caliper_mm(gsm: int) -> float:
    """Give the thickness of 모조지: as measured, in between by proportion, beyond by the nearest one's density."""
    weights = sorted(_CALIPERS_MM)
    if gsm <= weights[0]:
        return _CALIPERS_MM[weights[0]] * gsm / weights[0]
    if gsm >= weights[-1]:
        return _CALIPERS_MM[weights[-1]] * gsm / weights[-1]
    above = next(weight for weight in weights if weight >= gsm)
    below = max(weight for weight in weights if weight <= gsm)
    if above == below:
        return _CALIPERS_MM[above]
    share = (gsm - below) / (above - below)
    return _CALIPERS_MM[below] + share * (_CALIPERS_MM[above] - _CALIPERS_MM[below])
