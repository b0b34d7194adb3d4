"""Bars in; strips out: what is drawn where, and where pages may end."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from msgspec.structs import replace

from reviewpress.diagnostics import Diagnostics
from reviewpress.document.nodes import Bar, BarChart
from reviewpress.fonts.catalogue import Catalogue
from reviewpress.styles.loading import load
from reviewpress.styles.options import Colour, Sheet
from reviewpress.typeset.blocks import BlockSetter
from reviewpress.typeset.formats import Formats
from reviewpress.typeset.galley import RuleItem, Strip, TextRun

LOOKS = ("classic", "modern", "pocket", "zine", "school")
CHART = BarChart((Bar("영화", 0.9, "4.5/5"), Bar("드라마", 0.5, "2.5/5"), Bar("책", 0, "0/5")))


@cache
def sheet(name: str) -> Sheet:
    return load(name, root=Path())


def rows(chart: BarChart, sheet: Sheet) -> list[Strip]:
    setter = BlockSetter(Formats(sheet, _catalogue()), Diagnostics())
    return [strip for strip in setter.galley([chart]).strips if not strip.vanishes]


@cache
def _catalogue() -> Catalogue:
    return Catalogue(system=False)


def rules(strip: Strip) -> list[RuleItem]:
    return [item for item in strip.items if isinstance(item, RuleItem)]


def runs(strip: Strip) -> list[TextRun]:
    return [item for item in strip.items if isinstance(item, TextRun)]


@pytest.mark.parametrize("look", LOOKS)
def test_label_bar_and_figure_stand_side_by_side(look: str) -> None:
    measure = sheet(look).page.measure_pt
    for strip, bar in zip(rows(CHART, sheet(look)), CHART.bars, strict=True):
        label, figure = runs(strip)
        track = rules(strip)[0]
        assert (label.text, figure.text) == (bar.label, bar.figure)
        assert label.x == 0
        assert label.x + label.width < track.x
        assert track.x + track.width < figure.x
        assert figure.x + figure.width == pytest.approx(measure)


@pytest.mark.parametrize("look", LOOKS)
def test_bars_are_as_long_as_their_shares_of_one_track(look: str) -> None:
    strips = rows(CHART, sheet(look))
    tracks = {(rule.x, rule.y, rule.width, rule.height) for rule, *_ in map(rules, strips)}
    assert len(tracks) == 1
    width = rules(strips[0])[0].width
    assert rules(strips[0])[1].width == pytest.approx(width * 0.9)
    assert rules(strips[1])[1].width == pytest.approx(width * 0.5)
    assert len(rules(strips[2])) == 1
    style = sheet(look).chart
    assert [(rule.colour, rule.height) for rule in rules(strips[0])] == [
        (style.track, style.thickness),
        (style.colour, style.thickness),
    ]


def test_without_a_colour_there_is_no_track() -> None:
    classic = sheet("classic")
    bare = replace(classic, chart=replace(classic.chart, track=Colour("")))
    assert [len(rules(strip)) for strip in rows(CHART, bare)] == [1, 1, 0]


def test_rows_keep_to_the_grid_and_together() -> None:
    classic = sheet("classic")
    strips = rows(CHART, classic)
    assert {strip.height for strip in strips} == {classic.page.grid}
    assert [strip.breakable for strip in strips] == [True, False, False]


def test_a_chart_longer_than_a_page_may_be_divided() -> None:
    classic = sheet("classic")
    years = tuple(Bar(str(1900 + n), n / 100, f"{n}") for n in range(classic.page.lines + 1))
    assert all(strip.breakable for strip in rows(BarChart(years), classic))


def test_long_labels_wrap_in_their_column() -> None:
    classic = sheet("classic")
    label = "아주 오래전에 나온 것으로 여겨지는 이름 모를 작품들의 갈래"
    long, short = rows(BarChart((Bar(label, 1, "5/5"), Bar("책", 1, "5/5"))), classic)
    assert long.height == 2 * short.height
    assert rules(long)[0].x < classic.page.measure_pt / 2
    tops = [run.y for run in runs(long)]
    assert all(above <= below for above, below in pairwise(tops[:-1]))
