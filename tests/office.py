"""DOCX files in; the PDFs that LibreOffice makes of them, all in one run of it, out."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from pathlib import Path

from tests.readers import pdf


def laid_out(files: Iterable[Path], folder: Path) -> list[pdf.PdfBook]:
    """Have LibreOffice, with a profile of its own, make a PDF of each file in ``folder``; give them as PDFium reads them."""
    paths = list(files)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, *map(str, paths)], check=True, capture_output=True, timeout=300)
    return [pdf.read((folder / f"{path.stem}.pdf").read_bytes()) for path in paths]


def fonts_of(book: pdf.PdfBook) -> set[str]:
    """Give the names of the fonts in which a book's visible characters are drawn, without PDF's subset tags."""
    return {char.font for page in book.pages for char in page.chars if char.text.strip()}
