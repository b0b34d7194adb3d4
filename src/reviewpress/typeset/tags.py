"""A block's kind and what it stands in: the tags that tell a writer a book's logical structure (ISO 32000-1, 14.8.4)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True, eq=False)
class Tag:
    """An element of the structure. All strips and runs of one element hold the same object: identity counts."""

    kind: str
    """A standard structure type (``P``, ``H1``, ``LI``, ``TD`` …), or ``Artifact`` for what is no part of the text."""
    parent: Tag | None = None
    """What it stands in; None on a run means its strip's tag, elsewhere the book."""
    children: tuple[Tag, ...] = ()
    """Elements below it that stand in this order, and are there even when empty, as a table's cells are."""
    is_ordered: bool = False
    """Whether a list's items are counted."""

    def within(self, *kinds: str) -> Tag:
        """Give the innermost of new elements, one inside the other, below this one."""
        tag = self
        for kind in kinds:
            tag = Tag(kind, tag)
        return tag


ARTIFACT = Tag("Artifact")
