"""Folders in; the book files and review files that stand in them out.

A folder is searched by names and by the first words of lines, not by reading YAML: a file with ``작품:`` or ``본문:`` at
the start of a line is a review, one with ``책:`` is a book file, and anything else is no business of ours.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from ..diagnostics import DETACHED, Diagnostics
from ..journal import note_file
from .files import inside, names_in
from .globs import folders_below, natural_key

BOOK_FILES = ("book.yaml", "book.yml")
"""What a book file is called; patterns of reviews pass it over."""

REVIEW_ENDINGS = (".yaml", ".yml")

_BOOK_KEY = re.compile(r"""^["']?(?:책|book)["']?\s*:""", re.MULTILINE)
_REVIEW_KEY = re.compile(r"""^["']?(?:작품|work|본문|body)["']?\s*:""", re.MULTILINE)
_SNIFFED_BYTES = 64 * 1024


def book_file_in(folder: Path) -> Path | None:
    """Give a folder's book file."""
    return next((folder / name for name in BOOK_FILES if (folder / name).is_file()), None)


def reviews_in(folder: Path, root: Path, diagnostics: Diagnostics) -> list[Path]:
    """Give the review files that stand directly in a folder, resolved and sorted."""
    found = (inside(path, root, DETACHED, diagnostics) for path in _yaml_files(folder))
    return [path for path in found if path and path.is_file() and is_review(path)]


def is_book(path: Path) -> bool:
    """Tell whether a file is a book file, by its name or its keys."""
    return path.name.casefold() in BOOK_FILES or bool(_BOOK_KEY.search(_head(path)))


def is_review(path: Path) -> bool:
    """Tell whether a file is a review, by its keys."""
    head = _head(path)
    return bool(_REVIEW_KEY.search(head)) and not is_book(path)


def folders_with_yaml(folder: Path) -> Iterator[Path]:
    """Go through a folder and all below it that hold YAML files."""
    for below in folders_below(folder):
        if next(_yaml_files(below), None):
            yield below


def _yaml_files(folder: Path) -> Iterator[Path]:
    paths = [folder / name for name in names_in(folder) if not name.startswith(".")]
    for path in sorted(paths, key=natural_key):
        if path.name.casefold().endswith(REVIEW_ENDINGS):
            yield path


def _head(path: Path) -> str:
    """Give a file's beginning in whatever Korean encoding it is: its reader will say if that is a wrong one."""
    note_file(path)
    try:
        with path.open("rb") as stream:
            data = stream.read(_SNIFFED_BYTES)
    except OSError:
        return ""
    for encoding in ("utf-8-sig", "cp949", "utf-16"):
        text = unicodedata.normalize("NFC", data.decode(encoding, "ignore"))
        if _REVIEW_KEY.search(text) or _BOOK_KEY.search(text):
            return text.replace("\r", "\n")
    return ""
