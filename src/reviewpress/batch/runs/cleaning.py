"""An output folder in; the books that ``build`` has made there, removed, out."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from ...value import Value
from .records import records_of
from .states import MISSING, contents


class Cleaned(Value):
    """A file that was made here; ``is_kept`` where it has changed since, or could not be removed."""

    path: Path
    is_kept: bool


def clean(out: Path, cache: Path, *, only_look: bool = False) -> Iterator[Cleaned]:
    """Remove the files of an output folder that are as they were made; the folder, too, if nothing else is there.

    ``only_look`` removes nothing.
    """
    records = records_of(out, cache)
    made = {
        name: state
        for record in records.all()
        for name, state in {**record.former, **record.outputs}.items()
    }
    for name, state in sorted(made.items()):
        path = out / name
        found = contents(str(path))
        if found != MISSING:
            yield Cleaned(path, found != state or not (only_look or _remove(path)))
    if only_look:
        return
    records.clear()
    with contextlib.suppress(OSError):
        out.rmdir()


def _remove(path: Path) -> bool:
    try:
        path.unlink()
    except OSError:
        return False
    return True
