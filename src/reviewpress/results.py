"""What a run is asked for goes in; what was found, checked and built comes out of it: the driver's own data."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from msgspec import Struct, field

from .diagnostics import Diagnostics
from .journal import Journal
from .press.wishes import Wishes
from .value import Value

if TYPE_CHECKING:  # a run with nothing to do loads no reader and no typesetter
    from .sources.loading import Loaded, LoadedBook
    from .typeset.measures import BookMeasures


class Options(Value):
    """What a build is asked for beyond what the book file says; empty means the book's own."""

    formats: tuple[str, ...] = ()
    style: str = ""
    trim: str = ""
    out: Path = Path("build")
    strict: bool = False
    """Warnings keep a book from being written, too."""
    dry_run: bool = False
    """Go through every stage, but write nothing."""
    measure: bool = False
    """Measure how each book is set, for the typesetting report."""
    press: Wishes = field(default_factory=Wishes)
    """How the PDF is printed."""
    embed_fonts: Literal["subset", "full", "none"] = "subset"
    """How fonts travel with the DOCX."""


class Library(Value):
    """What was found at the named paths: books as far as they could be read, and every finding on the way."""

    loaded: Loaded
    diagnostics: Diagnostics

    @property
    def books(self) -> tuple[LoadedBook, ...]:
        """The books in the order of their paths."""
        return self.loaded.books


class Checked(Struct):
    """What is wrong with the books of a library; ``exit_code`` is 0 without errors, else as ``errors`` tells."""

    diagnostics: Diagnostics = field(default_factory=Diagnostics)
    exit_code: int = 0


class Built(Struct):
    """What became of one book. ``exit_code`` is 0 when it was written, else as ``errors`` tells."""

    name: str
    files: tuple[Path, ...] = ()
    pages: int = 0
    diagnostics: Diagnostics = field(default_factory=Diagnostics)
    exit_code: int = 0
    seconds: float = 0.0
    spine_mm: float = 0.0
    """The width of a cover's spine."""
    measures: BookMeasures | None = None
    stages: dict[str, float] = field(default_factory=dict)
    """The seconds of each stage: ``assemble`` (with the checks), ``set``, then each format."""
    reviews_read: int = 0
    """Reviews whose galleys were in the cache."""
    reviews_set: int = 0
    """Reviews that were composed."""
    is_current: bool = False
    """Whether its files were up to date and have been left alone."""
    looked_at: Journal = field(default_factory=Journal)
    """The files it depends on besides its sources: style sheets, pictures, fonts."""


class Stopwatch(Struct):
    """Times stages that follow each other."""

    stages: dict[str, float] = field(default_factory=dict)
    _since: float = field(default_factory=time.perf_counter)

    def stop(self, stage: str) -> None:
        """Note that a stage has come to its end; the next begins."""
        now = time.perf_counter()
        self.stages[stage] = now - self._since
        self._since = now
