"""A style sheet in; the Word styles that a document uses, and the styles part, out.

Styles are made when they are first asked for, so that the part holds those of the document and, besides, the
ones that one goes on writing with. Each says only what differs from the style it is based on.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from ...styles.options import Pt, Sheet, TextStyle
from ...value import Value
from .character_styles import CharacterStyles
from .looks import Look, all_run_properties, look_of, paragraph_run_properties
from .names import UNLISTED_HEADING, WordName, is_built_in, paragraph_name
from .numbering import SQUARE, Numbering
from .paragraph_styles import (
    GROUND,
    Properties,
    difference,
    indents,
    properties,
    spaces,
    switch,
)
from .typefaces import Typefaces
from .xml import part_xml, quoted

_ALWAYS: Final = (
    "paragraph",
    "opener-title",
    "section",
    "subsection",
    "quote",
    "caption",
    "note",
    "list",
    "running-head",
    "title-page-title",
    "title-page-subtitle",
    "toc-review",
    "toc-section",
    "toc-subsection",
)
SQUARE_SHARE: Final = 0.78
"""What ■ fills of its em in Korean fonts."""
SQUARE_ROOM: Final = 1.8
"""The room of a heading's square, white space included, as a multiple of its side."""
_QUICK: Final = frozenset(
    {"BodyText", "Heading1", "Heading2", "Heading3", "Quote", "Caption", "Title", "Subtitle"}
)


class ParagraphStyle(Value):
    """A paragraph style as the body's writers need it."""

    id: str
    name: str
    look: Look
    before: float
    """White space above, in points."""
    after: float
    text: TextStyle


class _Made(Struct):
    word: WordName
    paragraph: Properties
    style: ParagraphStyle


