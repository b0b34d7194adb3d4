"""An ISBN as typed in; its thirteen digits, checked, and its add-on out (ISO 2108)."""

from __future__ import annotations

import re

from ...errors import ConfigurationError
from ...sources.values import isbn_check_digit, isbn_digits
from ...value import Value

_ADDON = re.compile(r"[0-9]{5}")
_WITH_ADDON = re.compile(r"(.*\S)[\s(/]+([0-9]{5})\)?")


class Isbn(Value):
    """A book's number: thirteen ``digits``, as it is ``shown``, and the 부가기호, or ""."""

    digits: str
    shown: str
    addon: str = ""


def read_isbn(typed: str, addon: str = "") -> Isbn:
    """Read an ISBN of ten or thirteen digits, with its add-on behind it or given apart.

    Raises ``ConfigurationError`` for anything else, and for a wrong check digit.
    """
    shown, behind = _parted(typed.strip())
    digits, wanted = isbn_digits(shown), isbn_check_digit(shown)
    if wanted is None:
        raise ConfigurationError.of("press-isbn-form", isbn=typed)
    if digits[-1] != wanted:
        raise ConfigurationError.of("press-isbn-check", isbn=typed, found=digits[-1], wanted=wanted)
    return Isbn(_thirteen(digits), shown, _addon(addon.strip() or behind))


def _parted(typed: str) -> tuple[str, str]:
    """Part an ISBN from an add-on behind it."""
    found = _WITH_ADDON.fullmatch(typed)
    if found and isbn_check_digit(typed) is None:
        return found[1], found[2]
    return typed, ""


def _thirteen(digits: str) -> str:
    """Turn an old number of ten digits into one of thirteen."""
    if len(digits) == 13:
        return digits
    body = f"978{digits[:9]}"
    return body + (isbn_check_digit(f"{body}0") or "")


def _addon(typed: str) -> str:
    if typed and not _ADDON.fullmatch(typed):
        raise ConfigurationError.of("press-addon", addon=typed)
    return typed
