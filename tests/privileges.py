"""The superuser's rights in; those of anyone else out, so that tests of closed folders run as root, too."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_VERSION_3 = 0x20080522
_OVERRIDES = 0b110
"""CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH: what lets root pass by the modes of files (capabilities(7))."""


class _Header(ctypes.Structure):
    _fields_ = (("version", ctypes.c_uint32), ("pid", ctypes.c_int))


class _Set(ctypes.Structure):
    _fields_ = (
        ("effective", ctypes.c_uint32),
        ("permitted", ctypes.c_uint32),
        ("inheritable", ctypes.c_uint32),
    )


def heed_modes() -> int:
    """Make this thread heed the modes of files like any user's; give what it could do before."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return 0
    sets = _read()
    before = int(sets[0].effective)
    _write(sets, before & ~_OVERRIDES)
    return before


@contextmanager
def heeding_modes() -> Iterator[None]:
    """Heed the modes of files for a while."""
    before = heed_modes()
    try:
        yield
    finally:
        if before:
            _write(_read(), before)


def _read() -> ctypes.Array[_Set]:
    sets = (_Set * 2)()
    if ctypes.CDLL(None, use_errno=True).capget(ctypes.byref(_Header(_VERSION_3, 0)), sets):
        raise OSError(ctypes.get_errno(), "capget")
    return sets


def _write(sets: ctypes.Array[_Set], effective: int) -> None:
    sets[0].effective = effective
    if ctypes.CDLL(None, use_errno=True).capset(ctypes.byref(_Header(_VERSION_3, 0)), sets):
        raise OSError(ctypes.get_errno(), "capset")