class Styles:
    """The styles of one document."""

    def __init__(self, sheet: Sheet, typefaces: Typefaces) -> None:
        self.sheet = sheet
        self.numbering = Numbering()
        self.characters = CharacterStyles(sheet, typefaces)
        self.tables: dict[str, str] = {}
        """The table styles' XML by id."""
        self._typefaces = typefaces
        self._made: dict[str, _Made] = {}
        self._known: dict[str, ParagraphStyle] = {}
        self._openings: dict[str, ParagraphStyle] = {}
        self._spacer: ParagraphStyle | None = None
        body = sheet.text["paragraph"]
        ground = TextStyle(
            body.font, body.weight, body.size, leading=body.leading, colour=body.colour
        )
        hangs = switch("overflowPunct", on=sheet.breaking.hanging)
        self._make(WordName("Normal", "Normal", ""), ground, GROUND | {"overflowPunct": hangs})

    def of(self, name: str) -> ParagraphStyle:
        """Give the Word style of a paragraph style of the sheet."""
        found = self._known.get(name)
        if found is None:
            text = self.sheet.text[name]
            if name == "note":
                width = self.sheet.notes.mark_width
                text = replace(text, left=Pt(text.left + width), indent=Pt(-width))
            found = self._known[name] = self._make(paragraph_name(name), text, {})
        return found

    def opening(self, name: str) -> ParagraphStyle:
        """Give the style of a paragraph that opens a section: another one only where it is not indented."""
        found = self._openings.get(name)
        if found is None:
            text = self.sheet.text[name]
            if text.indent_opening or not text.indent:
                found = self.of(name)
            else:
                found = self.variant(name, "First", replace(text, indent=Pt(0.0)))
            self._openings[name] = found
        return found

    def spacer(self) -> ParagraphStyle:
        """Give the style of the thinnest paragraph, one point high."""
        if self._spacer is None:
            body = self.sheet.text["paragraph"]
            thin = TextStyle(body.font, body.weight, Pt(1.0), leading=Pt(1.0), colour=body.colour)
            self._spacer = self.variant("paragraph", "Spacer", thin)
        return self._spacer

    def unlisted_heading(self) -> ParagraphStyle:
        """Give the style of a piece's title that the contents leave out."""
        self.of("piece-title")
        return self._make(UNLISTED_HEADING, self.sheet.text["piece-title"], {})

    def variant(
        self, name: str, label: str, text: TextStyle, more: Mapping[str, str] | None = None
    ) -> ParagraphStyle:
        """Give a style based on the sheet's ``name`` with another text style and further properties."""
        base = paragraph_name(name)
        word = WordName(
            base.id + label.replace(" ", "").replace(".", "_"),
            f"{base.name} {label}",
            base.id,
            base.next,
        )
        return self.named(word, text, more)

    def named(
        self, word: WordName, text: TextStyle, more: Mapping[str, str] | None = None
    ) -> ParagraphStyle:
        """Give a style under a name of its own, made on first use; its base is made with it."""
        if word.based_on and word.based_on not in self._made:
            self._make_base(word.based_on)
        return self._make(word, text, more or {})

    def property(self, style_id: str, name: str) -> str:
        """Give the XML of one of a style's paragraph properties; "" where it has none."""
        return self._made[style_id].paragraph.get(name, "")

    def complete(self) -> None:
        """Make the styles that every file has, so that its user can go on writing with them."""
        for name in _ALWAYS:
            self.of(name)

    def xml(self) -> bytes:
        """Write the part ``styles.xml``."""
        body = "".join(self._paragraph_xml(made) for made in self._made.values())
        return part_xml(
            "styles",
            self._defaults_xml()
            + body
            + _NO_STYLES
            + self.characters.xml()
            + "".join(self.tables.values()),
        )

    def _make_base(self, style_id: str) -> None:
        names = (name for name in self.sheet.text if paragraph_name(name).id == style_id)
        for name in names:
            self.of(name)

    def _make(self, word: WordName, text: TextStyle, more: Mapping[str, str]) -> ParagraphStyle:
        made = self._made.get(word.id)
        if made is None:
            if word.based_on and word.based_on not in self._made:
                self._make_base(word.based_on)
            found = properties(text, self.sheet.page.grid) | self._square(text) | dict(more)
            if word.outline is not None:
                found["outlineLvl"] = f'<w:outlineLvl w:val="{word.outline}"/>'
            style = ParagraphStyle(
                word.id,
                word.name,
                look_of(self.sheet, text),
                *spaces(text, self.sheet.page.grid),
                text,
            )
            made = self._made[word.id] = _Made(word, found, style)
        return made.style

    def _square(self, text: TextStyle) -> Properties:
        """Make the square before a heading: a bullet, so that it is no part of the heading's words."""
        if not text.square:
            return {}
        look = look_of(self.sheet, text)
        square = replace(look, size=text.square / SQUARE_SHARE, colour=text.square_colour)
        self._typefaces.split(square.role, square.weight, SQUARE)
        width = text.square * SQUARE_ROOM
        rpr = all_run_properties(square, self._typefaces)
        return {
            "numPr": self.numbering.square(text.left + width, width, rpr),
            "ind": indents(text.left + width, text.right, -width),
        }

    def _paragraph_xml(self, made: _Made) -> str:
        word, look = made.word, made.style.look
        base = self._made.get(word.based_on)
        ppr = difference(made.paragraph, base.paragraph if base else {})
        if base:
            rpr = paragraph_run_properties(look, base.style.look, self._typefaces)
        else:
            rpr = all_run_properties(look, self._typefaces)
        body = (f"<w:pPr>{ppr}</w:pPr>" if ppr else "") + f"<w:rPr>{rpr}</w:rPr></w:style>"
        if word.next not in self._made:
            word = word._replace(next="")
        return _head_xml(word) + body + (self._linked_xml(word, look) if word.linked else "")

    def _linked_xml(self, word: WordName, look: Look) -> str:
        rpr = all_run_properties(look, self._typefaces)
        return (
            f'<w:style w:type="character" w:customStyle="1" w:styleId="{word.id}Char">'
            f"<w:name w:val={quoted(f'{word.name} Char')}/>"
            f'<w:basedOn w:val="DefaultParagraphFont"/><w:link w:val="{word.id}"/>'
            f'<w:uiPriority w:val="99"/><w:rPr>{rpr}</w:rPr></w:style>'
        )

    def _defaults_xml(self) -> str:
        look = self._made["Normal"].style.look
        rpr = all_run_properties(look, self._typefaces)
        rpr += '<w:lang w:val="en-US" w:eastAsia="ko-KR" w:bidi="ar-SA"/>'
        return (
            f"<w:docDefaults><w:rPrDefault><w:rPr>{rpr}</w:rPr></w:rPrDefault>"
            f"<w:pPrDefault><w:pPr>{difference(self._made['Normal'].paragraph, {})}</w:pPr>"
            "</w:pPrDefault></w:docDefaults>"
        )


_NO_STYLES: Final = (
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>'
    "<w:unhideWhenUsed/></w:style>"
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" '
    'w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
)


def _head_xml(word: WordName) -> str:
    default = ' w:default="1"' if word.id == "Normal" else ""
    custom = "" if is_built_in(word) else ' w:customStyle="1"'
    parts = [
        f'<w:style w:type="paragraph"{default}{custom} w:styleId="{word.id}">',
        f"<w:name w:val={quoted(word.name)}/>",
    ]
    if word.based_on:
        parts.append(f'<w:basedOn w:val="{word.based_on}"/>')
    if word.next:
        parts.append(f'<w:next w:val="{word.next}"/>')
    if word.linked:
        parts.append(f'<w:link w:val="{word.id}Char"/>')
    parts.append('<w:uiPriority w:val="39"/>' if word.name.startswith("toc ") else "")
    if word.id in _QUICK or word.id == "Normal":
        parts.append("<w:qFormat/>")
    return "".join(parts)
