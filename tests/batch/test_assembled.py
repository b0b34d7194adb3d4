"""Reviews that an earlier run has read, checked and assembled are the same, with the same findings at the same places."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reviewpress import driver
from reviewpress.caching import Store
from reviewpress.diagnostics import Diagnostic, Diagnostics
from reviewpress.document.nodes import Chapter
from reviewpress.results import Built, Options
from reviewpress.sources import kept
from reviewpress.sources.model import Review, Section
from tests.batch.conftest import REVIEW

INPUTS = Path(__file__).parents[2] / "inputs"
ODD = """\
작품:
  제목: 별 (Star
  연도: 2O13
  러닝타임: 90분
리뷰:
  날짜: 2199-01-01
본문:
  감상: |
    스포일러 주의. 괄호가 (열린 채로 있고 <b>태그</b>도 있다.
    [없는 각주][^x] 仮名

    ### 안의 제목

    마지막 문단이다.
  빈 제목:
"""


@pytest.fixture
def odd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put up a review with a great deal wrong, and one with nothing, in a project of their own."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "odd.yaml").write_text(ODD, encoding="utf-8")
    (tmp_path / "good.yaml").write_text(REVIEW.format(title="영화", number=1), encoding="utf-8")
    (tmp_path / "book.yaml").write_text("책:\n  제목: 책\n리뷰: [odd.yaml, good.yaml]\n", "utf-8")
    return tmp_path


def build(folder: Path, store: Store | None) -> Built:
    library = driver.load([folder / "book.yaml"], None, store)
    options = Options(formats=("pdf",), out=folder / "out")
    (built,) = driver.build(library, options, store=store)
    return built


def found(folder: Path, store: Store | None) -> list[Diagnostic]:
    return list(build(folder, store).diagnostics)


def test_findings_are_told_again_word_for_word(odd: Path) -> None:
    anew = found(odd, None)
    assert len({one.code for one in anew}) > 5
    store = Store(odd / "store")
    assert found(odd, store) == anew
    assert store.usage().entries
    assert found(odd, store) == anew
    assert found(odd, Store(odd / "store")) == anew


@given(number=st.integers(0), place=st.integers(0), bit=st.integers(0, 8))
@settings(
    deadline=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
def test_damaged_entries_are_none(odd: Path, number: int, place: int, bit: int) -> None:
    store = Store(odd / "store")
    anew = found(odd, store)
    paths = sorted(store.folder.rglob("*.entry"))
    path = paths[number % len(paths)]
    whole = path.read_bytes()
    place %= len(whole)
    flipped = bytes([whole[place] ^ (1 << bit)]) + whole[place + 1 :] if bit < 8 else b""
    path.write_bytes(whole[:place] + flipped)
    assert found(odd, store) == anew


def reviews(name: str) -> tuple[Review, ...]:
    library = driver.load([INPUTS / name], INPUTS)
    assert library.books[0].book
    return library.books[0].book.reviews


@pytest.mark.parametrize("name", ["club", "school"])
def test_reviews_survive_their_bytes(name: str) -> None:
    for review in reviews(name):
        data = kept.pack(review, Diagnostics())
        again = kept.unpack(data, review.path, review.file, review.digest, lambda: None)
        assert again is not None
        assert again[0] == review
        assert list(again[0].sections) == list(review.sections)


def test_a_changed_file_another_name_and_another_folder_are_other_keys() -> None:
    keys = {kept.key("a.yaml", b"x"), kept.key("a.yaml", b"y"), kept.key("b.yaml", b"x")}
    assert len(keys) == 3


def unpacked(row: object, sections: object = ()) -> Review | None:
    data = b"\n".join(json.dumps(line).encode("utf-8") for line in (row, sections))
    found = kept.unpack(data, Path("a.yaml"), "a.yaml", "digest", lambda: None)
    return found[0] if found else None


@given(st.data())
@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_a_value_becomes_it_is_a_review_or_none(data: st.DataObject) -> None:
    (review, *_) = reviews("school")
    packed = [json.loads(line) for line in kept.pack(review, Diagnostics()).split(b"\n")]
    place: Any = packed
    while True:
        key = data.draw(st.integers(0, len(place) - 1))
        if not isinstance(place[key], list) or not place[key] or data.draw(st.integers(0, 9)) == 0:
            break
        place = place[key]
    place[key] = data.draw(
        st.none() | st.integers() | st.booleans() | st.text(max_size=5) | st.just([]) | st.just({})
    )
    made = unpacked(*packed)
    assert made is None or all(isinstance(section, Section) for section in made.sections)


def test_sections_that_are_none_are_read_from_the_file_again() -> None:
    (review, *_) = reviews("school")
    head, _, _ = kept.pack(review, Diagnostics()).partition(b"\n")
    for damaged in (head, head + b"\n[[1]]", head + b"\n{}"):
        again = kept.unpack(damaged, review.path, review.file, "", lambda: review)
        assert again is not None
        assert list(again[0].sections) == list(review.sections)


@pytest.mark.parametrize("row", [None, [], {}, 7, [[], []], [None, None], "x"])
def test_what_is_no_review_is_none(row: object) -> None:
    assert unpacked(row) is None


def test_a_kept_chapter_has_its_blocks_for_whoever_looks(odd: Path) -> None:
    store, options = Store(odd / "store"), Options(formats=("pdf",))

    def chapters() -> list[Chapter]:
        (loaded,) = driver.load([odd / "good.yaml"], odd, store).books
        body = driver.prepare(loaded, options, Diagnostics(), store).document.body
        return [item for item in body if isinstance(item, Chapter)]

    (anew,), (again,) = chapters(), chapters()
    assert again.known_headings is not None
    assert (again.title, again.head, again.digest) == (anew.title, anew.head, anew.digest)
    assert again.headings == anew.headings
    assert (tuple(again.opener), tuple(again.blocks)) == (anew.opener, anew.blocks)
