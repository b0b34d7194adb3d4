"""Set reviews come out of the cache as they went in, and nothing else does."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from reviewpress import driver
from reviewpress.batch.galleys.chapters import Surroundings, decode, encode
from reviewpress.batch.galleys.composing import BatchComposer
from reviewpress.batch.galleys.entries import Entries
from reviewpress.caching import Store
from reviewpress.diagnostics import Diagnostics
from reviewpress.document import nodes
from reviewpress.document.assembling import assemble
from reviewpress.document.nodes import Chapter
from reviewpress.fonts.catalogue import Catalogue
from reviewpress.styles.loading import load as load_sheet
from reviewpress.typeset.binding import set_book
from reviewpress.typeset.formats import Formats
from reviewpress.typeset.galley import (
    Galley,
    ImageItem,
    LineMeasure,
    LinkArea,
    RuleItem,
    Strip,
    TextRun,
)
from reviewpress.typeset.tags import Tag
from reviewpress.writers import pdf

INPUTS = Path(__file__).parents[2] / "inputs"


def document(name: str, style: str = "classic") -> tuple[nodes.Document, Formats]:
    """Assemble a sample."""
    library = driver.load([INPUTS / name], INPUTS)
    book = library.books[0].book
    assert book
    sheet = load_sheet(style, root=book.root)
    return assemble(book, sheet, Diagnostics()), Formats(sheet, Catalogue(system=False))


def chapters(document: nodes.Document) -> list[Chapter]:
    return [item for item in document.body if isinstance(item, Chapter)]


def test_the_packer_knows_every_field_of_what_it_packs() -> None:
    """A new field must be packed, too, or books from the cache would differ."""
    assert slots(Strip) == {
        "height", "items", "breakable", "vanishes", "anchors", "snaps", "repeats", "floats",
        "notes", "span", "measure", "role", "tag",
    }  # fmt: skip
    assert slots(Galley) == {"strips", "uses"}
    assert slots(Tag) == {"kind", "parent", "children", "is_ordered"}
    assert slots(TextRun) == {
        "x", "y", "face", "size", "colour", "show", "text", "width", "tracking", "tag",
    }  # fmt: skip
    assert slots(RuleItem) == {"x", "y", "width", "height", "colour"}
    assert slots(ImageItem) == {"x", "y", "width", "height", "image", "alt"}
    assert slots(LinkArea) == {"x", "y", "width", "height", "target", "tag"}
    assert slots(LineMeasure) == {"space", "split", "is_justified", "is_last"}


def slots(kind: type[Any]) -> set[str]:
    """Give the names of a class's fields, in Python or compiled."""
    names = "__mypyc_attrs__" if hasattr(kind, "__mypyc_attrs__") else "__slots__"
    return {name for base in kind.__mro__ for name in getattr(base, names, ())}


@pytest.mark.parametrize("name", ["club", "school", "도쿄_이야기"])
def test_chapters_survive_their_bytes(name: str) -> None:
    for chapter in chapters(document(name)[0]):
        data, around = encode(chapter)
        again = decode(data, around)
        assert (again.opener, again.blocks) == (chapter.opener, chapter.blocks)


def test_a_review_has_the_same_bytes_wherever_it_stands_in_a_book() -> None:
    first = chapters(document("club")[0])[0]
    data, around = encode(first)
    moved = Surroundings("review-0042", around.files, around.images)
    assert (
        encode(replace(first, **_content(decode(data, moved)), anchor="review-0042")).data == data
    )
    assert b"review-0001" not in data


def _content(chapter: Chapter) -> dict[str, Any]:
    return {"opener": chapter.opener, "blocks": chapter.blocks}


