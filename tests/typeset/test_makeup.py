"""Pages from strips: nothing lost, nothing doubled, nothing over the edge; widows, headings, notes, pictures, tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from reviewpress.styles.options import Line, NotesStyle, Pt
from reviewpress.typeset.blocks import SPRING
from reviewpress.typeset.filling import Leaf, TextBlock
from reviewpress.typeset.galley import Galley, Strip
from reviewpress.typeset.makeup import Makeup
from tests.typeset.setting import sheet

GRID = 10.0
LINES = 10
HEIGHT = GRID * LINES
NOTES: NotesStyle = replace(
    sheet().notes, space_before=Pt(4.0), rule=Line(Pt(1.0), length=Pt(30.0), gap=Pt(2.0))
)
NOTE_HEAD = 7.0
NOTE_LINE = 6.0


def line(name: str = "text", **options: object) -> Strip:
    return Strip(GRID, role=name, snaps=True, **options)  # type: ignore[arg-type]


def paragraph(count: int, name: str = "p") -> list[Strip]:
    """Make a paragraph's lines with two widows and two orphans kept."""
    return [
        line(f"{name}{i}", breakable=i == 0 or (i >= 2 and count - i >= 2)) for i in range(count)
    ]


def space(height: float = GRID, *, breakable: bool = True) -> Strip:
    return Strip(height, vanishes=True, role="space", breakable=breakable)


def heading(name: str = "h") -> list[Strip]:
    """Make a heading that holds two lines of what follows."""
    return [line(name)]


def note(count: int, name: str = "n") -> Galley:
    return Galley([Strip(NOTE_LINE, role=f"{name}{i}") for i in range(count)])


def figure(height: float, name: str = "f", caption: int = 0) -> list[Strip]:
    picture = Strip(height, role=name, floats=True)
    lines = [
        Strip(6.0, role=f"{name}-words{i}", floats=True, breakable=False) for i in range(caption)
    ]
    return [picture, *lines]


def table(rows: int, name: str = "r") -> list[Strip]:
    head = Strip(8.0, role="head")
    made = [Strip(12.0, role=f"{name}{i}", repeats=(head,), breakable=i > 0) for i in range(rows)]
    return [head, *made]


def held(strips: Sequence[Strip], count: int = 2) -> list[Strip]:
    """Keep strips on the page of what is above them."""
    for strip in strips[:count]:
        strip.breakable = False
    return list(strips)


def make(strips: Iterable[Strip], sink: float = 0.0, *, starts_left: bool = False) -> list[Leaf]:
    made = Makeup(TextBlock(HEIGHT, GRID, NOTES))
    return made.leaves(Galley(list(strips)), sink, starts_left=starts_left)


def roles(leaves: Sequence[Leaf]) -> list[str]:
    """Show each page's strips from top to bottom."""
    return [
        " ".join(strip.role for _, strip in sorted(leaf.placed, key=lambda placed: placed[0]))
        for leaf in leaves
    ]


def counts(leaves: Sequence[Leaf]) -> list[int]:
    return [len(leaf.placed) for leaf in leaves]


# --- text ---------------------------------------------------------------------------------------------------------


def test_nothing_makes_one_empty_page() -> None:
    assert counts(make([])) == [0]


def test_a_page_holds_as_many_lines_as_the_block() -> None:
    assert counts(make([line() for _ in range(25)])) == [10, 10, 5]


@pytest.mark.parametrize(
    ("strips", "expected"),
    [
        ([line() for _ in range(14)], [10, 4]),
        ([line() for _ in range(11)], [7, 4]),  # three of the page before
        ([line() for _ in range(23)], [10, 9, 4]),
        ([*(line() for _ in range(8)), *paragraph(4)], [8, 4]),  # not 10 and 2
        ([*(line() for _ in range(5)), space(), *heading(), *held(paragraph(4))], [5, 5]),
        ([*held(paragraph(10), 10), line()], [10, 1]),  # nothing that could be given
    ],
)
def test_a_last_page_holds_four_lines(strips: list[Strip], expected: list[int]) -> None:
    assert counts(make(strips)) == expected


