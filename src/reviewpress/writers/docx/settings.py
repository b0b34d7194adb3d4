"""A sheet and the ways of embedding in; the part ``settings.xml``, in the order of CT_Settings, out."""

from __future__ import annotations

from typing import Final

from ...styles.options import Sheet
from .xml import part_xml, quoted

# Characters that never start and never end a line (klreq; UAX #14; Word's own Korean list lacks several of them).
NEVER_FIRST: Final = "!%),.:;?]}¢°’”′″℃〃〉》」』】〕〗〞！％），．：；？］｝·—…‥~〜ー、。－‐"
NEVER_LAST: Final = "$([\\{£¥‘“〈《「『【〔〖〝＄（［｛￡￥￦₩№"

_COMPATIBILITY: Final = (
    ("compatibilityMode", "15"),
    ("overrideTableStyleFontSizeAndJustification", "1"),
    ("enableOpenTypeFeatures", "1"),
    ("doNotFlipMirrorIndents", "1"),
    ("differentiateMultirowTableHeaders", "1"),
)


def settings_xml(
    sheet: Sheet, *, embeds: bool, subset: bool, has_notes: bool, language: str
) -> bytes:
    """Write the part. White space between paragraphs adds up, and a forced line end leaves its line as it is."""
    korean = language if language.startswith("ko") else "ko-KR"
    parts = ['<w:zoom w:percent="100"/>']
    if embeds:
        parts.append("<w:embedTrueTypeFonts/>")
        parts.append("<w:saveSubsetFonts/>" if subset else "")
    if sheet.page.two_sided:
        parts.append("<w:mirrorMargins/>")
    parts.append('<w:defaultTabStop w:val="400"/>')
    if sheet.page.two_sided:
        parts.append("<w:evenAndOddHeaders/>")
    parts += [
        '<w:characterSpacingControl w:val="compressPunctuation"/>',
        f'<w:noLineBreaksAfter w:lang="ko-KR" w:val={quoted(NEVER_LAST)}/>',
        f'<w:noLineBreaksBefore w:lang="ko-KR" w:val={quoted(NEVER_FIRST)}/>',
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        if has_notes
        else "",
        f"<w:compat><w:doNotExpandShiftReturn/><w:doNotUseHTMLParagraphAutoSpacing/>{_compatibility()}</w:compat>",
        f'<w:themeFontLang w:val="en-US" w:eastAsia={quoted(korean)}/>',
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>',
    ]
    return part_xml("settings", "".join(parts))


def _compatibility() -> str:
    return "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word"'
        f' w:val="{value}"/>'
        for name, value in _COMPATIBILITY
    )
