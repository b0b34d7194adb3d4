"""Lines that are no borders in; paragraphs of their own, as thin as the line, out."""

from __future__ import annotations

from msgspec.structs import replace

from ...styles.options import Line, Pt, RuleStyle, TextAlign, TextStyle
from .draft import Draft
from .flow import Flow, Para
from .looks import hex_colour
from .names import WordName
from .paragraph_styles import border, enclosed, indents, line_gap
from .styles import ParagraphStyle

_HEIGHT_PT = 1.0
"""The height of the empty paragraph below its border."""
_LEAST_FILL_PT = 0.7
"""The least height that Word gives a line of text."""


def add_rule(draft: Draft, flow: Flow, name: str, measure: float) -> None:
    """Add a line that is a block of its own."""
    style = draft.sheet.rules[name]
    flow.space(style.space_before)
    if style.thickness:
        words = " ".join(word.capitalize() for word in name.split("-"))
        word = WordName(words.replace(" ", ""), words)
        line = line_style(draft, word, style, measure, in_frame=bool(flow.frame))
        flow.add(Para(line, [], keep_next=True))
    flow.space(style.space_after)


def add_line_above(draft: Draft, flow: Flow, para: Para, measure: float) -> None:
    """Add the short line above a paragraph, in the paragraph's white space; borders are as wide as the text."""
    text = para.style.text
    if not _is_short(text.line_above):
        return
    line = _own_line(draft, flow, para, text.line_above, measure)
    gap = line_gap(text.line_above, text, draft.sheet.page.grid)
    taken = gap + text.line_above.thickness + _HEIGHT_PT
    line.more_before = para.style.before + para.more_before - taken
    para.more_before = gap - para.style.before
    flow.add(line)


def add_line_below(draft: Draft, flow: Flow, para: Para, measure: float) -> None:
    """Add the short line below a paragraph, in the paragraph's white space."""
    text = para.style.text
    if not _is_short(text.line_below):
        return
    line = _own_line(draft, flow, para, text.line_below, measure)
    gap = line_gap(text.line_below, text, draft.sheet.page.grid)
    taken = gap + text.line_below.thickness + _HEIGHT_PT
    line.more_after = max(para.style.after - taken, 0.0)
    line.keep_next = text.keep_next
    para.more_after = gap - para.style.after
    para.keep_next = True
    flow.add(line)


def line_style(
    draft: Draft, word: WordName, style: RuleStyle, measure: float, *, in_frame: bool = False
) -> ParagraphStyle:
    """Give the style of a paragraph that is nothing but a line: its upper border.

    In a frame the line is a filled paragraph, since LibreOffice undoes frames that hold borders.
    """
    spare = max(measure - (style.length or measure), 0.0)
    left = {TextAlign.CENTER: spare / 2, TextAlign.RIGHT: spare}.get(style.align, 0.0)
    ind = indents(left, spare - left, 0.0)
    text = thin_text(draft)
    if in_frame:
        fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{hex_colour(style.colour)}"/>'
        text = replace(text, leading=Pt(max(style.thickness, _LEAST_FILL_PT)))
        framed = WordName(f"{word.id}Filled", f"{word.name} Filled")
        return draft.styles.named(framed, text, {"shd": fill, "ind": ind})
    line = border("top", Line(style.thickness, style.colour), 0.0)
    return draft.styles.named(word, text, {"pBdr": enclosed(line), "ind": ind})


def thin_text(draft: Draft) -> TextStyle:
    """Give the text style of a paragraph that holds no text."""
    body = draft.sheet.text["paragraph"]
    return TextStyle(body.font, body.weight, Pt(1.0), leading=Pt(_HEIGHT_PT), colour=body.colour)


def _is_short(line: Line) -> bool:
    return line.thickness > 0 and line.length > 0


def _own_line(draft: Draft, flow: Flow, para: Para, line: Line, measure: float) -> Para:
    text = para.style.text
    align = text.align if text.align is not TextAlign.JUSTIFY else TextAlign.LEFT
    rule = RuleStyle(line.thickness, line.length, line.colour, align)
    word = WordName(f"{para.style.id}Line", f"{para.style.name} Line")
    style = line_style(draft, word, rule, measure, in_frame=bool(flow.frame))
    return Para(style, [], keep_next=True)
