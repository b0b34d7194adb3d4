"""Texts of PDF objects in; a numbered, cross-referenced file out (ISO 32000-1, 7.3 and 7.5).

ReportLab's document gives numbers, cross-references and the trailer; the objects bring their bytes with
them, since formatting a dictionary key by key costs more than all the rest of a page.
"""

from __future__ import annotations

import hashlib
from typing import cast

from ...deflating import zlib_stream
from .engine import Document, PDFDictionary
from .packing import Ready, packed_file

_ESCAPES = str.maketrans({"\\": "\\\\", "(": "\\(", ")": "\\)", "\r": "\\r", "\n": "\\n"})


_DECIMALS = ["", *(f".{count:02}".rstrip("0") for count in range(1, 100))]
"""What hundredths look like behind the whole number."""
_WORTH_PACKING_BYTES = 256
"""Compressing less, such as a page's running head, saves next to nothing and costs as much as ten times the data."""


class ObjectFile:
    """A PDF under construction. References are texts such as ``12 0 R``."""

    def __init__(self, version: tuple[int, int] = (1, 7), *, packs: bool = False) -> None:
        """``packs`` puts small objects together and compresses them, which old raster image processors cannot read."""
        self.document = Document(invariant=1, pdfVersion=version)
        self._packs = packs
        self.set_catalog("Outlines", None)
        self._signature = hashlib.md5(usedforsecurity=False)
        self._reserved: dict[str, Ready] = {}
        self._ready: dict[int, Ready] = {}

    def reserve(self, *, packed: bool = False) -> str:
        """Give a reference to an object that is filled later; see ``add``."""
        ready = Ready(b"null", packed=packed)
        reference = self._add(ready)
        self._reserved[reference] = ready
        return reference

    def fill(self, reference: str, text: str) -> None:
        """Give a reserved object its text."""
        self._reserved.pop(reference).data = text.encode("latin-1")

    def add(self, text: str, *, packed: bool = False) -> str:
        """Add an object by its text; give its reference. A ``packed`` one may be compressed with others."""
        return self._add(Ready(text.encode("latin-1"), packed=packed))

    def add_stream(self, data: bytes, entries: str = "", *, packed: bool = False) -> str:
        """Add a stream with more ``entries`` for its dictionary; ``packed`` data is stored as it is, as very short data is.

        An end of line stands before ``endstream``, as PDF/A asks (ISO 19005-2, 6.1.7.1).
        """
        if not packed and len(data) >= _WORTH_PACKING_BYTES:
            return self.add_deflated(zlib_stream(data), entries)
        self._signature.update(data)
        head = f"<</Length {len(data)}{entries}>>\nstream\n".encode("latin-1")
        return self._add(Ready(b"".join((head, data, b"\r\nendstream"))))

    def add_deflated(self, data: bytes, entries: str = "") -> str:
        """Add a stream of data that ``zlib_stream`` has compressed."""
        return self.add_stream(data, f"/Filter/FlateDecode{entries}", packed=True)

    def set_catalog(self, entry: str, text: str | None) -> None:
        """Set an entry of the catalog; None takes it away."""
        self.document.set_catalog(entry, text)

    def set_info(self, text: str) -> None:
        """Set the document information dictionary."""
        data = text.encode("latin-1")
        self._signature.update(data)
        self.document.set_info(data)

    def add_font(self, name: str, reference: str) -> None:
        """Put a font into the resources that all pages share, under a name such as ``/F1``."""
        fonts = cast("PDFDictionary", self.document.idToObject["BasicFonts"])
        fonts[name.removeprefix("/")] = reference

    @property
    def fonts(self) -> str:
        """The reference of the font resources."""
        return self.document.refer(self.document.idToObject["BasicFonts"])

    @property
    def page_tree(self) -> str:
        """The reference of the page tree's root, for the pages' Parent."""
        return self.document.refer(self.document.Pages)

    def add_page(self, reference: str) -> None:
        """Append a page to the page tree."""
        self.document.Pages.addPage(reference)

    def finish(self) -> bytes:
        """Give the whole file; its ID follows from the contents alone."""
        self.document.signature = self._signature
        if self._packs:
            return packed_file(self.document, self._ready)
        for number, ready in self._ready.items():
            self.document.put(number, ready.data)
        return self.document.format()

    def _add(self, ready: Ready) -> str:
        """Give an object its number; ReportLab numbers its own from there on, and need not know of this one."""
        number = self.document.next_number()
        self._ready[number] = ready
        return f"{number} 0 R"


def number(value: float) -> str:
    """Write a number with at most two decimals: a hundredth of a point is 3.5 µm."""
    return hundredths(round(value * 100))


def hundredths(count: int) -> str:
    """Write a number of hundredths, as briefly as may be."""
    if count < 0:
        return "-" + hundredths(-count)
    return str(count // 100) + _DECIMALS[count % 100]


def text_string(text: str) -> str:
    """Write a text string (7.9.2.2): ASCII as it is, all else as UTF-16BE."""
    if text.isascii() and text.isprintable():
        return f"({text.translate(_ESCAPES)})"
    return f"<FEFF{text.encode('utf-16-be', 'replace').hex().upper()}>"


def rgb(colour: str) -> tuple[float, float, float]:
    """Give the parts of ``#rrggbb`` from 0 to 1."""
    value = int(colour[1:], 16)
    return (value >> 16) / 255, (value >> 8 & 255) / 255, (value & 255) / 255


def fill_colour(colour: str) -> str:
    """Give the operator that sets a fill colour: ``g`` for grays, so that black stays black ink alone, else ``rg``."""
    red, green, blue = rgb(colour)
    if red == green == blue:
        return f"{red:.3g} g"
    return f"{red:.3g} {green:.3g} {blue:.3g} rg"
