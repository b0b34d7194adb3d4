"""A picture in; strips with the picture scaled to the text block and its caption out."""

from __future__ import annotations

from ..document.nodes import Figure, Image, Text
from .galley import Box, Galley, ImageItem, Strip
from .lines import alignment
from .setter import Setter
from .tags import Tag

_LEAST_PPI = 150
"""Pictures are never blown up beyond this resolution."""


def set_figure(setter: Setter, figure: Figure, box: Box, galley: Galley, tag: Tag) -> list[Strip]:
    """Set a picture with its caption; without a picture, its alternative text stands as the caption.

    ``tag`` is the element that both stand in.
    """
    style = setter.sheet.figure
    caption = figure.caption
    picture: list[Strip] = []
    if figure.image:
        tag = Tag("Div", tag) if caption else tag
        picture = [_picture(setter, figure, figure.image, box, Tag("Figure", tag))]
    elif figure.alt:
        caption = (Text(figure.alt, figure.span), *((Text(" "), *caption) if caption else ()))
    text = setter.sheet.text["caption"]
    lines = setter.lines(caption, text, box, galley) if caption else []
    captions = setter.strips(lines, text, box, role="caption", span=figure.span)
    caption_tag = Tag("Caption" if picture else "P", tag)
    for strip in captions:
        strip.tag = caption_tag
    gap = [Strip(style.caption_gap, role="space")] if picture and captions else []
    figure_strips = [*picture, *gap, *captions]
    for i, strip in enumerate(figure_strips):
        strip.breakable = i == 0
    strips = setter.below(style.space_before, figure_strips)
    for strip in strips:
        strip.floats = bool(picture)
    height = sum(strip.height for strip in strips)
    padding = setter.to_grid(height) - height if setter.on_grid else 0.0
    return [*strips, *setter.space(padding), *setter.space(style.space_after)]


def picture_size(setter: Setter, image: Image, measure: float) -> tuple[float, float]:
    """Give the width and height in points at which a picture is set in a measure."""
    style, page = setter.sheet.figure, setter.sheet.page
    most_wide = min(measure * style.max_width, image.width_px * 72 / _LEAST_PPI)
    most_high = style.max_height * page.lines * page.grid
    scale = min(most_wide / image.width_px, most_high / image.height_px)
    return image.width_px * scale, image.height_px * scale


def _picture(setter: Setter, figure: Figure, image: Image, box: Box, tag: Tag) -> Strip:
    width, height = picture_size(setter, image, box.measure)
    x = box.left + alignment(setter.sheet.figure.align, box.measure - width)
    item = ImageItem(x, 0.0, width, height, image, figure.alt)
    return Strip(height, (item,), role="figure", span=figure.span, tag=tag)
