"""A book for Typst in; its PDF out: typst_book.py IN OUT FONTS. Typst is told its fonts and looks for no others."""

from __future__ import annotations

import sys

import typst

typst.compile(sys.argv[1], output=sys.argv[2], font_paths=[sys.argv[3]], ignore_system_fonts=True)
