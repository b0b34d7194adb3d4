"""Bytes and a path in; a file that is there whole or not at all out.

The bytes go to a temporary file in the same folder, are forced to the disk and take the path's place in one step, so
that a crash, a full disk or a second build never leaves half a book, or half a source, behind.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
import time
import zlib
from pathlib import Path

from .diagnostics import error
from .errors import EnvironmentProblem

_PREFIX, _SUFFIX = ".reviewpress-", ".tmp"
_FORGOTTEN_AFTER_S = 24 * 60 * 60
_ATTEMPTS, _PAUSE_S = 6, 0.05
_IS_WINDOWS = sys.platform == "win32"

_CODES = {
    errno.ENOSPC: "output-disk-full",
    errno.EDQUOT: "output-disk-full",
    errno.EFBIG: "output-disk-full",
    errno.EROFS: "output-not-writable",
    errno.EACCES: "output-not-writable",
    errno.EPERM: "output-not-writable",
    errno.ENAMETOOLONG: "output-name-too-long",
    errno.ENOTDIR: "output-folder-is-file",
    errno.EEXIST: "output-folder-is-file",
    errno.EISDIR: "output-is-folder",
}


def write_whole(path: Path, data: bytes) -> None:
    """Put ``data`` at ``path``, whole; missing folders are made, and the old file stays until the new one is ready.

    A file that is replaced hands its permissions on. A symbolic link at ``path`` is replaced, not followed; devices and pipes are written to directly. Raises
    ``EnvironmentProblem`` with a code ``output-…`` where the file cannot be written.
    """
    try:
        if _is_special(path):
            path.write_bytes(data)
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        sweep(path.parent)
        _replace(path, data)
    except OSError as problem:
        raise _taught(problem, path) from problem


def sweep(folder: Path) -> None:
    """Remove temporary files that killed runs left in ``folder``; those of runs still going stay."""
    try:
        names = [name for name in os.listdir(folder) if name.startswith(_PREFIX)]  # noqa: PTH208 - names are enough, and quick
    except OSError:
        return
    for name in names:
        leftover = folder / name
        if name.endswith(_SUFFIX) and _is_stale(leftover):
            _remove(leftover)


def _replace(path: Path, data: bytes) -> None:
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    temporary = path.parent / f"{_PREFIX}{machine()}-{os.getpid()}-{os.urandom(6).hex()}{_SUFFIX}"
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _hand_on_permissions(path, temporary)
        _move(temporary, path)
    finally:
        _remove(temporary)
    _sync_folder(path.parent)


def _hand_on_permissions(old: Path, new: Path) -> None:
    try:
        mode = old.lstat().st_mode
        if stat.S_ISREG(mode):
            new.chmod(stat.S_IMODE(mode))
    except OSError:
        return  # there is no old file, or the disk knows no permissions


def _move(temporary: Path, path: Path) -> None:
    """Replace ``path``; on Windows a virus scanner may hold either file for a moment, so try again."""
    for attempt in range(1, _ATTEMPTS + 1):
        try:
            temporary.replace(path)
        except PermissionError:
            if not _IS_WINDOWS or attempt == _ATTEMPTS:
                raise
            time.sleep(_PAUSE_S * attempt)
        else:
            return


def _sync_folder(folder: Path) -> None:
    """Force the folder's new entry to the disk, where the system has a way to."""
    if _IS_WINDOWS:
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        return  # network folders often refuse; the file itself has been synced
    finally:
        os.close(handle)


def _remove(leftover: Path) -> None:
    try:
        leftover.unlink(missing_ok=True)
    except OSError:
        return  # still open elsewhere (Windows); a later run sweeps it


def _is_special(path: Path) -> bool:
    """Tell whether ``path`` is a device, pipe or socket: replacing ``/dev/null`` would be a harm."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def _is_stale(leftover: Path) -> bool:
    """Tell whether the run that wrote the file is gone: no such process here, or a day has passed."""
    try:
        if time.time() - leftover.stat().st_mtime > _FORGOTTEN_AFTER_S:
            return True
    except OSError:
        return False
    host, _, rest = leftover.name.removeprefix(_PREFIX).partition("-")
    process = rest.partition("-")[0]
    return host == machine() and process.isdecimal() and not is_running(int(process))


def is_running(process: int) -> bool:
    """Tell whether a process of this machine goes on; on Windows only this one is known to."""
    # On Windows a file that is open cannot be removed, and os.kill would end the process instead of asking for it.
    if _IS_WINDOWS:
        return process == os.getpid()
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True


def machine() -> str:
    """Name this machine in eight characters: process numbers of another one mean nothing here."""
    return f"{zlib.crc32(_host().encode('utf-8', 'replace')):08x}"


def _host() -> str:
    if sys.platform != "win32":
        return os.uname().nodename
    from socket import gethostname  # noqa: PLC0415 - three milliseconds that only Windows needs

    return gethostname()


def _taught(problem: OSError, path: Path) -> EnvironmentProblem:
    code = _CODES.get(problem.errno or 0, "output-failed")
    if code == "output-not-writable" and path.is_file() and _folder_is_writable(path.parent):
        code = "output-in-use"
    reason = problem.strerror or type(problem).__name__
    return EnvironmentProblem(error(code, path=str(path), folder=str(path.parent), reason=reason))


def _folder_is_writable(folder: Path) -> bool:
    return os.access(folder, os.W_OK | os.X_OK)
