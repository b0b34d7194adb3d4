"""Faces and the glyphs used of each in; Type0 fonts in the file out (ISO 32000-1, 9.7)."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from ...fonts.face import Face
from ...fonts.subset import FontProgram
from .cmaps import encoding_cmap, unicode_cmap
from .objects import ObjectFile, number
from .readings import Readings

_SYMBOLIC, _ITALIC = 1 << 2, 1 << 6
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_REPEATS = 4
_SYSTEM = "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"


@dataclass(frozen=True, slots=True)
class PdfFont:
    """A face's fonts: ``name`` is the resource's (``/F1``), ``other_name`` that of the font for other readings."""

    name: str
    other_name: str
    readings: Readings

    @property
    def space(self) -> str:
        """The operators that show a space; none where the face's space is not used."""
        return self.readings.space


def embed_fonts(
    file: ObjectFile, faces: Mapping[str, Face], uses: Mapping[str, frozenset[tuple[int, str]]]
) -> dict[str, PdfFont]:
    """Embed what is used of each face; give the fonts by the faces' keys."""
    fonts = {}
    for index, key in enumerate(sorted(key for key, pairs in uses.items() if pairs), start=1):
        font = fonts[key] = PdfFont(f"/F{index}", f"/G{index}", Readings(uses[key]))
        _embed(file, faces[key], font)
    return fonts


def _embed(file: ObjectFile, face: Face, font: PdfFont) -> None:
    readings = font.readings
    program = face.subset(readings.chosen)
    name = f"{_tag(face, readings)}+{face.postscript_name}"
    descendant = file.add(
        f"<</Type/Font/Subtype{_descendant_type(program)}/BaseFont/{name}{_SYSTEM}"
        f"/FontDescriptor {_descriptor(file, face, program, name)}{_widths(program.widths)}>>"
    )
    head = f"<</Type/Font/Subtype/Type0/BaseFont/{name}/DescendantFonts[{descendant}]"
    unicode = file.add_stream(unicode_cmap(readings.chosen))
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


def _descendant_type(program: FontProgram) -> str:
    if program.kind == "FontFile2":
        return "/CIDFontType2/CIDToGIDMap/Identity"
    return "/CIDFontType0"


def _descriptor(file: ObjectFile, face: Face, program: FontProgram, name: str) -> str:
    subtype = f"/Subtype/{program.subtype}" if program.subtype else f"/Length1 {len(program.data)}"
    stream = file.add_stream(program.data, subtype)
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


def _widths(widths: Mapping[int, float]) -> str:
    """Write DW, the commonest width, and W with all others (9.7.4.3), as briefly as may be."""
    if not widths:
        return ""
    written = {code: number(width) for code, width in sorted(widths.items())}
    common = max(Counter(written.values()).items(), key=lambda item: (item[1], item[0]))[0]
    others = [(code, width) for code, width in written.items() if width != common]
    return f"/DW {common}" + (f"/W[{' '.join(_entries(others))}]" if others else "")


def _entries(widths: Iterable[tuple[int, str]]) -> Iterator[str]:
    """Write ``first last width`` for long repeats and ``first [widths]`` for other neighbours."""
    for _, neighbours in groupby(enumerate(widths), key=lambda item: item[1][0] - item[0]):
        pending: list[tuple[int, str]] = []
        for _, same in groupby((item for _, item in neighbours), key=lambda item: item[1]):
            run = list(same)
            if len(run) < _REPEATS:
                pending += run
                continue
            yield from _list(pending)
            pending = []
            yield f"{run[0][0]} {run[-1][0]} {run[0][1]}"
        yield from _list(pending)


def _list(widths: list[tuple[int, str]]) -> Iterator[str]:
    if widths:
        yield f"{widths[0][0]}[{' '.join(width for _, width in widths)}]"
