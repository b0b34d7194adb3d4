"""A picture in; a paragraph with the picture inline, and its caption, out."""

from __future__ import annotations

from msgspec.structs import replace

from ...document.nodes import Figure, Image, Inline, Text
from ...styles.options import Pt
from .draft import Draft
from .flow import Flow, Para
from .styles import ParagraphStyle

_LEAST_PPI = 150
"""Pictures are never blown up beyond this resolution (as in the PDF)."""


def add_figure(draft: Draft, flow: Flow, figure: Figure, measure: float) -> None:
    """Add a picture and its caption; without a picture, its alternative text stands as the caption."""
    style = draft.sheet.figure
    caption: tuple[Inline, ...] = figure.caption
    flow.space(style.space_before)
    if figure.image:
        size = picture_size(draft, figure.image, measure)
        run = draft.media.drawing(figure.image, figure.alt, size, draft.relations)
        flow.add(Para(_picture_style(draft), [run], keep_next=bool(caption)))
    elif figure.alt:
        caption = (Text(figure.alt, figure.span), *((Text(" "), *caption) if caption else ()))
    if caption:
        flow.space(style.caption_gap if figure.image else 0.0)
        text = draft.styles.of("caption")
        flow.add(Para(text, draft.inlines.runs(caption, text.look)))
    flow.space(style.space_after)


def picture_size(draft: Draft, image: Image, measure: float) -> tuple[float, float]:
    """Give the width and height in points at which a picture is set."""
    style, page = draft.sheet.figure, draft.sheet.page
    most_wide = min(measure * style.max_width, image.width_px * 72 / _LEAST_PPI)
    most_high = style.max_height * page.lines * page.grid
    scale = min(most_wide / image.width_px, most_high / image.height_px)
    return image.width_px * scale, image.height_px * scale


def _picture_style(draft: Draft) -> ParagraphStyle:
    """Give the style of a picture's paragraph: its line is as high as the picture, where others are exact."""
    text = replace(
        draft.sheet.text["caption"], align=draft.sheet.figure.align, indent=Pt(0.0), left=Pt(0.0)
    )
    spacing = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
    return draft.styles.variant("caption", "Picture", text, {"spacing": spacing})
