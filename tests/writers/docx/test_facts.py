"""Labelled rows, quotations and scene breaks in; their Word paragraphs and tables out."""

from __future__ import annotations

from reviewpress.document.nodes import FactRow, Facts, Quote, SceneBreak
from tests.readers.docx import DocxFile, W, read
from tests.writers.docx.trees import paragraph, sheet, with_blocks, words, written

SHORT = Facts((FactRow("감독", words("한여울")), FactRow("각본", words("보리"))))
LONG = Facts((FactRow("감독", words("한여울")), FactRow("상영 시간 전체", words("92분"))))


def made(*blocks: Facts | Quote | SceneBreak, look: str = "classic") -> DocxFile:
    return read(written(with_blocks(paragraph("첫말."), *blocks, paragraph("끝.")), look))


def label_column(facts: Facts, look: str) -> int:
    """Give the width in twips of the first column of the last table."""
    *_, table = made(facts, look=look).document.iter(f"{W}tbl")
    return int(next(table.iter(f"{W}gridCol")).get(f"{W}w", "0"))


def test_the_labels_column_is_as_wide_as_the_sheet_says_or_as_the_longest_label() -> None:
    style = sheet("classic").facts["facts"]
    assert label_column(SHORT, "classic") == round(style.label_width * 20)
    assert label_column(LONG, "classic") > round(style.label_width * 20)


def test_hanging_rows_have_a_style_for_each_width() -> None:
    file = made(SHORT, LONG, look="modern")
    styles = {para.style for para in file.paragraphs if para.style.startswith("FactsRow")}
    assert len(styles) == 2


def test_an_opening_quotation_has_the_sheets_bar() -> None:
    file = made(Quote((paragraph("밤은 길다.", "quote"),)), look="school")
    styles = {para.text: para.style for para in file.paragraphs}
    assert styles["밤은 길다."] == "QuoteBar"


def test_a_high_scene_break_has_white_space_on_both_sides() -> None:
    file = made(SceneBreak(), look="pocket")
    (sign,) = (para for para in file.document.iter(f"{W}p") if "＊" in "".join(para.itertext()))
    grid = sheet("pocket").page.grid
    assert next(sign.iter(f"{W}spacing")).get(f"{W}before") == f"{grid * 10:.0f}"
