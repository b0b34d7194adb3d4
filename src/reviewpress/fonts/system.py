"""The platform in; the folders in which it keeps fonts, and the font files in a folder out."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from ..journal import note_folder

SUFFIXES = frozenset({".ttf", ".otf", ".ttc", ".otc"})


def system_folders() -> tuple[Path, ...]:
    """List the platform's font folders, the user's own first; some may not exist."""
    if sys.platform == "win32":
        return _windows_folders()
    home = Path.home()
    if sys.platform == "darwin":
        roots = (home, Path("/"), Path("/Network"), Path("/System"))
        return tuple(root / "Library" / "Fonts" for root in roots)
    data_home = os.environ.get("XDG_DATA_HOME") or str(home / ".local" / "share")
    shared = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    folders = [Path(data_home) / "fonts", home / ".fonts"]
    folders += [Path(folder) / "fonts" for folder in shared.split(":") if folder]
    return tuple(dict.fromkeys(folders))


def _windows_folders() -> tuple[Path, ...]:
    user = os.environ.get("LOCALAPPDATA")
    windows = Path(os.environ.get("WINDIR") or "C:/Windows")
    own = (Path(user) / "Microsoft" / "Windows" / "Fonts",) if user else ()
    return (*own, windows / "Fonts")


def font_files(folder: Path) -> tuple[Path, ...]:
    """List the font files under a folder, in an order that is the same on every machine."""
    note_folder(folder)
    if not folder.is_dir():
        return ()
    found: list[Path] = []
    for parent, _folders, names in os.walk(folder):
        note_folder(Path(parent))
        found += [Path(parent, name) for name in names if Path(name).suffix.lower() in SUFFIXES]
    return tuple(sorted(found, key=lambda path: path.relative_to(folder).as_posix()))
