"""Which page stands where: against known layouts, and by folding and reading back what was imposed."""

from __future__ import annotations

import re
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewpress.errors import ConfigurationError, EnvironmentProblem, SourceError
from reviewpress.press.booklets import Folding, fold
from reviewpress.press.imposition import Side, folded, in_signatures, saddle_stitched, with_blanks
from tests.press.made import A5, document, saved

MM = 72 / 25.4
_PLACED = re.compile(
    r"q ([-\d. ]+) re W n ([-\d. ]+) cm /P(\d+) Do Q"
)  # clip, matrix, the page's number


def rows(cells: tuple[tuple[int, int, int, bool], ...], columns: int) -> list[list[str]]:
    shown = [f"{page}{'r' * turned}" for page, _, _, turned in cells]
    return [shown[start : start + columns] for start in range(0, len(shown), columns)]


def test_the_layouts_are_those_of_the_trade() -> None:
    front, back = folded(2, 1)
    assert (rows(front, 2), rows(back, 2)) == ([["4", "1"]], [["2", "3"]])
    front, back = folded(2, 2)
    assert rows(front, 2) == [["5r", "4r"], ["8", "1"]]
    assert rows(back, 2) == [["3r", "6r"], ["2", "7"]]
    front, back = folded(4, 2)
    assert rows(front, 4) == [["13r", "4r", "5r", "12r"], ["16", "1", "8", "9"]]
    assert rows(back, 4) == [["11r", "6r", "3r", "14r"], ["10", "7", "2", "15"]]


def test_blanks_stand_before_the_back_cover() -> None:
    assert with_blanks(5, 8) == [1, 2, 3, 4, 0, 0, 0, 5]
    assert with_blanks(1, 4) == [1, 0, 0, 0]


def read_through(sides: list[Side]) -> list[int]:
    """Fold two-page sheets into each other, signature by signature, and turn the leaves."""
    found: list[int] = []
    signature: list[tuple[Side, Side]] = []
    pairs = list(zip(sides[::2], sides[1::2], strict=True))
    for number, (front, back) in enumerate(pairs):
        signature.append((front, back))
        ends = number + 1 == len(pairs) or pairs[number + 1][0].depth == 0
        if ends:
            found += _leafed(signature)
            signature = []
    return found


def _leafed(sheets: list[tuple[Side, Side]]) -> list[int]:
    first = [page for front, back in sheets for page in (front.cells[1].page, back.cells[0].page)]
    second = [
        page for front, back in sheets[::-1] for page in (back.cells[1].page, front.cells[0].page)
    ]
    return first + second


@pytest.mark.parametrize("pages", range(1, 41))
def test_a_booklet_is_read_from_first_to_last(pages: int) -> None:
    read = read_through(saddle_stitched(pages))
    assert len(read) % 4 == 0
    assert [page for page in read if page] == list(range(1, pages + 1))
    assert read == with_blanks(pages, len(read))


@given(st.integers(1, 200), st.sampled_from([8, 16, 32]))
def test_signatures_are_read_from_first_to_last(pages: int, size: int) -> None:
    read = read_through(in_signatures(pages, size, 2, 1))
    assert len(read) % size == 0
    assert [page for page in read if page] == list(range(1, pages + 1))


@given(
    st.integers(1, 100),
    st.sampled_from([(2, 2, 8), (2, 2, 16), (4, 2, 16), (4, 2, 32), (4, 4, 32)]),
)
def test_every_page_stands_once_with_its_other_side_behind_it(
    pages: int, grid: tuple[int, int, int]
) -> None:
    columns, down, size = grid
    sides = in_signatures(pages, size, columns, down)
    placed = [cell.page for side in sides for cell in side.cells if cell.page]
    assert sorted(placed) == list(range(1, pages + 1))
    order = with_blanks(pages, len(sides) * columns * down)
    for front, back in zip(sides[::2], sides[1::2], strict=True):
        behind = {(columns - 1 - cell.column, cell.row): cell for cell in back.cells}
        for cell in front.cells:
            other = behind[cell.column, cell.row]
            assert cell.is_turned == other.is_turned
            if cell.page and other.page:
                assert abs(order.index(cell.page) - order.index(other.page)) == 1


def imposed(path: Path, folding: Folding) -> list[list[tuple[int, list[float], list[float]]]]:
    """Impose a file and read back for each side the pages with their clips and matrices."""
    data = fold(path, folding).data
    out = path.with_name("out.pdf")
    out.write_bytes(data)
    with pikepdf.open(out) as pdf:
        assert not pdf.check_pdf_syntax()
        contents = [page.Contents.read_bytes().decode() for page in pdf.pages]
    return [
        [
            (int(number), _floats(clip), _floats(matrix))
            for clip, matrix, number in _PLACED.findall(one)
        ]
        for one in contents
    ]


def _floats(text: str) -> list[float]:
    return [float(figure) for figure in text.split()]


