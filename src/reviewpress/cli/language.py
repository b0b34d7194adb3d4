"""Arguments and environment in; the language of help and messages out: ``ko`` or ``en``."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import Literal

Language = Literal["ko", "en"]
LANGUAGES: tuple[Language, ...] = ("ko", "en")

_WINDOWS_KOREAN = 0x12
"""The primary language identifier LANG_KOREAN of the Windows API."""


def choose(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """Give the language of ``--lang``, wherever it stands, else that of the locale.

    It is needed before click reads the arguments, because ``--help`` and usage errors are printed while it does.
    A value that is no language is left for click to complain about.
    """
    chosen = _option(arguments)
    for language in LANGUAGES:
        if chosen == language:
            return language
    return of_locale(environment)


def of_locale(environment: Mapping[str, str]) -> Language:
    """Give Korean where the locale (POSIX: LC_ALL, LC_MESSAGES, LANG; Windows: the interface) is Korean."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(name):
            return "ko" if value.lower().split("_")[0].split(".")[0] in {"ko", "korean"} else "en"
    return _of_windows()


def _option(arguments: Sequence[str]) -> str:
    found = ""
    for at, argument in enumerate(arguments):
        if argument == "--":
            break
        name, equals, value = argument.partition("=")
        if name == "--lang":
            found = value if equals else "".join(arguments[at + 1 : at + 2])
    return found


def _of_windows() -> Language:
    if sys.platform != "win32":
        return "en"
    import ctypes

    interface = ctypes.windll.kernel32.GetUserDefaultUILanguage()
    return "ko" if interface & 0x3FF == _WINDOWS_KOREAN else "en"
