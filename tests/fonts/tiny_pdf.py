"""A face and lines of text in; the bytes of a one-page PDF that shows them out: the smallest there can be."""

from __future__ import annotations

from collections.abc import Iterable

from reviewpress.fonts.face import Face
from reviewpress.fonts.glyphs import GlyphRun

PAGE_WIDTH, PAGE_HEIGHT, SIZE, LEFT = 400, 200, 20, 20


def baseline(line: int) -> float:
    """The height of a line's baseline in points above the page's foot."""
    return PAGE_HEIGHT - 40.0 - 30 * line


def tiny_pdf(face: Face, lines: Iterable[str]) -> bytes:
    runs = [face.shape(line) for line in lines]
    texts = {code: text for run in runs for code, text in zip(run.codes, run.clusters, strict=True)}
    program = face.subset(texts)
    is_cff = program.kind == "FontFile3"
    kind = "CIDFontType0" if is_cff else "CIDFontType2"
    subtype = f"/Subtype /{program.subtype} " if is_cff else ""
    widths = " ".join(f"{code} [{width:g}]" for code, width in program.widths.items())
    identity = "" if is_cff else "/CIDToGIDMap /Identity "
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {PAGE_WIDTH} {PAGE_HEIGHT}] /Contents 4 0 R "
        "/Resources << /Font << /F 5 0 R >> >> >>".encode(),
        _stream(_operators(runs)),
        f"<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+{face.key} /Encoding /Identity-H "
        "/DescendantFonts [6 0 R] /ToUnicode 9 0 R >>".encode(),
        f"<< /Type /Font /Subtype /{kind} /BaseFont /AAAAAA+{face.key} /FontDescriptor 7 0 R {identity}"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
        f"/DW 1000 /W [{widths}] >>".encode(),
        f"<< /Type /FontDescriptor /FontName /AAAAAA+{face.key} /Flags 4 /ItalicAngle 0 "
        f"/FontBBox [{' '.join(f'{edge:g}' for edge in face.bbox)}] /Ascent {face.ascent:g} "
        f"/Descent {face.descent:g} /CapHeight {face.cap_height:g} /StemV {face.stem_v:g} "
        f"/{program.kind} 8 0 R >>".encode(),
        _stream(program.data, subtype),
        _stream(_to_unicode(texts)),
    ]
    return _file(objects)


def _operators(runs: list[GlyphRun]) -> bytes:
    shown = [
        f"BT /F {SIZE} Tf {LEFT} {baseline(line):g} Td {text_operand(run)} TJ ET"
        for line, run in enumerate(runs)
    ]
    return "\n".join(shown).encode()


def text_operand(run: GlyphRun) -> str:
    """Write a run as the operand of TJ, which moves left by 1/1000 em."""
    parts, pending = [], 0.0
    for code, advance, width, offset in zip(
        run.codes, run.advances, run.widths, run.offsets, strict=True
    ):
        pending -= offset
        parts.append(f"{pending:g} <{code:04X}>")
        pending = width - advance + offset
    return f"[{' '.join(parts)}]"


def _to_unicode(texts: dict[int, str]) -> bytes:
    rows = [f"<{code:04X}> <{text.encode('utf-16-be').hex()}>" for code, text in texts.items()]
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def "
        "1 begincodespacerange <0000> <FFFF> endcodespacerange "
        f"{len(rows)} beginbfchar {' '.join(rows)} endbfchar endcmap end end"
    ).encode()


def _stream(data: bytes, entries: str = "") -> bytes:
    return f"<< {entries}/Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream"


def _file(objects: list[bytes]) -> bytes:
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    trailer = f"trailer << /Root 1 0 R /Size {len(objects) + 1} >>\nstartxref\n{len(out)}\n%%EOF"
    return out + (end + trailer).encode()
