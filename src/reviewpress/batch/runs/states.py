"""Paths in; short texts that change when what stands there changes, out. Nothing is raised."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

import click
from msgspec import Struct, field

from ... import __version__
from ...journal import Journal

MISSING = "-"
_CHUNK_BYTES = 1 << 20


class States(Struct):
    """The states of files and folders at one moment, each looked at once; ``out``, where books are put, is no source."""

    out: str
    _files: dict[str, str] = field(default_factory=dict)
    _fonts: dict[str, str] = field(default_factory=dict)
    _folders: dict[str, str] = field(default_factory=dict)

    def file(self, path: str) -> str:
        """Tell a file's state by its contents."""
        return self._files.get(path) or self._files.setdefault(path, contents(path))

    def font(self, path: str) -> str:
        """Tell a large file's state by its size and time."""
        return self._fonts.get(path) or self._fonts.setdefault(path, _stamp(path))

    def folder(self, path: str) -> str:
        """Tell a folder's state by its names, hidden ones left out."""
        return self._folders.get(path) or self._folders.setdefault(path, _names(path, self.out))

    def of(self, journal: Journal) -> dict[str, dict[str, str]]:
        """Tell the states of all that a journal lists."""
        return {
            "files": {path: self.file(path) for path in sorted(map(str, journal.files))},
            "fonts": {path: self.font(path) for path in sorted(map(str, journal.fonts))},
            "folders": {
                path: self.folder(path)
                for path in sorted(map(str, journal.folders))
                if not self._is_output(Path(path))
            },
        }

    def _is_output(self, path: Path) -> bool:
        return path == Path(self.out) or Path(self.out) in path.parents

    def changed(self, known: dict[str, dict[str, str]]) -> str:
        """Give the first path whose state is not as it was; "" where all are."""
        looks = {"files": self.file, "fonts": self.font, "folders": self.folder}
        for kind, look in looks.items():
            for path, state in known[kind].items():
                if look(path) != state:
                    return path
        return ""


def contents(path: str) -> str:
    """Tell a regular file's contents; ``MISSING`` where there is none."""
    digest = hashlib.blake2b(digest_size=16)
    try:
        if not os.path.isfile(path):  # noqa: PTH113 - plain text is quicker, a thousand times over
            return MISSING
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123
            while chunk := file.read(_CHUNK_BYTES):
                digest.update(chunk)
    except OSError:
        return MISSING
    return digest.hexdigest()


def program() -> str:
    """Tell this installation's state: Python, ReviewPress's files and the packages beside it."""
    package = Path(__file__).resolve().parents[2]
    digest = hashlib.blake2b(digest_size=16)
    digest.update(f"{__version__} {sys.version} {_stamp(str(_packages()))}\n".encode())
    for folder in (package, package.parent.parent / "styles"):
        for line in sorted(_tree(str(folder))):
            digest.update(line.encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def _packages() -> Path:
    """Give the folder of installed packages: its time changes with every one that comes or goes."""
    return Path(click.__file__).resolve().parents[1]


def _tree(folder: str) -> list[str]:
    found = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    found += [] if entry.name.startswith((".", "__")) else _tree(entry.path)
                elif entry.name.endswith((".py", ".yaml")):
                    found.append(f"{entry.path} {_stamp(entry.path)}\n")
    except OSError:
        return found
    return found


def _stamp(path: str) -> str:
    try:
        status = os.stat(path)  # noqa: PTH116 - as above
    except OSError:
        return MISSING
    return f"{status.st_size}-{status.st_mtime_ns}"


def _names(path: str, out: str) -> str:
    try:
        names = sorted(name for name in os.listdir(path) if not name.startswith("."))  # noqa: PTH208
    except OSError:
        return MISSING
    folder, _, own = out.rpartition(os.sep)
    if own in names and os.path.abspath(path) == folder:  # noqa: PTH100
        names.remove(own)
    joined = "\0".join(names).encode("utf-8", "surrogateescape")
    return hashlib.blake2b(joined, digest_size=16).hexdigest()