def test_notes_stay_at_the_foot_of_a_page_that_gives_lines() -> None:
    strips = [line("b", notes=(note(1),)), *(line("a") for _ in range(9))]
    first, last = make(strips)
    assert len(last.placed) == 4
    assert first.placed[-1][0] + NOTE_LINE == HEIGHT


def test_the_sink_is_the_first_page_s() -> None:
    leaves = make([line() for _ in range(17)], sink=30.0)
    assert counts(leaves) == [7, 10]
    assert leaves[0].placed[0][0] == 30.0
    assert leaves[1].placed[0][0] == 0.0


@pytest.mark.parametrize("above", range(1, 12))
@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 8])
def test_no_widow_and_no_orphan(above: int, count: int) -> None:
    leaves = make([*(line("a") for _ in range(above)), *paragraph(count)])
    shares = [sum(s.role != "a" for _, s in leaf.placed) for leaf in leaves]
    assert sum(shares) == count
    if count > 1:
        assert 1 not in shares


@pytest.mark.parametrize("above", range(1, 12))
def test_a_heading_keeps_two_lines(above: int) -> None:
    text = held(paragraph(4))
    leaves = make([*(line("a") for _ in range(above)), space(), *heading(), *text])
    (at,) = [i for i, page in enumerate(roles(leaves)) if "h" in page.split()]
    assert {"p0", "p1"} <= set(roles(leaves)[at].split())


def test_white_space_vanishes_at_a_page_s_head_and_foot() -> None:
    strips = [*(line("a") for _ in range(10)), space(), *(line("b") for _ in range(4))]
    leaves = make(strips)
    assert [[y for y, _ in leaf.placed] for leaf in leaves] == [
        [i * GRID for i in range(10)],
        [i * GRID for i in range(4)],
    ]
    strips = [*(line("a") for _ in range(9)), space(25.0), *(line("b") for _ in range(4))]
    leaves = make(strips)
    assert leaves[0].depth == 90.0
    assert leaves[1].placed[0][0] == 0.0


def test_white_space_at_the_end_makes_no_page() -> None:
    assert len(make([*(line() for _ in range(10)), space()])) == 1


def test_lines_snap_to_the_grid() -> None:
    leaves = make([line("a"), Strip(13.0, role="odd"), line("b"), Strip(4.0), line("c")])
    places = {strip.role: y for y, strip in leaves[0].placed}
    assert (places["odd"], places["b"], places["c"]) == (10.0, 30.0, 50.0)


def test_a_group_that_no_page_holds_is_divided_anyway() -> None:
    strips = [line("a"), *held([line(f"g{i}") for i in range(25)], 25)]
    assert sum(counts(make(strips))) == 26


def test_a_strip_higher_than_the_page_stands_alone() -> None:
    leaves = make([line("a"), Strip(250.0, role="tall"), line("b")])
    assert roles(leaves) == ["a", "tall", "b"]


def test_a_sink_gives_way_to_what_would_not_fit_below_it() -> None:
    ((y, _),) = make([Strip(90.0, role="tall")], sink=30.0)[0].placed
    assert y == 10.0


def test_springs_push_down_what_is_below_them() -> None:
    strips = [line("a"), Strip(0.0, role=SPRING), line("b"), Strip(0.0, role=SPRING), line("c")]
    places = {strip.role: y for y, strip in make(strips)[0].placed}
    assert (places["a"], places["b"], places["c"]) == (0.0, 45.0, 90.0)


def test_a_spring_leaves_no_white_space_below_the_last_line() -> None:
    strips = [line("a"), Strip(0.0, role=SPRING), line("b"), space(7.0)]
    places = {strip.role: y for y, strip in make(strips)[0].placed}
    assert places["b"] == 90.0


