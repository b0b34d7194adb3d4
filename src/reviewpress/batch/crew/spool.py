"""Files' contents in; the same contents as files of a worker's machine out, each kept once, until the crew goes.

A task names its files by digest. The crew puts them here before it hands the task on; its workers find them here.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

from ...atomic import is_running, machine

_PREFIX = "reviewpress-spool-"
_FORGOTTEN_AFTER_S = 24 * 60 * 60
_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f]')


class Spool:
    """A folder of files by digest; nothing is made before the first is put in."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def has(self, digest: str) -> bool:
        """Tell whether a file is here."""
        return self._path(digest).is_file()

    def put(self, digest: str, data: bytes) -> None:
        """Keep a file's contents. Raises OSError, and ValueError for contents that have another digest."""
        if digest != digest_of(data):
            raise ValueError(digest)
        self._make(self._path(digest), lambda new: new.write_bytes(data))

    def put_file(self, digest: str, path: Path) -> None:
        """Keep a file of this machine. Raises OSError."""
        self._make(self._path(digest), lambda new: shutil.copyfile(path, new))

    def named(self, digest: str, name: str) -> Path:
        """Give a file by its own name, so far as every system allows it. Raises OSError."""
        return self._linked(digest, self.folder / f"as-{digest}" / _UNFIT.sub("_", name))

    def gathered(self, files: Sequence[tuple[str, str]]) -> Path:
        """Give a folder that holds files, each told by its digest and its name. Raises OSError."""
        whole = digest_of(repr(list(files)).encode("utf-8", "surrogateescape"))
        folder = self.folder / f"in-{whole}"
        for number, (digest, name) in enumerate(files):
            self._linked(digest, folder / f"{number:03}" / _UNFIT.sub("_", name))
        return folder

    def close(self) -> None:
        """Remove the folder."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _path(self, digest: str) -> Path:
        if not digest.isalnum():
            raise ValueError(digest)
        return self.folder / digest

    def _linked(self, digest: str, path: Path) -> Path:
        self._make(path, lambda new: _link(self._path(digest), new))
        return path

    def _make(self, path: Path, write: Callable[[Path], object]) -> None:
        """Make a file that is there whole or not at all, whoever else makes it at the same time."""
        if path.is_file():
            return
        self.folder.mkdir(mode=0o700, exist_ok=True)
        path.parent.mkdir(parents=True, exist_ok=True)
        new = path.parent / f"new-{os.urandom(6).hex()}"
        write(new)
        with contextlib.suppress(PermissionError):  # Windows: another was quicker and has opened it
            new.replace(path)


def spool_of_this_process() -> Spool:
    """Begin a spool in the system's folder for such files; those of processes that were killed are removed."""
    base = Path(tempfile.gettempdir())
    for left in base.glob(f"{_PREFIX}{machine()}-*"):
        if _is_forgotten(left):
            shutil.rmtree(left, ignore_errors=True)
    return Spool(base / f"{_PREFIX}{machine()}-{os.getpid()}-{os.urandom(8).hex()}")


def _is_forgotten(left: Path) -> bool:
    """Tell whether the process that made a spool is gone."""
    process = left.name.removeprefix(f"{_PREFIX}{machine()}-").partition("-")[0]
    if sys.platform != "win32":
        return process.isdecimal() and not is_running(int(process))
    try:  # which processes go on is not told there
        return time.time() - left.stat().st_mtime > _FORGOTTEN_AFTER_S
    except OSError:
        return False


def digest_of(data: bytes) -> str:
    """Name contents by their digest."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def digest_of_file(path: Path) -> str:
    """Name a file by the digest of its contents. Raises OSError."""
    status = path.stat()
    return _digest_of_file(path, status.st_size, status.st_mtime_ns)


@lru_cache(maxsize=256)
def _digest_of_file(path: Path, _size: int, _time_ns: int) -> str:
    return digest_of(path.read_bytes())


def _link(old: Path, new: Path) -> None:
    try:
        os.link(old, new)
    except OSError:  # a file system without links
        shutil.copyfile(old, new)
