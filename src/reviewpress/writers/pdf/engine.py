"""ReportLab's document objects, loaded so that no settings of the user's machine get in, and no library that they do not need.

ReportLab executes ``~/.reportlab_settings`` and ``~/.reportlab_mods``, imports settings modules from anywhere on the path
and obeys variables named ``RL_…``; all of that is kept out while it loads. So is Pillow, where no book has loaded it: ReportLab
would read pictures with it, but we hand it none. Nothing else imports ReportLab.
"""

from __future__ import annotations

import os
import sys
from types import ModuleType
from typing import Protocol

_SETTINGS = (
    "reportlab_settings",
    "local_reportlab_settings",
    "reportlab_mods",
    "reportlab.local_rl_settings",
    "reportlab.local_rl_mods",
)
_PILLOW = "PIL"


def _keep_out() -> tuple[dict[str, str], list[str]]:
    """Hide the variables and plant empty modules where settings and Pillow would be looked for; say which."""
    names = [name for name in os.environ if name.startswith("RL_") or name == "EVAL_DEBUG"]
    hidden = {name: os.environ.pop(name) for name in names}
    planted = [name for name in (*_SETTINGS, _PILLOW) if name not in sys.modules]
    sys.modules.update((name, ModuleType(name)) for name in planted)
    if _PILLOW in planted:
        vars(sys.modules[_PILLOW])["Image"] = None
    return hidden, planted


def _let_in(hidden: dict[str, str], planted: list[str]) -> None:
    os.environ.update(hidden)
    for name in planted:
        del sys.modules[name]


_hidden, _planted = _keep_out()
try:
    from reportlab.pdfbase.pdfdoc import (
        PDFCatalog,
        PDFDictionary,
        PDFDocument,
        PDFObject,
        PDFPages,
    )
finally:
    _let_in(_hidden, _planted)

__all__ = ["Document", "PDFDictionary", "PDFObject"]


class Signature(Protocol):
    """A hash object."""

    def digest(self) -> bytes:
        """Give the hash."""

    def update(self, data: bytes, /) -> None:
        """Add bytes."""


class _Told(PDFObject):
    """An object whose bytes are ready."""

    __RefOnly__ = 1

    def __init__(self, data: bytes) -> None:
        self._data = data

    def format(self, _document: PDFDocument) -> bytes:
        """Give the bytes to ReportLab."""
        return self._data


class Document(PDFDocument):
    """ReportLab's document, with types for what is used of it."""

    Catalog: PDFCatalog
    Pages: PDFPages
    signature: Signature
    """Its digest becomes the file's ID."""

    def refer(self, thing: PDFObject) -> str:
        """Give a reference such as ``12 0 R`` to an object, which is numbered now if it is new.

        As ``PDFDocument.Reference`` and ``PDFObjectReference`` do, which cost four times as much.
        """
        name: str | None = getattr(thing, "__InternalName__", None)
        if name is None:
            self.objectcounter += 1
            name = thing.__InternalName__ = f"R{self.objectcounter}"  # type: ignore[attr-defined]
            self.idToObjectNumberAndVersion[name] = self.objectcounter, 0
            self.numberToId[self.objectcounter] = name
            self.idToObject[name] = thing
        return f"{self.idToObjectNumberAndVersion[name][0]} 0 R"

    def set_catalog(self, entry: str, text: str | None) -> None:
        """Set an entry of the catalog, whether ReportLab knows it or not; None takes it away."""
        catalog = self.Catalog
        if entry not in catalog.__NoDefault__:
            catalog.__NoDefault__ = [*catalog.__NoDefault__, entry]
        setattr(catalog, entry, text)

    def next_number(self) -> int:
        """Take a number for an object that ReportLab does not know."""
        self.objectcounter += 1
        return self.objectcounter

    def put(self, number: int, data: bytes) -> None:
        """Tell ReportLab of an object whose number was taken."""
        name = f"R{number}"
        self.idToObjectNumberAndVersion[name] = number, 0
        self.numberToId[number] = name
        self.idToObject[name] = _Told(data)

    def set_info(self, data: bytes) -> None:
        """Set the document information dictionary."""
        self.info = _Told(data)  # type: ignore[assignment]

    def formatted(self, number: int) -> bytes:
        """Give the bytes of one of ReportLab's objects."""
        data: bytes = self.idToObject[self.numberToId[number]].format(self)  # type: ignore[attr-defined]
        return data

    @property
    def version(self) -> tuple[int, int]:
        """The version of PDF."""
        version: tuple[int, int] = self._pdfVersion  # type: ignore[attr-defined]
        return version