# --- facing pages -------------------------------------------------------------------------------------------------


def test_facing_pages_end_at_the_same_height() -> None:
    strips = [*(line("a") for _ in range(9)), *paragraph(2), *(line("b") for _ in range(20))]
    uneven = make(strips)
    assert [leaf.depth for leaf in uneven[:2]] == [90.0, 100.0]
    even = make(strips, starts_left=True)
    assert [leaf.depth for leaf in even[:2]] == [90.0, 90.0]
    assert sum(counts(even)) == sum(counts(uneven)) == 31


def test_the_last_pages_are_not_made_equal() -> None:
    leaves = make([line() for _ in range(14)], starts_left=True)
    assert counts(leaves) == [10, 4]


# --- footnotes ----------------------------------------------------------------------------------------------------


def test_notes_stand_at_the_foot_below_a_line() -> None:
    (leaf,) = make([line("a", notes=(note(2),)), line("b")])
    assert roles([leaf]) == ["a b note-rule n0 n1"]
    places = {strip.role: y for y, strip in leaf.placed}
    assert places["n1"] == HEIGHT - NOTE_LINE
    assert places["n0"] == HEIGHT - 2 * NOTE_LINE
    assert places["note-rule"] == HEIGHT - 2 * NOTE_LINE - 3.0


def test_a_line_goes_with_its_note() -> None:
    strips = [*(line("a") for _ in range(9)), line("b", notes=(note(1),)), *[line("c")] * 3]
    assert roles(make(strips)) == ["a a a a a a a a a", "b c c c note-rule n0"]


def test_a_long_note_is_divided() -> None:
    strips = [
        *(line("a") for _ in range(6)),
        line("b", notes=(note(9),)),
        *(line("c") for _ in range(3)),
    ]
    first, second = roles(make(strips))
    assert first == "a a a a a a b note-rule n0 n1 n2"
    assert second == "c c c note-rule n3 n4 n5 n6 n7 n8"


def test_a_divided_note_divides_no_paragraph_wrongly() -> None:
    """A note too long for the page must not leave one line of its paragraph behind."""
    text = paragraph(4)
    text[0].notes = (note(12),)
    first, *_ = roles(make([*(line("a") for _ in range(5)), *text]))
    assert first.startswith("a a a a a p0 p1 note-rule n0")


def test_a_heading_stays_with_lines_that_call_a_long_note() -> None:
    text = held(paragraph(4))
    text[0].notes = (note(14),)
    pages = roles(make([*(line("a") for _ in range(4)), *heading(), *text]))
    (page,) = [page for page in pages if "h" in page.split()]
    assert {"p0", "p1"} <= set(page.split())


def test_notes_longer_than_pages_go_on_and_on() -> None:
    leaves = make([line("a", notes=(note(50),)), line("b")])
    shown = [name for page in roles(leaves) for name in page.split() if name.startswith("n")]
    assert [name for name in shown if name != "note-rule"] == [f"n{i}" for i in range(50)]
    check_places(leaves)


def test_several_notes_of_one_line_keep_their_order() -> None:
    strips = [line("a", notes=(note(20, "n"), note(20, "m"))), line("b")]
    leaves = make(strips)
    found = [
        s.role
        for leaf in leaves
        for _, s in leaf.placed
        if s.role[0] in "nm" and s.height == NOTE_LINE
    ]
    assert found == [f"n{i}" for i in range(20)] + [f"m{i}" for i in range(20)]
    check_places(leaves)


# --- pictures -----------------------------------------------------------------------------------------------------


def test_a_picture_that_does_not_fit_lets_the_text_go_on() -> None:
    strips = [*(line("a") for _ in range(7)), *figure(40.0), *(line("b") for _ in range(5))]
    assert roles(make(strips)) == ["a a a a a a a b b b", "f b b"]


