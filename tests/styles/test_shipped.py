from __future__ import annotations

from pathlib import Path

import pytest

from reviewpress.diagnostics import Diagnostics
from reviewpress.sources.model import Trim
from reviewpress.styles.finding import shipped_paths
from reviewpress.styles.loading import load
from reviewpress.styles.names import (
    CHAR_STYLES,
    FACTS_STYLES,
    PIECES,
    RULE_STYLES,
    TABLE_STYLES,
    TEXT_STYLES,
)
from reviewpress.styles.options import Sheet
from reviewpress.styles.trims import TRIMS

LOOKS = ("base", "classic", "modern", "pocket", "school", "zine")
HEADS = ("section", "subsection", "piece-title")


def shipped(look: str, trim: str = "") -> Sheet:
    found = Diagnostics()
    figures = TRIMS.get(trim)
    size = Trim(trim, figures.width_mm, figures.height_mm) if figures else None
    sheet = load(look, root=Path(), trim=size, diagnostics=found)
    assert not list(found)
    return sheet


def test_all_looks_are_shipped() -> None:
    assert sorted(shipped_paths()) == sorted(LOOKS)


@pytest.mark.parametrize("look", LOOKS)
def test_a_look_defines_every_style_that_books_use(look: str) -> None:
    sheet = shipped(look)
    assert TEXT_STYLES.keys() <= sheet.text.keys()
    assert CHAR_STYLES.keys() <= sheet.inline.keys()
    assert RULE_STYLES.keys() == sheet.rules.keys()
    assert FACTS_STYLES.keys() == sheet.facts.keys()
    assert TABLE_STYLES.keys() == sheet.tables.keys()
    assert PIECES.keys() == sheet.pieces.keys()
    assert sheet.about


@pytest.mark.parametrize("trim", TRIMS)
@pytest.mark.parametrize("look", LOOKS)
def test_heads_take_whole_lines_at_every_trim(look: str, trim: str) -> None:
    sheet = shipped(look, trim)
    for name in HEADS:
        style = sheet.text[name]
        lines = (style.space_before + style.leading + style.space_after) / sheet.page.grid
        assert lines == pytest.approx(round(lines)), name


@pytest.mark.parametrize("trim", TRIMS)
@pytest.mark.parametrize("look", LOOKS)
def test_a_look_follows_the_trim(look: str, trim: str) -> None:
    own, sheet, figures = shipped(look), shipped(look, trim), TRIMS[trim]
    page, body = sheet.page, sheet.text["paragraph"]
    assert page.width == pytest.approx(figures.width_mm * 72 / 25.4, abs=0.001)
    factor = figures.body_pt / TRIMS[own.page.trim].body_pt
    assert body.size == pytest.approx(own.text["paragraph"].size * factor, abs=0.051)
    assert body.leading == page.grid
    assert 1.5 < page.grid / body.size < 1.9
    assert (page.grid * 2).is_integer()
    assert page.lines >= 20
    if trim != own.page.trim and (page.width, page.height) != (own.page.width, own.page.height):
        assert page.inner == pytest.approx(figures.inner_mm * 72 / 25.4, abs=0.001)


LOOK_FIGURES = {
    # trim, margins inner outer top bottom (mm), body size, grid, measured styles
    "classic": (
        "A5",
        (20, 16, 23, 25),
        10,
        17,
        {"opener-title": 21, "section": 11.5, "subsection": 9.3},
    ),
    "modern": (
        "신국판",
        (20, 24, 28, 24),
        9.2,
        16.5,
        {"opener-title": 26, "section": 13, "quote": 12.5},
    ),
    "pocket": ("문고", (15, 11, 15, 17), 8.5, 14, {"opener-title": 15, "section": 8.8, "quote": 8}),
    "zine": ("46판", (16, 14, 18, 22), 9, 15.5, {"opener-title": 72, "section": 17, "lead": 11.5}),
    "school": (
        "B5",
        (28, 25, 30, 29),
        11,
        19,
        {"opener-title": 22, "section": 13.5, "quote": 10.5},
    ),
}


@pytest.mark.parametrize("look", LOOK_FIGURES)
def test_a_look_has_the_figures_of_its_design(look: str) -> None:
    trim, margins_mm, body_pt, grid_pt, sizes_pt = LOOK_FIGURES[look]
    sheet = shipped(look)
    page = sheet.page
    margins = [side * 25.4 / 72 for side in (page.inner, page.outer, page.top, page.bottom)]
    assert page.trim == trim
    assert margins == pytest.approx(margins_mm, abs=0.01)
    assert (sheet.text["paragraph"].size, page.grid) == (body_pt, grid_pt)
    assert {name: sheet.text[name].size for name in sizes_pt} == sizes_pt


@pytest.mark.parametrize(
    ("look", "accent", "ink"),
    [
        ("modern", "#1b3a57", (0.9, 0.65, 0.35, 0.25)),
        ("zine", "#e5391c", (0, 0.88, 0.95, 0)),
        ("school", "#2f6b4f", (0.75, 0.3, 0.75, 0.25)),
    ],
)
def test_an_accent_has_its_inks(look: str, accent: str, ink: tuple[float, ...]) -> None:
    sheet = shipped(look)
    assert sheet.colours["accent"] == accent
    assert sheet.ink(accent) == ink
    assert sheet.ink("#123456") is None
