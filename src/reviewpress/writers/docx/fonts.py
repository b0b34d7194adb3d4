"""Typefaces in; the font table and the obfuscated font files (ECMA-376 Part 4, 2.8.1) out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from ...diagnostics import Diagnostics
from .relations import Relations
from .typefaces import Typeface
from .xml import part_xml

EmbedFonts = Literal["subset", "full", "none"]

_KEY_BYTES, _HIDDEN_BYTES = 16, 32


@dataclass(slots=True)
class FontTable:
    """The font table of a file."""

    embed: EmbedFonts
    diagnostics: Diagnostics
    relations: Relations = field(default_factory=Relations)
    parts: dict[str, bytes] = field(default_factory=dict)
    """The obfuscated fonts by their paths."""

    def xml(self, typefaces: Iterable[Typeface]) -> bytes:
        """Write the part ``fontTable.xml``; regular and bold of a family make one entry."""
        families: dict[str, list[Typeface]] = {}
        for typeface in typefaces:
            families.setdefault(typeface.name, []).append(typeface)
        return part_xml("fonts", "".join(self._entry(faces) for faces in families.values()))

    def _entry(self, faces: list[Typeface]) -> str:
        pitch = '<w:charset w:val="81"/><w:family w:val="auto"/><w:pitch w:val="variable"/>'
        embedded = "".join(self._embedded(face) for face in sorted(faces, key=lambda f: f.bold))
        return f"<w:font w:name={faces[0].attribute}>{pitch}{embedded}</w:font>"

    def _embedded(self, typeface: Typeface) -> str:
        if self.embed == "none" or not typeface.characters or not self._is_allowed(typeface):
            return ""
        characters = None if self.embed == "full" else typeface.characters
        data = typeface.face.truetype(characters)
        key = font_key(data)
        path = f"/word/fonts/font{len(self.parts) + 1}.odttf"
        self.parts[path] = obfuscated(data, key)
        name = "embedBold" if typeface.bold else "embedRegular"
        subset = ' w:subsetted="1"' if self.embed == "subset" else ""
        number = self.relations.internal("font", path)
        return f'<w:{name} r:id="{number}" w:fontKey="{key}"{subset}/>'

    def _is_allowed(self, typeface: Typeface) -> bool:
        """Tell whether the licence lets a document that can be edited hold the font (OpenType OS/2, fsType)."""
        if typeface.face.licence.may_edit:
            return True
        self.diagnostics.warning("docx-font-not-embeddable", family=typeface.face.family)
        return False


def font_key(data: bytes) -> str:
    """Make a font's key, a GUID, from its bytes, so that equal fonts have equal keys."""
    digits = hashlib.sha256(data).hexdigest()[: 2 * _KEY_BYTES].upper()
    return (
        "{" + "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:])) + "}"
    )


def obfuscated(data: bytes, key: str) -> bytes:
    """Hide a font's first 32 bytes under its key, read from its last digits to its first; twice gives the font again."""
    digits = key.strip("{}").replace("-", "")
    mask = bytes.fromhex(digits)[::-1]
    hidden = bytes(byte ^ mask[i % _KEY_BYTES] for i, byte in enumerate(data[:_HIDDEN_BYTES]))
    return hidden + data[_HIDDEN_BYTES:]
