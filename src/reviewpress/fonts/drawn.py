"""A face's fingerprint in; its glyphs that have been made quadratic before, by any book on this machine, out.

Drawing a glyph of a CFF font anew costs half a millisecond, and books share most of theirs. Glyphs are kept in the program's
cache folder, an entry a face; what is damaged or gone is drawn again.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping

from ..caching import Store, cache_folder, key_of

_FORMAT = b"quadratic glyphs 1"
"""Changes with what is kept: the curves, their error, the form of the entry."""
_COUNT, _HEAD = struct.Struct("<I"), struct.Struct("<II")


class DrawnGlyphs(dict[int, bytes]):
    """The kept glyphs of a face by their numbers, as entries of the table glyf."""

    def __init__(self, fingerprint: str) -> None:
        self._store = Store(cache_folder() / "glyphs")
        self._key = key_of(_FORMAT, fingerprint.encode())
        super().__init__(_unpacked(self._store.get(self._key) or b""))
        self._kept = len(self)

    def keep(self) -> None:
        """Write the glyphs where new ones have come in; what another process has added meanwhile stays."""
        if len(self) == self._kept:
            return
        others = _unpacked(self._store.get(self._key) or b"")
        self._store.put(self._key, _packed(others | self))
        self._store.trim()
        self._kept = len(self)


def _packed(glyphs: Mapping[int, bytes]) -> bytes:
    heads = (_HEAD.pack(gid, len(data)) for gid, data in glyphs.items())
    return b"".join((_COUNT.pack(len(glyphs)), *heads, *glyphs.values()))


def _unpacked(data: bytes) -> dict[int, bytes]:
    """Read an entry; one of another form holds nothing."""
    found: dict[int, bytes] = {}
    try:
        (count,) = _COUNT.unpack_from(data)
        place = _COUNT.size + count * _HEAD.size
        for gid, length in _HEAD.iter_unpack(data[_COUNT.size : place]):
            found[gid] = data[place : place + length]
            place += length
    except struct.error:
        return {}
    return found if place == len(data) else {}
