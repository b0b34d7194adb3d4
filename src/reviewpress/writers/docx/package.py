"""Parts and their relationships in; a zip file that is the same for the same parts out.

The package is python-docx's, the zip is not: python-docx stamps its files with the time of day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final, cast
from xml.parsers import expat

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.package import OpcPackage
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from .relations import Relations
from .xml import DECLARATION, quoted
from .zipping import zipped

if TYPE_CHECKING:
    from docx.opc.rel import Relationships

_CONTENT_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
OBFUSCATED_FONT: Final = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_DEFAULTS: Final = {
    "jpeg": "image/jpeg",
    "odttf": OBFUSCATED_FONT,
    "png": "image/png",
    "rels": CONTENT_TYPE.OPC_RELATIONSHIPS,
    "xml": CONTENT_TYPE.XML,
}
_KINDS: Final = {
    "font": RELATIONSHIP_TYPE.FONT,
    "fontTable": RELATIONSHIP_TYPE.FONT_TABLE,
    "footer": RELATIONSHIP_TYPE.FOOTER,
    "footnotes": RELATIONSHIP_TYPE.FOOTNOTES,
    "header": RELATIONSHIP_TYPE.HEADER,
    "hyperlink": RELATIONSHIP_TYPE.HYPERLINK,
    "image": RELATIONSHIP_TYPE.IMAGE,
    "numbering": RELATIONSHIP_TYPE.NUMBERING,
    "settings": RELATIONSHIP_TYPE.SETTINGS,
    "styles": RELATIONSHIP_TYPE.STYLES,
    "theme": RELATIONSHIP_TYPE.THEME,
}


class DocxPackage:
    """A package in the making."""

    def __init__(self) -> None:
        self._package = OpcPackage()
        self._parts: dict[str, Part] = {}

    def add(self, path: str, content_type: str, data: bytes) -> None:
        """Add a part as it is."""
        self._parts[path] = Part(PackURI(path), content_type, data)

    def add_document(self, path: str, data: bytes) -> None:
        """Add the main document, read through once, so that a part that is no XML never leaves the house."""
        expat.ParserCreate().Parse(data, True)  # noqa: FBT003 - has no keywords
        self.add(path, CONTENT_TYPE.WML_DOCUMENT_MAIN, data)

    def relate(self, path: str, relations: Relations) -> None:
        """Set the relationships of a part; what they lead to must have been added."""
        part = self._parts[path]
        for number, relation in relations.numbered():
            target = relation.target if relation.is_external else self._parts[relation.target]
            kind = _KINDS[relation.kind]
            part.load_rel(kind, target, number, is_external=relation.is_external)

    def relate_root(self, kind: str, path: str) -> None:
        """Lead from the package itself to a part."""
        number = f"rId{len(self._package.rels) + 1}"
        self._package.load_rel(kind, self._parts[path], number)

    def zipped(self) -> bytes:
        """Write the package: content types, relationships, then the parts in the order of their paths."""
        return zipped(self._members())

    def _members(self) -> Iterator[tuple[str, bytes]]:
        parts = sorted(self._package.iter_parts(), key=lambda part: str(part.partname))
        yield "[Content_Types].xml", _content_types(parts).encode()
        yield "_rels/.rels", _bytes(self._package.rels)
        for part in parts:
            yield part.partname.membername, part.blob
            if part.rels:
                yield part.partname.rels_uri.membername, _bytes(part.rels)


def _bytes(relationships: Relationships) -> bytes:
    """Write a part's relationships; python-docx gives them encoded, whatever it says."""
    return cast("bytes", relationships.xml)


def _content_types(parts: Iterable[Part]) -> str:
    parts = list(parts)
    endings = {str(part.partname.ext) for part in parts} | {"rels", "xml"}
    defaults = "".join(
        f'<Default Extension="{ending}" ContentType="{_DEFAULTS[ending]}"/>'
        for ending in sorted(endings)
    )
    overrides = "".join(
        f"<Override PartName={quoted(str(part.partname))} ContentType={quoted(part.content_type)}/>"
        for part in parts
        if part.content_type != _DEFAULTS[part.partname.ext]
    )
    return f'{DECLARATION}<Types xmlns="{_CONTENT_TYPES}">{defaults}{overrides}</Types>'
