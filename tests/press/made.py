"""Figures in; small PDFs and ICC profiles, made by hand, out: files as other programs would bring them."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable
from io import BytesIO
from pathlib import Path

import pikepdf

A5 = (419.53, 595.28)


def document(
    pages: int, size: tuple[float, float] = A5, draw: Callable[[int], str] | None = None
) -> pikepdf.Pdf:
    """Make a PDF of plain pages; ``draw`` gives the operators of each, by its number from 1."""
    pdf = pikepdf.new()
    for number in range(1, pages + 1):
        page = pdf.add_blank_page(page_size=size)
        content = draw(number) if draw else f"0 g {number} 0 100 100 re f"
        page.obj.Contents = pdf.make_stream(content.encode("ascii"))
    return pdf


def saved(pdf: pikepdf.Pdf, path: Path, **options: object) -> Path:
    pdf.save(path, **options)  # type: ignore[arg-type]
    return path


def packed(pdf: pikepdf.Pdf) -> bytes:
    data = BytesIO()
    pdf.save(data)
    return data.getvalue()


def cmyk_profile(kind: bytes = b"prtr", space: bytes = b"CMYK") -> bytes:
    """Make a small profile of a press: lookup tables of two steps an ink, from white paper to black."""
    tags = {
        b"desc": b"desc" + bytes(4) + struct.pack(">I", 11) + b"Test press\0" + bytes(78),
        b"cprt": b"text" + bytes(4) + b"CC0\0",
        b"wtpt": b"XYZ " + bytes(4) + struct.pack(">3i", *_fixed((0.9642, 1.0, 0.8249))),
        b"A2B0": _table(4, 3, _to_lab()),
        b"B2A0": _table(3, 4, _to_ink()),
    }
    body, rows = b"", struct.pack(">I", len(tags))
    start = 128 + 4 + 12 * len(tags)
    for name, data in tags.items():
        rows += struct.pack(">4sII", name, start + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    head = struct.pack(
        ">I4xI4s4s4s12x4s", start + len(body), 0x02400000, kind, space, b"Lab ", b"acsp"
    )
    head = head.ljust(64, b"\0") + struct.pack(">I3i", 0, *_fixed((0.9642, 1.0, 0.8249)))
    return head.ljust(128, b"\0") + rows + body


def _fixed(values: Iterable[float]) -> list[int]:
    return [round(value * 65536) for value in values]


def _table(inputs: int, outputs: int, cells: bytes) -> bytes:
    """Write a table of 8 bits with two steps for each input (ICC.1:2001, 6.5.8)."""
    identity = struct.pack(">9i", *_fixed((1, 0, 0, 0, 1, 0, 0, 0, 1)))
    ramp = bytes(range(256))
    head = b"mft1" + bytes(4) + bytes([inputs, outputs, 2, 0]) + identity
    return head + ramp * inputs + cells + ramp * outputs


def _to_lab() -> bytes:
    cells = bytearray()
    for index in range(16):
        inks = [index >> (3 - place) & 1 for place in range(4)]
        light = max(0, 255 - 70 * sum(inks[:3]) - 230 * inks[3])
        cells += bytes([light, 128, 128])
    return bytes(cells)


def _to_ink() -> bytes:
    cells = bytearray()
    for index in range(8):
        is_light = index >> 2 & 1
        cells += bytes([0, 0, 0, 0] if is_light else [0, 0, 0, 255])
    return bytes(cells)
