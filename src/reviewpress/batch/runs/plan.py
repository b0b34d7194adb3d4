"""Books, options and the records of earlier runs in; which books are stale, and why, out.

A book is current if its files are as the last build left them, and nothing that went into them has changed: its sources,
style sheets, pictures and fonts, the options, ReviewPress and the packages beside it.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from ...journal import Journal
from ...value import Value
from .records import BookRecord, Records, RunRecord, records_of
from .states import States, program

if TYPE_CHECKING:
    from ...results import Built, Library, Options
    from ...sources.loading import LoadedBook

_NOT_ASKED = frozenset({"dry_run", "measure"})
"""Options that change no file."""


class Cause(Enum):
    """Why a book is built."""

    NEW = "new"
    ASKED = "asked"
    """With other options, or by another ReviewPress."""
    SOURCE = "source"
    OUTPUT = "output"
    ANEW = "anew"
    """Because that was asked for."""


class Reason(Value):
    """Why a book is built; ``path`` is what has changed."""

    cause: Cause
    path: str = ""


class Plan(Struct):
    """What earlier runs with the same output folder know."""

    out: Path
    asked: str
    """Tells the options and the program from others."""
    states: States
    records: Records

    def current_run(self, called: str) -> tuple[RunRecord, list[BookRecord]] | None:
        """Give the books of an earlier call if all of them are current, without reading any; else None."""
        run = self.records.run(self.asked + called)
        if run is None or self.states.changed(run.known):
            return None
        books = [self.records.book(entry.partition(" ")[2]) for entry in run.books]
        found = [book for book in books if book]
        if len(found) < len(run.books) or [_entry(book) for book in found] != list(run.books):
            return None
        return None if any(map(self._why_built, found)) else (run, found)

    def knows(self, called: str) -> bool:
        """Tell whether the same call has been made before: then most of what it needs is at hand."""
        return self.records.run(self.asked + called) is not None

    def current_book(self, loaded: LoadedBook) -> BookRecord | Reason:
        """Give a book's record if it is current, else the reason why it must be built."""
        for path in loaded.sources:
            self.states.file(str(path))  # as it was read, whatever happens to it meanwhile
        record = self.records.book(loaded.name)
        if record is None or record.identity != identity(loaded):
            return Reason(Cause.NEW)
        return self._why_built(record) or record

    def remember_book(self, loaded: LoadedBook, built: Built) -> None:
        """Record what a book was built of."""
        journal = Journal()
        journal.add(built.looked_at)
        journal.files.update(loaded.sources)
        outputs = {file.name: self.fresh.file(str(file.absolute())) for file in built.files}
        before = self.records.book(loaded.name)
        former = {**before.former, **before.outputs} if before else {}
        record = BookRecord(
            loaded.name,
            identity(loaded),
            self.asked,
            self.states.of(journal),
            outputs,
            {name: state for name, state in former.items() if name not in outputs},
            built.pages,
            tuple(built.diagnostics),
        )
        self.records.write_book(record)

    def remember_run(self, called: str, library: Library, journal: Journal) -> None:
        """Record which books a call has found, and where it looked."""
        known = self.states.of(journal)
        books = (self.records.book(loaded.name) for loaded in library.books)
        entries = tuple(_entry(book) for book in books if book)
        if len(entries) == len(library.books):
            findings = tuple(library.diagnostics)
            self.records.write_run(RunRecord(self.asked + called, entries, known, findings))

    @property
    def fresh(self) -> States:
        """States as they are now, for what has just been written."""
        return States(self.states.out)

    def _why_built(self, record: BookRecord) -> Reason | None:
        if record.asked != self.asked:
            return Reason(Cause.ASKED)
        changed = self.states.changed(record.known)
        if changed:
            return Reason(Cause.SOURCE, changed)
        for name, state in record.outputs.items():
            path = self.out / name
            if self.states.file(str(path.absolute())) != state:
                return Reason(Cause.OUTPUT, path.as_posix())
        return None


def plan_for(options: Options, cache: Path) -> Plan:
    """Begin the plan of a run; the records are in the cache folder."""
    out = options.out
    return Plan(out, asked(options), States(str(out.absolute())), records_of(out, cache))


def asked(options: Options) -> str:
    """Tell options, the program and the folder it runs in from others."""
    values = {name: _plain(getattr(options, name)) for name in options.__struct_fields__}
    kept = {name: value for name, value in values.items() if name not in _NOT_ASKED}
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return _digest(json.dumps([kept, epoch, str(Path.cwd()), program()], sort_keys=True))


def called(paths: Sequence[Path], root: Path | None) -> str:
    """Tell the paths that ``build`` is called with from others."""
    return _digest(json.dumps([[str(path) for path in paths], str(root)]))


def identity(loaded: LoadedBook) -> str:
    """Tell a book from others of its name: by the files that it is read from, in their order."""
    return _digest("\0".join([loaded.file, *map(str, loaded.sources)]))


def _entry(book: BookRecord) -> str:
    return f"{book.identity} {book.name}"


def _plain(value: Any) -> Any:
    return value if isinstance(value, str | bool | int | float | None) else str(value)


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()
