"""The tags of set matter in; the structure tree of the file, with its parent tree and its ids, out (ISO 32000-1, 14.7).

Elements are made when their first content is met, so that the tree is in the reading order of the pages.
"""

from __future__ import annotations

import re

from ...typeset.tags import Tag
from .objects import ObjectFile, number, text_string

HEADING, MOST_HEADING = re.compile("H[1-6]?"), 6
_LEAST_HEADING = 1
_SCOPES = {"TH": "/A<</O/Table/Scope/Column>>"}


class Element:
    """An element on its way into the file; ``page`` is the reference of the page where its content begins."""

    def __init__(self, kind: str, parent: Element | None, reference: str) -> None:
        self.kind = kind
        self.parent = parent
        self.reference = reference
        self.kids: list[str] = []
        self.entries = ""
        self.page = ""

    def add_content(self, page: str, mark: int) -> None:
        """Append marked content of a page."""
        if not self.page:
            self.page = page
        is_own = page == self.page
        self.kids.append(str(mark) if is_own else f"<</Type/MCR/Pg {page}/MCID {mark}>>")


class Structure:
    """The structure tree of a file."""

    def __init__(self, file: ObjectFile, pages: int) -> None:
        self._file = file
        self._pages = pages
        self._elements: dict[Tag, Element] = {}
        self._all: list[Element] = []
        self._ids: list[tuple[str, str]] = []
        self._parents: list[str] = []
        self._annotations: list[str] = []
        self._heading = 0
        self._root = file.reserve()
        self._document = self._make("Document", None)
        self._part: Element | None = None

    def element(self, tag: Tag, around: Tag | None = None) -> Element:
        """Give a tag's element; one without a parent of its own stands in ``around``'s."""
        element = self._elements.get(tag)
        if element is None:
            parent = self._parent(tag, around)
            # The parent may have made its children just now.
            element = self._elements.get(tag) or self._add(tag, parent)
        return element

    @property
    def level(self) -> int:
        """The level of the last heading; 0 before the first."""
        return self._heading

    @property
    def is_in_part(self) -> bool:
        """Whether what comes stands in a part."""
        return self._part is not None

    def paragraph(self) -> Element:
        """Make a paragraph for what has no tag."""
        return self._make("P", self._document)

    def add_page(self, elements: list[Element]) -> int:
        """Note the elements of a page's marked contents, in their order; give the page's key in the parent tree."""
        self._parents.append(f"[{' '.join(element.reference for element in elements)}]")
        return len(self._parents) - 1

    def add_annotation(self, element: Element, annotation: str, page: str) -> int:
        """Put an annotation into an element; give its key in the parent tree, where those of the pages come first."""
        element.kids.append(f"<</Type/OBJR/Obj {annotation}/Pg {page}>>")
        self._annotations.append(element.reference)
        return self._pages + len(self._annotations) - 1

    def finish(self) -> str:
        """Write all elements; give the reference of the root."""
        file = self._file
        for element in self._all:
            file.fill(element.reference, _written(element, self._root))
        entries = f"/Type/StructTreeRoot/K {self._document.reference}"
        numbers = [*self._parents, *self._annotations]
        if numbers:
            listed = " ".join(f"{key} {value}" for key, value in enumerate(numbers))
            tree = file.add(f"<</Nums[{listed}]>>", packed=True)
            entries += f"/ParentTree {tree}/ParentTreeNextKey {len(numbers)}"
        if self._ids:
            names = "".join(f"({name}){reference}" for name, reference in self._ids)
            entries += f"/IDTree<</Names[{names}]>>"
        file.fill(self._root, f"<<{entries}>>")
        return self._root

    def _parent(self, tag: Tag, around: Tag | None) -> Element:
        if tag.parent is not None:
            return self.element(tag.parent, around)
        if around is not None and around is not tag:
            return self.element(around)
        if tag.kind in {"Part", "Sect"}:
            self._part = None
        return self._part or self._document

    def _add(self, tag: Tag, parent: Element) -> Element:
        """Make a tag's element, and those of its children, which stand even where they hold nothing."""
        element = self._elements[tag] = self._make(self._kind(tag), parent)
        if tag.kind == "Part":
            self._part = element
        elif tag.kind == "Note":
            name = f"note-{len(self._ids) + 1:06}"
            self._ids.append((name, element.reference))
            element.entries = f"/ID({name})"
        elif tag.is_ordered:
            element.entries = "/A<</O/List/ListNumbering/Decimal>>"
        else:
            element.entries = _SCOPES.get(tag.kind, "")
        for child in tag.children:
            self._add(child, element)
        return element

    def _make(self, kind: str, parent: Element | None) -> Element:
        element = Element(kind, parent, self._file.reserve(packed=True))
        self._all.append(element)
        if parent is not None:
            parent.kids.append(element.reference)
        return element

    def _kind(self, tag: Tag) -> str:
        """Give the structure type; headings never skip a level, and a part's heading takes the first (14.8.4.3.2)."""
        if not tag.kind.startswith("H"):
            return tag.kind
        level = int(tag.kind[1:] or _LEAST_HEADING)
        if self._part is not None and tag.kind != "H":
            level += 1
        self._heading = min(level, self._heading + 1, MOST_HEADING)
        return f"H{self._heading}"


def figure_entries(alt: str, box: tuple[float, float, float, float]) -> str:
    """Write what a figure's element tells: its alternative text and the box it fills on its page (14.8.5.4.3)."""
    sides = " ".join(map(number, box))
    return f"/Alt {text_string(alt)}/A<</O/Layout/Placement/Block/BBox[{sides}]>>"


def _written(element: Element, root: str) -> str:
    kids = element.kids
    kind = "Span" if element.kind == "Link" and not _has_annotation(kids) else element.kind
    parent = element.parent.reference if element.parent else root
    page = f"/Pg {element.page}" if element.page else ""
    shown = kids[0] if len(kids) == 1 else f"[{' '.join(kids)}]"
    return f"<</S/{kind}/P {parent}{page}{element.entries}/K {shown}>>"


def _has_annotation(kids: list[str]) -> bool:
    return any("/OBJR" in kid for kid in kids)
