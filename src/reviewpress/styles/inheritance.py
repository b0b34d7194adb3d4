"""The layers of a sheet (base first) in; one merged tree of typed-but-unread values out, each still with its place."""

from __future__ import annotations

from collections.abc import Mapping as Lookup
from typing import Any, NamedTuple

from msgspec import Struct, field

from ..diagnostics import DETACHED, Diagnostics, Span
from .names import FACTS_STYLES, PIECES, RULE_STYLES, TABLE_STYLES
from .reading import Mapping, Node, Scalar
from .schema import Option, is_section, named_type, options_of
from .wording import nearest

CLOSED_NAMES: dict[str, Lookup[str, str]] = {
    "rules": RULE_STYLES,
    "facts": FACTS_STYLES,
    "tables": TABLE_STYLES,
    "pieces": PIECES,
}
"""Sections whose entries are all known; a sheet cannot add any."""

LIKE = "like"
"""The key of a named entry that names another one to start from."""


class Leaf(NamedTuple):
    """A value as typed, and the layer that typed it (0 is the base)."""

    node: Node
    layer: int


class Branch(Struct):
    """A section, or a named entry of one."""

    span: Span = DETACHED
    entries: dict[str, Leaf | Branch] = field(default_factory=dict)
    like: Scalar | None = None

    def branch(self, name: str) -> Branch:
        """Give a branch below; an empty one where there is none."""
        found = self.entries.get(name)
        return found if isinstance(found, Branch) else Branch(self.span)

    def leaf(self, name: str) -> Leaf | None:
        """Give a value below; None where there is none."""
        found = self.entries.get(name)
        return found if isinstance(found, Leaf) else None

    def place(self, name: str) -> Span:
        """Give the place of what lies below, or else of the branch itself."""
        found = self.entries.get(name)
        if isinstance(found, Leaf):
            return found.node.span
        return found.span if found and found.span else self.span


class Merger(Struct):
    """Lays one layer over those below it."""

    layer: int
    problems: Diagnostics

    def section(self, below: Branch, node: Node, section: type, path: str) -> None:
        """Lay the options of one section over ``below``."""
        options = options_of(section)
        for key, value in self._entries(node, path):
            if key.text in options:
                self._value(below, key, value, options[key.text].type, _join(path, key.text))
            else:
                self._unknown(key, path, options)

    def _value(self, below: Branch, key: Scalar, value: Node, declared: Any, path: str) -> None:
        if is_section(declared):
            self.section(_descend(below, key), value, declared, path)
        elif (entry_type := named_type(declared)) is not None:
            self._named(_descend(below, key), value, entry_type, path)
        else:
            below.entries[key.text] = Leaf(value, self.layer)

    def _named(self, below: Branch, node: Node, entry_type: Any, path: str) -> None:
        closed = CLOSED_NAMES.get(path)
        for key, value in self._entries(node, path):
            if closed is not None and key.text not in closed:
                self._unknown(key, path, closed)
            elif is_section(entry_type):
                self._entry(_descend(below, key), value, entry_type, _join(path, key.text))
            else:
                below.entries[key.text] = Leaf(value, self.layer)

    def _entry(self, below: Branch, node: Node, entry_type: type, path: str) -> None:
        """Lay a named entry over the one below; ``like`` is kept for later."""
        if not isinstance(node, Mapping):
            self._entries(node, path)
            return
        for key, value in node.entries:
            if key.text == LIKE and isinstance(value, Scalar):
                below.like = value
        rest = tuple(entry for entry in node.entries if entry[0].text != LIKE)
        self.section(below, Mapping(rest, node.span), entry_type, path)

    def _entries(self, node: Node, path: str) -> tuple[tuple[Scalar, Node], ...]:
        if isinstance(node, Mapping):
            return node.entries
        empty = isinstance(node, Scalar) and not node.text
        if not empty:
            self.problems.error("styles-no-options", node.span, option=path)
        return ()

    def _unknown(self, key: Scalar, path: str, known: Lookup[str, str | Option]) -> None:
        hints = {"known": ", ".join(known)} | nearest(key.text, known)
        if path:
            hints["section"] = path
        self.problems.error("styles-unknown-option", key.span, option=key.text, **hints)


def _descend(below: Branch, key: Scalar) -> Branch:
    found = below.entries.get(key.text)
    branch = found if isinstance(found, Branch) else Branch()
    branch.span = key.span
    below.entries[key.text] = branch
    return branch


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name
