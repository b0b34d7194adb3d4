"""Keys and bytes in; the same bytes out of a bounded folder, later, in any process, or nothing at all.

The one place that names the cache folder. What is kept there can be made again, so nothing here ever fails: a file that
is damaged, cut short, too large or no file counts as missing, and a folder that cannot be written keeps nothing.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import stat
import struct
import sys
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from .deflating import checksum, unpacked_stream, zlib_stream

FOLDER_VARIABLE = "REVIEWPRESS_CACHE"
"""The environment variable that names another cache folder."""
LIMIT_BYTES = 512 * 1024 * 1024
"""What one store may take on the disk; the entries used longest ago go first."""

STORES = ("galleys", "glyphs")
"""The stores by the names of their folders: what is made of reviews, and converted glyphs."""

_PACKAGE = str(Path(__file__).resolve().parent)
"""The folder of ReviewPress's own code."""
_MAGIC, _READY_MAGIC = b"RPRESS3\n", b"RPRESS2\n"
"""What entries begin with: those that the store compresses, and those that are as small as they get."""
_HEAD = struct.Struct("<8sII")
"""Behind it stand a checksum of the entry's key and bytes, and their number before they were compressed."""
_DIGEST_BYTES = 16
_MOST_BYTES = 64 * 1024 * 1024
"""A larger entry is neither kept nor read."""
_KEY_LENGTH = 40
_SUFFIX, _TEMPORARY = ".entry", ".part"
_TOUCHED_AFTER_S = 60 * 60
_TRIMMED_AFTER_S = 60 * 60
_FORGOTTEN_AFTER_S = 24 * 60 * 60
_OPEN_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
)


def cache_folder() -> Path:
    """Name the folder in which this platform keeps what programs can make again (XDG, macOS, Windows)."""
    if named := os.environ.get(FOLDER_VARIABLE):
        return Path(named)
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return (
            (Path(local) if local else Path.home() / "AppData" / "Local") / "reviewpress" / "Cache"
        )
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "reviewpress"
    # The XDG specification has a path ignored that is not absolute.
    shared = Path(os.environ.get("XDG_CACHE_HOME", ""))
    return (shared if shared.is_absolute() else Path.home() / ".cache") / "reviewpress"


def stores(folder: Path) -> list[Store]:
    """List the stores of a cache folder."""
    return [Store(path) for path in _listed(folder) if path.name in STORES and path.is_dir()]


@cache
def code(*rooms: str) -> bytes:
    """Tell one state of some rooms' code from any other: by its text, so that all machines agree."""
    return b"".join(map(_code, rooms))


@cache
def _code(room: str) -> bytes:
    digest = hashlib.blake2b(digest_size=_DIGEST_BYTES)
    with os.scandir(f"{_PACKAGE}{os.sep}{room}") as entries:
        paths = {entry.name: entry.path for entry in entries if entry.name.endswith(".py")}
    for name, path in sorted(paths.items()):
        digest.update(f"{room}/{name}\n".encode())
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - pathlib doubles what all files take
            digest.update(file.read())
    return digest.digest()


