"""Line breaking against every way of breaking: small paragraphs, whose best breaks can be found by trying them all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewpress.typeset import breaking
from reviewpress.typeset.breaking import (
    Candidates,
    Glue,
    ragged,
    rescued,
    widest,
)

SPACE = 224.0
GLUE = Glue(stretch=190.0, shrink=76.0, tracking_stretch=40.0, tracking_shrink=20.0)
RIGID = Glue(stretch=0.0, shrink=0.0)
SYLLABLE = 966.0
SPLIT = 220.0**2
COLUMNS = ("ends", "starts", "costs", "end_spaces", "start_spaces", "end_gaps", "start_gaps")


@dataclass(frozen=True)
class Piece:
    """What stands between two places: its width, whether a space follows, and what a break there costs."""

    width: float
    space: bool
    cost: float


def paragraph(pieces: Sequence[Piece], indent: float = 0.0) -> Candidates:
    places = Candidates()
    x, spaces, gaps = indent, 0, 0
    for piece in pieces:
        x += piece.width
        places.ends.append(x)
        places.end_spaces.append(spaces)
        places.end_gaps.append(gaps)
        places.costs.append(piece.cost)
        if piece.space:
            x += SPACE
            spaces += 1
        else:
            gaps += 1
        places.starts.append(x)
        places.start_spaces.append(spaces)
        places.start_gaps.append(gaps)
    places.costs[-1] = 0.0
    return places


def justified(places: Candidates, measure: float, glue: Glue, short: float) -> list[int] | None:
    fit = breaking.justified(places, measure, glue, short)
    return fit.breaks if fit else None


def words(*syllables: int) -> list[Piece]:
    """Make words of so many syllables each, which may be split anywhere."""
    pieces: list[Piece] = []
    for count in syllables:
        pieces += [Piece(SYLLABLE, False, SPLIT)] * (count - 1)
        pieces.append(Piece(SYLLABLE, True, 0.0))
    return pieces


PIECES = st.builds(
    Piece,
    st.sampled_from([SYLLABLE, SYLLABLE, SYLLABLE, 500.0, 1500.0, 2898.0]),
    st.booleans(),
    st.sampled_from([0.0, SPLIT, 320.0**2]),
)
PARAGRAPHS = st.lists(PIECES, min_size=1, max_size=11)


def all_breaks(last: int) -> Iterator[tuple[int, ...]]:
    for count in range(last):
        for inner in combinations(range(1, last), count):
            yield (*inner, last)


def best_of(
    places: Candidates, cost_of: Callable[[int, int], float]
) -> tuple[float, tuple[int, ...]]:
    """Try every way of breaking."""
    found: tuple[float, tuple[int, ...]] = (float("inf"), ())
    for breaks in all_breaks(len(places.ends) - 1):
        cost, j = 0.0, 0
        for k in breaks:
            cost += cost_of(j, k)
            j = k
        found = min(found, (cost, breaks))
    return found


def cost(cost_of: Callable[[int, int], float], breaks: Sequence[int]) -> float:
    return sum(cost_of(j, k) for j, k in zip([0, *breaks], breaks, strict=False))


def justified_cost(
    places: Candidates, measure: float, glue: Glue, short: float
) -> Callable[[int, int], float]:
    """Give the demerits of a line as the documentation of ``justified`` tells them."""
    last = len(places.ends) - 1

    def filled(j: int, k: int) -> float:
        width = places.ends[k] - places.starts[j]
        spaces = places.end_spaces[k] - places.start_spaces[j]
        spare = abs(measure - width)
        per_space = glue.stretch if width <= measure else glue.shrink
        amount = glue.tracking_stretch if width <= measure else glue.tracking_shrink
        gaps = places.end_gaps[k] - places.start_gaps[j]
        gives, rest = per_space * spaces, amount * gaps
        if spare <= gives:
            badness = 10 + 100 * (spare / gives if gives else 0.0) ** 3
        elif spare <= gives + rest:
            badness = 110 + 200 * (spare - gives) / rest
        else:
            return float("inf")
        return badness**2 + places.costs[k]

    def line(j: int, k: int) -> float:
        width = places.ends[k] - places.starts[j]
        if k < last or width > measure:
            least = filled(j, k)
            return min(least, 10100.0) if k == last and least < float("inf") else least
        return min(filled(j, k), 250100.0 if width < short and j else 100.0)

    return line


@given(PARAGRAPHS, st.sampled_from([2500.0, 4000.0, 6000.0]), st.sampled_from([0.0, 1000.0]))
def test_justified_finds_the_best(pieces: list[Piece], measure: float, indent: float) -> None:
    places = paragraph(pieces, indent)
    line = justified_cost(places, measure, GLUE, 2700.0)
    least, _ = best_of(places, line)
    found = justified(places, measure, GLUE, 2700.0)
    if least == float("inf"):
        assert found is None
    else:
        assert found is not None
        assert found[-1] == len(places.ends) - 1
        assert cost(line, found) == pytest.approx(least)


def without_cuts(places: Candidates) -> tuple[Candidates, list[int]]:
    """Leave out the places that cost something; give the rest, and the indices that they had."""
    whole = Candidates()
    kept = [k for k, cost in enumerate(places.costs) if not cost]
    for name in COLUMNS:
        column = getattr(places, name)
        setattr(whole, name, [column[k] for k in kept])
    return whole, kept


@given(PARAGRAPHS, st.sampled_from([2500.0, 4000.0, 6000.0]))
def test_looking_between_words_first_finds_the_same(pieces: list[Piece], measure: float) -> None:
    """What ``paragraphs`` rests on: breaks between words bound what breaks inside them may cost."""
    places = paragraph(pieces)
    best = breaking.justified(places, measure, GLUE, 2700.0)
    whole, kept = without_cuts(places)
    fit = breaking.justified(whole, measure, GLUE, 2700.0)
    if fit is None:
        return
    assert best is not None
    bounded = breaking.justified(places, measure, GLUE, 2700.0, fit.demerits + 1.0)
    assert bounded is not None
    assert (bounded.breaks, bounded.demerits) == (best.breaks, best.demerits)
    if fit.demerits <= min((cost for cost in places.costs if cost), default=breaking.INFINITE):
        assert [kept[k] for k in fit.breaks] == best.breaks


@given(PARAGRAPHS, st.sampled_from([3000.0, 4000.0, 6000.0]))
def test_ragged_keeps_to_the_measure_if_it_can_be_kept(pieces: list[Piece], measure: float) -> None:
    places = paragraph(pieces)
    found = ragged(places, measure, 2700.0)
    assert found[-1] == len(places.ends) - 1
    assert found == sorted(set(found))
    for j, k in zip([0, *found], found, strict=False):
        assert places.ends[k] - places.starts[j] <= measure or k == j + 1


@given(PARAGRAPHS, st.sampled_from([3000.0, 4000.0, 6000.0]))
def test_rescued_always_ends_and_keeps_to_the_measure_if_it_can_be_kept(
    pieces: list[Piece], measure: float
) -> None:
    places = paragraph(pieces)
    found = rescued(places, measure, GLUE, 2700.0)
    assert found[-1] == len(places.ends) - 1
    assert found == sorted(set(found))
    for j, k in zip([0, *found], found, strict=False):
        width = places.ends[k] - places.starts[j]
        gives = 1.5 * GLUE.shrink * (places.end_spaces[k] - places.start_spaces[j])
        assert width - gives <= measure * 1.02 or k == j + 1 or widest(places) > measure


def test_words_are_kept_whole_where_spaces_can_give() -> None:
    places = paragraph(words(3, 2, 3, 2, 3, 2))
    line = 8 * SYLLABLE + 2 * SPACE + 150
    found = justified(places, line, GLUE, 0.0)
    assert found == [8, 15]


def test_a_word_is_split_where_spaces_cannot_give_enough() -> None:
    places = paragraph(words(2, 6, 2))
    found = justified(places, 6 * SYLLABLE + SPACE, GLUE, 0.0)
    assert found == [6, 10]


def test_a_short_last_line_is_avoided() -> None:
    places = paragraph(words(*[2] * 14, 1))
    measure = 28 * SYLLABLE + 13 * SPACE
    assert justified(places, measure, GLUE, 0.0) == [28, 29]
    assert justified(places, measure, GLUE, 3 * 900.0) == [26, 29]


def test_a_paragraph_of_one_line_stays_one_however_short() -> None:
    places = paragraph(words(1))
    assert justified(places, 9000.0, GLUE, 2700.0) == [1]
    assert ragged(places, 9000.0, 2700.0) == [1]


def test_the_indent_counts() -> None:
    pieces = words(2, 2, 2)
    measure = 4 * SYLLABLE + SPACE
    assert justified(paragraph(pieces), measure, RIGID, 0.0) == [4, 6]
    assert justified(paragraph(pieces, indent=2 * SYLLABLE + SPACE), measure, RIGID, 0.0) == [2, 6]


@pytest.mark.parametrize("width", [500.0, 4000.0, 4100.0, 90_000.0])
def test_one_piece_without_any_break(width: float) -> None:
    places = paragraph([Piece(width, False, 0.0)])
    assert rescued(places, 4000.0, GLUE, 2700.0) == [1]
    assert ragged(places, 4000.0, 2700.0) == [1]
    assert (justified(places, 4000.0, GLUE, 2700.0) is not None) == (width <= 4000.0)


def test_pieces_wider_than_the_measure_stand_alone() -> None:
    places = paragraph([Piece(966, True, 0), Piece(9000, True, 0), Piece(966, True, 0)])
    assert justified(places, 4000.0, GLUE, 0.0) is None
    assert rescued(places, 4000.0, GLUE, 0.0) == [1, 2, 3]
    assert ragged(places, 4000.0, 0.0) == [1, 2, 3]
    assert widest(places) == 9000.0


def test_only_lines_near_what_cannot_be_filled_are_loose() -> None:
    """A Latin word before a long one must not loosen a whole paragraph."""
    latin = [Piece(3000, True, 0), Piece(7800, True, 0)]
    text = words(3, 2, 3, 2, 2, 3, 3, 2, 4, 3, 2, 3)
    places = paragraph([*text, *latin, *text])
    measure = 8 * SYLLABLE + 2 * SPACE
    assert justified(places, measure, GLUE, 0.0) is None
    found = rescued(places, measure, GLUE, 0.0)
    alone = justified(paragraph(text), measure, GLUE, 0.0)
    assert alone is not None
    assert found[-len(alone) :] == [k + len(text) + 2 for k in alone]


def test_no_breaks_at_all() -> None:
    assert widest(Candidates()) == 0.0


def test_a_very_long_paragraph_ends() -> None:
    places = paragraph(words(*[3, 2, 4] * 2000))
    found = justified(places, 25 * SYLLABLE, GLUE, 2700.0)
    assert found is not None
    assert found[-1] == len(places.ends) - 1
    assert rescued(places, 25 * SYLLABLE, GLUE, 2700.0)[-1] == found[-1]
