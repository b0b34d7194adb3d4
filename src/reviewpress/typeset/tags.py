"""A block's kind and what it stands in: the tags that tell a writer a book's logical structure (ISO 32000-1, 14.8.4)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any


class Tag:
    """An element of the structure. All strips and runs of one element hold the same object: identity counts."""

    __slots__ = ("children", "is_ordered", "kind", "parent")

    def __init__(
        self,
        kind: str,
        parent: Tag | None = None,
        children: tuple[Tag, ...] = (),
        *,
        is_ordered: bool = False,
    ) -> None:
        self.kind = kind
        """A standard structure type (``P``, ``H1``, ``LI``, ``TD`` …), or ``Artifact`` for what is no part of the text."""
        self.parent = parent
        """What it stands in; None on a run means its strip's tag, elsewhere the book."""
        self.children = children
        """Elements below it that stand in this order, and are there even when empty, as a table's cells are."""
        self.is_ordered = is_ordered
        """Whether a list's items are counted."""

    def within(self, *kinds: str) -> Tag:
        """Give the innermost of new elements, one inside the other, below this one."""
        tag = self
        for kind in kinds:
            tag = Tag(kind, tag)
        return tag


ARTIFACT = Tag("Artifact")


NO_TAG, ARTIFACT_NUMBER = -1, 0
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9]{0,30}")


class TagTable:
    """Numbers tags, so that they can be kept; a tag's number is above its parent's, and no reader can loop."""

    def __init__(self) -> None:
        self.numbers: dict[Tag, int] = {ARTIFACT: ARTIFACT_NUMBER}

    def number(self, tag: Tag | None) -> int:
        """Give a tag's number, and numbers to all that it stands in and holds."""
        if tag is None:
            return NO_TAG
        number = self.numbers.get(tag)
        if number is not None:
            return number
        self.number(tag.parent)
        number = self.numbers.setdefault(tag, len(self.numbers))
        for child in tag.children:
            self.number(child)
        return number

    def rows(self) -> list[list[object]]:
        """Give a row for each tag but the artifacts'."""
        return [self._row(tag) for tag in list(self.numbers)[1:]]

    def _row(self, tag: Tag) -> list[object]:
        children = [self.numbers[child] for child in tag.children]
        return [tag.kind, self.number(tag.parent), tag.is_ordered, children]


def tags_of(rows: Iterable[Sequence[Any]]) -> list[Tag | None]:
    """Make the tags of ``TagTable.rows`` by their numbers; the last one, None, is that of ``NO_TAG``.

    Raises ValueError, TypeError or LookupError for rows that it has not written.
    """
    rows = list(rows)
    tags = [ARTIFACT, *(Tag(_name(kind), is_ordered=bool(ordered)) for kind, _, ordered, _ in rows)]
    for number, (_, parent, _, children) in enumerate(rows, start=1):
        if parent != NO_TAG:
            tags[number].parent = tags[_between(parent, 0, number)]
        if children:
            tags[number].children = tuple(
                tags[_between(child, number + 1, len(tags))] for child in children
            )
    return [*tags, None]


def _name(kind: Any) -> str:
    if not _NAME.fullmatch(kind):
        raise ValueError(kind)
    return str(kind)


def _between(number: Any, least: int, end: int) -> int:
    if type(number) is not int or not least <= number < end:
        raise ValueError(number)
    return number
