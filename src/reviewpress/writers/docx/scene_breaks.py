"""A scene break in; the paragraph that shows it out."""

from __future__ import annotations

from msgspec.structs import replace

from ...styles.options import Pt, RuleStyle, TextAlign
from .draft import Draft
from .flow import Flow, Para
from .looks import Look
from .names import WordName
from .numbering import SQUARE
from .rules import line_style
from .styles import SQUARE_SHARE


def add_scene_break(draft: Draft, flow: Flow) -> None:
    """Add signs, small squares, a short line or a blank line, as high as the sheet says."""
    style = draft.sheet.scene_break
    text = draft.sheet.text[style.text]
    height = style.height or draft.sheet.page.grid
    if style.line.thickness and not (style.signs or style.squares):
        _add_line(draft, flow, height)
        return
    leading = text.leading or draft.sheet.page.grid
    para_style = draft.styles.of(style.text)
    if height < leading - 0.01:
        low = replace(text, leading=Pt(height))
        para_style = draft.styles.variant(style.text, "Height", low)
    spare = max(height - leading, 0.0) / 2
    runs: list[str] = []
    if style.signs:
        runs = [draft.inlines.text(style.signs, para_style.look)]
    elif style.squares:
        runs = [_squares(draft, para_style.look)]
    flow.space(spare)
    flow.add(Para(para_style, runs))
    flow.space(spare)


def _squares(draft: Draft, around: Look) -> str:
    """Write the squares as signs, the size of whose em makes them as large as the sheet says."""
    style = draft.sheet.scene_break
    look = replace(around, size=style.square / SQUARE_SHARE, colour=style.colour)
    name = draft.styles.characters.plain("SceneSquare", "Scene Square", look, around)
    return draft.inlines.signs("\u2002".join(SQUARE * style.squares), look, name)


def _add_line(draft: Draft, flow: Flow, height: float) -> None:
    style = draft.sheet.scene_break
    rule = RuleStyle(style.line.thickness, style.line.length, style.line.colour, TextAlign.CENTER)
    line = line_style(draft, WordName("SceneLine", "Scene Line"), rule, draft.sheet.page.measure_pt)
    spare = max(height - style.line.thickness - 1.0, 0.0) / 2
    flow.space(spare)
    flow.add(Para(line, []))
    flow.space(spare)
