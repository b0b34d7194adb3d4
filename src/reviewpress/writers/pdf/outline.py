"""Bookmarks and page labels in; the outline tree and the number tree of labels out (ISO 32000-1, 12.3.3, 12.4.2)."""

from __future__ import annotations

from collections.abc import Sequence

from ...typeset.pages import Bookmark, PageLabels
from .links import Targets
from .objects import ObjectFile, text_string

_STYLES = {"roman": "r", "arabic": "D"}


class _Entry:
    """A node of the outline on its way into the file; the root's level is -1."""

    __slots__ = ("children", "entries", "level", "reference")

    def __init__(self, level: int, reference: str, entries: str) -> None:
        self.level = level
        self.reference = reference
        self.entries = entries
        self.children: list[_Entry] = []


def add_outline(file: ObjectFile, bookmarks: Sequence[Bookmark], targets: Targets) -> str:
    """Add the outline, opened down to level 1; give its reference."""
    root = _Entry(-1, file.reserve(), "/Type/Outlines")
    open_path = [root]
    for bookmark in bookmarks:
        entries = f"/Title {text_string(bookmark.title)}/Dest{targets.page_top(bookmark.anchor)}"
        while open_path[-1].level >= bookmark.level:
            open_path.pop()
        entry = _Entry(bookmark.level, file.reserve(), entries)
        open_path[-1].children.append(entry)
        open_path.append(entry)
    _fill(file, root)
    return root.reference


def _fill(file: ObjectFile, entry: _Entry) -> None:
    children = entry.children
    for index, child in enumerate(children):
        child.entries += f"/Parent {entry.reference}"
        if index:
            child.entries += f"/Prev {children[index - 1].reference}"
        if index + 1 < len(children):
            child.entries += f"/Next {children[index + 1].reference}"
        _fill(file, child)
    if children:
        ends = f"/First {children[0].reference}/Last {children[-1].reference}"
        entry.entries += f"{ends}/Count {_count(entry)}"
    file.fill(entry.reference, f"<<{entry.entries}>>")


def _count(entry: _Entry) -> int:
    """Count the entries to be seen below; negative for an entry that is closed, which all below the first level are."""
    if entry.level < 0:
        return sum(1 + len(child.children) for child in entry.children)
    return len(entry.children) if entry.level == 0 else -len(entry.children)


def page_labels(labels: Sequence[PageLabels]) -> str:
    """Write the number tree of page labels; it must tell of page 0, so that is plain where nobody does."""
    ordered = sorted(labels)
    if not ordered or ordered[0].first > 0:
        ordered.insert(0, PageLabels(0, "arabic", 1))
    numbers = "".join(
        f"{label.first}<</S/{_STYLES[label.style]}/St {label.start}>>" for label in ordered
    )
    return f"<</Nums[{numbers}]>>"
