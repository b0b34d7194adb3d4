"""A book that is ready to be set in; a task for any machine out; there, its files' bytes; and here the book again.

What travels is plain rows: no path of either machine, no code. Pictures, fonts and profiles are named by their digests.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from ...caching import Store, cache_folder, store_in
from ...diagnostics import Diagnostic, Diagnostics, model
from ...document import nodes
from ...errors import ReviewPressError
from ...making import Made, Ready, make
from ...press import wishes
from ...results import Options
from ...typeset import measures
from ...typeset.formats import Formats
from ..crew.coding import Codec, types_of
from ..crew.frames import joined, parted
from ..crew.spool import digest_of_file
from ..crew.tasks import Task
from ..galleys import keys
from ..galleys.composing import BatchComposer
from ..galleys.sharing import SHEET_TYPES, formats_of, setting

if TYPE_CHECKING:
    from ..crew.spool import Spool

KIND = b"r"
"""What these tasks begin with."""

_CODEC = Codec((*SHEET_TYPES, *types_of(nodes, model, wishes, measures)))
_EPOCH = "SOURCE_DATE_EPOCH"


class Result(NamedTuple):
    """What a worker has made of a book; ``exit_code`` is as ``errors`` tells."""

    made: Made
    found: tuple[Diagnostic, ...]
    exit_code: int
    hits: int
    misses: int


class _Asked(NamedTuple):
    """What a task holds besides the sheet, in its order."""

    name: str
    document: nodes.Document
    fonts: tuple[tuple[str, str], ...]
    fonts_told: str
    formats: tuple[str, ...]
    out: str
    strict: bool
    measure: bool
    press: wishes.Wishes
    embed_fonts: Any
    epoch: str | None
    keeps: bool


def ready_task(ready: Ready, timeout_s: float | None, *, keeps: bool) -> Task:
    """Make the task of setting and writing a book; ``keeps`` lets workers keep galleys in caches of their own.

    Raises ReviewPressError for fonts that there are not, and OSError for files that have gone.
    """
    formats, options = Formats(ready.sheet, ready.fonts), ready.options
    told = keys.fonts(formats).hex()
    sheet, fonts, font_files = setting(formats)
    files = dict(font_files)

    def name_file(path: Path) -> list[str]:
        digest = digest_of_file(path)
        files[digest] = path
        return [digest, path.name]

    asked = _Asked(
        ready.name,
        ready.document,
        fonts,
        told,
        ready.formats,
        options.out.as_posix(),
        options.strict,
        options.measure,
        options.press,
        options.embed_fonts,
        os.environ.get(_EPOCH),
        keeps,
    )
    return Task(KIND + joined([sheet, _CODEC.encode(tuple(asked), name_file)]), files, timeout_s)


def work(asked: bytes, spool: Spool) -> bytes:
    """Do a task, given without its kind. What keeps the book from being finished is in the result."""
    sheet, rest = parted(asked)
    told = _Asked(*_CODEC.decode(rest, lambda named: spool.named(*named)))
    formats = formats_of(sheet, told.fonts, spool)
    if keys.fonts(formats).hex() != told.fonts_told:
        raise LookupError("the fonts that were sent are not those that were found")
    options = Options(
        out=Path(told.out),
        strict=told.strict,
        measure=told.measure,
        press=told.press,
        embed_fonts=told.embed_fonts,
    )
    ready = Ready(told.name, told.document, formats.sheet, formats.catalogue, told.formats, options)
    with _at(told.epoch):
        return _packed(_made(ready, store_in(cache_folder() if told.keeps else None)))


def result_of(done: bytes, out: Path) -> Result:
    """Read what a worker has made; its files are to be put into ``out``, wherever it thought they were."""
    head, *contents = parted(done)
    names, pages, measured, seconds, *rest = _CODEC.decode(head)
    outputs = {out / Path(name).name: data for name, data in zip(names, contents, strict=True)}
    return Result(Made(outputs, pages, measured, seconds), *rest)


def _made(ready: Ready, store: Store | None) -> Result:
    found, composer = Diagnostics(), BatchComposer(store)
    made, code = Made(), 0
    try:
        made = make(ready, composer, found, store)
    except ReviewPressError as stop:
        found.extend(stop.diagnostics)
        code = stop.exit_code
    return Result(made, tuple(found), code, composer.hits, composer.misses)


def _packed(result: Result) -> bytes:
    made = result.made
    names = tuple(path.name for path in made.outputs)
    head = (names, made.pages, made.measures, made.seconds, *result[1:])
    return joined([_CODEC.encode(head), *made.outputs.values()])


@contextmanager
def _at(epoch: str | None) -> Iterator[None]:
    """Let books be dated as where they were asked for: a worker is a process of its own, with one task at a time."""
    before = os.environ.pop(_EPOCH, None)
    if epoch is not None:
        os.environ[_EPOCH] = epoch
    try:
        yield
    finally:
        os.environ.pop(_EPOCH, None)
        if before is not None:
            os.environ[_EPOCH] = before
