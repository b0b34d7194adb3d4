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
    from ...typeset.formats import Formats
    from ...typeset.openers import Body, KeptChapter, SetChapter
    from ..crew.tasks import Crew
    from .handing import Draw

_LEAST_SHARED = 6
"""Fewer reviews are composed sooner than they are handed over."""


class BatchComposer(Struct):
    """A ``typeset.openers.Composer`` that composes each review once, with as many hands as there are.

    ``store`` keeps galleys between books and runs; ``crew`` are the workers that help. With ``draw``, these draw what they
    have composed, too.
    """

    store: Store | None = None
    crew: Crew | None = None
    draw: Draw | None = None
    hits: int = 0
    misses: int = 0

    def __call__(
        self, body: Body, formats: Formats, diagnostics: Diagnostics
    ) -> Sequence[SetChapter | KeptChapter]:
        """Compose the reviews of a book."""
        # A book that is only written as DOCX is never composed.
        from .composition import Composition  # noqa: PLC0415
        from .entries import Entries  # noqa: PLC0415

        book = Composition(body, Entries(formats), self.store)
        missing = book.read()
        self.hits += len(book.chapters) - len(missing)
        self.misses += len(missing)
        if self.crew and len(missing) >= _LEAST_SHARED:
            book.share(missing, self.crew, self.draw)
        else:
            book.compose(missing)
        if self.store:
            self.store.trim()
        for number in range(len(book.chapters)):
            diagnostics.extend(book.found(number))
        return book.result()
