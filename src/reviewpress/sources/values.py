"""A value as typed in; its meaning out, or None: years, dates, ratings, truth, ISBNs and trims."""

from __future__ import annotations

import datetime as dt
import re

from ..labels.names import TRIMS, TRUTH, canonical

_YEAR = re.compile(r"([0-9]{3,4}) ?년?")
_DATE = re.compile(
    r"([0-9]{4})(?:-([0-9]{1,2})-([0-9]{1,2})"
    r"|/([0-9]{1,2})/([0-9]{1,2})"
    r"|\. ?([0-9]{1,2})\. ?([0-9]{1,2})\.?"
    r"|년 ?([0-9]{1,2})월 ?([0-9]{1,2})일)"
)
_SHARE = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,2})?)(?: ?/ ?(5|10|100))?")
_STARS = re.compile(r"([★⭐]*)([½⯪⯨]?)([☆]*)")
_SIZE = re.compile(
    r"([0-9]{1,4}(?:\.[0-9]{1,2})?) ?[xX×*] ?([0-9]{1,4}(?:\.[0-9]{1,2})?) ?(?:mm|㎜)?"
)

TRIM_SIZES_MM: dict[str, tuple[float, float]] = {
    "문고": (105, 148),
    "46판": (128, 188),
    "국판": (148, 210),
    "A5": (148, 210),
    "신국판": (152, 225),
    "B5": (182, 257),
    "A4": (210, 297),
}
"""Width and height by the trade's name; B5 is the JIS size, as Korean printers cut it."""

SMALLEST_TRIM_MM, LARGEST_TRIM_MM = 50.0, 600.0


def year(typed: str) -> int | None:
    """Read ``2013`` or ``2013년``."""
    found = _YEAR.fullmatch(typed)
    return int(found[1]) if found else None


def date(typed: str) -> dt.date | None:
    """Read ``2025-03-24``, ``2025.3.24``, ``2025/3/24`` or ``2025년 3월 24일``; None where there is no such day."""
    found = _DATE.fullmatch(typed)
    if not found:
        return None
    try:
        return dt.date(*(int(part) for part in found.groups() if part))
    except ValueError:
        return None


def rating(typed: str) -> float | None:
    """Read a rating as a share of the best: ``4.5`` (of five), ``4.5/5``, ``9/10``, ``90/100`` or ``★★★★½``."""
    found = _SHARE.fullmatch(typed)
    if found:
        share = float(found[1]) / int(found[2] or 5)
        return share if share <= 1 else None
    stars = _STARS.fullmatch("".join(typed.split()).replace("\ufe0f", ""))
    if not stars or not typed:
        return None
    full, half = len(stars[1]), bool(stars[2])
    drawn = full + half + len(stars[3])
    if drawn > 10:
        return None
    return (full + half / 2) / (5 if drawn <= 5 else 10)


def boolean(typed: str) -> bool | None:
    """Read ``예``, ``아니요``, ``yes``, ``no``, ``true`` or ``false``."""
    name = canonical(TRUTH, typed)
    return None if name is None else name == "yes"


def isbn_check_digit(typed: str) -> str | None:
    """Give the check digit that an ISBN must end in (ISO 2108), or None where it has neither 10 nor 13 digits.

    Hyphens and spaces do not count, nor does a leading ``ISBN``.
    """
    digits = isbn_digits(typed)
    if re.fullmatch(r"[0-9]{9}[0-9X]", digits):
        remainder = sum(
            int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)
        )
        return "0123456789X"[-remainder % 11]
    if re.fullmatch(r"97[89][0-9]{10}", digits):
        remainder = sum(int(digit) * (1, 3)[place % 2] for place, digit in enumerate(digits[:12]))
        return str(-remainder % 10)
    return None


def isbn_digits(typed: str) -> str:
    """Give an ISBN's digits without what is printed between them."""
    return re.sub(r"[-‐‑–\s]", "", typed.upper()).removeprefix("ISBN").lstrip(":")


def trim(typed: str) -> tuple[str, float, float] | None:
    """Read a trim's name or ``148x210``; gives the name, width and height in millimetres."""
    name = canonical(TRIMS, typed)
    if name:
        return name, *TRIM_SIZES_MM[name]
    found = _SIZE.fullmatch(typed)
    if not found:
        return None
    width, height = float(found[1]), float(found[2])
    if not SMALLEST_TRIM_MM <= min(width, height) <= max(width, height) <= LARGEST_TRIM_MM:
        return None
    return f"{width:g}x{height:g}", width, height
