"""The gallery in; nothing out, unless it leaves out a look, tells wrong figures or has grown heavy."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image

from reviewpress.styles.loading import GROUND, load
from reviewpress.styles.reference import shipped

ROOT = Path(__file__).resolve().parents[2]
LOOKS = [look.name for look in shipped() if look.name != GROUND]
PAGES = {"ko": ROOT / "docs" / "gallery.md", "en": ROOT / "docs" / "en" / "gallery.md"}
MOST_BYTES = 250_000


@pytest.mark.parametrize("look", LOOKS)
def test_every_look_has_a_small_picture(look: str) -> None:
    path = ROOT / "docs" / "gallery" / f"{look}.png"
    assert path.stat().st_size < MOST_BYTES
    with Image.open(path) as image:
        assert image.mode == "P"
        assert image.width > 1500


@pytest.mark.parametrize("language", PAGES)
@pytest.mark.parametrize("look", LOOKS)
def test_the_pages_tell_each_looks_figures(look: str, language: str) -> None:
    text = PAGES[language].read_text(encoding="utf-8")
    (row,) = re.findall(rf"^\| \[`{look}`\].*$", text, re.MULTILINE)
    sheet = load(look, root=ROOT)
    page, body = sheet.page, sheet.text["paragraph"]
    sides = (page.inner, page.outer, page.top, page.bottom)
    margins = [f"{side * 25.4 / 72:.0f}" for side in sides]
    assert f"{page.width * 25.4 / 72:.0f} × {page.height * 25.4 / 72:.0f}" in row
    assert ("·" if language == "ko" else ", ").join(margins) in row
    assert f"{body.size:g}/{page.grid:g}" in row
    assert f"gallery/{look}.png" in text
