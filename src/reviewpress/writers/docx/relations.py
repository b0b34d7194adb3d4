"""What a part leads to in; its relationships, numbered in the order of first use, out."""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct, field


class Relation(NamedTuple):
    """One relationship: its kind (``image``, ``hyperlink`` …) and a path in the package or a web address."""

    kind: str
    target: str
    is_external: bool


class Relations(Struct):
    """The relationships of one part."""

    _numbers: dict[Relation, str] = field(default_factory=dict)

    def internal(self, kind: str, path: str) -> str:
        """Give the id of the relationship to another part."""
        return self._number(Relation(kind, path, is_external=False))

    def external(self, address: str) -> str:
        """Give the id of the relationship to a web address."""
        return self._number(Relation("hyperlink", address, is_external=True))

    def numbered(self) -> list[tuple[str, Relation]]:
        """List the relationships with their ids."""
        return [(number, relation) for relation, number in self._numbers.items()]

    def _number(self, relation: Relation) -> str:
        return self._numbers.setdefault(relation, f"rId{len(self._numbers) + 1}")
