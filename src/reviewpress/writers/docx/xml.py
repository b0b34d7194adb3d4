"""Text and attributes in; legal XML of WordprocessingML out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WP: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIC: Final = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_WPS: Final = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_MC: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"

NAMESPACES: Final = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:wp="{_WP}" xmlns:a="{_A}" xmlns:pic="{_PIC}"'
    f' xmlns:mc="{_MC}" xmlns:wps="{_WPS}"'
)
"""The declarations of every part that holds paragraphs."""

DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"

# XML 1.0 production [2] Char, but for tab, line feed and carriage return, which have elements of their own.
_ILLEGAL = re.compile("[\\x00-\\x1f\\ud800-\\udfff\\ufffe\\uffff]")
_ENTITIES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"))


def illegal(text: str) -> list[str]:
    """List the characters that XML 1.0 cannot hold, in their order."""
    return [] if text.isprintable() else _ILLEGAL.findall(text)


def legal(text: str) -> str:
    """Replace what XML 1.0 cannot hold by U+FFFD."""
    return text if text.isprintable() else _ILLEGAL.sub(REPLACEMENT, text)


def escape(text: str) -> str:
    """Write legal text as character data."""
    for sign, entity in _ENTITIES:
        text = text.replace(sign, entity)
    return text


def quoted(value: str) -> str:
    """Write a text as an attribute's value, quotes included."""
    return '"' + escape(legal(value)).replace('"', "&quot;") + '"'


def part_xml(root: str, content: str) -> bytes:
    """Wrap content into a root element of the main namespace, as a part's bytes."""
    return joined_xml(root, (content,))


def joined_xml(root: str, pieces: Iterable[str]) -> bytes:
    """Wrap pieces of content as ``part_xml`` does; each is encoded by itself, so that a book is not there many times over."""
    parts = [f"{DECLARATION}<w:{root} {NAMESPACES}>".encode()]
    parts += [piece.encode() for piece in pieces]
    parts.append(f"</w:{root}>".encode())
    return b"".join(parts)
