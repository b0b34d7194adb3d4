"""What a run made, and of what, in; records of it out, and what they tell a later run.

Records are JSON files in the cache folder, in one folder for each folder of books: one file for each book, and one
for each way of calling ``build``. They are hints. One that is missing, damaged or of another version means building
again; what it says about files is believed only where their contents agree.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from msgspec import to_builtins

from ...caching import write_quickly
from ...diagnostics import Diagnostic, Severity, Span
from ...journal import Journal
from ...value import Value

FOLDER = "runs"
"""Where in the cache folder the records are."""
_FORMAT = 1
_MOST_BYTES = 32 * 1024 * 1024
_KINDS = ("files", "fonts", "folders")

Known = dict[str, dict[str, str]]
"""The states of files, fonts and folders by path."""


class BookRecord(Value):
    """What one book was made of when it was last built."""

    name: str
    identity: str
    """Tells it from other books of its name."""
    asked: str
    """The state of the options and of the program."""
    known: Known
    outputs: dict[str, str]
    """The states of its files by their names in the output folder."""
    former: dict[str, str]
    """Files that earlier builds have left there."""
    pages: int
    findings: tuple[Diagnostic, ...] = ()

    @property
    def looked_at(self) -> Journal:
        """What it was made of."""
        return Journal(*(set(map(Path, self.known[kind])) for kind in _KINDS))


class RunRecord(Value):
    """What a call of ``build`` found: the books, and where it looked for them."""

    asked: str
    books: tuple[str, ...]
    """The identity and the name of each, with a space between."""
    known: Known
    findings: tuple[Diagnostic, ...] = ()


class Records(Value):
    """The records of one output folder, in a folder of their own."""

    folder: Path

    def book(self, name: str) -> BookRecord | None:
        """Read a book's record."""
        data = _read(self._path(name))
        try:
            return _book(data) if data else None
        except (LookupError, TypeError, ValueError, AttributeError):
            return None

    def run(self, asked: str) -> RunRecord | None:
        """Read the record of a way of calling ``build``."""
        data = _read(self._run_path(asked))
        try:
            if not data or data["asked"] != asked:
                return None
            names = tuple(str(name) for name in data["books"])
            return RunRecord(asked, names, _known(data["known"]), _findings(data["findings"]))
        except (LookupError, TypeError, ValueError, AttributeError):
            return None

    def write_book(self, record: BookRecord) -> None:
        """Keep a book's record; nothing is lost but time where that cannot be done."""
        _write(self._path(record.name), _plain(record))

    def write_run(self, record: RunRecord) -> None:
        """Keep a run's record."""
        _write(self._run_path(record.asked), _plain(record))

    def all(self) -> list[BookRecord]:
        """Read the records of all books."""
        found = (self.book(path.stem) for path in sorted(self.folder.glob("*.json")))
        return [record for record in found if record]

    def forget(self, name: str) -> None:
        """Remove a book's record."""
        with contextlib.suppress(OSError):
            self._path(name).unlink()

    def clear(self) -> None:
        """Remove all records, and their folder."""
        for folder in (self.folder / "runs", self.folder):
            for path in folder.glob("*.json"):
                with contextlib.suppress(OSError):
                    path.unlink()
            with contextlib.suppress(OSError):
                folder.rmdir()

    def _path(self, name: str) -> Path:
        return self.folder / f"{name}.json"

    def _run_path(self, asked: str) -> Path:
        name = hashlib.blake2b(asked.encode("utf-8", "surrogateescape"), digest_size=12).hexdigest()
        return self.folder / "runs" / f"{name}.json"


def records_of(out: Path, cache: Path) -> Records:
    """Give the records of an output folder."""
    name = hashlib.blake2b(str(out.absolute()).encode("utf-8", "surrogateescape"), digest_size=12)
    return Records(cache / FOLDER / name.hexdigest())


def _write(path: Path, data: dict[str, Any]) -> None:
    text = json.dumps({"format": _FORMAT, **data}, ensure_ascii=True, separators=(",", ":"))
    with contextlib.suppress(OSError):
        write_quickly(path, text.encode("ascii"))


def _read(path: Path) -> dict[str, Any] | None:
    try:
        if not path.is_file() or path.stat().st_size > _MOST_BYTES:
            return None
        data = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) and data.get("format") == _FORMAT else None


def _plain(record: BookRecord | RunRecord) -> dict[str, Any]:
    """Turn a record into what JSON can hold."""
    plain = {name: getattr(record, name) for name in record.__struct_fields__}
    plain["findings"] = to_builtins(record.findings)
    return plain


def _book(data: dict[str, Any]) -> BookRecord:
    return BookRecord(
        _own_name(data["name"]),
        str(data["identity"]),
        str(data["asked"]),
        _known(data["known"]),
        _outputs(data["outputs"]),
        _outputs(data["former"]),
        int(data["pages"]),
        _findings(data["findings"]),
    )


def _known(data: dict[str, Any]) -> Known:
    return {kind: {str(p): str(state) for p, state in data[kind].items()} for kind in _KINDS}


def _outputs(data: dict[str, Any]) -> dict[str, str]:
    return {_own_name(name): str(state) for name, state in data.items()}


def _own_name(name: str) -> str:
    """Let only names pass that stay in the output folder. Raises ValueError."""
    if not name or name in (".", "..") or any(sign in name for sign in ("/", "\\", "\0", os.sep)):
        raise ValueError(name)
    return name


def _findings(rows: Iterable[dict[str, Any]]) -> tuple[Diagnostic, ...]:
    return tuple(
        Diagnostic(
            str(row["code"]),
            Span(**row["span"]),
            Severity(row["severity"]),
            tuple((str(name), value) for name, value in row["arguments"]),
        )
        for row in rows
    )
