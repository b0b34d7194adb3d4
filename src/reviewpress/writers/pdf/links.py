"""Link areas and anchors in; link annotations and destinations out (ISO 32000-1, 12.3.2, 12.5, 12.6)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ...typeset.pages import Destination, Pages
from ...typeset.tags import Tag
from .content import Link
from .objects import ObjectFile, number, text_string
from .structure import Structure

_HEADROOM_PT = 6.0
# What RFC 3986 lets stand in an address; the percent sign stays, since addresses come with it.
_URI_SAFE = frozenset(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%"
)


class Targets:
    """Where anchors stand, as explicit destinations; ``references`` are the pages'."""

    def __init__(self, pages: Pages, references: Sequence[str], bleed_pt: float) -> None:
        self._places: Mapping[str, Destination] = pages.destinations
        self._pages = pages.pages
        self._references = references
        self._bleed_pt = bleed_pt

    def strip(self, anchor: str) -> str | None:
        """Lead to an anchor's strip with some room above; None for an anchor that is not in the book."""
        place = self._places.get(anchor)
        if place is None:
            return None
        y = max(place.y - _HEADROOM_PT, 0.0)
        return self._destination(place.page, y)

    def page_top(self, anchor: str) -> str:
        """Lead to the top of an anchor's page."""
        return self._destination(self._places[anchor].page, 0.0)

    def _destination(self, page: int, y: float) -> str:
        top = self._pages[page].height + self._bleed_pt - y
        return f"[{self._references[page]}/XYZ 0 {number(top)} null]"


class Annotator:
    """Adds the link annotations of a file; with a structure, each stands in its link's element as well."""

    def __init__(self, file: ObjectFile, targets: Targets, structure: Structure | None) -> None:
        self._file = file
        self._targets = targets
        self._structure = structure

    def annotate(self, links: Iterable[Link], page: str) -> list[str]:
        """Add the links of a page, printable as PDF/A asks (F 4) and without a border; give their references.

        A link to an anchor that is not in the book stays text.
        """
        references = []
        for link in links:
            action = _action(link.target, self._targets)
            if action:
                references.append(self._file.reserve())
                box = " ".join(map(number, link[:4]))
                entries = f"/Type/Annot/Subtype/Link/Rect[{box}]/Border[0 0 0]/F 4{action}"
                entries += self._tagged(link, references[-1], page)
                self._file.fill(references[-1], f"<<{entries}>>")
        return references

    def _tagged(self, link: Link, reference: str, page: str) -> str:
        """Put a link into its element; give its entries: the key of its parent and what it says (14.9.3)."""
        if self._structure is None:
            return ""
        tag = link.tag if link.tag and link.tag.kind == "Link" else Tag("Link", link.tag)
        element = self._structure.element(tag, link.around)
        key = self._structure.add_annotation(element, reference, page)
        return f"/StructParent {key}/Contents {text_string(link.words or link.target)}"


def _action(target: str, targets: Targets) -> str:
    if target.startswith("#"):
        destination = targets.strip(target[1:])
        return f"/Dest{destination}" if destination else ""
    return f"/A<</S/URI/URI {text_string(uri(target))}>>"


def uri(address: str) -> str:
    """Write an address in ASCII: all else percent-encoded as UTF-8 (RFC 3987, 3.1)."""
    return "".join(
        char
        if char in _URI_SAFE
        else "".join(f"%{byte:02X}" for byte in char.encode("utf-8", "replace"))
        for char in address
    )