def test_a_caption_goes_with_its_picture() -> None:
    strips = [
        *(line("a") for _ in range(7)),
        *figure(25.0, caption=2),
        *(line("b") for _ in range(5)),
    ]
    assert roles(make(strips)) == ["a a a a a a a b b b", "f f-words0 f-words1 b b"]


def test_pictures_keep_their_order() -> None:
    strips = [
        *(line("a") for _ in range(7)),
        *figure(40.0, "f"),
        line("b"),
        *figure(10.0, "g"),
        line("c"),
    ]
    assert roles(make(strips)) == ["a a a a a a a b c", "f g"]


def test_pictures_side_by_side_in_the_text_are_two() -> None:
    strips = [*(line("a") for _ in range(7)), *figure(60.0, "f"), *figure(60.0, "g"), line("b")]
    leaves = make(strips)
    assert roles(leaves) == ["a a a a a a a b", "f", "g"]
    check_places(leaves)


def test_a_note_in_the_caption_of_a_picture_is_kept() -> None:
    picture = figure(60.0, caption=1)
    picture[1].notes = (note(1),)
    leaves = make([*(line("a") for _ in range(7)), *picture])
    assert sum(page.split().count("n0") for page in roles(leaves)) == 1


# --- tables -------------------------------------------------------------------------------------------------------


def test_a_table_s_head_is_set_again() -> None:
    first, second = roles(make(table(12)))
    assert first.split()[0] == second.split()[0] == "head"
    assert [name for name in (first + " " + second).split() if name != "head"] == [
        f"r{i}" for i in range(12)
    ]


def test_a_head_never_stands_alone_at_the_foot() -> None:
    pages = roles(make([*(line("a") for _ in range(9)), *table(3)]))
    assert pages == [" ".join("a" * 9), "head r0 r1 r2"]


def test_a_row_higher_than_the_page_ends() -> None:
    head = Strip(8.0, role="head")
    tall = Strip(HEIGHT, role="tall", repeats=(head,))
    leaves = make([head, Strip(12.0, role="r"), tall, Strip(12.0, role="s", repeats=(head,))])
    assert roles(leaves) == ["head r", "tall", "head s"]


# --- everything together ------------------------------------------------------------------------------------------


def check_places(leaves: Sequence[Leaf]) -> None:
    """Nothing stands over anything else or over the edge, but what is higher than the page."""
    for leaf in leaves:
        boxes = [(y, y + strip.height, strip) for y, strip in leaf.placed if strip.height]
        boxes.sort(key=lambda box: box[:2])
        for (_, bottom, above), (top, _, below) in pairwise(boxes):
            if above.height <= HEIGHT:
                assert top >= bottom - 0.1, (above.role, below.role)
        for top, bottom, strip in boxes:
            assert top >= -0.1
            assert bottom <= HEIGHT + 0.1 or strip.height > HEIGHT, strip.role


class Piece(NamedTuple):
    """Some strips, told so that a failing example can be read: ``notes`` are rows and how long their notes are."""

    kind: str
    size: int
    notes: tuple[tuple[int, int], ...] = ()

    def strips(self, name: str) -> list[Strip]:
        match self.kind:
            case "text":
                found = paragraph(self.size, f"{name}p")
            case "heading":
                found = [space(), *heading(f"{name}h"), *held(paragraph(3, f"{name}q"))]
            case "figure":
                found = figure(float(self.size), f"{name}f", caption=2 if self.size < 90 else 0)
            case "table":
                found = table(self.size, f"{name}r")
            case "space":
                found = [space(float(self.size))]
            case _:
                found = [Strip(float(self.size), role=f"{name}t")]
        for row, count in self.notes:
            if row < len(found):
                found[row].notes = (note(count, f"{name}n{row}-"),)
        return found


