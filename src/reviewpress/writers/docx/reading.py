"""A paragraph as it is written in; what a word processor measures of it — text, fonts, sizes, marks — out."""

from __future__ import annotations

import re
from typing import NamedTuple

from ...typeset.office.measuring import Advances, Piece
from .draft import Draft
from .flow import Para
from .folios import measurable
from .looks import Look
from .typefaces import Typeface
from .units import half_points, twips

NOTE_SIGN = "\ufffc"
"""Stands for a footnote's mark."""

_START, _END = '<w:r><w:t xml:space="preserve">', "</w:t></w:r>"
"""What most paragraphs are: one run of text in the paragraph's own look."""
_RUN = re.compile(r"<w:r>(?:<w:rPr>(.*?)</w:rPr>)?(.*?)</w:r>", re.DOTALL)
_TEXT = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")
_BOOKMARK = re.compile(r'<w:bookmarkStart [^>]*w:name="([^"]+)"')
_NOTE = re.compile(r'<w:footnoteReference w:id="(\d+)"/>')
_PICTURE = re.compile(r'<wp:extent cx="\d+" cy="(\d+)"/>')
_STYLE = re.compile(r'<w:rStyle w:val="([^"]+)"/>')
_FONT = re.compile(r"<w:rFonts[^>]* w:ascii=(\"[^\"]*\"|'[^']*')")
_BOLD = re.compile(r'<w:b(?: w:val="(\d)")?/>')
_SIZE = re.compile(r'<w:sz w:val="(\d+)"/>')
_SPACING = re.compile(r'<w:spacing w:val="(-?\d+)"/>')
_RAISED, _RAISED_SHARE = '<w:vertAlign w:val="superscript"/>', 0.58
"""A superscript, and how large LibreOffice makes it."""
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))
_EMU_PER_POINT = 12700


class Words:
    """What is measured of a paragraph."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.notes: list[int] = []
        """The numbers of the footnotes called, one for each ``NOTE_SIGN``."""
        self.marks: list[str] = []
        """Names of bookmarks."""
        self.picture = 0.0
        """The height of a picture in points."""


class _Type(NamedTuple):
    face: Typeface
    size: float
    tracking: float


class _Run(NamedTuple):
    """What a run of text is measured by."""

    face: Typeface
    size: float
    advances: Advances


class Reader:
    """Reads paragraphs of one file in the making."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._runs: dict[tuple[Look, str], _Run] = {}

    def words(self, para: Para) -> Words:
        """Read a paragraph."""
        found = Words()
        xml = para.runs[0] if len(para.runs) == 1 else "".join(para.runs)
        if xml.startswith(_START) and xml.find("<", len(_START)) == len(xml) - len(_END):
            text = _plain(xml[len(_START) : -len(_END)])
            found.pieces.append(Piece(text, self._run(para.style.look, "").advances))
            return found
        if "<w:bookmarkStart" in xml:
            found.marks = _BOOKMARK.findall(xml)
        look = para.style.look
        for properties, content in _RUN.findall(xml):
            if content.startswith(("<w:fldChar", "<w:instrText")):
                continue
            self._add(found, content, self._run(look, properties))
        return found

    def _add(self, found: Words, content: str, own: _Run) -> None:
        text = _TEXT.match(content)
        if text:
            found.pieces.append(Piece(_plain(text[1]), own.advances))
        elif content == "<w:tab/>":
            found.pieces.append(Piece("\t", _ONE_SIGN))
        elif content == "<w:br/>":
            found.pieces.append(Piece("\n", _ONE_SIGN))
        elif note := _NOTE.match(content):
            number = int(note[1])
            width = sum(own.face.advances[digit] for digit in str(number))
            found.pieces.append(Piece(NOTE_SIGN, Advances({NOTE_SIGN: width}, own.size)))
            found.notes.append(number)
        elif picture := _PICTURE.search(content):
            found.picture = int(picture[1]) / _EMU_PER_POINT

    def _run(self, look: Look, properties: str) -> _Run:
        """Give the face and size of a run in a paragraph of a look."""
        known = self._runs.get((look, properties))
        if known is None:
            face, size, tracking = self._type(look, properties)
            advances = Advances(face.advances, size, tracking)
            known = self._runs[look, properties] = _Run(face, size, advances)
        return known

    def _type(self, look: Look, properties: str) -> _Type:
        own = _Type(
            self._draft.typefaces.of(look.role, look.weight),
            half_points(look.size) / 2,
            twips(look.tracking * look.size) / 20,
        )
        style = _STYLE.search(properties)
        if style:
            own = self._changed(own, self._draft.styles.characters.properties(style[1]))
        return self._changed(own, properties)

    def _changed(self, own: _Type, properties: str) -> _Type:
        """Apply run properties."""
        font, bold = _FONT.search(properties), _BOLD.search(properties)
        name = font[1] if font else own.face.attribute
        is_bold = bold[1] != "0" if bold else own.face.bold
        face = self._draft.typefaces.named(name, bold=is_bold) or own.face
        size, spacing = _SIZE.search(properties), _SPACING.search(properties)
        own_size = int(size[1]) / 2 if size else own.size
        return _Type(
            face,
            own_size * _RAISED_SHARE if _RAISED in properties else own_size,
            int(spacing[1]) / 20 if spacing else own.tracking,
        )


_ONE_SIGN = Advances({"\t": 0.0, "\n": 0.0, " ": 0.0}, 1.0)
"""What has no width of its own; a tab may be measured as the space that it is broken like."""


def _plain(text: str) -> str:
    """Undo the escapes of XML."""
    if "&" in text:
        for entity, char in _ENTITIES:
            text = text.replace(entity, char)
    return measurable(text)
