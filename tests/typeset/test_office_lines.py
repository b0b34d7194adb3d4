"""Text with advances in; the lines that LibreOffice makes of it out (what was measured: benchmarks/office_lines.py)."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from reviewpress.typeset.office.breaking import line_starts
from reviewpress.typeset.office.measuring import (
    TWIP,
    UNITS,
    Advances,
    Piece,
    measured,
    split,
    width,
)

EM = 10.0


class _Widths(dict[str, float]):
    def __missing__(self, char: str) -> float:
        return 1000.0 if char >= "\u2000" and char not in "“”‘’…–—" else 500.0


def advances(widths: Mapping[str, float] | None = None) -> Advances:
    return Advances(widths or _Widths(), EM)


def lines(text: str, ems: float) -> list[str]:
    room = round(ems * EM * UNITS)
    starts = line_starts(measured([Piece(text, advances())]), room, room)
    return [text[a:b] for a, b in zip([0, *starts], [*starts, len(text)], strict=True)]


@pytest.mark.parametrize(
    ("text", "ems", "expected"),
    [
        ("하나 둘이 셋", 4.5, ["하나 둘이 ", "셋"]),
        ("하나 둘이", 2, ["하나 ", "둘이"]),
        ("하나 둘셋넷다", 5, ["하나 ", "둘셋넷다"]),
        ("바다(바바바바)는", 5.6, ["바다(", "바바바바)는"]),
        ("마마 12시간", 4, ["마마 12", "시간"]),
        ("마마마·바바", 4, ["마마마·", "바바"]),
        ("마마마마·바바", 4, ["마마마마", "·바바"]),
        ("마 Her”라고", 4, ["마 Her”", "라고"]),
        ("마마 「바바바」", 6, ["마마 「", "바바바」"]),
        ("漢字漢字", 3, ["漢字漢", "字"]),
        ("마마 ab-cd", 4.2, ["마마 ab-", "cd"]),
        ("마마 (ab) 마", 3.6, ["마마 ", "(ab) 마"]),
    ],
)
def test_breaks(text: str, ems: float, expected: list[str]) -> None:
    assert lines(text, ems) == expected


def test_a_stop_hangs_at_the_paragraphs_end_only() -> None:
    assert lines("하나 둘다.", 4.5) == ["하나 둘다."]
    assert lines("하나 둘다. 셋", 4.5) == ["하나 ", "둘다. 셋"]
    assert lines("하나 둘다”", 4.5) == ["하나 둘", "다”"]


def test_a_word_wider_than_the_line_is_cut() -> None:
    assert lines("가나다라마바", 4) == ["가나다라", "마바"]


def test_letters_of_two_scripts_stand_apart() -> None:
    text = measured([Piece("3월 4", advances())])
    assert text.gaps == {1: 2 * UNITS}


def test_no_gap_beside_signs() -> None:
    assert measured([Piece("가(A)나", advances())]).gaps == {}


def test_advances_are_sixths_of_a_twip() -> None:
    serif = Advances({"가": 966.0}, 10.0)
    assert serif.of("가") == 1159  # 193.2 twips


def test_portions_are_whole_twips() -> None:
    text = measured(
        [Piece("가나.다", Advances({"가": 966.0, "나": 966.0, ".": 331.0, "다": 966.0}, 10))]
    )
    exact = sum(text.advances[0].of(char) for char in text.text)
    rounded = [round(x / TWIP) * TWIP for x in (2 * 1159, 397, 1159)]
    assert line_starts(text, sum(rounded[:2]) + 1159, 0) == []
    assert sum(rounded[:2]) + 1159 != exact


def closer(text: str, tracking: float, room: int) -> list[int]:
    spaced = Advances(_Widths(), EM, tracking)
    return line_starts(measured([Piece(text, spaced)]), room, 0)


@pytest.mark.parametrize("tracking", [-0.2, 0.5])
def test_the_last_character_of_a_line_stands_without_its_tracking(tracking: float) -> None:
    natural = 3 * round(EM * UNITS) + 2 * round(tracking * UNITS)
    assert closer("가나다", tracking, natural) == []
    assert closer("가나다", tracking, natural - 1) != []


def test_every_portion_ends_without_a_negative_tracking_but_keeps_a_positive_one() -> None:
    letters = round((3 + 0.5) * EM * UNITS)
    for tracking, counted in ((-0.2, 1), (0.5, 3)):
        room = letters + counted * round(tracking * UNITS)
        assert closer("가나.다", tracking, room) == []
        assert closer("가나.다", tracking, room - TWIP) != []


def test_forced_line_ends_split_a_text() -> None:
    text = measured(
        [Piece("가나", advances()), Piece("\n", Advances({"\n": 0.0}, 1)), Piece("다", advances())]
    )
    assert [(start, part.text) for start, part in split(text)] == [(0, "가나\n"), (3, "다")]


def test_parts_keep_the_tracking_of_their_portions() -> None:
    wide = Advances(_Widths(), EM, 0.5)
    text = measured([Piece("가a", advances()), Piece("\n", advances()), Piece("다b", wide)])
    _, (_, last) = split(text)
    assert list(last.bounds) == [1, 2]
    assert [advances.tracking for advances in last.advances] == [wide.tracking] * 2


def test_a_words_width_counts_gaps_and_keeps_the_last_character_whole() -> None:
    assert width([Piece("가나", Advances(_Widths(), EM, -1.0))]) == 2 * EM - 1.0
    assert width([Piece("A가", advances())]) == 1.5 * EM + 0.2 * EM
