"""A page's size and a colour in; a drawing that fills the page behind its text out."""

from __future__ import annotations

from ...styles.options import PageStyle
from .looks import hex_colour
from .units import emu

_NUMBER = "NUMBER"
"""Stands for the drawing's number until it is known how many headers there are."""
_FIRST_NUMBER = 9001
"""Beyond the numbers of a book's pictures."""
_OVER_PT = 1.0
"""How far the rectangle reaches past the page, so that no rounding leaves a white edge."""


def page_rectangle(page: PageStyle, fill: str) -> str:
    """Write a rectangle as large as the page, anchored to its corner, behind the text; it stands in a header.

    Marked as decorative by an empty description: it says nothing.
    """
    size = f'cx="{emu(page.width + 2 * _OVER_PT)}" cy="{emu(page.height + 2 * _OVER_PT)}"'
    corner = f"<wp:posOffset>{emu(-_OVER_PT)}</wp:posOffset>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="0" '
        'behindDoc="1" locked="1" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page">{corner}</wp:positionH>'
        f'<wp:positionV relativeFrom="page">{corner}</wp:positionV>'
        f'<wp:extent {size}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="{_NUMBER}" name="Page colour" descr=""/><wp:cNvGraphicFramePr/>'
        "<a:graphic><a:graphicData "
        'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        f'<wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="{hex_colour(fill)}"/>'
        "</a:solidFill><a:ln><a:noFill/></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData>"
        "</a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
    )


def numbered(xml: bytes, number: int) -> bytes:
    """Put in the number of a header's rectangle; ``number`` counts the headers from 1."""
    typed = f'docPr id="{_NUMBER}"'.encode()
    return xml.replace(typed, f'docPr id="{_FIRST_NUMBER + number}"'.encode())