@pytest.mark.parametrize("pages", range(1, 41))
def test_the_imposed_file_holds_the_pages_in_their_order(tmp_path: Path, pages: int) -> None:
    path = saved(document(pages), tmp_path / "in.pdf")
    sides = imposed(path, Folding())
    expected = saddle_stitched(pages)
    assert [[number for number, *_ in side] for side in sides] == [
        [cell.page for cell in side.cells if cell.page] for side in expected
    ]


def test_creep_moves_inner_pages_towards_the_fold(tmp_path: Path) -> None:
    path = saved(document(16), tmp_path / "in.pdf")
    sides = imposed(path, Folding(paper="150g"))
    fold_x = 297 * MM / 2
    for depth in range(4):
        (_, left_clip, left), (_, right_clip, right) = sides[2 * depth]
        shift = depth * 0.16 * MM
        assert left[4] == pytest.approx(fold_x - A5[0] + shift, abs=0.05)
        assert right[4] == pytest.approx(fold_x - shift, abs=0.05)
        assert left_clip[0] + left_clip[2] == pytest.approx(fold_x, abs=0.05)
        assert right_clip[0] == pytest.approx(fold_x, abs=0.05)


def test_the_least_sheet_and_its_duplex_edge(tmp_path: Path) -> None:
    path = saved(document(5), tmp_path / "in.pdf")
    done = fold(path, Folding())
    assert (done.sheet, done.sheets, done.blanks, done.flip) == ("A4", 2, 3, "short")
    with pikepdf.open(saved(document(5), path)) as pdf:
        assert len(pdf.pages) == 5


def test_larger_sheets_take_more_pages_a_side(tmp_path: Path) -> None:
    path = saved(document(16), tmp_path / "in.pdf")
    assert fold(path, Folding(16, "A4")).sheets == 4
    assert fold(path, Folding(16, "A3")).sheets == 2
    assert fold(path, Folding(16, "A2")).sheets == 1


def test_pages_are_scaled_where_that_is_asked_for(tmp_path: Path) -> None:
    path = saved(document(4, (595.28, 841.89)), tmp_path / "in.pdf")
    ((_, clip, matrix), _), _ = imposed(path, Folding(sheet="A4", fits=True))
    assert matrix[0] == pytest.approx(0.7071, abs=0.001)
    assert clip[2] == pytest.approx(595.28 * 0.7071, abs=0.6)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_turned_pages_stand_upright(tmp_path: Path, turn: int) -> None:
    size = A5 if turn % 180 == 0 else (A5[1], A5[0])
    pdf = document(4, size)
    for page in pdf.pages:
        page.obj.Rotate = turn
    path = saved(pdf, tmp_path / "in.pdf")
    assert fold(path, Folding()).sheet == "A4"


def test_the_same_file_gives_the_same_bytes(tmp_path: Path) -> None:
    path = saved(document(9), tmp_path / "in.pdf", deterministic_id=True)
    assert fold(path, Folding()).data == fold(path, Folding()).data


@pytest.mark.parametrize(
    ("folding", "code"),
    [
        (Folding(sheet="A9"), "press-sheet"),
        (Folding(sheet="100x140"), "press-sheet-small"),
        (Folding(paper="골판지"), "press-paper"),
        (Folding(paper="4g"), "press-paper"),
    ],
)
def test_impossible_sheets_and_papers_are_taught(
    tmp_path: Path, folding: Folding, code: str
) -> None:
    path = saved(document(4), tmp_path / "in.pdf")
    with pytest.raises(ConfigurationError) as caught:
        fold(path, folding)
    assert caught.value.diagnostics[0].code == code


def test_too_much_creep_is_taught(tmp_path: Path) -> None:
    path = saved(document(160), tmp_path / "in.pdf")
    with pytest.raises(ConfigurationError) as caught:
        fold(path, Folding(paper="150g"))
    assert caught.value.diagnostics[0].code == "press-creep"
    assert fold(path, Folding(16, paper="150g")).creep_mm < 1


def test_foreign_files_that_cannot_be_opened_are_taught(tmp_path: Path) -> None:
    whole = saved(document(4), tmp_path / "whole.pdf").read_bytes()
    locked = saved(
        document(4), tmp_path / "locked.pdf", encryption=pikepdf.Encryption(owner="a", user="b")
    )
    half = tmp_path / "half.pdf"
    half.write_bytes(whole[: len(whole) // 3])
    text = tmp_path / "text.pdf"
    text.write_text("감상문", encoding="utf-8")
    uneven = document(4)
    uneven.pages[2].obj.MediaBox = pikepdf.Array([0, 0, 100, 100])
    cases = {
        locked: "press-file-encrypted",
        half: "press-file-broken",
        text: "press-file-no-pdf",
        saved(uneven, tmp_path / "uneven.pdf"): "press-sizes-differ",
    }
    for path, code in cases.items():
        with pytest.raises(SourceError) as caught:
            fold(path, Folding())
        assert caught.value.diagnostics[0].code == code
    with pytest.raises(EnvironmentProblem):
        fold(tmp_path / "none.pdf", Folding())