def key_of(*parts: bytes) -> str:
    """Give the key of an entry that depends on these parts and nothing else."""
    digest = hashlib.blake2b(digest_size=_KEY_LENGTH // 2)
    for part in parts:
        digest.update(len(part).to_bytes(8, "little"))
        digest.update(part)
    return digest.hexdigest()


def write_quickly(path: Path, data: bytes) -> None:
    """Write a file whole for every reader, but force nothing to the disk: whoever reads must tell what a crash left.

    Raises OSError.
    """
    temporary = path.parent / f"{os.getpid()}-{os.urandom(4).hex()}{_TEMPORARY}"
    try:
        try:
            temporary.write_bytes(data)
        except FileNotFoundError:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            temporary.write_bytes(data)
        temporary.replace(path)
    except OSError:
        _remove(temporary)
        # On Windows an entry that another process is reading cannot be replaced; it holds the same bytes.
        if not path.exists():
            raise


class Usage(NamedTuple):
    """What a store holds."""

    entries: int
    size_bytes: int


class _Entry(NamedTuple):
    used: float
    size: int
    path: Path


class Store:
    """A folder of entries, shared by any number of processes; ``limit_bytes`` bounds it."""

    def __init__(self, folder: Path, limit_bytes: int = LIMIT_BYTES) -> None:
        self.folder = folder
        self._prefix = f"{folder}{os.sep}"
        self._limit_bytes = limit_bytes
        self._written_bytes = 0
        self._can_write = True

    def get(self, key: str) -> bytes | None:
        """Give what was kept under a key; None where there is nothing whole."""
        try:
            packed = _read(self._path(key))
        except (OSError, ValueError):
            return None
        return _unpacked(key, packed)

    def put(self, key: str, data: bytes, *, is_small: bool = False) -> None:
        """Keep bytes under a key, whole or not at all; what cannot be written is let go.

        ``is_small`` says that they are compressed already.
        """
        if not self._can_write or len(data) > _MOST_BYTES:
            return
        packed = _packed(key, data, is_small=is_small)
        try:
            write_quickly(Path(self._path(key)), packed)
        except OSError:
            self._can_write = (
                False  # a full disk or a folder of others: do not try again with each entry
            )
            return
        self._written_bytes += len(packed)

    def trim(self) -> None:
        """Take away what was used longest ago, where the store has grown past its limit; looks once an hour."""
        if not self._written_bytes:
            return
        marker = self.folder / "trimmed"
        with contextlib.suppress(OSError):
            is_recent = marker.exists() and time.time() - marker.stat().st_mtime < _TRIMMED_AFTER_S
            if is_recent and self._written_bytes < self._limit_bytes // 8:
                return
            marker.touch()
            self._shrink()
        self._written_bytes = 0

    def usage(self) -> Usage:
        """Count the entries and their bytes."""
        entries = list(self._entries())
        return Usage(len(entries), sum(entry.size for entry in entries))

    def clear(self) -> Usage:
        """Remove every entry; tell what was removed."""
        removed = [entry for entry in self._entries() if _remove(entry.path)]
        _remove(self.folder / "trimmed")
        for path in (*_listed(self.folder), self.folder):
            with contextlib.suppress(OSError):
                path.rmdir()
        return Usage(len(removed), sum(entry.size for entry in removed))

    def _shrink(self) -> None:
        now = time.time()
        for path in self._files(_TEMPORARY):
            with contextlib.suppress(OSError):
                if now - path.stat().st_mtime > _FORGOTTEN_AFTER_S:
                    _remove(path)
        entries = sorted(self._entries())
        size = sum(entry.size for entry in entries)
        if size <= self._limit_bytes:
            return
        for entry in entries:
            if size <= self._limit_bytes * 3 // 4:
                return
            _remove(entry.path)
            size -= entry.size

    def _entries(self) -> Iterator[_Entry]:
        for path in self._files(_SUFFIX):
            with contextlib.suppress(OSError):
                status = path.lstat()
                yield _Entry(status.st_mtime, status.st_size, path)

    def _files(self, suffix: str) -> Iterator[Path]:
        for folder in _listed(self.folder):
            yield from (path for path in _listed(folder) if path.name.endswith(suffix))

    def _path(self, key: str) -> str:
        return f"{self._prefix}{key[:2]}{os.sep}{key[2:]}{_SUFFIX}"


def store_in(cache: Path | None) -> Store | None:
    """Give the store of what is made of reviews in a cache folder."""
    return Store(cache / STORES[0]) if cache else None


def _packed(key: str, data: bytes, *, is_small: bool) -> bytes:
    """Make an entry; its head tells its format and, by a checksum, that it is whole and under its own name."""
    magic, body = (_READY_MAGIC, data) if is_small else (_MAGIC, zlib_stream(data, 1))
    return _HEAD.pack(magic, _checksum(key, body), len(data)) + body


def _unpacked(key: str, packed: bytes) -> bytes | None:
    try:
        magic, told, size = _HEAD.unpack_from(packed)
        body = packed[_HEAD.size :]
        if magic not in {_MAGIC, _READY_MAGIC} or size > _MOST_BYTES:
            return None
        if told != _checksum(key, body):
            return None
        return body if magic == _READY_MAGIC else unpacked_stream(body, size)
    except (struct.error, ValueError):
        return None


def _checksum(key: str, body: bytes) -> int:
    return checksum(key.encode() + body)


def _read(path: str) -> bytes:
    """Read a regular file of bounded size, and mark it as used."""
    handle = os.open(path, _OPEN_FLAGS)
    with open(handle, "rb", buffering=0) as file:  # noqa: PTH123 - a handle, opened so that no pipe or link is followed
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode) or status.st_size > _MOST_BYTES:
            raise ValueError(path)
        data = file.read()
    if time.time() - status.st_mtime > _TOUCHED_AFTER_S:
        with contextlib.suppress(OSError):
            os.utime(path)
    return data


def _remove(path: Path) -> bool:
    try:
        path.unlink()
    except OSError:
        return False
    return True


def _listed(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []
