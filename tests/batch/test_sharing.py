"""A book whose reviews several processes compose and draw comes out as that of one."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from pathlib import Path

import pytest

from reviewpress import driver
from reviewpress.batch.crew.spool import spool_of_this_process
from reviewpress.batch.crew.tasks import Fate, Reply, Task
from reviewpress.batch.galleys.composing import BatchComposer
from reviewpress.batch.runs.drawing import draw
from reviewpress.batch.runs.tasks import work
from reviewpress.caching import Store
from reviewpress.diagnostics import Diagnostics
from reviewpress.document.assembling import assemble
from reviewpress.document.nodes import Chapter, Document
from reviewpress.fonts.catalogue import Catalogue
from reviewpress.styles.loading import load as load_sheet
from reviewpress.typeset.binding import set_book
from reviewpress.typeset.formats import Formats
from reviewpress.typeset.openers import Body, KeptChapter, SetChapter
from reviewpress.writers import pdf

INPUTS = Path(__file__).parents[2] / "inputs"
TAKEN = 3
"""So many tasks are done before the caller begins; the rest it takes back."""


class Crew:
    """Does the first tasks at once; with ``fate`` it fails at all of them."""

    size, helpers = 2, 1

    def __init__(self, fate: Fate = Fate.DONE) -> None:
        self.fate = fate
        self.done = 0

    def submit(self, task: Task) -> Future[Reply]:
        future: Future[Reply] = Future()
        if self.done < TAKEN:
            self.done += 1
            future.set_running_or_notify_cancel()
            is_well = self.fate is Fate.DONE
            data = work(task.body, spool_of_this_process()) if is_well else b""
            future.set_result(Reply(self.fate, data))
        return future

    def call_all(self) -> None: ...

    def close(self) -> None: ...


def tree(style: str) -> Document:
    """Assemble a sample."""
    book = driver.load([INPUTS / "school"], INPUTS).books[0].book
    assert book
    return assemble(book, load_sheet(style, root=INPUTS), Diagnostics())


def written(document: Document, style: str, composer: BatchComposer | None) -> bytes:
    sheet = load_sheet(style, root=INPUTS)
    pages = set_book(document, sheet, Catalogue(system=False), Diagnostics(), composer)
    return pdf.write(pages, store=composer.store if composer else None)


@pytest.mark.parametrize("style", ["classic", "modern", "zine", "school"])
@pytest.mark.parametrize("fate", [Fate.DONE, Fate.DIED])
def test_shared_reviews_come_out_the_same(style: str, fate: Fate) -> None:
    document, crew = tree(style), Crew(fate)
    assert sum(isinstance(item, Chapter) for item in document.body) >= 2 * TAKEN
    assert written(document, style, BatchComposer(None, crew, draw)) == written(
        document, style, None
    )
    assert crew.done == TAKEN


def test_what_workers_hand_over_is_kept(tmp_path: Path) -> None:
    document, store = tree("classic"), Store(tmp_path)
    anew = written(document, "classic", None)
    assert written(document, "classic", BatchComposer(store, Crew(), draw)) == anew
    again = BatchComposer(store)
    assert written(document, "classic", again) == anew
    assert again.misses == 0


def test_pages_are_handed_over_and_not_lines() -> None:
    """Whoever binds the book composes no review again, but those with pictures, whose pages cannot be kept."""
    document = tree("classic")
    sheet = load_sheet("classic", root=INPUTS)
    composer = BatchComposer(None, Crew(), draw)

    composed: list[SetChapter | KeptChapter] = []

    def watched(
        body: Body, formats: Formats, found: Diagnostics
    ) -> Sequence[SetChapter | KeptChapter]:
        composed.extend(composer(body, formats, found))
        return composed

    set_book(document, sheet, Catalogue(system=False), Diagnostics(), watched)
    assert any(isinstance(one, KeptChapter) for one in composed)
