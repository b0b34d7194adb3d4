"""A book's reviews in; the same composed out: read from the cache, set by workers, or set here.

Whatever happens to a worker, its reviews are composed here, so that a book comes out the same, and what is wrong is told
in the same way, over any number of processes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from ...caching import Store
from ...diagnostics import Diagnostics

if TYPE_CHECKING:
    from ...document.nodes import Chapter
    from ...typeset.formats import Formats
    from ...typeset.openers import KeptChapter, SetChapter
    from ..crew.tasks import Crew

_LEAST_SHARED = 6
"""Fewer reviews are composed sooner than they are handed over."""


class BatchComposer(Struct):
    """A ``typeset.openers.Composer`` that composes each review once, with as many hands as there are.

    ``store`` keeps galleys between books and runs; ``crew`` are the workers that help.
    """

    store: Store | None = None
    crew: Crew | None = None
    hits: int = 0
    misses: int = 0

    def __call__(
        self, chapters: Sequence[Chapter], formats: Formats, diagnostics: Diagnostics
    ) -> Sequence[SetChapter] | Sequence[KeptChapter]:
        """Compose the reviews of a book."""
        # A book that is only written as DOCX is never composed.
        from .composition import Composition  # noqa: PLC0415
        from .entries import Entries  # noqa: PLC0415

        book = Composition(chapters, Entries(formats), self.store)
        missing = book.read()
        self.hits += len(chapters) - len(missing)
        self.misses += len(missing)
        if self.crew and len(missing) >= _LEAST_SHARED:
            book.share(missing, self.crew)
        else:
            book.compose(missing)
        if self.store:
            self.store.trim()
        for number in range(len(chapters)):
            diagnostics.extend(book.found(number))
        return book.result()
