"""A book's reviews in; the same composed out: read from the cache, set by workers, or set here.

Whatever happens to a worker, its reviews are composed here, so that a book comes out the same, and what is wrong is told
in the same way, over any number of processes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ...caching import Store
from ...diagnostics import Diagnostics
from ...document.nodes import Chapter
from ...typeset.formats import Formats
from ...typeset.openers import SetChapter
from ..crew.tasks import Crew, Fate, waited
from . import sharing
from .chapters import Encoded, encode
from .entries import Composed, Entries

_CHAPTERS_A_TASK = 3
_LEAST_SHARED = 2 * _CHAPTERS_A_TASK
"""Fewer reviews are composed sooner than they are handed over."""


@dataclass(slots=True)
class BatchComposer:
    """A ``typeset.openers.Composer`` that composes each review once, with as many hands as there are.

    ``store`` keeps galleys between books and runs; ``crew`` are the workers that help.
    """

    store: Store | None = None
    crew: Crew | None = None
    hits: int = 0
    misses: int = 0

    def __call__(
        self, chapters: Sequence[Chapter], formats: Formats, diagnostics: Diagnostics
    ) -> list[SetChapter]:
        """Compose the reviews of a book."""
        book = _Book(chapters, Entries(formats), self.store)
        missing = book.read()
        self.hits += len(chapters) - len(missing)
        self.misses += len(missing)
        if self.crew and len(missing) >= _LEAST_SHARED:
            book.share(missing, self.crew)
        else:
            book.compose(missing)
        if self.store:
            self.store.trim()
        for one in book.composed.values():
            diagnostics.extend(one.found)
        return [book.composed[number].done for number in range(len(chapters))]


@dataclass(slots=True)
class _Book:
    """The reviews of one book, by their numbers."""

    chapters: Sequence[Chapter]
    entries: Entries
    store: Store | None
    encoded: list[Encoded] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    composed: dict[int, Composed] = field(default_factory=dict)

    def read(self) -> list[int]:
        """Take from the store what it has; give the numbers of the rest."""
        self.encoded = [encode(chapter) for chapter in self.chapters]
        if self.store is None:
            return list(range(len(self.chapters)))
        self.keys = [self.entries.key(one) for one in self.encoded]
        return [
            number
            for number, key in enumerate(self.keys)
            if not self._take(number, self.store.get(key))
        ]

    def compose(self, numbers: Sequence[int]) -> None:
        """Compose reviews here."""
        for number in numbers:
            composed = self.composed[number] = self.entries.compose(self.chapters[number])
            if self.store:
                self._keep(number, self.entries.write(composed, self.encoded[number].around))

    def share(self, numbers: Sequence[int], crew: Crew) -> None:
        """Compose reviews together with workers: they begin at the last, this process at the first."""
        step = _CHAPTERS_A_TASK
        groups = [numbers[i : i + step] for i in range(0, len(numbers), step)]
        setting = sharing.setting(self.entries.formats)
        given = [
            (group, crew.submit(sharing.task(setting, self._encoded(group))))
            for group in reversed(groups)
        ]
        while given and given[-1][1].cancel():  # as long as workers have not come so far
            self.compose(given.pop()[0])
        for group, future in given:
            reply = waited(future)
            if reply.fate is Fate.DONE:
                for number, entry in zip(group, sharing.results(reply.data), strict=True):
                    if self._take(number, entry):
                        self._keep(number, entry)
        self.compose([number for number in numbers if number not in self.composed])

    def _encoded(self, numbers: Sequence[int]) -> list[Encoded]:
        return [self.encoded[number] for number in numbers]

    def _take(self, number: int, entry: bytes | None) -> bool:
        """Read a review's entry; tell whether it was one."""
        if entry is None:
            return False
        composed = self.entries.read(entry, self.chapters[number], self.encoded[number].around)
        if composed:
            self.composed[number] = composed
        return composed is not None

    def _keep(self, number: int, entry: bytes) -> None:
        if self.store:
            self.store.put(self.keys[number], entry)
