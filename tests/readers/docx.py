"""The bytes of a DOCX in; its text, contents, bookmarks, notes, sections and fonts out, straight from the zip and its XML.

It shares no code with the writer and knows nothing of python-docx.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_PAGEREF = re.compile(r"PAGEREF (\S+)")


class TocLine(NamedTuple):
    """A line of the contents as it is stored: its style, words, number and the bookmark it leads to."""

    style: str
    title: str
    number: str
    bookmark: str


class Paragraph(NamedTuple):
    """A paragraph of the body, in its order."""

    style: str
    text: str


@dataclass(frozen=True)
class DocxFile:
    """A package as it lies in the zip."""

    parts: dict[str, bytes]

    def tree(self, name: str) -> ElementTree.Element:
        """Parse a part of the folder ``word``."""
        return ElementTree.fromstring(self.parts[f"word/{name}.xml"])

    @cached_property
    def document(self) -> ElementTree.Element:
        """The main document."""
        return self.tree("document")

    @cached_property
    def paragraphs(self) -> list[Paragraph]:
        """The paragraphs of the body, those of tables among them."""
        return [Paragraph(_style(para), _text(para)) for para in self.document.iter(f"{W}p")]

    @cached_property
    def notes(self) -> list[str]:
        """The texts of the footnotes in the order of their marks."""
        if "word/footnotes.xml" not in self.parts:
            return []
        notes = {note.get(f"{W}id"): note for note in self.tree("footnotes")}
        marks = self.document.iter(f"{W}footnoteReference")
        return ["\n".join(_texts(notes[mark.get(f"{W}id")])) for mark in marks]

    @property
    def text(self) -> str:
        """All text in its order, a paragraph a line; the footnotes last."""
        return "\n".join([*(para.text for para in self.paragraphs), *self.notes])

    @cached_property
    def bookmarks(self) -> dict[str, str]:
        """The text of the paragraph in which each bookmark stands."""
        return {
            mark.get(f"{W}name", ""): _text(para)
            for para in self.document.iter(f"{W}p")
            for mark in para.iter(f"{W}bookmarkStart")
        }

    @cached_property
    def links(self) -> list[str]:
        """The bookmarks that hyperlinks lead to."""
        found = (link.get(f"{W}anchor") for link in self.document.iter(f"{W}hyperlink"))
        return [name for name in found if name]

    @cached_property
    def fields(self) -> list[str]:
        """The codes of all fields of the body."""
        codes = self.document.iter(f"{W}instrText")
        return [" ".join((code.text or "").split()) for code in codes]

    @cached_property
    def toc(self) -> list[TocLine]:
        """The lines of the contents that have a number or a link."""
        found = []
        for para in self.document.iter(f"{W}p"):
            style = _style(para)
            if not style.startswith("TOC") or style.startswith("TOCHeading"):
                continue
            for link in para.iter(f"{W}hyperlink"):
                title, number = _title_and_number(link)
                found.append(TocLine(style, title, number, link.get(f"{W}anchor", "")))
        return found

    @cached_property
    def sections(self) -> list[ElementTree.Element]:
        """The properties of the sections in their order."""
        return list(self.document.iter(f"{W}sectPr"))

    @cached_property
    def embedded_fonts(self) -> dict[str, bytes]:
        """The embedded fonts, plain, by family and kind (``embedRegular`` …)."""
        table = self.tree("fontTable")
        relations = ElementTree.fromstring(self.parts["word/_rels/fontTable.xml.rels"])
        targets = {relation.get("Id"): relation.get("Target", "") for relation in relations}
        fonts = {}
        for font in table:
            for embedded in font:
                if embedded.tag.startswith(f"{W}embed"):
                    name = f"{font.get(f'{W}name')} {embedded.tag.removeprefix(W)}"
                    data = self.parts["word/" + targets[embedded.get(f"{R}id")]]
                    fonts[name] = _plain(data, embedded.get(f"{W}fontKey", ""))
        return fonts


def read(data: bytes) -> DocxFile:
    """Unzip a DOCX."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return DocxFile({name: package.read(name) for name in package.namelist()})


def _style(para: ElementTree.Element) -> str:
    style = para.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else style.get(f"{W}val", "")


def _texts(element: ElementTree.Element) -> list[str]:
    return [_text(para) for para in element.iter(f"{W}p")]


def _text(element: ElementTree.Element) -> str:
    return "".join(_pieces(element))


def _pieces(element: ElementTree.Element) -> Iterator[str]:
    for node in element.iter():
        if node.tag == f"{W}t":
            yield node.text or ""
        elif node.tag == f"{W}tab":
            yield "\t"
        elif node.tag == f"{W}br":
            yield "\n"


def _title_and_number(link: ElementTree.Element) -> tuple[str, str]:
    """Tell a line's words from its number, which is the result of the field PAGEREF."""
    title, number = "", ""
    inside, is_result = False, False
    for node in link.iter():
        if node.tag == f"{W}instrText" and _PAGEREF.search(node.text or ""):
            inside = True
        elif node.tag == f"{W}fldChar":
            kind = node.get(f"{W}fldCharType")
            is_result = inside and kind == "separate"
            inside = inside and kind != "end"
        elif node.tag == f"{W}t":
            if is_result:
                number += node.text or ""
            else:
                title += node.text or ""
    return title.strip(), number


def _plain(data: bytes, key: str) -> bytes:
    """Undo the obfuscation of a font (ECMA-376 Part 4, 2.8.1)."""
    mask = bytes.fromhex(re.sub(r"[{}-]", "", key))[::-1]
    head = bytes(byte ^ mask[i % 16] for i, byte in enumerate(data[:32]))
    return head + data[32:]
