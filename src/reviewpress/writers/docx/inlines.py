"""Inlines of a paragraph in; the XML of its runs out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple, Protocol

from ...diagnostics import Diagnostics, Span
from ...document.nodes import Inline, LineBreak, Link, Note, NoteMark, PageNumber, Styled, Text
from ...fonts.fallback import name_of
from .bookmarks import Bookmarks
from .fields import field
from .folios import Folios
from .looks import Look
from .styles import Styles
from .typefaces import Typeface, Typefaces
from .xml import escape, illegal, legal, quoted

# Characters that Western and Korean fonts share; without a hint Word takes them for Western ones and sets, spaces and breaks
# them so (ECMA-376 Part 1, 17.3.2.26: the ranges that `hint` decides).
_AMBIGUOUS = re.compile(
    "[\u00a1\u00a4\u00a7\u00a8\u00aa\u00ad\u00af-\u00b4\u00b6-\u00ba\u00bc-\u00bf\u00d7\u00f7"
    "\u2010-\u2027\u2030-\u205e\u2100-\u2bff]"
)
DIGITS = "0123456789"
"""What Word itself may write; an embedded subset must have them."""
FOLIO_SIGNS = DIGITS + "ivxlcdm"
_FONTS = re.compile(r"<w:rFonts[^>]*/>(<w:b[^>]*/><w:bCs[^>]*/>)?")
_HINT = '<w:rFonts w:hint="eastAsia"/>'


class Targets(Protocol):
    """What leads out of a part: it gives a relationship's id for a web address."""

    def external(self, address: str) -> str:
        """Give the id of the relationship to an address."""


class NoteNumbers(Protocol):
    """What keeps footnotes: it gives a note's id in the part of the notes."""

    def note_id(self, note: Note) -> int:
        """Keep a note and give its id."""


class Running:
    """What holds for a run: the paragraph's look, the styles inside it, and their joint look."""

    def __init__(self, base: Look, names: tuple[str, ...], look: Look, style_id: str) -> None:
        self.base = base
        self.names = names
        self.look = look
        self.style_id = style_id


class Tools(NamedTuple):
    """What inlines of every part are written with."""

    styles: Styles
    typefaces: Typefaces
    bookmarks: Bookmarks
    folios: Folios
    diagnostics: Diagnostics
    notes: NoteNumbers


