"""Sheets, fonts and ReviewPress itself in; what tells in a cache's keys whether any of them has changed out."""

from __future__ import annotations

import hashlib
from unicodedata import unidata_version

import uharfbuzz

from ...caching import code
from ...fonts.fallback import FontStack
from ...styles.options import Sheet
from ...typeset.formats import Formats

_ROOMS = ("batch/galleys", "document", "fonts", "typeset")
_UNCOMPOSED = ("name", "about", "colours", "inks", "pieces", "furniture", "toc", "index")
"""What of a sheet no composed review depends on: look-ups that are resolved, and what is set when pages are bound."""


def program() -> bytes:
    """Tell one state of the code that composes from any other."""
    digest = _digest()
    digest.update(code(*_ROOMS))
    digest.update(f"{uharfbuzz.__version__} {unidata_version}".encode())
    return digest.digest()


_SHEETS: dict[int, tuple[Sheet, bytes]] = {}
"""Sheets that were told apart before, by their ids; each is held, so that its id stays its own."""
_MOST_SHEETS = 16


def sheet(sheet: Sheet) -> bytes:
    """Tell sheets apart that compose differently."""
    if id(sheet) not in _SHEETS:
        while len(_SHEETS) >= _MOST_SHEETS:
            del _SHEETS[next(iter(_SHEETS))]
        _SHEETS[id(sheet)] = sheet, _sheet(sheet)
    return _SHEETS[id(sheet)][1]


def _sheet(sheet: Sheet) -> bytes:
    # The options' types show all of their values, dictionaries in the order of the sheet.
    shown = [
        f"{name}={getattr(sheet, name)!r}"
        for name in Sheet.__struct_fields__
        if name not in _UNCOMPOSED
    ]
    digest = _digest()
    digest.update("\n".join(shown).encode("utf-8", "surrogatepass"))
    return digest.digest()


def fonts(formats: Formats) -> bytes:
    """Tell the fonts of a sheet's roles, at the roles' own weights, from others."""
    digest = _digest()
    for role, font in sorted(formats.sheet.fonts.items()):
        digest.update(f"{role} {stack(formats.stack(role, font.weight))}\n".encode())
    return digest.digest()


def stack(faces: FontStack) -> str:
    """Tell faces that are asked in turn from others."""
    digest = _digest()
    for face in faces.faces:
        digest.update(f"{face.key} {face.fingerprint}\n".encode())
    return digest.hexdigest()


def _digest() -> hashlib.blake2b:
    return hashlib.blake2b(digest_size=16)
