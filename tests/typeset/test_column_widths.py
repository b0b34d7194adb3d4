"""The widths of a table's columns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewpress.typeset.tables import column_widths


def test_what_fits_shares_out_what_is_left() -> None:
    assert column_widths([10, 10], [30, 50], 100) == [40, 60]


def test_what_does_not_fit_gives_in_proportion_to_what_it_can() -> None:
    assert column_widths([10, 10], [20, 190], 120) == pytest.approx([15.263, 104.737], abs=0.001)


def test_no_column_is_narrower_than_its_longest_word() -> None:
    assert column_widths([40, 10], [40, 500], 100) == [40, 60]


def test_words_longer_than_the_measure_share_it() -> None:
    assert column_widths([150, 50], [300, 90], 100) == [75, 25]


COLUMNS = st.lists(st.tuples(st.floats(1, 300), st.floats(0, 300)), min_size=1, max_size=12).map(
    lambda pairs: ([m for m, _ in pairs], [m + more for m, more in pairs])
)


@given(COLUMNS, st.floats(20, 600))
def test_the_measure_is_filled_and_words_fit_where_they_can(
    columns: tuple[list[float], list[float]], available: float
) -> None:
    least, natural = columns
    widths = column_widths(least, natural, available)
    assert sum(widths) == pytest.approx(available)
    if sum(least) <= available:
        assert all(w >= m - 0.001 for w, m in zip(widths, least, strict=True))
    if sum(natural) <= available:
        assert all(w >= n - 0.001 for w, n in zip(widths, natural, strict=True))
