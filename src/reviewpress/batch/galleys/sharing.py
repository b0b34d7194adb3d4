"""Chapters in; tasks for workers anywhere out, and there: a task in, the entries of its chapters and their pages out.

A task holds plain rows, no code: the sheet, the names and digests of fonts that are not bundled, and the chapters' bytes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
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
from .handing import Draw, Hand, Handed, Wanted
from .pages import SIDES

KIND = b"c"
"""What these tasks begin with."""
SHEET_TYPES = types_of(options, blocks, pages, text)

_SHEETS = Codec(SHEET_TYPES)

FontFiles = tuple[tuple[str, str], ...]
"""The digest and the name of each font file that is not bundled."""

LeftOut = tuple[int, list[tuple[int, int, str]]]
"""As many files, and pictures of the same sizes and formats, stand in for what a chapter's bytes leave out."""


class Shared(NamedTuple):
    """A chapter to be composed somewhere else; ``is_in_part`` tells whether it stands in a part of the book."""

    chapter: Encoded
    is_in_part: bool


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


def task(setting: Setting, chapters: Sequence[Shared], wanted: Wanted) -> Task:
    """Make the task of composing chapters, and perhaps drawing them, for a sheet and its fonts."""
    told = [(_left_out(one.chapter.around), one.is_in_part) for one in chapters]
    facts = json.dumps([setting.fonts, wanted, told]).encode("ascii")
    parts = [setting.sheet, facts, *(one.chapter.data for one in chapters)]
    return Task(KIND + joined(parts), setting.files)


def work(asked: bytes, spool: Spool, draw: Draw) -> bytes:
    """Do a task, given without its kind: compose its chapters, and ``draw`` them. Raises what composing raises."""
    sheet, facts, *chapters = parted(asked)
    fonts, wanted, told = json.loads(facts)
    hand = Hand(_entries(formats_of(sheet, fonts, spool)), Wanted(*wanted), draw)
    done = []
    for data, (left_out, is_in_part) in zip(chapters, told, strict=True):
        around = _around(left_out)
        # Without an anchor of its own the chapter keeps those of its bytes, and so do its entries.
        _, handed = hand.make(decode(data, around), around, is_in_part=is_in_part)
        done.append(_packed(handed))
    return joined(done)


def results(done: bytes) -> list[Handed]:
    """Read what ``work`` gave for each chapter. Raises ValueError for bytes that it has not given."""
    return [Handed(galley, _by_side(pages)) for galley, *pages in map(parted, parted(done))]


def _packed(handed: Handed) -> bytes:
    return joined([handed.galley, *(handed.pages.get(verso, b"") for verso in SIDES)])


def _by_side(pages: Sequence[bytes]) -> dict[bool, bytes]:
    return {verso: entry for verso, entry in zip(SIDES, pages, strict=True) if entry}


def _left_out(around: Surroundings) -> LeftOut:
    pictures = [(image.width_px, image.height_px, image.format) for image in around.images]
    return len(around.files), pictures


def _around(left_out: LeftOut) -> Surroundings:
    files, pictures = left_out
    return Surroundings(
        "",
        tuple(str(number) for number in range(files)),
        tuple(Image(Path(str(i)), *picture) for i, picture in enumerate(pictures)),
    )


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
