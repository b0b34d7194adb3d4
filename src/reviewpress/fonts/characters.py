"""Classes of characters that shaping and fallback ask about, most as the insides of regular-expression sets."""

from __future__ import annotations

from typing import Final

# Syllables, compatibility jamo, Hanja, kana: one glyph each, never kerned in running Korean text.
IDEOGRAPHIC: Final = (
    "\uac00-\ud7a3\u3131-\u318e\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\U00020000-\U0003ffff"
)
SPACES: Final = " \u00a0\u3000"
FIXED_SPACES: Final = frozenset(map(chr, (*range(0x2000, 0x200B), 0x202F, 0x205F)))
"""Spaces of a fixed width, which shaping makes where a font lacks them."""
CONJOINING_JAMO: Final = "\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7fb"
# Marks that are set over or under the character before them, and selectors of its form.
MARKS: Final = (
    "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u302a-\u302f\u3099\u309a"
    "\ufe00-\ufe0f\ufe20-\ufe2f\U000e0100-\U000e01ef\u200d"
)
# Default_Ignorable_Code_Point (Unicode DerivedCoreProperties), but for the Hangul fillers: never drawn.
INVISIBLE: Final = (
    "\u00ad\u034f\u061c\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff0-\ufff8\U000e0000-\U000e0fff"
)

# Brackets drawn a whole em wide, of which horizontal text uses half.
OPENING: Final = "（［｛〔【〖《〈『「〘〚｟〝"
CLOSING: Final = "）］｝〕】〗》〉』」〙〛｠〞〟"
# Quotes and the middle dot are narrow in most fonts; where a font draws them a whole em wide, they are halved.
OPENING_QUOTES: Final = "‘“"
CLOSING_QUOTES: Final = "’”"
MIDDLE_DOT: Final = "·"
# Stops drawn in the lower left of an em: half an em wide before a closing bracket.
STOPS: Final = "、。，．"

GETA: Final = "〓"
"""U+3013, set in the place of a character that no face has."""

_SIGN_ROWS, _SYLLABLE_ROWS = range(0xA1, 0xA5), range(0xB0, 0xC9)


def common_characters() -> str:
    """Give what most Korean books are written with: ASCII, and the signs and syllables of KS X 1001."""
    codes = (
        bytes((row, cell)) for row in (*_SIGN_ROWS, *_SYLLABLE_ROWS) for cell in range(0xA1, 0xFF)
    )
    korean = "".join(code.decode("euc_kr", "ignore") for code in codes)
    return "".join(map(chr, range(0x20, 0x7F))) + korean
