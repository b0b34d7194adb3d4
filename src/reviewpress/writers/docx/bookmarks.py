"""Anchors of the document in; Word's bookmarks out: short, unique names and numbers in order."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

_LONGEST = 40
"""Word cuts longer names off."""
_SAFE = re.compile(r"[^\W\d_][\w]*")


class Bookmarks:
    """Names for anchors; each is set once, at its first place."""

    def __init__(self, known: frozenset[str]) -> None:
        self.known = known
        """The anchors that something leads to or that stand somewhere."""
        self._names: dict[str, str] = {}
        self._taken: set[str] = set()
        self._set: set[str] = set()

    def name(self, anchor: str) -> str:
        """Give the bookmark's name; Word tells names apart by letters, digits and ``_``, not by case."""
        found = self._names.get(anchor)
        if found is None:
            found = (
                anchor if _SAFE.fullmatch(anchor) and len(anchor) <= _LONGEST else _hashed(anchor)
            )
            if found.casefold() in self._taken:
                found = _hashed(anchor)
            self._taken.add(found.casefold())
            self._names[anchor] = found
        return found

    def mark(self, anchor: str) -> str:
        """Write the bookmark of an anchor, once; "" at any later place."""
        if not anchor or anchor in self._set:
            return ""
        self._set.add(anchor)
        number = len(self._set)
        return (
            f'<w:bookmarkStart w:id="{number}" w:name="{self.name(anchor)}"/>'
            f'<w:bookmarkEnd w:id="{number}"/>'
        )

    def around(self, anchor: str, runs: Iterable[str]) -> list[str]:
        """Write the bookmark of an anchor around runs, so that it covers a heading's text."""
        if not anchor or anchor in self._set:
            return list(runs)
        self._set.add(anchor)
        number = len(self._set)
        start = f'<w:bookmarkStart w:id="{number}" w:name="{self.name(anchor)}"/>'
        return [start, *runs, f'<w:bookmarkEnd w:id="{number}"/>']

    def anchors(self) -> dict[str, str]:
        """Give the anchor of each name."""
        return {name: anchor for anchor, name in self._names.items()}

    def has(self, anchor: str) -> bool:
        """Tell whether an anchor stands somewhere in the document."""
        return anchor in self.known


def _hashed(anchor: str) -> str:
    return "_Ref" + hashlib.sha256(anchor.encode("utf-8", "replace")).hexdigest()[:16]
