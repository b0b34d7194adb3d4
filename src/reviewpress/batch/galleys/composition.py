"""The reviews of one book in; the same composed out, by their numbers: as the cache, workers and this process have them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct, field

from ...caching import Store
from ...diagnostics import Diagnostics
from ...document.nodes import Chapter
from ...typeset.openers import Body, KeptChapter, SetChapter
from .chapters import Encoded, Surroundings, encode
from .entries import Composed, Entries
from .pages import ReviewPages

if TYPE_CHECKING:
    from concurrent.futures import Future

    from ..crew.tasks import Crew, Reply
    from .handing import Draw, Hand, Handed, Wanted

CHAPTERS_A_TASK = 2


class Composition(Struct):
    """The reviews of one book, by their numbers."""

    body: Body
    entries: Entries
    store: Store | None
    chapters: list[Chapter] = field(default_factory=list)
    """Those of the body."""
    composed: dict[int, Composed] = field(default_factory=dict)
    pages: dict[int, ReviewPages] = field(default_factory=dict)
    """Of the reviews whose pages may be known."""
    _encoded: dict[int, Encoded] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.chapters = [item for item in self.body if isinstance(item, Chapter)]

    def read(self) -> list[int]:
        """Take from the store what it has; give the numbers of the rest."""
        numbers = range(len(self.chapters))
        if self.store is None:
            return list(numbers)
        self.pages = {number: self._kept_pages(number) for number in numbers}
        return [number for number in numbers if not self._is_known(number)]

    def _kept_pages(self, number: int) -> ReviewPages:
        chapter = self.chapters[number]
        if chapter.digest:  # it has no pictures, and all of it stands in one file
            around = Surroundings(chapter.anchor, (chapter.key, ""), ())
            key = self.entries.key(chapter.digest.encode())
        else:
            data, around = self.encoded(number)
            key = self.entries.key(data)
        return ReviewPages(self.store, key, around, self.entries)

    def _is_known(self, number: int) -> bool:
        return self.pages[number].look() or self._is_read(number)

    def encoded(self, number: int) -> Encoded:
        """Write a chapter for workers."""
        if number not in self._encoded:
            self._encoded[number] = encode(self.chapters[number])
        return self._encoded[number]

    def result(self) -> list[SetChapter | KeptChapter]:
        """Give the reviews; with a store, it keeps their pages, too."""
        return [self._result(number) for number in range(len(self.chapters))]

    def _result(self, number: int) -> SetChapter | KeptChapter:
        if number not in self.pages:
            return self.composed[number].done
        return KeptChapter(self.chapters[number], self.pages[number], partial(self._done, number))

    def found(self, number: int) -> Diagnostics:
        """Give the findings of composing a review."""
        composed = self.composed.get(number)
        if composed is None:
            return self.pages[number].found
        if number in self.pages:
            self.pages[number].found = composed.found
        return composed.found

    def compose(self, numbers: Sequence[int]) -> None:
        """Compose reviews here."""
        for number in numbers:
            composed = self.composed[number] = self.entries.compose(self.chapters[number])
            if self.store:
                self._keep(number, self.entries.write(composed, self.pages[number].around))

    def share(self, numbers: Sequence[int], crew: Crew, draw: Draw | None) -> None:
        """Compose reviews together with workers, which begin at the last, this process at the first.

        With ``draw``, each review is drawn by whoever composes it; without, all are drawn when the book is written.
        """
        from .handing import Hand, Wanted  # noqa: PLC0415 - most books are composed here

        wanted = Wanted(galleys=self.store is not None, pages=draw is not None)
        hand = Hand(self.entries, wanted, draw) if draw else None
        parts = list(self._parts())
        given = self._give(numbers, parts, wanted, crew)
        side = _Side(self.body)
        while given and given[-1].future.cancel():  # as long as workers have not come so far
            for number in given.pop().numbers:
                verso = side.of(number)
                self._make(number, hand, is_in_part=parts[number], verso=verso)
                pages = self.pages.get(number)
                side.add(pages.count(verso=verso) if pages and verso is not None else 0)
        self._take_back(given)
        self.compose([number for number in numbers if not self._is_there(number)])

    def _give(
        self, numbers: Sequence[int], parts: Sequence[bool], wanted: Wanted, crew: Crew
    ) -> list[_Given]:
        """Have workers compose reviews, a few a task, the last ones first."""
        from . import sharing  # noqa: PLC0415 - as above

        setting, step, given = sharing.setting(self.entries.formats), CHAPTERS_A_TASK, []
        for start in reversed(range(0, len(numbers), step)):
            group = numbers[start : start + step]
            shared = [sharing.Shared(self.encoded(number), parts[number]) for number in group]
            task = sharing.task(setting, shared, wanted)
            given.append(_Given(group, crew.submit(task)))
        return given

    def _take_back(self, given: Sequence[_Given]) -> None:
        """Take what workers have made of the reviews that were given to them."""
        from ..crew.tasks import Fate, waited  # noqa: PLC0415 - as above
        from . import sharing  # noqa: PLC0415

        for group, future in given:
            reply = waited(future)
            if reply.fate is Fate.DONE:
                for number, handed in zip(group, sharing.results(reply.data), strict=True):
                    self._take_handed(number, handed)

    def _parts(self) -> Iterator[bool]:
        """Tell of each review whether it stands in a part."""
        is_in_part = False
        for item in self.body:
            if isinstance(item, Chapter):
                yield is_in_part
            else:
                is_in_part = True

    def _make(
        self, number: int, hand: Hand | None, *, is_in_part: bool, verso: bool | None
    ) -> None:
        """Compose a review as workers do."""
        if hand is None:
            self.compose([number])
            return
        around = self.encoded(number).around
        composed, handed = hand.make(
            self.chapters[number], around, is_in_part=is_in_part, verso=verso
        )
        if not self._take_handed(number, handed):
            self.composed[number] = composed

    def _take_handed(self, number: int, handed: Handed) -> bool:
        """Take what was handed over of a review; tell whether its pages were there."""
        around = self.encoded(number).around
        if handed.galley and self.store:
            self._keep(number, handed.galley)
        pages = self.pages.get(number) or ReviewPages(None, "", around, self.entries)
        taken = [pages.take(entry, verso=verso) for verso, entry in handed.pages.items()]
        if any(taken):
            self.pages[number] = pages
        elif handed.galley:
            self._take(number, handed.galley, around)
        return any(taken)

    def _is_there(self, number: int) -> bool:
        return number in self.composed or (number in self.pages and self.pages[number].is_known)

    def _done(self, number: int) -> SetChapter:
        """Give a composed review, though its pages were known: read it, or compose it again."""
        if number not in self.composed and not self._is_read(number):
            self.compose([number])
        return self.composed[number].done

    def _is_read(self, number: int) -> bool:
        pages = self.pages[number]
        entry = self.store.get(pages.key) if self.store else None
        return self._take(number, entry, pages.around)

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


class _Given(NamedTuple):
    """Reviews that a worker is to compose."""

    numbers: Sequence[int]
    future: Future[Reply]


class _Side:
    """Foretells on which side reviews begin that are made one after another from the book's first one on."""

    def __init__(self, body: Body) -> None:
        # The pages of a part's opening are not known before the book is bound.
        runs = takewhile(lambda item: isinstance(item, Chapter), body)
        self._foreseen = sum(1 for _ in runs)
        self._next = 0
        self._pages = 0

    def of(self, number: int) -> bool | None:
        """Tell whether a review begins on a verso; None where that is not known."""
        if number != self._next or number >= self._foreseen:
            return None
        return self._pages % 2 == 1

    def add(self, pages: int) -> None:
        """Count the pages of the review that was asked for; 0 where they are not known."""
        self._pages += pages
        self._next = self._next + 1 if pages else -1
