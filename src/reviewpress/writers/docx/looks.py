"""Styles of the sheet in; how characters look, in absolute figures, and their run properties out."""

from __future__ import annotations

from msgspec.structs import replace

from ...styles.options import Sheet, TextAlign, TextStyle
from ...value import Value
from .typefaces import Typeface, Typefaces
from .units import half_points, twips

CLOSER_EM = 0.025
"""By how much justified text is set closer (measured: see docs/docx.md)."""


class Look(Value):
    """How a run of characters looks: everything but its words."""

    role: str
    weight: int
    size: float
    """Points."""
    colour: str
    tracking: float = 0.0
    """자간 in em."""
    rise: float = 0.0
    """Points above the baseline."""
    underline: float = 0.0
    """Points."""
    dots: bool = False


def look_of(sheet: Sheet, style: TextStyle) -> Look:
    """Give the look of a paragraph style's own text.

    Justified text stands a little closer than in the PDF: word processors stretch spaces, but never shrink them, so that
    each line of whole words would be looser than the PDF's, and a book a few pages longer.
    """
    weight = style.weight or sheet.fonts[style.font].weight
    closer = CLOSER_EM if style.align is TextAlign.JUSTIFY else 0.0
    return Look(style.font, weight, style.size, style.colour, style.letter_spacing - closer)


def look_inside(sheet: Sheet, around: Look, name: str) -> Look:
    """Give the look of text under a character style inside other text; unknown names change nothing."""
    style = sheet.inline.get(name)
    if style is None:
        return around
    role = style.font or around.role
    own_weight = sheet.fonts[role].weight if style.font else around.weight
    return replace(
        around,
        role=role,
        weight=style.weight or own_weight,
        size=around.size * style.scale,
        colour=style.colour or around.colour,
        tracking=style.letter_spacing or around.tracking,
        rise=around.rise + style.rise * around.size,
        underline=style.underline or around.underline,
        dots=style.dots or around.dots,
    )


def hex_colour(colour: str) -> str:
    """Give ``RRGGBB`` for ``#rrggbb``."""
    return colour.lstrip("#").upper() or "000000"


def paragraph_run_properties(look: Look, base: Look, typefaces: Typefaces) -> str:
    """Write what the text of a paragraph style has that its base has not; the fonts always."""
    typeface = typefaces.of(look.role, look.weight)
    return fonts_xml(typeface) + _rest(look, base)


def character_run_properties(look: Look, around: Look, typefaces: Typefaces) -> str:
    """Write what a character style changes in the text around it."""
    typeface = typefaces.of(look.role, look.weight)
    same = typeface is typefaces.of(around.role, around.weight)
    return ("" if same else fonts_xml(typeface)) + _rest(look, around)


def all_run_properties(look: Look, typefaces: Typefaces) -> str:
    """Write everything of a look, for a style that is based on nothing."""
    return paragraph_run_properties(look, _NOTHING, typefaces)


def fonts_xml(typeface: Typeface) -> str:
    """Write the fonts of all four kinds of script, with no reference to a theme."""
    name = typeface.attribute
    bold = "" if typeface.bold else ' w:val="0"'
    return (
        f"<w:rFonts w:ascii={name} w:hAnsi={name} w:eastAsia={name} w:cs={name}/>"
        f"<w:b{bold}/><w:bCs{bold}/>"
    )


_NOTHING = Look("", 0, -1.0, "", -1.0)


def _rest(look: Look, base: Look) -> str:
    """Write the differences of colour, spacing, position, size, line and dots, in the order of CT_RPr."""
    size, tracking, rise = _figures(look)
    is_raised = _is_superscript(look, base)
    old_size, old_tracking, old_rise = _figures(base)
    parts = []
    if look.colour != base.colour:
        parts.append(f'<w:color w:val="{hex_colour(look.colour)}"/>')
    if tracking != old_tracking:
        parts.append(f'<w:spacing w:val="{tracking}"/>')
    if rise != old_rise and not is_raised:
        parts.append(f'<w:position w:val="{rise}"/>')
    if size != old_size and not is_raised:
        parts.append(f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>')
    if look.underline and not base.underline:
        parts.append('<w:u w:val="single"/>')
    if is_raised:
        parts.append('<w:vertAlign w:val="superscript"/>')
    if look.dots and not base.dots:
        parts.append('<w:em w:val="dot"/>')
    return "".join(parts)


def _is_superscript(look: Look, base: Look) -> bool:
    """Tell whether a look is small and raised, which word processors have a property for.

    LibreOffice makes a footnote's mark as small as a superscript whatever its size, so that a small size would make it tiny.
    """
    return look.rise > base.rise and 0.5 <= look.size / base.size <= 0.75


def _figures(look: Look) -> tuple[int, int, int]:
    if look.size < 0:
        return -1, -1, 0
    return half_points(look.size), twips(look.tracking * look.size), round(look.rise * 2)
