"""Chapters in; tasks for workers anywhere out, and there: a task in, the entries of its chapters out.

A task holds plain rows, no code: the sheet, the names and digests of fonts that are not bundled, and the chapters' bytes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache, partial
from pathlib import Path
from typing import NamedTuple

from ...document.nodes import Image
from ...fonts.catalogue import Catalogue
from ...styles import options
from ...styles.options import Sheet, blocks, pages, text
from ...typeset.formats import Formats
from ..crew.coding import Codec, types_of
from ..crew.frames import joined, parted
from ..crew.spool import Spool, digest_of_file
from ..crew.tasks import Task
from .chapters import Encoded, Surroundings, decode
from .entries import Entries

KIND = b"c"
"""What these tasks begin with."""
SHEET_TYPES = types_of(options, blocks, pages, text)

_SHEETS = Codec(SHEET_TYPES)

FontFiles = tuple[tuple[str, str], ...]
"""The digest and the name of each font file that is not bundled."""

LeftOut = tuple[int, list[tuple[int, int, str]]]
"""As many files, and pictures of the same sizes and formats, stand in for what a chapter's bytes leave out."""


class Setting(NamedTuple):
    """What a task says of a sheet and its fonts; ``files`` are those fonts here, by digest."""

    sheet: bytes
    fonts: FontFiles
    files: Mapping[str, Path]


def setting(formats: Formats) -> Setting:
    """Write a sheet and tell its fonts. Raises OSError for a font that has gone."""
    named = [(digest_of_file(path), path) for path in formats.font_files]
    fonts = tuple((digest, path.name) for digest, path in named)
    return Setting(_SHEETS.encode(formats.sheet), fonts, dict(named))


def formats_of(sheet: bytes, fonts: Sequence[Sequence[str]], spool: Spool) -> Formats:
    """Read a sheet and find its fonts. Raises OSError, and what reading raises."""
    return _formats(sheet, tuple((digest, name) for digest, name in fonts), spool.folder)


def task(setting: Setting, chapters: Sequence[Encoded]) -> Task:
    """Make the task of composing chapters for a sheet and its fonts."""
    facts = json.dumps([setting.fonts, [_left_out(chapter.around) for chapter in chapters]])
    parts = [setting.sheet, facts.encode("ascii"), *(chapter.data for chapter in chapters)]
    return Task(KIND + joined(parts), setting.files)


def work(asked: bytes, spool: Spool) -> bytes:
    """Do a task, given without its kind: compose its chapters. Raises what composing raises."""
    sheet, facts, *chapters = parted(asked)
    fonts, left_out = json.loads(facts)
    entries = _entries(formats_of(sheet, fonts, spool))
    return joined(map(partial(_composed, entries), chapters, left_out))


def results(done: bytes) -> list[bytes]:
    """Read what ``work`` gave: an entry for each chapter."""
    return parted(done)


def _left_out(around: Surroundings) -> LeftOut:
    pictures = [(image.width_px, image.height_px, image.format) for image in around.images]
    return len(around.files), pictures


def _composed(entries: Entries, data: bytes, left_out: LeftOut) -> bytes:
    files, pictures = left_out
    around = Surroundings(
        "",
        tuple(str(number) for number in range(files)),
        tuple(Image(Path(str(i)), *picture) for i, picture in enumerate(pictures)),
    )
    # Without an anchor of its own the chapter keeps those of its bytes, and so does its entry.
    return entries.write(entries.compose(decode(data, around)), around)


@lru_cache(maxsize=4)
def _formats(sheet: bytes, fonts: FontFiles, folder: Path) -> Formats:
    """Keep a sheet's shaped words from task to task."""
    read: Sheet = _SHEETS.decode(sheet)
    return Formats(read, _catalogue(fonts, folder))


@lru_cache(maxsize=4)
def _catalogue(fonts: FontFiles, folder: Path) -> Catalogue:
    return Catalogue(Spool(folder).gathered(fonts) if fonts else None)


@lru_cache(maxsize=4)
def _entries(formats: Formats) -> Entries:
    return Entries(formats)
