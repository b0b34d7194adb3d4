"""A book that is ready to be set in; its files' bytes, and how it is set, out: the half of the pipeline that needs no paths.

Whoever makes a book ready has read, checked and assembled it. What is left depends on nothing but what stands here, the
fonts and ReviewPress itself, so that any machine can do it.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from .caching import Store
from .diagnostics import Diagnostics
from .document.nodes import Document
from .errors import SourceError
from .fonts.catalogue import Catalogue
from .press import jobs
from .results import Options, Stopwatch
from .styles.options import Sheet
from .value import Value
from .writers.table import FORMATS, MAKES_PAGES, Output, Typeset, Writer

if TYPE_CHECKING:
    from .typeset.measures import BookMeasures
    from .typeset.openers import Composer


class Ready(Value):
    """A book before it is set: its tree, its sheet, the fonts at hand, and what is to be made of it."""

    name: str
    document: Document
    sheet: Sheet
    fonts: Catalogue
    formats: tuple[str, ...]
    options: Options


class Made(Struct):
    """The files of a book by their paths, not yet written; ``measures`` where they were asked for."""

    outputs: dict[Path, bytes] = field(default_factory=dict)
    pages: int = 0
    measures: BookMeasures | None = None
    seconds: dict[str, float] = field(default_factory=dict)
    """How long setting it and writing each format took."""


def make(
    ready: Ready,
    composer: Composer | None,
    found: Diagnostics,
    store: Store | None = None,
    writers: Mapping[str, Writer] = FORMATS,
) -> Made:
    """Set a book and write every format of it. Raises ``ReviewPressError`` where it cannot be finished.

    ``composer`` sets the reviews; without one they are set here and now. ``store`` keeps between books what is made of
    reviews and fonts; the files are the same without one. ``writers`` write the formats.
    """
    options, names, seconds = ready.options, ready.formats, Stopwatch()
    typeset = typeset_of(ready, store)
    if options.measure or not MAKES_PAGES.issuperset(names):
        from .typeset.binding import set_book  # noqa: PLC0415 - formats that make their own pages need none

        pages = set_book(ready.document, ready.sheet, ready.fonts, found, composer)
        stop_at_problems(found, options)
        pages = jobs.even(pages, options.press)
        typeset = replace(typeset, pages=pages, press=jobs.press_of(options.press, ready.sheet))
        seconds.stop("set")
    made: dict[str, Output] = {}
    for name in names:
        made[name] = writers[name](typeset, found)
        seconds.stop(name)
    outputs = {options.out / f"{ready.name}.{name}": output.data for name, output in made.items()}
    if typeset.pages:
        outputs = jobs.finished(outputs, options.press, typeset.pages, ready.sheet, found)
    stop_at_problems(found, options)
    pages_seen = made["pdf" if "pdf" in made else names[0]].pages
    return Made(outputs, pages_seen, _measured(typeset, made, options), seconds.stages)


def typeset_of(ready: Ready, store: Store | None) -> Typeset:
    """Give a book to writers that make their own pages."""
    return Typeset(
        ready.document, ready.sheet, ready.fonts, embed_fonts=ready.options.embed_fonts, store=store
    )


def stop_at_problems(found: Diagnostics, options: Options) -> None:
    """Go no further with a book that has errors, or warnings where those count. Raises ``SourceError``."""
    if found.has_errors or (options.strict and found.has_warnings):
        raise SourceError


def _measured(
    typeset: Typeset, made: Mapping[str, Output], options: Options
) -> BookMeasures | None:
    if not options.measure or not typeset.pages:
        return None
    from .typeset.measures import compare, measure  # noqa: PLC0415 - few ask for a report

    measures = measure(typeset.pages, typeset.document)
    if "docx" in made:
        compare(measures, typeset.document, made["docx"].folios, made["docx"].pages)
    return measures
