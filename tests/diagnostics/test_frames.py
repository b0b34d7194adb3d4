"""Lines and places in; code frames whose carets stand right under the place out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reviewpress.diagnostics.frames import frame
from reviewpress.terminal import cells


def test_carets_count_hangul_as_two_cells() -> None:
    assert frame(14, "  줄거니: |", 3, 3, 100) == (
        "   14 │   줄거니: |",
        "      │   ^^^^^^",
    )
    assert frame(2, "제목: 허 a 나", 7, 1, 100)[1] == "      │ " + " " * 9 + "^"


def test_a_tab_is_four_cells_wide() -> None:
    assert frame(1, "\t제목", 2, 2, 100) == ("    1 │     제목", "      │     ^^^^")
    assert frame(1, "\t제목", 1, 1, 100)[1] == "      │ ^^^^"


def test_a_long_line_is_cut_around_the_place() -> None:
    line = "가" * 200 + "나" + "다" * 200
    text, carets = frame(1, line, 201, 1, 60)
    assert text.startswith("    1 │ …가")
    assert text.endswith("다…")
    assert cells(text) <= 60
    before = text[: text.index("나")]
    assert cells(before) == carets.index("^")


def test_a_place_behind_the_line_s_end_is_shown_at_its_end() -> None:
    assert frame(1, "가", 9, 3, 100) == ("    1 │ 가", "      │   ^")


def test_control_characters_are_shown_as_pictures() -> None:
    assert frame(1, "가\x1b나", 2, 1, 100) == ("    1 │ 가␛나", "      │   ^")


@given(
    st.text(alphabet="가a\t漢é\u202e\x00 ", max_size=300),
    st.integers(0, 320),
    st.integers(0, 320),
    st.integers(1, 200),
)
def test_frames_fit_and_their_carets_stand_under_the_text(
    line: str, column: int, length: int, width: int
) -> None:
    text, carets = frame(3, line, column, length, width)
    # An escape of twelve cells may stand alone in a terminal narrower than any.
    assert cells(text) <= max(width, 30) + 1
    assert "^" in carets
    assert cells(carets) <= max(width, 30) + 1


def test_a_line_of_megabytes_costs_nothing() -> None:
    assert frame(1, "가" * 5_000_000, 2_500_000, 2_000_000, 80)[0].startswith("    1 │ …")
