"""ReportLab's document objects, loaded so that no settings of the user's machine get in.

ReportLab executes ``~/.reportlab_settings`` and ``~/.reportlab_mods``, imports settings modules from anywhere on the path
and obeys variables named ``RL_…``; all of that is kept out while it loads. Nothing else imports ReportLab.
"""

from __future__ import annotations

import os
import sys
from types import ModuleType

_SETTINGS = (
    "reportlab_settings",
    "local_reportlab_settings",
    "reportlab_mods",
    "reportlab.local_rl_settings",
    "reportlab.local_rl_mods",
)


def _keep_out() -> tuple[dict[str, str], list[str]]:
    """Hide the variables and plant empty modules where settings would be looked for; say which."""
    names = [name for name in os.environ if name.startswith("RL_") or name == "EVAL_DEBUG"]
    hidden = {name: os.environ.pop(name) for name in names}
    planted = [name for name in _SETTINGS if name not in sys.modules]
    sys.modules.update((name, ModuleType(name)) for name in planted)
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
        PDFObjectReference,
        PDFPages,
    )
finally:
    _let_in(_hidden, _planted)

__all__ = ["Document", "PDFDictionary", "PDFObject"]


class Document(PDFDocument):
    """ReportLab's document, with types for what is used of it."""

    Catalog: PDFCatalog
    Pages: PDFPages
    signature: object
    """A hash object, whose digest becomes the file's ID."""

    def refer(self, thing: PDFObject) -> str:
        """Give a reference such as ``12 0 R`` to an object, which is numbered now if it is new."""
        reference: PDFObjectReference = self.Reference(thing)  # type: ignore[no-untyped-call]
        return reference.format(self).decode("ascii")
