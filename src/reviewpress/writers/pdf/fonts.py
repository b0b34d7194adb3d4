"""Faces and the glyphs used of each in; Type0 fonts in the file out (ISO 32000-1, 9.7)."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from ...caching import Store
from ...fonts.face import Face
from ...value import Value
from .cmaps import encoding_cmap, unicode_cmap
from .objects import ObjectFile, number
from .programs import Program, kept_program
from .readings import Readings

_SYMBOLIC, _ITALIC = 1 << 2, 1 << 6
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_SYSTEM = "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"


class PdfFont(Value):
    """A face's fonts: ``name`` is the resource's, ``other_name`` that of the font for other readings.

    The names are the face's in every file, so that a page can be drawn for many.
    """

    name: str
    other_name: str
    readings: Readings

    @property
    def space(self) -> str:
        """The operators that show a space; none where the face has no space."""
        return self.readings.space


def embed_fonts(
    file: ObjectFile,
    faces: Mapping[str, Face],
    uses: Mapping[str, frozenset[tuple[int, str]]],
    store: Store | None = None,
) -> dict[str, PdfFont]:
    """Embed what is used of each face; give the fonts by the faces' keys. ``store`` keeps font programs between books."""
    fonts = named_fonts(faces, uses)
    for key, font in fonts.items():
        _embed(file, faces[key], font, store)
    return fonts


def named_fonts(
    faces: Mapping[str, Face], uses: Mapping[str, AbstractSet[tuple[int, str]]]
) -> dict[str, PdfFont]:
    """Give the fonts of the faces that are used, by the faces' keys, without putting them into a file.

    Every font has the space, used or not, so that how a page is drawn does not depend on the pages around it.
    """
    fonts = {}
    for key in sorted(key for key, pairs in uses.items() if pairs):
        face = faces[key]
        space = face.shape(" ").codes[0] if face.has(" ") else None
        pairs = uses[key] if space is None else uses[key] | {(space, " ")}
        fonts[key] = PdfFont(f"/F-{key}", f"/G-{key}", Readings(pairs, space))
    return fonts


def _embed(file: ObjectFile, face: Face, font: PdfFont, store: Store | None) -> None:
    readings = font.readings
    program = kept_program(face, readings.chosen, store)
    name = f"{_tag(face, readings)}+{face.postscript_name}"
    descendant = file.add(
        f"<</Type/Font/Subtype{_descendant_type(program)}/BaseFont/{name}{_SYSTEM}"
        f"/FontDescriptor {_descriptor(file, face, program, name)}{program.widths}>>"
    )
    head = f"<</Type/Font/Subtype/Type0/BaseFont/{name}/DescendantFonts[{descendant}]"
    unicode = file.add_deflated(program.unicode)
    file.add_font(font.name, file.add(f"{head}/Encoding/Identity-H/ToUnicode {unicode}>>"))
    if readings.others:
        encoding = _other_encoding(file, readings, f"{name}-Other")
        unicode = file.add_stream(
            unicode_cmap({code: text for (_, text), code in readings.others.items()})
        )
        file.add_font(
            font.other_name, file.add(f"{head}/Encoding {encoding}/ToUnicode {unicode}>>")
        )


def _other_encoding(file: ObjectFile, readings: Readings, name: str) -> str:
    cids = {code: cid for (cid, _), code in readings.others.items()}
    entries = f"/Type/CMap/CMapName/{name}{_SYSTEM}/WMode 0"
    return file.add_stream(encoding_cmap(name, cids), entries)


def _descendant_type(program: Program) -> str:
    if program.kind == "FontFile2":
        return "/CIDFontType2/CIDToGIDMap/Identity"
    return "/CIDFontType0"


def _descriptor(file: ObjectFile, face: Face, program: Program, name: str) -> str:
    subtype = f"/Subtype/{program.subtype}" if program.subtype else f"/Length1 {program.length}"
    stream = file.add_deflated(program.data, subtype)
    flags = _SYMBOLIC | (_ITALIC if face.is_italic else 0)
    box = " ".join(number(side) for side in face.bbox)
    return file.add(
        f"<</Type/FontDescriptor/FontName/{name}/Flags {flags}/FontBBox[{box}]"
        f"/ItalicAngle {number(face.italic_angle)}/Ascent {number(face.ascent)}"
        f"/Descent {number(face.descent)}/CapHeight {number(face.cap_height)}"
        f"/StemV {number(face.stem_v)}/{program.kind} {stream}>>"
    )


def _tag(face: Face, readings: Readings) -> str:
    """Give the six letters of a subset (9.6.4): the same for the same face and codes."""
    codes = ",".join(map(str, readings.chosen))
    digest = hashlib.blake2b(f"{face.key}:{codes}".encode(), digest_size=8).digest()
    value = int.from_bytes(digest, "big")
    return "".join(_LETTERS[value // 26**place % 26] for place in range(6))
