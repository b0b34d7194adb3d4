"""Paths in; the texts of the files inside the project folder out, each file read once.

Nothing outside the project folder is read, links resolved; nothing but regular files is opened.
"""

from __future__ import annotations

import os
import stat
import unicodedata
from functools import lru_cache
from pathlib import Path, PurePath

from msgspec import Struct, field

from ..diagnostics import Diagnostics, Span
from ..journal import note_file, note_folder
from ..labels.nearest import nearest
from .encoding import MAX_BYTES, SourceText, decode

_LONGEST_SHOWN = 200
_MOST_COMPARED = 1000
"""With so many names of a folder a missing file's name is compared."""


class SourceFiles(Struct):
    """Every source read so far, under the name that findings give it."""

    _data: dict[str, bytes] = field(default_factory=dict)

    def read(self, path: Path, diagnostics: Diagnostics) -> SourceText | None:
        """Read a file that ``inside`` has let through."""
        data = self.data(path, diagnostics)
        return None if data is None else decode(data, display(path), diagnostics)

    def data(self, path: Path, diagnostics: Diagnostics) -> bytes | None:
        """Read a file's bytes; None, and an error, where that cannot be done."""
        file = display(path)
        note_file(path)
        try:
            with path.open("rb") as stream:
                data = self._data[file] = stream.read(MAX_BYTES + 1)
        except OSError as problem:
            diagnostics.error("cannot-read", Span(file), reason=problem.strerror or str(problem))
            return None
        return data

    def line(self, file: str, number: int) -> str | None:
        """Give a line (from 1) of a file read before, for code frames; None for any other."""
        data = self._data.get(file)
        source = None if data is None else _decoded(data, file)
        lines = _lines(source.text) if source else ()
        return lines[number - 1] if 0 < number <= len(lines) else None


def line_on_disk(file: str, number: int) -> str | None:
    """Give a line (from 1) of a file as it is now, for findings of an earlier run; None where it cannot be had."""
    files = SourceFiles()
    path = Path(file)
    return files.line(file, number) if path.is_file() and files.read(path, Diagnostics()) else None


@lru_cache(maxsize=2)
def _decoded(data: bytes, file: str) -> SourceText | None:
    return decode(data, file, Diagnostics())


@lru_cache(maxsize=2)
def _lines(text: str) -> tuple[str, ...]:
    return tuple(text.split("\n"))


def display(path: Path) -> str:
    """Name a path as the user would type it: relative to the current folder if inside, with forward slashes."""
    # pathlib takes ten times as long, and this is asked for every file.
    here = os.getcwd()  # noqa: PTH109
    absolute = os.path.abspath(path)  # noqa: PTH100
    for folder in (here, _real(here)):
        start = os.path.join(folder, "")  # noqa: PTH118
        if os.path.normcase(absolute + os.sep).startswith(os.path.normcase(start)):
            return absolute[len(start) :].replace(os.sep, "/") or "."
    return absolute.replace(os.sep, "/")


_real = lru_cache(maxsize=8)(os.path.realpath)


def inside(
    path: Path, root: Path, span: Span, diagnostics: Diagnostics, typed: str = ""
) -> Path | None:
    """Resolve a path to a regular file or a folder inside the root; None, and an error at ``span``, for anything else.

    ``typed`` is how messages name the path. What lies outside is not even looked at.
    """
    try:
        resolved = path.resolve()
        if resolved.is_relative_to(root) and not path.exists():
            resolved = find(path).resolve(strict=True)
        if not resolved.is_relative_to(root):
            typed = _shortened(typed or display(path))
            diagnostics.error("outside-root", span, path=typed, root=display(root))
            return None
        mode = resolved.stat().st_mode
    except (OSError, RuntimeError, ValueError):
        # A loop of links is a RuntimeError before Python 3.13, a NUL in the name a ValueError.
        typed = _shortened(typed or display(path))
        hint = _nearest_file(path, typed)
        arguments = {"nearest": hint} if hint else {}
        diagnostics.error("no-such-file", span, path=typed, **arguments)
        return None
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        diagnostics.error("not-a-file", span, path=_shortened(typed or display(path)))
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
    note_folder(folder)
    try:
        return sorted(entry.name for entry in folder.iterdir())
    except OSError:
        return []


def _shortened(typed: str) -> str:
    """Give the end only of a very long path."""
    return typed if len(typed) <= _LONGEST_SHOWN else f"…{typed[-_LONGEST_SHOWN:]}"


def _nearest_file(path: Path, typed: str) -> str | None:
    """Find the file in the same folder whose name is most like the one that is missing."""
    try:
        names = names_in(find(path.parent))[:_MOST_COMPARED]
    except (OSError, RuntimeError, ValueError):
        return None
    near = nearest(path.name, (unicodedata.normalize("NFC", name) for name in names))
    return PurePath(typed).with_name(near).as_posix() if near else None
