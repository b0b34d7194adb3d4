"""Pages that were drawn before come out as those that are drawn anew, or are drawn anew."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from reviewpress import driver
from reviewpress.batch.galleys.composing import BatchComposer
from reviewpress.caching import Store
from reviewpress.diagnostics import Diagnostics
from reviewpress.document.assembling import assemble
from reviewpress.document.nodes import Document, Figure
from reviewpress.fonts.catalogue import Catalogue
from reviewpress.styles.loading import load as load_sheet
from reviewpress.typeset.binding import set_book
from reviewpress.typeset.drawings import Drawing
from reviewpress.writers import pdf
from reviewpress.writers.pdf.drawn import Sheaf, Told, read_drawn

INPUTS = Path(__file__).parents[3] / "inputs"
TOLD = Told(False, 0, {})


def written(tree: Document, style: str, store: Store | None) -> bytes:
    composer = BatchComposer(store)
    sheet = load_sheet(style, root=INPUTS)
    pages = set_book(tree, sheet, Catalogue(system=False), Diagnostics(), composer)
    return pdf.write(pages, store=store)


def tree(name: str, style: str) -> Document:
    book = driver.load([INPUTS / name], INPUTS).books[0].book
    assert book
    return assemble(book, load_sheet(style, root=INPUTS), Diagnostics())


def part(whole: Document, numbers: Sequence[int], *, front: bool) -> Document:
    """Give a book of some of the reviews, without parts and perhaps without front matter."""
    chapters = [item for item in whole.body if hasattr(item, "opener")]
    body = tuple(chapters[number] for number in numbers)
    return Document(whole.meta, whole.front if front else (), body, (), whole.head)


@pytest.mark.parametrize("style", ["classic", "modern", "zine"])
def test_a_review_comes_out_the_same_wherever_it_was_drawn_before(
    style: str, tmp_path: Path
) -> None:
    """Other neighbours, sides, headings before it and readings in the fonts must not show."""
    whole = tree("school", style)
    count = sum(hasattr(item, "opener") for item in whole.body)
    orders = [range(count), range(count - 1, -1, -1), [1], [0, 1], [1, 0]]
    books = [whole, *(part(whole, order, front=len(order) > 1) for order in orders)]
    anew = [written(book, style, None) for book in books]
    store = Store(tmp_path)
    assert [written(book, style, store) for book in books] == anew
    assert [written(book, style, store) for book in reversed(books)] == anew[::-1]


def plain() -> Document:
    """Give a book of two reviews without pictures, whose pages are always drawn anew."""
    whole = tree("school", "classic")
    chapters = [item for item in whole.body if hasattr(item, "opener")]
    bare = [
        number
        for number, item in enumerate(chapters)
        if not any(isinstance(block, Figure) for block in item.blocks)
    ]
    return part(whole, bare[:2], front=True)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> tuple[Store, bytes]:
    """Draw a book, and keep it."""
    store = Store(tmp_path_factory.mktemp("kept"))
    return store, written(plain(), "classic", store)


def test_kept_pages_are_not_drawn_again(
    kept: tuple[Store, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[bool] = []
    monkeypatch.setattr(Sheaf, "add", lambda *_, **__: drawn.append(True))
    store, data = kept
    assert written(plain(), "classic", store) == data
    assert not drawn


@given(number=st.integers(0), place=st.integers(0), bit=st.integers(0, 7), cut=st.booleans())
@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow])
def test_a_damaged_entry_of_any_kind_changes_nothing(
    kept: tuple[Store, bytes], number: int, place: int, bit: int, *, cut: bool
) -> None:
    store, made = kept
    paths = sorted(store.folder.rglob("*.entry"))
    path = paths[number % len(paths)]
    whole = path.read_bytes()
    assume(whole)  # one that was cut to nothing, and that nobody has looked for since
    place %= len(whole)
    flipped = bytes([whole[place] ^ (1 << bit)])
    path.write_bytes(whole[:place] if cut else whole[:place] + flipped + whole[place + 1 :])
    assert written(plain(), "classic", store) == made


def entry(**changes: Any) -> bytes:
    head: dict[str, Any] = {
        "first": 1,
        "told": TOLD.row(1),
        "pages": [[4, [1, -1], [[0, 0, 9, 9.5, "#\0-1", "말", 1, -1]]]],
        "tags": [["P", -1, False, []]],
    }
    return json.dumps(head | changes).encode() + b"\nQ q "


def pages_of(data: bytes) -> Any:
    return read_drawn(Drawing("review-0007", {}, 1, data), TOLD)


def test_what_is_whole_is_read() -> None:
    (page,) = pages_of(entry())
    assert page.stream == b"Q q "
    assert page.marks[0][0].kind == "P"
    assert page.links[0].target == "#review-0007-1"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n",
        b"[]\nQ q ",
        entry() + b"Q",
        entry()[:-1],
        entry(told=TOLD.row(9)[:1]),
        entry(first="1"),
        entry(pages=[]),
        entry(pages=[[4, [1], []]]),
        entry(pages=[[4, [9, -1], []]]),
        entry(pages=[[4, [-2, -1], []]]),
        entry(pages=[[4, [True, -1], []]]),
        entry(pages=[[-4, [1, -1], []]]),
        entry(pages=[[4, [1, -1], [[0, 0, 9, float("nan"), "#a", "", 1, -1]]]]),
        entry(pages=[[4, [1, -1], [[0, 0, 9, "9", "#a", "", 1, -1]]]]),
        entry(pages=[[4, [1, -1], [[0, 0, 9, 9, 7, "", 1, -1]]]]),
        entry(tags=[["P>>/Evil<<", -1, False, []]]),
        entry(tags=[["P", 1, False, []]]),
        entry(tags=[["P", -1, False, [1]]]),
    ],
)
def test_what_tells_nonsense_is_none(data: bytes) -> None:
    assert pages_of(data) is None
