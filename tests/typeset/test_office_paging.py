"""Slabs in; the pages on which they start, by the word processor's rules, out."""

from __future__ import annotations

import pytest

from reviewpress.typeset.office.paging import Paging, Slab, Stranded, quota


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


def dealt(*slabs: Slab, quota: int, height: float = 100.0) -> Stranded | None:
    paging = Paging(height, note_head=5.0, quota=quota)
    paging.turn()
    return paging.add(slabs)


def chapter(heads: int) -> list[Slab]:
    """A page of eight lines, in two paragraphs, then heads that fit below them, and text that does not."""
    kept = [text(1, f"h{i}", keep_next=True) for i in range(heads)]
    return [text(4, "a"), text(4, "b"), *kept, text(4, "c")]


@pytest.mark.parametrize(
    ("quota", "expected"), [(1, None), (2, Stranded(2, 1)), (3, None), (4, None)]
)
def test_a_head_before_the_seam_of_a_deal_may_stay_behind(
    quota: int, expected: Stranded | None
) -> None:
    assert dealt(*chapter(1), quota=quota) == expected


def test_all_heads_before_the_seam_may_stay_behind() -> None:
    assert dealt(*chapter(2), quota=3) == Stranded(2, 2)
    assert dealt(*chapter(2), quota=2) == Stranded(2, 1)


def test_heads_whose_text_fits_stay_with_it() -> None:
    assert dealt(*chapter(1), quota=2, height=110.0) is None


def test_heads_that_do_not_fit_themselves_go_on() -> None:
    assert dealt(*chapter(1), quota=2, height=80.0) is None


def test_what_stands_in_a_frame_is_not_dealt_and_a_table_by_its_rows() -> None:
    framed, rows = Slab(0, 0.0, frames=0), [Slab(1, 0.0, frames=3), Slab(1, 0.0, frames=0)]
    assert dealt(framed, *chapter(1), quota=2) == Stranded(3, 1)
    assert dealt(*chapter(1)[:1], framed, *chapter(1)[1:], quota=2) == Stranded(3, 1)
    assert dealt(*chapter(1)[:1], *rows, *chapter(1)[1:], quota=5) == Stranded(4, 1)


@pytest.mark.parametrize(
    ("nodes", "expected"), [(100, 25), (101, 20), (999, 20), (1000, 23), (2999, 26), (99999, 53)]
)
def test_long_documents_are_dealt_out_in_larger_lots(nodes: int, expected: int) -> None:
    assert quota(nodes) == expected


def test_pages_go_on_without_touching_those_before() -> None:
    paging = Paging(100.0, note_head=5.0)
    paging.turn()
    paging.add([text(5, "a")])
    further = paging.onward()
    further.add([text(9, "b")])
    assert (paging.pages, paging.found) == (1, {"a": 0})
    assert further.found == {"b": 0}
