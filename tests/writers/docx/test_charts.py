"""Bars in; a table whose bars and tracks are cells of their own out."""

from __future__ import annotations

import pytest

from reviewpress.document.nodes import Bar, BarChart
from tests.readers.docx import DocxFile, W, read
from tests.writers.docx.trees import sheet, with_blocks, written

CHART = BarChart((Bar("영화", 0.75, "3.8/5"), Bar("책", 1, "5/5"), Bar("음반", 0, "0/5")))


@pytest.fixture(scope="module")
def file() -> DocxFile:
    return read(written(with_blocks(CHART)))


def rows(file: DocxFile) -> list[list[tuple[int, int, str, str]]]:
    """Give each row's cells: width, columns of the grid, style and text."""
    *_, table = file.document.iter(f"{W}tbl")
    found = []
    for row in table.iter(f"{W}tr"):
        cells = []
        for cell in row.iter(f"{W}tc"):
            width = int(next(cell.iter(f"{W}tcW")).get(f"{W}w", "0"))
            span = next((int(s.get(f"{W}val", "1")) for s in cell.iter(f"{W}gridSpan")), 1)
            style = next(cell.iter(f"{W}pStyle")).get(f"{W}val", "")
            text = "".join(t.text or "" for t in cell.iter(f"{W}t"))
            cells.append((width, span, style, text))
        found.append(cells)
    return found


def test_each_row_is_label_bar_track_and_figure(file: DocxFile) -> None:
    styles = [[cell[2] for cell in row] for row in rows(file)]
    text = "ChartLine"
    assert styles == [
        [text, "ChartBar", "ChartTrack", text],
        [text, "ChartBar", text],
        [text, "ChartTrack", text],
    ]
    assert [(row[0][3], row[-1][3]) for row in rows(file)] == [
        ("영화", "3.8/5"),
        ("책", "5/5"),
        ("음반", "0/5"),
    ]


def test_bars_are_as_wide_as_their_shares(file: DocxFile) -> None:
    part, full, none = rows(file)
    track = full[1][0]
    assert part[1][0] == pytest.approx(track * 0.75, abs=1)
    assert part[1][0] + part[2][0] == track == none[1][0]


def test_rows_fill_the_grid_of_columns(file: DocxFile) -> None:
    *_, table = file.document.iter(f"{W}tbl")
    widths = [int(column.get(f"{W}w", "0")) for column in table.iter(f"{W}gridCol")]
    measure = round(sheet().page.measure_pt * 20)
    assert sum(widths) == measure
    for row in rows(file):
        assert sum(cell[0] for cell in row) == measure
        assert sum(cell[1] for cell in row) == len(widths)


def test_bars_are_backgrounds_as_high_as_the_sheet_says(file: DocxFile) -> None:
    styles = {style.get(f"{W}styleId"): style for style in file.tree("styles").iter(f"{W}style")}
    bar = styles["ChartBar"]
    assert next(bar.iter(f"{W}shd")).get(f"{W}fill") == sheet().chart.colour.lstrip("#").upper()
    assert next(bar.iter(f"{W}spacing")).get(f"{W}line") == f"{sheet().chart.thickness * 20:.0f}"
