"""Slabs in; the pages on which they start, by the word processor's rules, out."""

from __future__ import annotations

from reviewpress.typeset.office.paging import Paging, Slab


def pages(*slabs: Slab, height: float = 100.0) -> dict[str, int]:
    paging = Paging(height, note_head=5.0)
    paging.turn()
    paging.add(slabs)
    return paging.found


def text(lines: int, mark: str, *, before: float = 0.0, keep_next: bool = False) -> Slab:
    return Slab(lines, 10.0, before=before, keep_next=keep_next, marks=(mark,))


def test_paragraphs_follow_one_another() -> None:
    assert pages(text(5, "a"), text(5, "b"), text(1, "c")) == {"a": 0, "b": 0, "c": 1}


def test_two_lines_stay_on_either_side_of_a_pages_end() -> None:
    assert pages(text(9, "a"), text(4, "b"))["b"] == 1
    assert pages(text(8, "a"), text(4, "b"))["b"] == 0
    assert pages(text(8, "a"), text(3, "b"))["b"] == 1


def test_a_heading_goes_with_the_lines_below_it() -> None:
    assert pages(text(8, "a"), text(1, "h", keep_next=True), text(4, "b"))["h"] == 1
    assert pages(text(7, "a"), text(1, "h", keep_next=True), text(4, "b"))["h"] == 0


def test_white_space_above_vanishes_where_a_page_is_full() -> None:
    paging = Paging(100.0, note_head=5.0)
    paging.turn()
    paging.add([text(10, "a"), text(9, "b", before=20.0), text(1, "c")])
    assert paging.found == {"a": 0, "b": 1, "c": 1}


def test_white_space_above_stays_where_a_section_starts() -> None:
    paging = Paging(100.0, note_head=5.0)
    paging.turn()
    paging.add([text(1, "a")])
    paging.turn()
    paging.add([text(9, "b", before=20.0), text(1, "c")])
    assert paging.found == {"a": 0, "b": 1, "c": 2}


def test_recto_leaves_a_blank_page() -> None:
    paging = Paging(100.0, note_head=5.0)
    paging.turn(recto=True)
    paging.add([text(1, "a")])
    paging.turn(recto=True)
    paging.add([text(1, "b")])
    assert paging.found == {"a": 0, "b": 2}


def test_footnotes_take_room_on_the_page_of_their_marks() -> None:
    noted = Slab(4, 10.0, notes=((0, 30.0),), marks=("n",))
    assert pages(text(4, "a"), noted, text(2, "b")) == {"a": 0, "n": 0, "b": 1}


def test_a_tables_head_is_repeated() -> None:
    rows = [Slab(1, 30.0, keep_next=True)] + [
        Slab(1, 30.0, repeats=30.0, marks=(str(i),)) for i in range(4)
    ]
    assert pages(*rows) == {"0": 0, "1": 0, "2": 1, "3": 1}


def test_columns_share_a_page() -> None:
    paging = Paging(100.0, note_head=5.0)
    paging.turn()
    paging.columns([text(9, "a"), text(9, "b")], 2)
    assert paging.pages == 1
    paging.columns([text(9, "c"), text(9, "d")], 2)
    assert paging.pages == 2
