"""A paragraph style of the sheet in; the properties of a Word style, in the order of CT_PPr, out.

Properties are kept by name, so that a style can say only what differs from the one it is based on.
"""

from __future__ import annotations

from ...styles.options import BreakPolicy, Line, TextAlign, TextStyle
from .looks import hex_colour
from .units import border_space, eighths, twips

Properties = dict[str, str]
"""Elements' XML by a name, in schema order."""

_ALIGNMENTS = {
    TextAlign.JUSTIFY: "both",
    TextAlign.LEFT: "left",
    TextAlign.CENTER: "center",
    TextAlign.RIGHT: "right",
}
_ORDER = (
    "keepNext",
    "keepLines",
    "widowControl",
    "numPr",
    "pBdr",
    "shd",
    "tabs",
    "kinsoku",
    "wordWrap",
    "overflowPunct",
    "autoSpaceDE",
    "autoSpaceDN",
    "snapToGrid",
    "spacing",
    "ind",
    "contextualSpacing",
    "jc",
    "outlineLvl",
)
_ABSENT = {
    "numPr": '<w:numPr><w:numId w:val="0"/></w:numPr>',
    "pBdr": "<w:pBdr>"
    + "".join(f'<w:{side} w:val="nil"/>' for side in ("top", "left", "bottom", "right"))
    + "</w:pBdr>",
    "contextualSpacing": '<w:contextualSpacing w:val="0"/>',
    "outlineLvl": '<w:outlineLvl w:val="9"/>',
}


GROUND: Properties = {
    "widowControl": "<w:widowControl/>",
    "kinsoku": "<w:kinsoku/>",
    "autoSpaceDE": '<w:autoSpaceDE w:val="0"/>',
    "autoSpaceDN": '<w:autoSpaceDN w:val="0"/>',
    "snapToGrid": '<w:snapToGrid w:val="0"/>',
}
"""What holds for all paragraphs. It stands in the default style, too: LibreOffice takes it from there."""


def alignment(align: TextAlign) -> str:
    """Write how lines stand."""
    return f'<w:jc w:val="{_ALIGNMENTS[align]}"/>'


def switch(name: str, *, on: bool) -> str:
    """Write an element that is on or off (CT_OnOff)."""
    return f"<w:{name}/>" if on else f'<w:{name} w:val="0"/>'


def spaces(style: TextStyle, grid: float) -> tuple[float, float]:
    """Give the white space above and below in points, without what borders there take of it.

    The sheet's lines stand in the white space; Word's borders stand between it and the text.
    """
    above, below = (
        border_reach(line, style, grid) for line in (style.line_above, style.line_below)
    )
    return max(style.space_before - above, 0.0), max(style.space_after - below, 0.0)


def line_gap(line: Line, style: TextStyle, grid: float) -> float:
    """Give the distance of a drawn line from the line of text, whose height holds some white space already."""
    leading = style.leading or grid
    return max(line.gap - (leading - style.size) / 2, 0.0)


def border_reach(line: Line, style: TextStyle, grid: float) -> float:
    """Give how far a border reaches from the line of text, as Word rounds it."""
    if not is_border(line):
        return 0.0
    return border_space(line_gap(line, style, grid)) + eighths(line.thickness) / 8


def is_border(line: Line) -> bool:
    """Tell whether a line can be a border: one that is drawn, as wide as the text."""
    return line.thickness > 0 and not line.length


def border(side: str, line: Line, gap: float) -> str:
    """Write one border, ``gap`` points from the text."""
    return (
        f'<w:{side} w:val="single" w:sz="{eighths(line.thickness)}"'
        f' w:space="{border_space(gap)}" w:color="{hex_colour(line.colour)}"/>'
    )


def enclosed(borders: str) -> str:
    """Write borders as a property; "" where there are none."""
    return f"<w:pBdr>{borders}</w:pBdr>" if borders else ""


def borders(style: TextStyle, grid: float) -> str:
    """Write the borders above, at the left and below."""
    above, bar, below = style.line_above, style.bar, style.line_below
    parts = []
    if is_border(above):
        parts.append(border("top", above, line_gap(above, style, grid)))
    if bar.thickness > 0:
        parts.append(border("left", bar, bar.gap))
    if is_border(below):
        parts.append(border("bottom", below, line_gap(below, style, grid)))
    return enclosed("".join(parts))


def indents(left: float, right: float, first: float) -> str:
    """Write the indents; a negative ``first`` hangs."""
    own = f'w:hanging="{twips(-first)}"' if first < 0 else f'w:firstLine="{twips(first)}"'
    return f'<w:ind w:left="{twips(left)}" w:right="{twips(right)}" {own}/>'


def exact_spacing(before: float, after: float, leading: float) -> str:
    """Write white space above and below and the distance of lines, all exact."""
    return (
        f'<w:spacing w:before="{twips(before)}" w:after="{twips(after)}"'
        f' w:line="{twips(leading)}" w:lineRule="exact"/>'
    )


def properties(style: TextStyle, grid: float) -> Properties:
    """Write every property of a paragraph style."""
    before, after = spaces(style, grid)
    found = {
        "keepNext": switch("keepNext", on=style.keep_next),
        "keepLines": switch("keepLines", on=style.keep_together),
        "pBdr": borders(style, grid),
        "wordWrap": switch("wordWrap", on=style.breaks is not BreakPolicy.CHAR),
        "spacing": exact_spacing(before, after, style.leading or grid),
        "ind": indents(style.left, style.right, style.indent),
        "jc": alignment(style.align),
    }
    return {name: xml for name, xml in found.items() if xml}


def difference(own: Properties, base: Properties) -> str:
    """Write what a style has that its base has not, and take back what only the base has."""
    parts = []
    for name in _ORDER:
        mine, theirs = own.get(name, ""), base.get(name, "")
        if mine != theirs and (mine or name in _ABSENT):
            parts.append(mine or _ABSENT[name])
    return "".join(parts)
