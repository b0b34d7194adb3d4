"""The bars of good typesetting, read off finished PDFs by the independent reader, on every sample, look and trim."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

import reviewpress
from reviewpress.fonts.catalogue import Catalogue
from reviewpress.sources.model import Trim
from reviewpress.styles.loading import load as load_sheet
from reviewpress.styles.options import Sheet, TextAlign
from reviewpress.styles.trims import trim_figures
from tests.books.conftest import SAMPLES, Sample
from tests.readers import bars, pdf

LOOKS = ("classic", "modern", "pocket", "zine", "school")
TRIMS = ("문고", "A5", "B5")
SETTINGS = [(look, "") for look in LOOKS] + [("classic", trim) for trim in TRIMS]
MOST_WIDE = 0.005
"""Share of justified lines that may have a word space over 0.6 em."""
MOST_SHORT = 0.01
MOST_SPLITS = {"문고": 0.20, "": 0.10, "A5": 0.10, "B5": 0.10}
NARROW_LOOKS = ("pocket",)


@pytest.mark.parametrize(("look", "trim"), SETTINGS)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_every_bar_holds(sample: Sample, look: str, trim: str, tmp_path: Path) -> None:
    found = counted(sample.path, sample.root, look, trim, tmp_path)
    assert found.body_lines > 80
    assert_bars(found)
    most = MOST_SPLITS["문고" if look in NARROW_LOOKS else trim]
    assert len(found.splits) <= most * found.hangul_breaks, found.splits


@pytest.mark.parametrize("trim", TRIMS)
@pytest.mark.parametrize("look", LOOKS)
def test_every_bar_holds_on_a_hundred_reviews(
    look: str, trim: str, hundred_reviews: Path, tmp_path: Path
) -> None:
    found = counted(hundred_reviews, hundred_reviews, look, trim, tmp_path)
    assert found.body_lines > 4000
    assert_bars(found)


def assert_bars(found: bars.Tally) -> None:
    """Assert what holds for every book; made-up words may be split more often than real ones."""
    assert not found.forbidden
    assert not found.overfull
    assert not found.widows
    assert not found.orphans
    assert not found.off_grid
    assert not found.headings_alone
    assert len(found.wide) <= MOST_WIDE * found.justified, found.wide
    assert all(width <= 1.0 for width, _ in found.wide), found.wide
    assert len(found.short) <= MOST_SHORT * found.paragraphs, found.short


def counted(path: Path, root: Path, look: str, trim: str, out: Path) -> bars.Tally:
    """Build a book in a look and trim, and count over its pages."""
    library = reviewpress.load(path, root=root)
    (built,) = reviewpress.build(library, out=out, formats=("pdf",), style=look, trim=trim)
    assert built.exit_code == 0, list(built.diagnostics)
    book = library.books[0].book
    assert book
    sheet = load_sheet(look, root=book.root, trim=_trim(trim) if trim else book.trim)
    return bars.tally(pdf.read(built.files[0]), measures(sheet), bars.words_of(texts(path)))


def measures(sheet: Sheet) -> bars.Measures:
    """Turn a sheet into the measures that a reader of its pages needs."""
    page, body = sheet.page, sheet.text["paragraph"]
    role = sheet.fonts[body.font]
    face = Catalogue().face(role.family, body.weight or role.weight)
    assert face
    between = (body.space_before + body.space_after) / page.grid
    return bars.Measures(
        inner=page.inner,
        outer=page.outer,
        top=page.top,
        height=page.lines * page.grid,
        width=page.measure_pt,
        grid=page.grid,
        size=body.size,
        font=face.postscript_name,
        indent=body.indent,
        is_justified=body.align is TextAlign.JUSTIFY,
        keeps_grid=abs(between - round(between)) < 0.001,
    )


def texts(path: Path) -> Iterator[str]:
    """Give every key and value of the YAML files at a path."""
    for file in sorted(path.rglob("*.yaml")):
        yield from _texts(yaml.safe_load(file.read_text(encoding="utf-8")))


def _texts(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        for key, value in node.items():
            yield str(key)
            yield from _texts(value)
    elif isinstance(node, list):
        for value in node:
            yield from _texts(value)
    else:
        yield str(node)


def _trim(name: str) -> Trim:
    figures = trim_figures(name)
    assert figures
    return Trim(figures.name, figures.width_mm, figures.height_mm)
