"""Marks that hang past the line's end, and dots over emphasised syllables: what a sheet may ask for."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from reviewpress.diagnostics import Diagnostics
from reviewpress.document.nodes import Inline, Styled, Text
from reviewpress.styles.options import CharStyle, Sheet
from reviewpress.typeset.formats import Formats
from reviewpress.typeset.galley import Galley, RuleItem, TextRun
from reviewpress.typeset.hangul import gaps
from reviewpress.typeset.lines import SetLine
from reviewpress.typeset.paragraphs import Frame, ParagraphSetter
from tests.typeset.setting import catalogue, set_text, sheet, shown

MEASURE = 200.0
COMMAS = "가나다라, " * 40 + "끝을 맺는다."


def lines(inlines: tuple[Inline, ...], own: Sheet) -> list[SetLine]:
    setter = ParagraphSetter(Formats(own, catalogue()), lambda _: "", Diagnostics())
    return setter.lines(inlines, own.text["paragraph"], Frame(0.0, MEASURE, 10.0), Galley())


def widths_to_the_last_syllable(found: list[SetLine]) -> list[float]:
    """Give how far the justified lines reach that end in a comma, without the comma."""
    comma = 0.331 * sheet().text["paragraph"].size
    reached = []
    for line in found[:-1]:
        run = line.items[-1]
        assert isinstance(run, TextRun)
        if run.text.endswith(","):
            reached.append(run.x + shown(run)[1] - comma)
    return reached


@pytest.mark.parametrize(("hanging", "edge"), [(True, MEASURE), (False, MEASURE - 3.31)])
def test_commas_hang_where_the_sheet_lets_them(hanging: bool, edge: float) -> None:
    own = replace(sheet(), breaking=replace(sheet().breaking, hanging=hanging))
    set_text("가")  # opens the face by which runs are read
    found = widths_to_the_last_syllable(lines((Text(COMMAS),), own))
    assert found
    assert found == pytest.approx([edge] * len(found), abs=0.3)


def test_a_dot_stands_over_the_middle_of_every_emphasised_syllable() -> None:
    inline = {**sheet().inline, "emphasis": CharStyle(dots=True)}
    (line,) = lines(
        (Text("나는 "), Styled("emphasis", (Text("정말, 봤"),)), Text("다")),
        replace(sheet(), inline=inline),
    )
    dots = [item for item in line.items if isinstance(item, RuleItem)]
    size = sheet().text["paragraph"].size
    syllable, space, comma = 0.966 * size, 0.31 * size, 0.331 * size
    start = 2 * syllable + space
    middles = [start + syllable / 2, start + syllable * 1.5, start + syllable * 2.5 + comma + space]
    assert [dot.x + dot.width / 2 for dot in dots] == pytest.approx(middles, abs=0.05)
    assert all(dot.y + dot.height < 10.0 - 0.88 * size for dot in dots)


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("가나다", [0, 1]),
        ("가나다.", [0, 1]),
        ("〈가나〉를", [1]),
        ("Her는", []),
        ("漢字의", [0, 1]),
        ("3월의", [1]),
        ("", []),
    ],
)
def test_letter_spacing_goes_between_syllables_alone(word: str, found: list[int]) -> None:
    assert list(gaps(word)) == found
