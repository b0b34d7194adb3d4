"""The index: page numbers folded, columns filled and made equal, nothing lost."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewpress.document.nodes import Index, IndexEntry, IndexGroup, Link, Text
from reviewpress.typeset.galley import Galley, LinkArea, Strip, TextRun
from reviewpress.typeset.index import _group, _page, folded, page_numbers, set_index
from reviewpress.typeset.tags import Tag
from tests.typeset.setting import setter, sheet

GUTTER_SLACK = 0.3


@pytest.mark.parametrize(
    ("folios", "ranges"),
    [
        ([], []),
        (["3"], [("3", "3")]),
        (["3", "4", "5"], [("3", "5")]),
        (["3", "4", "6", "8", "9"], [("3", "4"), ("6", "6"), ("8", "9")]),
        (["3", "3", "4"], [("3", "4")]),
        (["iv", "v", "1", "2"], [("iv", "iv"), ("v", "v"), ("1", "2")]),
        (["9", "10", "11"], [("9", "11")]),
    ],
)
def test_folding(folios: list[str], ranges: list[tuple[str, str]]) -> None:
    assert folded(folios) == ranges


@given(st.lists(st.integers(1, 40)).map(sorted))
def test_folded_ranges_hold_just_the_numbers_given(numbers: list[int]) -> None:
    ranges = [(int(first), int(last)) for first, last in folded(map(str, numbers))]
    unfolded = [n for first, last in ranges for n in range(first, last + 1)]
    assert unfolded == sorted(set(numbers))
    assert all(b[0] - a[1] > 1 for a, b in pairwise(ranges))


def test_page_numbers_lead_to_the_first_place_on_their_page() -> None:
    entry = IndexEntry("빛", ("a", "b", "c", "d"))
    folios = {"a": "3", "b": "3", "c": "4", "d": "9"}
    found = page_numbers(entry, folios.__getitem__)
    linked = [(inline.target, inline.children) for inline in found if isinstance(inline, Link)]
    assert linked == [("#a", (Text("3–4"),)), ("#d", (Text("9"),))]


def test_a_word_without_places_has_no_numbers() -> None:
    assert page_numbers(IndexEntry("빛", ()), str) == ()


def index(words: Sequence[int]) -> Index:
    """Make an index of groups with so many words each."""
    groups = [
        IndexGroup(
            chr(ord("ㄱ") + g),
            tuple(IndexEntry(f"낱말{g}-{i}", (f"{g * 7 + i % 5}",)) for i in range(count)),
        )
        for g, count in enumerate(words)
    ]
    return Index(tuple(groups))


def texts(strips: Sequence[Strip]) -> str:
    return " ".join(i.text for strip in strips for i in strip.items if isinstance(i, TextRun))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.integers(1, 30), max_size=8),
    st.sampled_from([400.0, 150.0, 60.0, 5.0]),
    st.sampled_from([480.0, 120.0]),
)
def test_no_word_is_lost_and_no_column_is_too_high(
    words: list[int], first_room: float, room: float
) -> None:
    made = index(words)
    pages = set_index(setter(), made, str, (first_room, room), Galley(), Tag("Sect"))
    shown = texts(pages).split()
    wanted = [entry.word for group in made.groups for entry in group.entries]
    assert sorted(word for word in shown if word.startswith("낱말")) == sorted(wanted)
    assert [g.initial for g in made.groups] == [one for one in shown if one in "ㄱㄲㄳㄴㄵㄶㄷㄸ"]
    assert all(page.height <= room + 0.1 for page in pages[1:])
    assert not pages or not pages[0].breakable
    assert all(page.breakable for page in pages[1:])
    measure = sheet().page.measure_pt
    for page in pages:
        assert all(item.x + item.width <= measure + GUTTER_SLACK for item in page.items)
        assert all(item.y <= page.height for item in page.items)


def test_an_initial_keeps_two_words_and_the_last_word_one() -> None:
    (rows,) = [
        _group(setter(), group, str, 200.0, Galley(), Tag("Sect")) for group in index([5]).groups
    ]
    entries = [strip for strip in rows if strip.role == "index-entry"]
    assert [strip.breakable for strip in entries] == [False, False, True, True, False]


def test_every_number_is_a_link() -> None:
    (page,) = set_index(setter(), index([3]), str, (400.0, 400.0), Galley(), Tag("Sect"))
    targets = sorted(item.target for item in page.items if isinstance(item, LinkArea))
    assert targets == ["#0", "#1", "#2"]


def strip(height: float, *, breakable: bool = True, vanishes: bool = False) -> Strip:
    return Strip(height, breakable=breakable, vanishes=vanishes)


def heights(columns: Sequence[Sequence[Strip]]) -> list[float]:
    return [sum(one.height for one in column) for column in columns]


def test_columns_of_the_last_page_are_made_equal() -> None:
    columns, rest = _page([strip(10.0) for _ in range(20)], 2, 480.0)
    assert (heights(columns), rest) == ([100.0, 100.0], [])
    columns, rest = _page([strip(10.0) for _ in range(21)], 3, 480.0)
    assert heights(columns) == [70.0, 70.0, 70.0]


def test_full_pages_are_filled_column_by_column() -> None:
    columns, rest = _page([strip(10.0) for _ in range(25)], 2, 100.0)
    assert (heights(columns), len(rest)) == ([100.0, 100.0], 5)


def test_an_initial_never_ends_a_column() -> None:
    group = [strip(13.0), strip(10.0, breakable=False)]
    columns, rest = _page([*(strip(10.0) for _ in range(9)), *group, *group], 1, 100.0)
    assert (heights(columns), len(rest)) == ([90.0], 4)


def test_white_space_vanishes_at_a_column_s_head_and_foot() -> None:
    space = strip(13.0, vanishes=True)
    columns, _ = _page([space, strip(50.0), space, strip(50.0), space], 2, 50.0)
    assert heights(columns) == [50.0, 50.0]


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.builds(strip, st.sampled_from([5.0, 10.0, 13.0, 300.0]), breakable=st.booleans(), vanishes=st.booleans()),
        min_size=1,
        max_size=40,
    ),
    st.integers(1, 4),
    st.sampled_from([20.0, 100.0, 250.0]),
)  # fmt: skip
def test_columns_hold_everything_once(strips: list[Strip], count: int, room: float) -> None:
    seen: list[Strip] = []
    rest = list(strips)
    for _ in range(len(strips) + 1):
        columns, rest = _page(rest, count, room)
        assert len(columns) <= count
        seen += [one for column in columns for one in column]
        if not rest:
            break
    assert not rest
    assert [id(s) for s in seen if not s.vanishes] == [id(s) for s in strips if not s.vanishes]
