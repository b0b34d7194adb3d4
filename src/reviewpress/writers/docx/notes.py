"""Footnotes in; the part ``footnotes.xml`` out.

Two footnotes that are none come first, as Word has them: the line above the notes, and the one above a continued note.
"""

from __future__ import annotations

from msgspec import Struct, field

from ...document.nodes import Note
from ...styles.options import Pt, TextStyle
from .paragraph_styles import indents
from .styles import ParagraphStyle, Styles
from .xml import part_xml

SEPARATOR, CONTINUED = -1, 0
_LINE_PT = 5.0
"""The height of the line of text that the separator is; in a thinner one Word would clip it."""


class Notes(Struct):
    """The footnotes of a document in the order of their marks."""

    kept: list[Note] = field(default_factory=list)

    def note_id(self, note: Note) -> int:
        """Keep a note and give its id; real notes count from 1."""
        self.kept.append(note)
        return len(self.kept)


def notes_xml(bodies: list[str], styles: Styles, measure: float) -> bytes:
    """Write the part; ``bodies`` are the paragraphs of each kept note."""
    parts = [
        _special("separator", SEPARATOR, styles, measure),
        _special("continuationSeparator", CONTINUED, styles, measure),
    ]
    parts += [f'<w:footnote w:id="{i}">{body}</w:footnote>' for i, body in enumerate(bodies, 1)]
    return part_xml("footnotes", "".join(parts))


def _special(kind: str, number: int, styles: Styles, measure: float) -> str:
    """Write the line above the notes (ECMA-376 Part 1, 17.11.23 and 17.11.1), or white space alone.

    Word processors draw it themselves, as thick and long as they like: a border in its place shows in Word only.
    """
    style = separator_style(styles, measure)
    line = f"<w:r><w:{kind}/></w:r>" if styles.sheet.notes.rule.thickness else ""
    paragraph = f'<w:p><w:pPr><w:pStyle w:val="{style.id}"/></w:pPr>{line}</w:p>'
    return f'<w:footnote w:type="{kind}" w:id="{number}">{paragraph}</w:footnote>'


def separator_style(styles: Styles, measure: float) -> ParagraphStyle:
    """Give the style of the paragraph with the line above the notes: the sheet's white space is above and below it."""
    notes = styles.sheet.notes
    note = styles.sheet.text["note"]
    half = _LINE_PT / 2
    text = TextStyle(
        font=note.font,
        weight=note.weight,
        size=Pt(_LINE_PT),
        leading=Pt(_LINE_PT),
        space_before=Pt(max(notes.space_before - half, 0.0)),
        space_after=Pt(max(notes.rule.gap - half, 0.0)),
        colour=notes.rule.colour,
    )
    more = {}
    if notes.rule.length:
        more["ind"] = indents(0.0, measure - notes.rule.length, 0.0)
    return styles.variant("note", "Separator", text, more)
