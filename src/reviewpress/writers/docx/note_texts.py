"""Footnotes of the document in; their paragraphs out."""

from __future__ import annotations

from msgspec import Struct, field

from ...document.nodes import Note
from .blocks import Blocks
from .draft import Draft
from .flow import Flow, Para
from .inlines import DIGITS


class NoteTexts(Struct):
    """The paragraphs of footnotes, each written once, when it is first asked for."""

    draft: Draft
    """That of the footnotes' part, which has relationships of its own."""
    _flows: dict[int, Flow] = field(default_factory=dict)

    def flow(self, number: int) -> Flow:
        """Give a note's paragraphs; the first begins with the number, after which its text hangs.

        The number stands without the sheet's other signs, such as a bracket: LibreOffice sets it apart from the text
        and would leave them behind.
        """
        found = self._flows.get(number)
        if found is None:
            found = self._flows[number] = self._written(self.draft.notes.kept[number - 1])
        return found

    def _written(self, note: Note) -> Flow:
        draft = self.draft
        flow = Flow(draft.spacer)
        Blocks(draft, flow).add_in_style(note.blocks, "note")
        style = draft.styles.of("note")
        paras = [block for block in flow.blocks if isinstance(block, Para)]
        if not paras or paras[0].style is not style:
            paras.insert(0, Para(style, []))
            flow.blocks.insert(0, paras[0])
        draft.typefaces.split(style.look.role, style.look.weight, DIGITS)
        paras[0].runs[:0] = ["<w:r><w:footnoteRef/></w:r><w:r><w:tab/></w:r>"]
        return flow
