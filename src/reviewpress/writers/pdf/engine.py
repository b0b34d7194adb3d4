"""ReportLab's document objects, loaded so that no settings of the user's machine get in, and no library that they do not need.

ReportLab executes ``~/.reportlab_settings`` and ``~/.reportlab_mods``, imports settings modules from anywhere on the path
and obeys variables named ``RL_…``; all of that is kept out while it loads. So is Pillow, where no book has loaded it: ReportLab
would read pictures with it, but we hand it none. Nothing else imports ReportLab.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
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

    def objects(self) -> Iterator[tuple[int, PDFObject]]:
        """Give all objects with their numbers; also those that join while others are formatted."""
        number = 1
        while number in self.numberToId:
            yield number, self.idToObject[self.numberToId[number]]
            number += 1

    def formatted(self, thing: PDFObject) -> bytes:
        """Give an object's bytes."""
        data: bytes = thing.format(self)  # type: ignore[attr-defined]
        return data

    @property
    def version(self) -> tuple[int, int]:
        """The version of PDF."""
        version: tuple[int, int] = self._pdfVersion  # type: ignore[attr-defined]
        return version