class Inlines:
    """Writes inlines for one part of the package.

    Where it ``spells_out``, runs say what their character styles say: LibreOffice forgets these inside contents.
    """

    def __init__(self, tools: Tools, targets: Targets, *, spells_out: bool = False) -> None:
        self.styles = tools.styles
        self.typefaces = tools.typefaces
        self.bookmarks = tools.bookmarks
        self.folios = tools.folios
        self.diagnostics = tools.diagnostics
        self.targets = targets
        self.notes = tools.notes
        self.spells_out = spells_out
        self._tools = tools

    def of_part(self, targets: Targets) -> Inlines:
        """Write the same for another part."""
        return Inlines(self._tools, targets)

    def spelling_out(self) -> Inlines:
        """Write the same, with all that character styles say."""
        return Inlines(self._tools, self.targets, spells_out=True)

    def runs(self, inlines: Iterable[Inline], base: Look) -> list[str]:
        """Write inlines in a paragraph of a look."""
        out: list[str] = []
        self._write(inlines, Running(base, (), base, ""), out)
        return out

    def text(self, text: str, base: Look, style: str = "") -> str:
        """Write a text of the program's own, under a character style if one is named."""
        out: list[str] = []
        running = Running(base, (), base, "")
        self._text(text, Span(), self._inside(running, style) if style else running, out)
        return "".join(out)

    def tab(self, style_id: str) -> str:
        """Write a tab under a character style, whose colour its leader takes."""
        return f"<w:r>{self._rpr(style_id)}<w:tab/></w:r>"

    def signs(self, text: str, look: Look, style_id: str) -> str:
        """Write signs of the program's own in a look, under the character style made for it."""
        out: list[str] = []
        self._text(text, Span(), Running(look, (), look, style_id), out)
        return "".join(out)

    def folio(self, anchor: str, base: Look, style: str = "") -> str:
        """Write the number of an anchor's page, as a field that leads there; "" where it is not known."""
        running = Running(base, (), base, "")
        return self._folio(anchor, self._inside(running, style) if style else running)

    def link(self, anchor: str, runs: str) -> str:
        """Write runs that lead to an anchor; they stay as they are where it does not exist."""
        if not self.bookmarks.has(anchor):
            return runs
        name = self.bookmarks.name(anchor)
        return f'<w:hyperlink w:anchor="{name}" w:history="1">{runs}</w:hyperlink>'

    def _rpr(self, style_id: str, fonts: str = "") -> str:
        """Write a run's properties: its character style, and fonts of its own."""
        if not style_id:
            return f"<w:rPr>{fonts}</w:rPr>" if fonts else ""
        if self.spells_out:
            fonts = _merged(fonts, self.styles.characters.properties(style_id))
        return f'<w:rPr><w:rStyle w:val="{style_id}"/>{fonts}</w:rPr>'

    def _inside(self, running: Running, style: str) -> Running:
        names = (*running.names, style)
        found = self.styles.characters.of(names, running.base)
        return Running(running.base, names, found.look, found.id)

    def _write(self, inlines: Iterable[Inline], running: Running, out: list[str]) -> None:
        for inline in inlines:
            match inline:
                case Text(text, span):
                    self._text(text, span, running, out)
                case Styled(style, children):
                    self._write(children, self._inside(running, style), out)
                case Link(target, children):
                    out.append(self._linked(target, children, running))
                case LineBreak():
                    out.append(f"<w:r>{self._rpr(running.style_id)}<w:br/></w:r>")
                case NoteMark():
                    out.append(self._note(inline, running))
                case PageNumber(anchor):
                    out.append(self._folio(anchor, running))
                case _:
                    raise TypeError(f"unknown inline node: {type(inline).__name__}")

    def _text(self, text: str, span: Span, running: Running, out: list[str]) -> None:
        look = running.look
        own = self.typefaces.plain(look.role, look.weight, text) if text.isprintable() else None
        if own is None:
            self._mixed(text, span, running, out)
        elif text:
            out.append(self._run(running, _fonts(own, own, text), text))

    def _mixed(self, text: str, span: Span, running: Running, out: list[str]) -> None:
        """Write a text that takes several typefaces, or has characters that cannot be written as they are."""
        for char in dict.fromkeys(illegal(text)):
            self.diagnostics.warning("docx-illegal-character", span, code=f"U+{ord(char):04X}")
        look = running.look
        self._report_missing(text, span, look)
        own = self.typefaces.of(look.role, look.weight)
        for typeface, piece in self.typefaces.split(look.role, look.weight, legal(text)):
            out.append(self._run(running, _fonts(typeface, own, piece), piece))

    def _run(self, running: Running, fonts: str, text: str) -> str:
        rpr = self._rpr(running.style_id, fonts)
        return f'<w:r>{rpr}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'

    def _report_missing(self, text: str, span: Span, look: Look) -> None:
        """Tell which characters no typeface has, as the typesetter does; equal findings are kept once."""
        for char in self.typefaces.missing(look.role, look.weight, legal(text)):
            at = text.find(char)
            place = Span(span.file, span.line, span.column + at, 1) if span and at >= 0 else span
            self.diagnostics.warning(
                "fonts-character-missing",
                place,
                char=char,
                code=f"U+{ord(char):04X}",
                name=name_of(char),
                family=self.typefaces.family(look.role),
            )

    def _linked(self, target: str, children: tuple[Inline, ...], running: Running) -> str:
        inner: list[str] = []
        self._write(children, self._inside(running, "link"), inner)
        runs = "".join(inner)
        if target.startswith("#"):
            return self.link(target[1:], runs)
        number = self.targets.external(target)
        return f'<w:hyperlink r:id={quoted(number)} w:history="1">{runs}</w:hyperlink>'

    def _note(self, mark: NoteMark, running: Running) -> str:
        """Write a footnote's mark: the number that Word counts, inside the sheet's pattern.

        Word counts through the book: a count from 1 in each section would be 0 in LibreOffice.
        """
        number = self.notes.note_id(mark.note)
        inside = self._inside(running, "note-mark")
        before, after = self.styles.sheet.notes.reference.split("{number}", 1)
        self.typefaces.split(inside.look.role, inside.look.weight, DIGITS)
        reference = f'<w:r>{self._rpr(inside.style_id)}<w:footnoteReference w:id="{number}"/></w:r>'
        out: list[str] = []
        if before:
            self._text(before, mark.span, inside, out)
        out.append(reference)
        if after:
            self._text(after, mark.span, inside, out)
        return "".join(out)

    def _folio(self, anchor: str, running: Running) -> str:
        number = self.folios.sign(anchor) if self.bookmarks.has(anchor) else self.folios.get(anchor)
        if not number:
            return ""
        look = running.look
        self.typefaces.split(look.role, look.weight, FOLIO_SIGNS)
        run = f"<w:r>{self._rpr(running.style_id)}<w:t>{number}</w:t></w:r>"
        if not self.bookmarks.has(anchor):
            return run
        code = f"PAGEREF {self.bookmarks.name(anchor)} \\h"
        return field(code, run, self._rpr(running.style_id))


def _fonts(typeface: Typeface, own: Typeface, text: str) -> str:
    if typeface is own:
        return _HINT if _AMBIGUOUS.search(text) else ""
    name = typeface.attribute
    hint = ' w:hint="eastAsia"' if _AMBIGUOUS.search(text) else ""
    bold = "" if typeface.bold == own.bold else f'<w:b w:val="{int(typeface.bold)}"/>'
    return f"<w:rFonts{hint} w:ascii={name} w:hAnsi={name} w:eastAsia={name} w:cs={name}/>{bold}"


def _merged(fonts: str, properties: str) -> str:
    """Put a run's own fonts, or its hint, into the properties of its style."""
    if not fonts or not properties.startswith("<w:rFonts"):
        return fonts + properties
    if fonts == _HINT:
        return properties.replace("<w:rFonts", '<w:rFonts w:hint="eastAsia"', 1)
    return fonts + _FONTS.sub("", properties)
