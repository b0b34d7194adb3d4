"""A font's name and an accent in; the part ``theme1.xml`` out.

No style refers to it (a theme's fonts would win over those of the sheet), but Word's colour and font menus
show it, and a package without one counts as incomplete.
"""

from __future__ import annotations

from typing import Final

from .looks import hex_colour
from .xml import DECLARATION, quoted

PATH: Final = "/word/theme/theme1.xml"
CONTENT_TYPE: Final = "application/vnd.openxmlformats-officedocument.theme+xml"

_A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_ACCENTS: Final = ("595959", "7F7F7F", "A5A5A5", "BFBFBF", "404040")
_FILL: Final = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE: Final = f'<a:ln w="6350">{_FILL}</a:ln>'
_EFFECT: Final = "<a:effectStyle><a:effectLst/></a:effectStyle>"


def theme_xml(body_font: str, heading_font: str, accent: str) -> bytes:
    """Write the part (ECMA-376 Part 1, 20.1.6)."""
    return (
        f'{DECLARATION}<a:theme xmlns:a="{_A}" name="ReviewPress"><a:themeElements>'
        f"{_colours(accent)}{_fonts(body_font, heading_font)}"
        f'<a:fmtScheme name="ReviewPress"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{_LINE * 3}</a:lnStyleLst><a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    ).encode()


def _colours(accent: str) -> str:
    accents = (hex_colour(accent), *_ACCENTS)
    named = {"dk1": "000000", "lt1": "FFFFFF", "dk2": "404040", "lt2": "F0F0F0"}
    named |= {f"accent{i}": colour for i, colour in enumerate(accents, 1)}
    named |= {"hlink": accents[0], "folHlink": accents[0]}
    inner = "".join(
        f'<a:{name}><a:srgbClr val="{colour}"/></a:{name}>' for name, colour in named.items()
    )
    return f'<a:clrScheme name="ReviewPress">{inner}</a:clrScheme>'


def _fonts(body: str, heading: str) -> str:
    return (
        f'<a:fontScheme name="ReviewPress"><a:majorFont>{_font(heading)}</a:majorFont>'
        f"<a:minorFont>{_font(body)}</a:minorFont></a:fontScheme>"
    )


def _font(name: str) -> str:
    return (
        f"<a:latin typeface={quoted(name)}/><a:ea typeface={quoted(name)}/>"
        f'<a:cs typeface={quoted(name)}/><a:font script="Hang" typeface={quoted(name)}/>'
    )
