"""What a sheet was made of in; the same sheet out for the next book, while its files stay as they are."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from pathlib import Path
from typing import NamedTuple

from ..diagnostics import Diagnostic
from ..journal import note_file
from .options import Sheet

_MOST = 16


class Made(NamedTuple):
    """A finished sheet, the files that it was read from, and what was noticed."""

    sheet: Sheet
    files: tuple[Path, ...]
    found: tuple[Diagnostic, ...]


_Stamp = tuple[tuple[int, int], ...]
_kept: dict[Hashable, tuple[_Stamp, Made]] = {}


def kept(key: Hashable, make: Callable[[], Made]) -> Made:
    """Give the sheet of a key as it was made before, or make it.

    One about which something was noticed is made for each book anew, since findings may stand in the book's file.
    """
    stamp, made = _kept.get(key, ((), None))
    if made is None or stamp != _stamp(made.files):
        made = make()
        if not made.found:
            _keep(key, made)
    for path in made.files:
        note_file(path)
    return made


def _keep(key: Hashable, made: Made) -> None:
    while len(_kept) >= _MOST:
        _kept.pop(next(iter(_kept)))
    _kept[key] = (_stamp(made.files), made)


def _stamp(files: Sequence[Path]) -> _Stamp:
    try:
        found = [path.stat() for path in files]
    except OSError:
        return ((-1, -1),)
    return tuple((status.st_size, status.st_mtime_ns) for status in found)
