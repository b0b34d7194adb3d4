from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewpress.styles.lengths import Length, LengthError, Unit, parse_length

POINTS = [
    ("12pt", 12),
    ("25.4mm", 72),
    ("2.54cm", 72),
    ("1.5em", 15),
    ("2lh", 34),
    ("0", 0),
    ("0mm", 0),
    (".5pt", 0.5),
    ("4 mm", 4 * 72 / 25.4),
    ("10PT", 10),
    ("-2pt", -2),
]


@pytest.mark.parametrize(("typed", "points"), POINTS)
def test_a_length_becomes_points(typed: str, points: float) -> None:
    assert parse_length(typed).points(em_pt=10, line_pt=17) == pytest.approx(points)


@pytest.mark.parametrize(
    "typed", ["", "pt", "12 px", "12pt 4pt", "1,5pt", "1e3pt", "１２pt", "--1pt"]
)
def test_what_is_no_length_is_refused(typed: str) -> None:
    with pytest.raises(LengthError) as refused:
        parse_length(typed)
    assert not refused.value.number


def test_a_number_without_unit_is_refused_with_its_number() -> None:
    with pytest.raises(LengthError) as refused:
        parse_length("12.5")
    assert refused.value.number == "12.5"


@given(st.integers(0, 10**6), st.sampled_from(Unit))
def test_what_is_typed_is_what_is_read(thousandths: int, unit: Unit) -> None:
    value = thousandths / 1000
    assert parse_length(f"{value:.3f}{unit}") == Length(value, unit)


@given(st.text(max_size=12))
def test_any_text_is_a_length_or_refused(typed: str) -> None:
    try:
        length = parse_length(typed)
    except LengthError:
        return
    assert length.points(em_pt=10, line_pt=17) == length.points(em_pt=10, line_pt=17)


@given(st.floats(0, 500, allow_nan=False), st.floats(1, 100), st.floats(1, 100))
def test_only_relative_units_depend_on_their_place(
    value: float, em_pt: float, line_pt: float
) -> None:
    for unit in Unit:
        length = Length(value, unit)
        same = length.points(em_pt=em_pt, line_pt=line_pt) == length.points(em_pt=3, line_pt=7)
        assert same or not length.absolute
