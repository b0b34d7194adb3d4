"""A made-up collection and formats in; the command that builds it, and the states it is built from, out."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from measuring import Command, measure


@dataclass(frozen=True, slots=True)
class Desk:
    """A collection with an output folder and a cache of its own; ``formats`` is ``pdf``, ``docx`` or ``pdf,docx``.

    A DOCX carries no fonts, as Pandoc's and python-docx's do not.
    """

    folder: Path
    formats: str
    write: Callable[[Path], object]
    """Writes the collection to a folder."""
    variables: Mapping[str, str]
    """The environment that commands run in."""

    @property
    def sources(self) -> Path:
        """The folder of the collection."""
        return self.folder / "sources"

    @property
    def out(self) -> Path:
        """The folder of the books."""
        return self.folder / "out"

    @property
    def cache(self) -> Path:
        """The cache folder."""
        return self.folder / "cache"

    def command(self, *more: str) -> Command:
        """Give the command that builds the collection."""
        python = (sys.executable, "-m", "reviewpress", "build")
        places = ("--root", self.sources, "--out", self.out, "--cache", self.cache)
        formats = ("--format", self.formats, "--embed-fonts", "none")
        return (*python, *map(str, places), *formats, *more, str(self.sources))

    def written(self) -> None:
        """See to it that the collection is there."""
        if not self.sources.exists():
            self.write(self.sources)

    def blank(self) -> None:
        """See to it that nothing has been built yet: no cache, no books."""
        self.written()
        for place in (self.out, self.cache):
            shutil.rmtree(place, ignore_errors=True)

    def built(self) -> None:
        """See to it that everything is built."""
        self.written()
        if not self.out.exists():
            measure([self.command("-j", "2")], self.folder, self.variables)

    def stale(self) -> None:
        """See to it that the set reviews are in the cache, and the books gone."""
        self.built()
        shutil.rmtree(self.out)

    def changed(self) -> None:
        """Have one review not be as it was: its last paragraph gets another sentence."""
        self.built()
        review = min((self.sources / "reviews").iterdir())
        text = review.read_text(encoding="utf-8").rstrip("\n")
        with review.open("w", encoding="utf-8", newline="\n") as file:
            file.write(f"{text} 이 글은 한 번 더 고쳤다.\n")
