"""Paths in; the texts of the files inside the project folder out, each file read once.

Nothing outside the project folder is read, links resolved; nothing but regular files is opened.
"""

from __future__ import annotations

import os
import stat
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from ..diagnostics import Diagnostics, Span
from ..labels.nearest import nearest
from .encoding import MAX_BYTES, SourceText, decode

_MOST_COMPARED = 1000
"""With so many names of a folder a missing file's name is compared."""


@dataclass(slots=True)
class SourceFiles:
    """Every source read so far, under the name that findings give it."""

    _texts: dict[str, SourceText] = field(default_factory=dict)

    def read(self, path: Path, diagnostics: Diagnostics) -> SourceText | None:
        """Read a file that ``inside`` has let through."""
        file = display(path)
        try:
            with path.open("rb") as stream:
                data = stream.read(MAX_BYTES + 1)
        except OSError as problem:
            diagnostics.error("cannot-read", Span(file), reason=problem.strerror or str(problem))
            return None
        source = decode(data, file, diagnostics)
        if source:
            self._texts[file] = source
        return source

    def line(self, file: str, number: int) -> str | None:
        """Give a line (from 1) of a file read before, for code frames; None for any other."""
        source = self._texts.get(file)
        lines = _lines(source.text) if source else ()
        return lines[number - 1] if 0 < number <= len(lines) else None


@lru_cache(maxsize=2)
def _lines(text: str) -> tuple[str, ...]:
    return tuple(text.split("\n"))


def display(path: Path) -> str:
    """Name a path as the user would type it: relative to the current folder if inside, with forward slashes."""
    absolute = Path(os.path.normpath(path.absolute()))
    for folder in (Path.cwd(), Path.cwd().resolve()):
        if absolute.is_relative_to(folder):
            return absolute.relative_to(folder).as_posix()
    return absolute.as_posix()


def inside(path: Path, root: Path, span: Span, diagnostics: Diagnostics) -> Path | None:
    """Resolve a path to a regular file or a folder inside the root; None, and an error at ``span``, for anything else."""
    try:
        resolved = find(path).resolve(strict=True)
        mode = resolved.stat().st_mode
    except (OSError, RuntimeError, ValueError):
        # A loop of links is a RuntimeError before Python 3.13, a NUL in the name a ValueError.
        hint = _nearest_file(path)
        arguments = {"nearest": hint} if hint else {}
        diagnostics.error("no-such-file", span, path=path.as_posix(), **arguments)
        return None
    if not resolved.is_relative_to(root):
        diagnostics.error("outside-root", span, path=path.as_posix(), root=display(root) or ".")
        return None
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        diagnostics.error("not-a-file", span, path=path.as_posix())
        return None
    return resolved


def find(path: Path) -> Path:
    """Find a file whose name is spelled in another normal form of Unicode than typed, as macOS archives leave them."""
    if path.exists() or path.name in ("", ".."):
        return path
    parent = find(path.parent)
    wanted = unicodedata.normalize("NFC", path.name)
    same = [name for name in names_in(parent) if unicodedata.normalize("NFC", name) == wanted]
    return parent / same[0] if same else path


def names_in(folder: Path) -> list[str]:
    """Give the names of what stands in a folder, sorted; none where it cannot be read."""
    try:
        return sorted(entry.name for entry in folder.iterdir())
    except OSError:
        return []


def _nearest_file(path: Path) -> str | None:
    try:
        names = names_in(find(path.parent))[:_MOST_COMPARED]
    except (OSError, ValueError):
        return None
    near = nearest(path.name, (unicodedata.normalize("NFC", name) for name in names))
    return (path.parent / near).as_posix() if near else None