@pytest.mark.parametrize("name", ["club", "school", "도쿄_이야기"])
@pytest.mark.parametrize("style", ["classic", "zine"])
def test_a_book_from_the_cache_has_the_same_bytes(name: str, style: str, tmp_path: Path) -> None:
    made, told = [], []
    store = Store(tmp_path)
    composers = [BatchComposer(), BatchComposer(store), BatchComposer(store)]
    for composer in composers:
        found = Diagnostics()
        tree, formats = document(name, style)
        pages = set_book(tree, formats.sheet, Catalogue(system=False), found, composer)
        made.append(pdf.write(pages))
        told.append(list(found))
    assert made[0] == made[1] == made[2]
    assert told[0] == told[1] == told[2]
    count = len(chapters(document(name)[0]))
    assert [(one.hits, one.misses) for one in composers] == [(0, count), (0, count), (count, 0)]


def test_another_sheet_is_another_key() -> None:
    chapter = chapters(document("도쿄_이야기")[0])[0]
    keys = {
        Entries(document("도쿄_이야기", style)[1]).key(encode(chapter).data)
        for style in ("classic", "modern")
    }
    assert len(keys) == 2


@pytest.fixture(scope="module")
def entry() -> tuple[dict[str, Any], Chapter, Surroundings, Entries]:
    """Pack the first review of a sample."""
    tree, formats = document("school")
    chapter = chapters(tree)[0]
    entries = Entries(formats)
    around = encode(chapter).around
    data = entries.write(entries.compose(chapter), around)
    return json.loads(data), chapter, around, entries


def read(entry: tuple[dict[str, Any], Chapter, Surroundings, Entries], packed: object) -> object:
    _, chapter, around, entries = entry
    return entries.read(json.dumps(packed).encode(), chapter, around)


def test_a_whole_entry_is_read(entry: Any) -> None:
    assert read(entry, entry[0]) is not None


def _first(packed: Any, *path: Any) -> Any:
    for step in path:
        packed = packed[step]
    return packed


RUNS_SHOW, RUNS_X, RUNS_TAG = 5, 0, 4


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("runs", RUNS_SHOW, 0), "[<0041>] TJ /Evil Do ["),
        (("runs", RUNS_X, 0), 1e99),
        (("runs", RUNS_X, 0), True),
        (("runs", RUNS_TAG, 0), 10**9),
        (("runs", RUNS_TAG, 0), -2),
        (("strips", 0, 0), float("nan")),
        (("strips", 1, 0), 10**8),
        (("formats", 0, 2), "0 g /X"),
        (("formats", 0, 0), "NoSuchFace"),
        (("tags", 0, 0), "P>>/Evil<<"),
        (("tags", 0, 1), 1),
        (("kinds",), "X"),
        (("text", 0, 0), 10**9),
        (("spans", 0, 0), 99),
        (("found",), [["no-such-code", -1, 1, []]]),
        (("found",), [["typeset-overfull", -1, 7, []]]),
        (("stacks", 0, 0), "no-such-role"),
        (("stacks", 0, 2), "other fonts"),
    ],
)
def test_an_entry_that_tells_nonsense_is_no_entry(entry: Any, path: Any, value: object) -> None:
    packed = json.loads(json.dumps(entry[0]))
    _first(packed, *path[:-1])[path[-1]] = value
    assert read(entry, packed) is None


@pytest.mark.parametrize("packed", [None, [], 3, "x", {}, {"stacks": []}, {"stacks": 7}])
def test_what_is_no_entry_is_none(entry: Any, packed: object) -> None:
    assert read(entry, packed) is None


@given(st.data())
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_no_change_of_one_value_raises(entry: Any, data: st.DataObject) -> None:
    packed = json.loads(json.dumps(entry[0]))
    place: Any = packed
    while True:
        keys = sorted(place) if isinstance(place, dict) else range(len(place))
        key = data.draw(st.sampled_from(list(keys)))
        inner = place[key]
        if not isinstance(inner, list | dict) or not inner or data.draw(st.integers(0, 9)) == 0:
            break
        place = inner
    place[key] = data.draw(
        st.none() | st.integers() | st.floats() | st.text(max_size=5) | st.just([]) | st.just([[]])
    )
    read(entry, packed)
