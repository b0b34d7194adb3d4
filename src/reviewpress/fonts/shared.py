"""A project's font folder in; its catalogue out, one for all books of a process while the folder stays as it is.

Faces keep what they have read and shaped, so the second book of a run pays for no font again.
"""

from __future__ import annotations

from pathlib import Path

from ..journal import note_font
from .catalogue import Catalogue
from .system import font_files

_MOST = 4

_Stamp = tuple[tuple[str, int, int], ...]
_kept: dict[Path, tuple[_Stamp, Catalogue]] = {}


def catalogue_of(folder: Path) -> Catalogue:
    """Give the catalogue of a project whose own fonts are in a folder, which need not exist.

    One that has had to look at the system's fonts is not used again: which of two fonts of one name comes first would
    depend on the books before.
    """
    stamp = _stamp(folder)
    before, catalogue = _kept.get(folder, ((), None))
    if catalogue is None or before != stamp or catalogue.has_opened_system:
        catalogue = Catalogue(folder)
        while len(_kept) >= _MOST:
            _kept.pop(next(iter(_kept)))
        _kept[folder] = (stamp, catalogue)
    return catalogue


def _stamp(folder: Path) -> _Stamp:
    found = []
    for path in font_files(folder):
        note_font(path)
        try:
            status = path.stat()
        except OSError:
            continue
        found.append((str(path), status.st_size, status.st_mtime_ns))
    return tuple(found)
