"""A book as HTML in; the PDF that WeasyPrint makes of it out: weasyprint_book.py IN OUT FONTS (the folder of the fonts)."""

from __future__ import annotations

import sys
from pathlib import Path

import weasyprint
from weasyprint.text.fonts import FontConfiguration

FACES = {"Noto Serif KR": "NotoSerifKR-Regular.otf", "Noto Sans KR": "NotoSansKR-Regular.otf"}


def main(source: Path, target: Path, fonts: Path) -> None:
    """Set the book."""
    faces = (
        f"@font-face {{ font-family: '{family}'; src: url('{(fonts / name).as_uri()}') }}"
        for family, name in FACES.items()
    )
    known = FontConfiguration()
    sheet = weasyprint.CSS(string="\n".join(faces), font_config=known)
    weasyprint.HTML(str(source)).write_pdf(str(target), stylesheets=[sheet], font_config=known)


if __name__ == "__main__":
    main(*(Path(argument).absolute() for argument in sys.argv[1:4]))
