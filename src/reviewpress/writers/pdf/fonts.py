"""Faces and the glyphs used of each in; Type0 fonts in the file out (ISO 32000-1, 9.7)."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from ...fonts.face import Face
from ...fonts.subset import FontProgram
from .objects import ObjectFile, number
from .tounicode import Readings, cmap

_SYMBOLIC, _ITALIC = 1 << 2, 1 << 6
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_REPEATS = 4


@dataclass(frozen=True, slots=True)
class PdfFont:
    """A font of the file: ``name`` is its resource's (``/F1``), ``readings`` what its codes are read as."""

    name: str
    readings: Readings


def embed_fonts(
    file: ObjectFile, faces: Mapping[str, Face], uses: Mapping[str, frozenset[tuple[int, str]]]
) -> dict[str, PdfFont]:
    """Embed what is used of each face; give the fonts by the faces' keys."""
    fonts = {}
    for index, key in enumerate(sorted(key for key, pairs in uses.items() if pairs), start=1):
        readings = Readings(uses[key])
        file.add_font(f"F{index}", _embed(file, faces[key], readings))
        fonts[key] = PdfFont(f"/F{index}", readings)
    return fonts


def _embed(file: ObjectFile, face: Face, readings: Readings) -> str:
    program = face.subset(readings.chosen)
    name = f"{_tag(face, readings)}+{face.postscript_name}"
    descendant = file.add(
        f"<</Type/Font/Subtype{_descendant_type(program)}/BaseFont/{name}"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        f"/FontDescriptor {_descriptor(file, face, program, name)}{_widths(program.widths)}>>"
    )
    unicode = file.add_stream(cmap(readings.chosen))
    return file.add(
        f"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H"
        f"/DescendantFonts[{descendant}]/ToUnicode {unicode}>>"
    )


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
