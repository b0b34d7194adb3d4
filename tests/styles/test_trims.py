from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewpress.styles.trims import TRIMS, figures_of_size, same_page, trim_figures


@pytest.mark.parametrize("name", TRIMS)
def test_a_named_trim_is_found_by_its_name(name: str) -> None:
    assert trim_figures(f" {name.lower()} ") is TRIMS[name]


def test_a_size_is_read_in_millimetres() -> None:
    figures = trim_figures("140 × 200.5")
    assert figures is not None
    assert (figures.width_mm, figures.height_mm) == (140, 200.5)
    assert figures.body_pt == TRIMS["A5"].body_pt


@pytest.mark.parametrize("typed", ["", "A6판", "148", "148x", "0x210", "148-210", "a4 paper"])
def test_what_is_no_trim_is_refused(typed: str) -> None:
    assert trim_figures(typed) is None


def test_a_size_of_a_named_trim_has_its_figures() -> None:
    figures = trim_figures("182x257")
    assert figures is not None
    assert same_page(figures, TRIMS["B5"])
    assert figures.inner_mm == TRIMS["B5"].inner_mm


@given(st.floats(60, 400), st.floats(60, 500))
def test_margins_of_a_free_size_stand_in_proportion(width_mm: float, height_mm: float) -> None:
    figures = figures_of_size("free", width_mm, height_mm)
    share = (figures.inner_mm + figures.outer_mm) / width_mm
    assert 0.2 < share < 0.32
    assert (figures.inner_mm * 2).is_integer()
    assert figures.bottom_mm >= figures.top_mm
