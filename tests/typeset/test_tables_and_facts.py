"""Tables and labelled rows in; where pages may end in them, and how they fit narrow measures, out."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from reviewpress.diagnostics import Diagnostics
from reviewpress.document.nodes import Align, Block, FactRow, Facts, Table, Text
from reviewpress.fonts.catalogue import Catalogue
from reviewpress.sources.model import Trim
from reviewpress.styles.loading import load
from reviewpress.styles.options import Sheet
from reviewpress.typeset.blocks import BlockSetter
from reviewpress.typeset.formats import Formats
from reviewpress.typeset.galley import Strip, TextRun

FACTS = Facts(
    (
        FactRow("감독", (Text("고은비"),)),
        FactRow("출연", (Text("나래, 은결, 가람"),)),
        FactRow("별점", (Text("★★★★☆ 4/5"),)),
        FactRow("상영 시간", (Text("97분"),)),
    )
)


@cache
def sheet(look: str, trim: str) -> Sheet:
    return load(look, trim=Trim(trim, 105, 148) if trim else None, root=Path())


@cache
def _catalogue() -> Catalogue:
    return Catalogue(system=False)


def strips(block: Block, look: str = "classic", trim: str = "") -> list[Strip]:
    setter = BlockSetter(Formats(sheet(look, trim), _catalogue()), Diagnostics())
    return [strip for strip in setter.galley([block]).strips if not strip.vanishes]


def table(rows: int) -> Table:
    cells = tuple(((Text(f"{n}"),), (Text("말"),)) for n in range(rows))
    return Table((((Text("번호"),), (Text("뜻"),)),), cells, (Align.LEFT, Align.LEFT))


def test_a_small_table_is_never_divided() -> None:
    assert not any(strip.breakable for strip in strips(table(6))[1:])


def test_a_long_table_keeps_two_rows_on_either_page() -> None:
    may_end = [strip.breakable for strip in strips(table(30))[1:]]
    assert may_end == [False, False, *[True] * 27, False]
    assert all(strip.repeats for strip in strips(table(30))[1:])


@pytest.mark.parametrize(
    ("look", "trim", "rows"),
    [("classic", "", 2), ("classic", "문고", 2), ("school", "", 2), ("school", "문고", 4)],
)
def test_facts_stand_in_fewer_columns_where_values_had_no_room(
    look: str, trim: str, rows: int
) -> None:
    assert len(strips(FACTS, look, trim)) == rows


def test_a_running_line_does_not_divide_labels_from_values() -> None:
    lines = [
        "".join(run.text for run in strip.items if isinstance(run, TextRun))
        for strip in strips(Facts(FACTS.rows * 4), "pocket")
    ]
    assert len(lines) > 2
    for row in FACTS.rows:
        first = row.value[0]
        assert isinstance(first, Text)
        word = first.text.split()[0]
        joined = f"{row.label} {word}".replace(" ", "\u00a0")
        assert sum(line.count(joined) for line in lines) == 4
