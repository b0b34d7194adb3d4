"""Chapters' bytes in; entries, the bytes of what composing them gave, out, and composed reviews again from entries."""

from __future__ import annotations

import json
from functools import cached_property

from msgspec import Struct, field

from ...caching import key_of
from ...diagnostics import Diagnostics
from ...document.nodes import Chapter
from ...errors import ReviewPressError
from ...typeset.formats import Formats
from ...typeset.openers import SetChapter, compose
from . import keys
from .chapters import Surroundings
from .packing import pack
from .unpacking import Unreadable, unpack


class Composed(Struct):
    """A composed review with its findings."""

    done: SetChapter
    found: Diagnostics


class Entries(Struct, dict=True):
    """Reads and writes entries for one sheet and its fonts."""

    formats: Formats
    _stacks: dict[tuple[str, int], str] = field(default_factory=dict)

    def key(self, told: bytes) -> str:
        """Give the key of a chapter's entry: it changes with all that the entry depends on.

        ``told`` is what tells the chapter from others: its digest, or its bytes.
        """
        return key_of(*self._settings, told)

    def compose(self, chapter: Chapter) -> Composed:
        """Compose a review here and now."""
        found = Diagnostics()
        (done,) = compose([chapter], self.formats, found)
        return Composed(done, found)

    def write(self, composed: Composed, around: Surroundings) -> bytes:
        """Make the entry of a composed review, not yet bound."""
        packed = pack(composed.done, composed.found, around)
        packed["stacks"] = self.stacks
        return json.dumps(packed, ensure_ascii=False, separators=(",", ":")).encode(
            "utf-8", "surrogatepass"
        )

    def read(self, data: bytes, chapter: Chapter, around: Surroundings) -> Composed | None:
        """Read an entry; None where it holds no composed review, or one with other fonts than those at hand."""
        try:
            packed = json.loads(data.decode("utf-8", "surrogatepass"))
            if not self.has_stacks(packed["stacks"]):
                return None
            return Composed(*unpack(packed, chapter, around, self.formats.faces))
        except (Unreadable, ValueError, LookupError, TypeError, RecursionError, ReviewPressError):
            return None

    @property
    def stacks(self) -> list[list[object]]:
        """Tell the faces that have been asked for so far from others."""
        return [[*asked, self._stack(*asked)] for asked in self.formats.stacks]

    def has_stacks(self, stacks: list[tuple[str, int, str]]) -> bool:
        """Tell whether the entry's fonts are those at hand; from now on the sheet's formats know them."""
        known = self.formats.sheet.fonts
        return all(
            role in known and type(weight) is int and self._stack(role, weight) == told
            for role, weight, told in stacks
        )

    def _stack(self, role: str, weight: int) -> str:
        told = self._stacks.get((role, weight))
        if told is None:
            told = self._stacks[role, weight] = keys.stack(self.formats.stack(role, weight))
        return told

    @cached_property
    def _settings(self) -> tuple[bytes, ...]:
        return keys.program(), keys.sheet(self.formats.sheet), keys.fonts(self.formats)
