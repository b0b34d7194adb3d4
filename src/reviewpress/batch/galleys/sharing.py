"""Chapters' bytes in; tasks for other processes out, and there: a task in, the entries of its chapters out.

Sheets are pickled, since tasks pass between a process and the workers that it has started itself; nothing of
this is ever kept in a file.
"""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from ...document.nodes import Image
from ...fonts.catalogue import Catalogue
from ...typeset.formats import Formats
from .chapters import Encoded, Surroundings, decode
from .entries import Entries

KIND = b"c"
"""What these tasks begin with."""


class _Job(NamedTuple):
    """A chapter without what its bytes leave out: as many files, and pictures of the same sizes, stand in for them."""

    data: bytes
    files: int
    pictures: tuple[tuple[int, int, str], ...]


def task(formats: Formats, chapters: Sequence[Encoded]) -> bytes:
    """Make the task of composing chapters for a sheet and its fonts."""
    jobs = [_job(chapter) for chapter in chapters]
    return KIND + pickle.dumps((pickle.dumps(formats.sheet), formats.project_fonts, jobs))


def work(asked: bytes) -> bytes:
    """Do a task, given without its kind: compose its chapters. Raises what composing raises."""
    sheet, fonts, jobs = pickle.loads(asked)  # noqa: S301 - our parent wrote it
    entries = _entries(sheet, fonts)
    return pickle.dumps([_composed(entries, job) for job in jobs])


def results(done: bytes) -> list[bytes]:
    """Read what ``work`` gave: an entry for each chapter."""
    entries: list[bytes] = pickle.loads(done)  # noqa: S301 - our own worker wrote it
    return entries


def _job(chapter: Encoded) -> _Job:
    images = chapter.around.images
    pictures = tuple((image.width_px, image.height_px, image.format) for image in images)
    return _Job(chapter.data, len(chapter.around.files), pictures)


def _composed(entries: Entries, job: _Job) -> bytes:
    around = Surroundings(
        "",
        tuple(str(number) for number in range(job.files)),
        tuple(Image(Path(str(i)), *picture) for i, picture in enumerate(job.pictures)),
    )
    # Without an anchor of its own the chapter keeps those of its bytes, and so does its entry.
    return entries.write(entries.compose(decode(job.data, around)), around)


@lru_cache(maxsize=4)
def _entries(sheet: bytes, fonts: Path | None) -> Entries:
    """Keep a sheet's shaped words from task to task."""
    return Entries(Formats(pickle.loads(sheet), Catalogue(fonts)))  # noqa: S301 - as above
