"""What one may go on writing in; the characters for it out.

A subset that held nothing but a text's own characters would break off at the first new word: a syllable that it
lacks is set in some other font.
"""

from __future__ import annotations

_ROWS, _CELLS = range(0xB0, 0xC9), range(0xA1, 0xFF)
"""Where the precomposed syllables stand in KS X 1001 (as EUC-KR has it)."""

SYLLABLES = frozenset(bytes((row, cell)).decode("euc_kr") for row in _ROWS for cell in _CELLS)
"""The 2,350 syllables of KS X 1001, of which nearly all Korean text is made."""
_SIGNS = frozenset(map(chr, range(0x20, 0x7F))) | frozenset("·…—–‘’“”「」『』《》〈〉【】~★☆")

COMMON = SYLLABLES | _SIGNS
"""What the font of the running text holds beside the characters of the text."""
