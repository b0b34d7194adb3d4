"""Anchors in; the printed numbers of their pages out, or a sign that is filled in when the pages are counted."""

from __future__ import annotations

import re
from collections.abc import Mapping

_SIGN = re.compile("\ue000([^\ue001]*)\ue001")
_STAND_IN = "00"
"""What is measured where a number is not known yet."""


class Folios:
    """The page numbers of one file; ``is_open`` while more of them are to be found."""

    def __init__(self, known: dict[str, str], *, is_open: bool = True) -> None:
        self.known = known
        self.is_open = is_open

    def get(self, anchor: str) -> str:
        """Give a number that is known by now; "" for any other."""
        return self.known.get(anchor, "")

    def sign(self, anchor: str) -> str:
        """Give what stands for an anchor's number in the XML until all are known; "" where there will be none."""
        number = self.get(anchor)
        return f"\ue000{anchor}\ue001" if self.is_open and not number else number

    def filled(self, xml: str) -> str:
        """Put the numbers in place of their signs."""
        return _SIGN.sub(lambda sign: self.get(sign[1]), xml) if "\ue000" in xml else xml


def measurable(text: str) -> str:
    """Put two digits in place of a number that is not known yet."""
    return _SIGN.sub(_STAND_IN, text) if "\ue000" in text else text


def given(folios: Mapping[str, str] | None) -> Folios:
    """Take numbers as they are given, or none yet."""
    return Folios({}) if folios is None else Folios(dict(folios), is_open=False)
