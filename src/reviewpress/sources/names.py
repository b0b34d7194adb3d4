"""Books' own names and folders in; output names out that every file system takes and no two books share."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_LONGEST_BYTES = 150
"""A name's limit is 255 bytes on most file systems; an ending and a temporary suffix must fit as well."""

_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_DEVICES = frozenset(
    [
        *("con", "prn", "aux", "nul", "conin$", "conout$"),
        *(f"{device}{digit}" for device in ("com", "lpt") for digit in "0123456789¹²³"),
    ]
)
"""Names that Windows keeps for devices, whatever ending follows."""


def safe_name(typed: str) -> str:
    """Make one file name, without ending, out of any text."""
    text = unicodedata.normalize("NFC", typed)
    text = "".join(" " if unicodedata.category(c) in _INVISIBLE else c for c in text)
    text = " ".join(_FORBIDDEN.sub("-", text).split()).strip(". ")
    text = _cut(text).rstrip(". ") or "book"
    if text.split(".")[0].rstrip().casefold() in _DEVICES:
        text = f"_{text}"
    return text


_INVISIBLE = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))


def _cut(text: str) -> str:
    return text.encode()[:_LONGEST_BYTES].decode(errors="ignore")


def distinct_names(books: Sequence[tuple[str, ...]]) -> list[str]:
    """Name each book, given the names of its folders from the outermost in, its own name last.

    Two books of one name (case does not count) get their parents' names in front, as many as tell
    them apart; books that even so have one name get numbers.
    """
    depths = [1] * len(books)
    names = [_joined(book, 1) for book in books]
    while clashing := [n for n in _clashes(names) if depths[n] < len(books[n])]:
        for number in clashing:
            depths[number] += 1
            names[number] = _joined(books[number], depths[number])
    return _numbered(names)


def _joined(book: tuple[str, ...], depth: int) -> str:
    return safe_name("-".join(book[-depth:]))


def _clashes(names: list[str]) -> list[int]:
    places: dict[str, list[int]] = {}
    for number, name in enumerate(names):
        places.setdefault(name.casefold(), []).append(number)
    return [number for same in places.values() if len(same) > 1 for number in same]


def _numbered(names: list[str]) -> list[str]:
    taken: set[str] = set()
    for place, name in enumerate(names):
        number = 1
        while names[place].casefold() in taken:
            number += 1
            names[place] = f"{name}-{number}"
        taken.add(names[place].casefold())
    return names
