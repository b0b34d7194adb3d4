"""The reviews of one book in; the same composed out, by their numbers: as the cache, workers and this process have them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct, field

from ...caching import Store
from ...diagnostics import Diagnostics
from ...document.nodes import Chapter
from ...typeset.openers import KeptChapter, SetChapter
from .chapters import Encoded, Surroundings, encode
from .entries import Composed, Entries
from .pages import ReviewPages

if TYPE_CHECKING:
    from ..crew.tasks import Crew

CHAPTERS_A_TASK = 3


class Composition(Struct):
    """The reviews of one book, by their numbers."""

    chapters: Sequence[Chapter]
    entries: Entries
    store: Store | None
    composed: dict[int, Composed] = field(default_factory=dict)
    pages: list[ReviewPages] = field(default_factory=list)
    _encoded: dict[int, Encoded] = field(default_factory=dict)

    def read(self) -> list[int]:
        """Take from the store what it has; give the numbers of the rest."""
        numbers = range(len(self.chapters))
        if self.store is None:
            return list(numbers)
        self.pages = [self._pages(number, self.store) for number in numbers]
        return [number for number in numbers if not self._is_known(number)]

    def _pages(self, number: int, store: Store) -> ReviewPages:
        chapter = self.chapters[number]
        if chapter.digest:  # it has no pictures, and all of it stands in one file
            around = Surroundings(chapter.anchor, (chapter.key, ""), ())
            return ReviewPages(
                store, self.entries.key(chapter.digest.encode()), around, self.entries
            )
        data, around = self.encoded(number)
        return ReviewPages(store, self.entries.key(data), around, self.entries)

    def _is_known(self, number: int) -> bool:
        return self.pages[number].look() or self._is_read(number)

    def encoded(self, number: int) -> Encoded:
        """Write a chapter for workers."""
        if number not in self._encoded:
            self._encoded[number] = encode(self.chapters[number])
        return self._encoded[number]

    def result(self) -> Sequence[SetChapter] | Sequence[KeptChapter]:
        """Give the reviews; with a store, it keeps their pages, too."""
        if self.store is None:
            return [self.composed[number].done for number in range(len(self.chapters))]
        return [
            KeptChapter(chapter, pages, partial(self._done, number))
            for number, (chapter, pages) in enumerate(zip(self.chapters, self.pages, strict=True))
        ]

    def found(self, number: int) -> Diagnostics:
        """Give the findings of composing a review."""
        composed = self.composed.get(number)
        if composed is None:
            return self.pages[number].found
        if self.pages:
            self.pages[number].found = composed.found
        return composed.found

    def compose(self, numbers: Sequence[int]) -> None:
        """Compose reviews here."""
        for number in numbers:
            composed = self.composed[number] = self.entries.compose(self.chapters[number])
            if self.store:
                self._keep(number, self.entries.write(composed, self.pages[number].around))

    def share(self, numbers: Sequence[int], crew: Crew) -> None:
        """Compose reviews together with workers: they begin at the last, this process at the first."""
        from ..crew.tasks import Fate, waited  # noqa: PLC0415 - most books are composed here
        from . import sharing  # noqa: PLC0415

        step = CHAPTERS_A_TASK
        groups = [numbers[i : i + step] for i in range(0, len(numbers), step)]
        setting = sharing.setting(self.entries.formats)
        given = [
            (group, crew.submit(sharing.task(setting, list(map(self.encoded, group)))))
            for group in reversed(groups)
        ]
        while given and given[-1][1].cancel():  # as long as workers have not come so far
            self.compose(given.pop()[0])
        for group, future in given:
            reply = waited(future)
            if reply.fate is Fate.DONE:
                for number, entry in zip(group, sharing.results(reply.data), strict=True):
                    if self._take(number, entry, self.encoded(number).around):
                        self._keep(number, entry)
        self.compose([number for number in numbers if number not in self.composed])

    def _done(self, number: int) -> SetChapter:
        """Give a composed review, though its pages were known: read it, or compose it again."""
        if number not in self.composed and not self._is_read(number):
            self.compose([number])
        return self.composed[number].done

    def _is_read(self, number: int) -> bool:
        pages = self.pages[number]
        return self._take(number, pages.store.get(pages.key), pages.around)

    def _take(self, number: int, entry: bytes | None, around: Surroundings) -> bool:
        """Read a review's entry; tell whether it was one."""
        if entry is None:
            return False
        composed = self.entries.read(entry, self.chapters[number], around)
        if composed:
            self.composed[number] = composed
        return composed is not None

    def _keep(self, number: int, entry: bytes) -> None:
        if self.store:
            self.store.put(self.pages[number].key, entry)
