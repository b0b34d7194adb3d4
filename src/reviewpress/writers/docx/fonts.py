"""Typefaces in; the font table and the obfuscated font files (ECMA-376 Part 4, 2.8.1) out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from string import ascii_uppercase
from typing import Literal

from msgspec import Struct, field

from ...diagnostics import Diagnostics
from ...fonts.office import tagged_name
from ...fonts.sfnt import split_tables
from .relations import Relations
from .typefaces import NAME_END, Typeface
from .xml import part_xml, quoted

EmbedFonts = Literal["subset", "full", "none"]

_KEY_BYTES, _HIDDEN_BYTES = 16, 32
_TAG_LETTERS = 6
_FIRST_SERIF, _FIRST_SANS = 2, 11


class FontTable(Struct):
    """The font table of a file.

    Every subset is a family of its own: "Noto Serif KR QXZABC" after its characters. Programs that keep the fonts of all open
    files in one list, such as LibreOffice, would else take one file's subset for another's and lose characters.
    """

    embed: EmbedFonts
    diagnostics: Diagnostics
    typefaces: Iterable[Typeface]
    """Everything that is set in them is known by now."""
    relations: Relations = field(default_factory=Relations)
    parts: dict[str, bytes] = field(default_factory=dict)
    """The obfuscated fonts by their paths."""
    _families: dict[str, list[Typeface]] = field(default_factory=dict)
    _tags: dict[str, str] = field(default_factory=dict)
    _characters: dict[Typeface, set[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for typeface in self.typefaces:
            self._families.setdefault(typeface.name, []).append(typeface)
            if self.embed == "subset":
                self._characters[typeface] = typeface.characters()
        self._tags = {name: self._tag(faces) for name, faces in self._families.items()}

    def xml(self) -> bytes:
        """Write the part ``fontTable.xml``; regular and bold of a family make one entry."""
        return part_xml("fonts", "".join(self._entry(faces) for faces in self._families.values()))

    def named(self, xml: bytes) -> bytes:
        """Put the families' names into a part."""
        for name, tag in self._tags.items():
            stands_in = f"={quoted(name + NAME_END)}".encode()
            xml = xml.replace(stands_in, f"={quoted(tagged_name(name, tag))}".encode())
        return xml

    def _tag(self, faces: list[Typeface]) -> str:
        """Give six letters made of what a family's subsets hold, as PDF names its subsets; "" for whole fonts."""
        if self.embed != "subset" or not all(_is_cut(face) for face in faces):
            return ""
        if not any(face.texts for face in faces):
            return ""
        held = "".join(
            f"{face.face.weight}{''.join(sorted(self._characters[face]))}\0"
            for face in sorted(faces, key=lambda face: face.bold)
        )
        number = int.from_bytes(hashlib.sha256(held.encode("utf-8", "replace")).digest()[:8], "big")
        return "".join(ascii_uppercase[number // 26**i % 26] for i in range(_TAG_LETTERS))

    def _entry(self, faces: list[Typeface]) -> str:
        """Write a family (CT_Font): other programs find the whole font by its alternative name and its kind."""
        name = faces[0].name
        fonts = [(face, self._font(face)) for face in sorted(faces, key=lambda f: f.bold)]
        panose = next((classification(data) for _, data in fonts if data), b"")
        embedded = "".join(self._embedded(face, data) for face, data in fonts if data)
        return (
            f"<w:font w:name={quoted(tagged_name(name, self._tags[name]))}>"
            + (f"<w:altName w:val={quoted(name)}/>" if self._tags[name] else "")
            + (f'<w:panose1 w:val="{panose.hex().upper()}"/>' if panose else "")
            + f'<w:charset w:val="81"/><w:family w:val="{_kind(panose)}"/>'
            f'<w:pitch w:val="variable"/>{embedded}</w:font>'
        )

    def _font(self, typeface: Typeface) -> bytes:
        """Make the font to be embedded; none where there is nothing to set in it, or its licence says no."""
        if self.embed == "none" or not typeface.texts or not self._is_allowed(typeface):
            return b""
        characters = self._characters.get(typeface)
        return typeface.face.truetype(characters, tag=self._tags[typeface.name])

    def _embedded(self, typeface: Typeface, data: bytes) -> str:
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


def _is_cut(typeface: Typeface) -> bool:
    """Tell whether some characters only of a face travel with the file."""
    licence = typeface.face.licence
    return licence.may_edit and licence.may_subset


def classification(font: bytes) -> bytes:
    """Give the ten bytes that tell a font's kind (PANOSE, in OpenType's OS/2)."""
    return split_tables(font)["OS/2"][32:42]


def _kind(panose: bytes) -> str:
    """Tell serifs from none (PANOSE 1.0: family kind 2, serif styles 2 to 10 and 11 to 15)."""
    if panose[:1] != b"\2" or panose[1] < _FIRST_SERIF:
        return "auto"
    return "roman" if panose[1] < _FIRST_SANS else "swiss"


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
