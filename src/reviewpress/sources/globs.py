"""A folder and a pattern in; the files below it that match out, in the order a reader would sort them.

``*``, ``?`` and ``[…]`` match within one name, ``**`` any number of folders. Hidden names match only patterns that
begin with a dot. Links to folders are not followed by ``**``. Names are compared in normal form C.
"""

from __future__ import annotations

import fnmatch
import os
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from ..journal import note_folder
from .files import names_in

MAX_FOLDERS = 20_000
"""So many folders are looked into for one pattern, and no more."""

MAX_PATTERN, MAX_PARTS = 1000, 20
"""A longer or deeper pattern matches nothing."""

SortKey = tuple[tuple[int, int, str], ...]


def is_pattern(typed: str) -> bool:
    """Tell a pattern from the name of one file."""
    return any(sign in typed for sign in "*?[")


def matching(folder: Path, pattern: str) -> list[Path]:
    """Find the files that match, sorted; none where the pattern is no pattern."""
    parts = [part for part in pattern.replace("\\", "/").split("/") if part not in ("", ".")]
    if len(pattern) > MAX_PATTERN or len(parts) > MAX_PARTS:
        return []
    if not parts or parts[-1] == "**":
        parts.append("*")
    folders = {folder: None}
    for part in parts[:-1]:
        folders = dict.fromkeys(
            found for start in folders for found in _step(start, part) if found.is_dir()
        )
        folders = dict(list(folders.items())[:MAX_FOLDERS])
    files = {entry for start in folders for entry in _named(start, parts[-1]) if not entry.is_dir()}
    return sorted(files, key=natural_key)


def natural_key(path: Path) -> SortKey:
    """Sort by name, folder by folder, with numbers by their value: ``2화`` before ``10화``."""
    text = unicodedata.normalize("NFC", path.as_posix())
    pieces = re.findall(r"[0-9]{1,18}|[^0-9]+", text)
    return tuple((0, int(p), p) if p.isascii() and p.isdigit() else (1, 0, p) for p in pieces)


def _step(folder: Path, part: str) -> Iterator[Path]:
    if part == "..":
        yield folder.parent if folder.name not in ("", "..") else folder / ".."
    elif part == "**":
        yield from folders_below(folder)
    elif is_pattern(part):
        yield from _named(folder, part)
    else:
        yield folder / part


def folders_below(folder: Path) -> Iterator[Path]:
    """Give a folder and every folder below it but hidden ones, sorted; links are not followed."""
    for count, (path, names, _) in enumerate(os.walk(folder)):
        names[:] = sorted(name for name in names if not name.startswith("."))
        note_folder(Path(path))
        yield Path(path)
        if count >= MAX_FOLDERS:
            return


def _named(folder: Path, part: str) -> Iterator[Path]:
    matches = re.compile(fnmatch.translate(unicodedata.normalize("NFC", part))).match
    for name in names_in(folder):
        hidden = name.startswith(".") and not part.startswith(".")
        if not hidden and matches(unicodedata.normalize("NFC", name)):
            yield folder / name
