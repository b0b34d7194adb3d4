"""Footnotes in; the part ``footnotes.xml`` out.

Two footnotes that are none come first, as Word has them: the line above the notes, and the one above a continued note.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ...document.nodes import Note
from ...styles.options import NotesStyle, Pt, TextStyle
from .paragraph_styles import border, enclosed, indents
from .styles import ParagraphStyle, Styles
from .xml import part_xml

SEPARATOR, CONTINUED = -1, 0


@dataclass(slots=True)
class Notes:
    """The footnotes of a document in the order of their marks."""

    kept: list[Note] = field(default_factory=list)

    def note_id(self, note: Note) -> int:
        """Keep a note and give its id; real notes count from 1."""
        self.kept.append(note)
        return len(self.kept)


def notes_xml(bodies: list[str], styles: Styles, measure: float) -> bytes:
    """Write the part; ``bodies`` are the paragraphs of each kept note."""
    separator = _separator(styles, measure)
    parts = [
        f'<w:footnote w:type="separator" w:id="{SEPARATOR}">{separator}</w:footnote>',
        f'<w:footnote w:type="continuationSeparator" w:id="{CONTINUED}">{separator}</w:footnote>',
    ]
    parts += [f'<w:footnote w:id="{i}">{body}</w:footnote>' for i, body in enumerate(bodies, 1)]
    return part_xml("footnotes", "".join(parts))


def _separator(styles: Styles, measure: float) -> str:
    """Write the line above the notes: a border as long as the sheet's line, or white space alone."""
    style = separator_style(styles, measure)
    return f'<w:p><w:pPr><w:pStyle w:val="{style.id}"/></w:pPr></w:p>'


def separator_style(styles: Styles, measure: float) -> ParagraphStyle:
    """Give the style of the line above the notes."""
    notes = styles.sheet.notes
    note = styles.sheet.text["note"]
    text = TextStyle(
        font=note.font, weight=note.weight, size=Pt(1.0), leading=Pt(1.0), colour=note.colour
    )
    return styles.variant("note", "Separator", text, _line(notes, measure))


def _line(notes: NotesStyle, measure: float) -> dict[str, str]:
    rule = notes.rule
    more = {
        "spacing": f'<w:spacing w:before="{round(notes.space_before * 20)}"'
        f' w:after="{round(rule.gap * 20)}" w:line="20" w:lineRule="exact"/>'
    }
    if rule.thickness:
        more["pBdr"] = enclosed(border("top", rule, 0.0))
    if rule.length:
        more["ind"] = indents(0.0, measure - rule.length, 0.0)
    return more