CALLS = st.lists(st.tuples(st.integers(0, 6), st.integers(1, 25)), max_size=2).map(tuple)
NONE = st.just(())
PIECES = st.one_of(
    st.builds(Piece, st.just("text"), st.integers(1, 7), st.one_of(NONE, CALLS)),
    st.builds(Piece, st.just("heading"), st.just(0), NONE),
    st.builds(Piece, st.just("figure"), st.sampled_from([3, 28, 63, 88, 100]), CALLS),
    st.builds(Piece, st.just("table"), st.integers(1, 9), NONE),
    st.builds(Piece, st.just("space"), st.sampled_from([5, 10, 40, 120]), NONE),
    st.builds(Piece, st.just("tall"), st.sampled_from([99, 100, 140]), NONE),
)
GALLEYS = st.lists(PIECES, max_size=14)


def strips_of(pieces: Iterable[Piece]) -> list[Strip]:
    return [s for i, piece in enumerate(pieces) for s in piece.strips(chr(ord("A") + i))]


@settings(max_examples=500, deadline=None)
@given(GALLEYS, st.sampled_from([0.0, 30.0]), st.booleans())
def test_nothing_is_lost_doubled_or_over_the_edge(
    pieces: list[Piece], sink: float, starts_left: bool
) -> None:
    strips = strips_of(pieces)
    leaves = make(strips, sink, starts_left=starts_left)
    placed = [strip for leaf in leaves for _, strip in leaf.placed]
    wanted = [strip for strip in strips if not strip.vanishes and strip.role != "head"]
    for floats in (False, True):
        kept = [strip for strip in wanted if strip.floats is floats]
        assert [s.role for s in placed if s in kept] == [s.role for s in kept]
        notes = [line for strip in kept for called in strip.notes for line in called.strips]
        assert [s.role for s in placed if s in notes] == [s.role for s in notes]
    called = sum(len(found.strips) for strip in strips for found in strip.notes)
    check_places(leaves)
    assert all(leaf.placed for leaf in leaves) or not wanted
    assert len(leaves) <= len(wanted) + called + 1


@settings(max_examples=200, deadline=None)
@given(GALLEYS, st.booleans())
def test_no_note_stands_before_its_mark(pieces: list[Piece], starts_left: bool) -> None:
    strips = strips_of(pieces)
    page_of: dict[str, int] = {}
    for number, leaf in enumerate(make(strips, starts_left=starts_left)):
        for _, strip in leaf.placed:
            page_of.setdefault(strip.role, number)
    for strip in strips:
        for called in strip.notes:
            assert page_of[called.strips[0].role] >= page_of[strip.role]


@settings(max_examples=200, deadline=None)
@given(GALLEYS, st.booleans())
def test_snapping_lines_stand_on_the_grid(pieces: list[Piece], starts_left: bool) -> None:
    for leaf in make(strips_of(pieces), starts_left=starts_left):
        for y, strip in leaf.placed:
            if strip.snaps:
                assert y / GRID == pytest.approx(round(y / GRID), abs=0.01)


PLAIN = st.one_of(
    st.builds(Piece, st.just("text"), st.integers(1, 7), NONE),
    st.builds(Piece, st.just("heading"), st.just(0), NONE),
    st.builds(Piece, st.just("table"), st.integers(1, 9), NONE),
    st.builds(Piece, st.just("space"), st.sampled_from([5, 10, 40, 120]), NONE),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PLAIN, max_size=14), st.booleans())
def test_pages_end_only_where_they_may(pieces: list[Piece], starts_left: bool) -> None:
    strips = strips_of(pieces)
    index = {id(strip): i for i, strip in enumerate(strips)}
    leaves = make(strips, starts_left=starts_left)
    for before, after in pairwise(leaves):
        last = max(index[id(strip)] for _, strip in before.placed)
        first = min(i for _, strip in after.placed if (i := index[id(strip)]) > last)
        assert any(strip.breakable for strip in strips[last + 1 : first + 1])
