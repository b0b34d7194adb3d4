"""Text from data in; text that a terminal shows as it is out, and how many cells it fills.

Control characters and direction overrides in a source could hide or forge what a terminal shows, so none reaches it.
"""

from __future__ import annotations

import re
import unicodedata

_UNSAFE = (
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
_CONTROL_PICTURES, _DELETE_PICTURE = 0x2400, "\u2421"


def neutral(text: str) -> str:
    r"""Show what would act on a terminal: controls as their pictures (␀), overrides as ``\u202e``."""
    return re.sub(_UNSAFE, lambda found: _picture(found[0]), text)


def escaped(text: str) -> str:
    """Write what would act on a terminal as JSON escapes, for text that is JSON already."""
    return re.sub(_UNSAFE, lambda found: json_escape(found[0]), text)


def json_escape(character: str) -> str:
    r"""Give a character as ``\uXXXX``, in two halves of a surrogate pair where it needs them (RFC 8259, 7)."""
    code = ord(character)
    if code < 0x10000:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"


def cells(text: str) -> int:
    """Count the cells of a terminal's line: Hangul and other wide characters fill two, marks none."""
    if text.isascii():
        return len(text)
    return sum(_cells(character) for character in text)


def _cells(character: str) -> int:
    if unicodedata.east_asian_width(character) in "WF":
        return 2
    # Vowels and finals of old Hangul stand in the cells of their initial.
    joined = "\u1160" <= character <= "\u11ff" or "\ud7b0" <= character <= "\ud7fb"
    return 0 if joined or unicodedata.category(character) in ("Mn", "Me", "Cf") else 1


def _picture(character: str) -> str:
    code = ord(character)
    if code < 0x20:
        return chr(_CONTROL_PICTURES + code)
    return _DELETE_PICTURE if code == 0x7F else json_escape(character)
