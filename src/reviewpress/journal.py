"""Files and folders that a run looks at in; the list of them out, so that a later run can tell whether any has changed.

Whoever opens a user's file or lists a folder notes it here; it costs nothing where nobody listens.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

from msgspec import Struct, field


class Journal(Struct):
    """What was looked at."""

    files: set[Path] = field(default_factory=set)
    """Files whose contents count."""
    fonts: set[Path] = field(default_factory=set)
    """Files so large that their size and time must do."""
    folders: set[Path] = field(default_factory=set)
    """Folders whose names count; some may not exist."""

    def add(self, other: Journal) -> None:
        """Take over another journal's notes."""
        self.files |= other.files
        self.fonts |= other.fonts
        self.folders |= other.folders


_LISTENING: ContextVar[Journal | None] = ContextVar("journal", default=None)


@contextmanager
def listening() -> Iterator[Journal]:
    """Note what is looked at from here on; an outer journal gets the same notes at the end."""
    journal, outer = Journal(), _LISTENING.get()
    token = _LISTENING.set(journal)
    try:
        yield journal
    finally:
        _LISTENING.reset(token)
        if outer is not None:
            outer.add(journal)


def note_file(path: Path) -> None:
    """Note that a file is read."""
    journal = _LISTENING.get()
    if journal is not None:
        journal.files.add(path)


def note_font(path: Path) -> None:
    """Note that a font file is opened."""
    journal = _LISTENING.get()
    if journal is not None:
        journal.fonts.add(path)


def note_folder(path: Path) -> None:
    """Note that a folder's names are read."""
    journal = _LISTENING.get()
    if journal is not None:
        journal.folders.add(path)
