"""Covers: spines, ISBNs and their bars, the sheet that wraps a book."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewpress import driver
from reviewpress.errors import ConfigurationError
from reviewpress.press.covers import Wanted, spine_width_mm
from reviewpress.press.covers.barcode import ean5, ean13
from reviewpress.press.covers.isbn import read_isbn
from reviewpress.press.papers import paper
from reviewpress.press.wishes import Wishes
from reviewpress.sources.values import isbn_check_digit
from tests.books.conftest import SAMPLES
from tests.readers.pdf import read

MM = 72 / 25.4
CLUB = next(sample for sample in SAMPLES if sample.name == "club")


@pytest.mark.parametrize(
    ("typed", "gsm", "caliper"),
    [
        ("미색모조80", 80, 0.09),
        ("80g 미색모조", 80, 0.09),
        ("100", 100, 0.115),
        ("120g", 120, 0.135),
        ("모조 150 g", 150, 0.16),
        ("백모조 90", 90, 0.1025),
        ("아트지 150", 150, 0.1152),
    ],
)
def test_papers(typed: str, gsm: int, caliper: float) -> None:
    found = paper(typed)
    assert found.gsm == gsm
    assert found.caliper_mm == pytest.approx(caliper, abs=1e-4)


@pytest.mark.parametrize(
    ("wanted", "spine"),
    [
        (Wanted(200, "미색모조80", glue_mm=0.0), 9.0),
        (Wanted(200, "미색모조100"), 12.0),
        (Wanted(200, "미색모조100", by_weight=True), 12.0),
        (Wanted(100, "80g", by_weight=True), 4.8),
        (Wanted(200, spine_mm=7.25), 7.2),
        (Wanted(1), 0.6),
    ],
)
def test_spines(wanted: Wanted, spine: float) -> None:
    assert spine_width_mm(wanted) == pytest.approx(spine, abs=0.051)


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        (Wanted(0), "press-cover-pages"),
        (Wanted(5000), "press-cover-pages"),
        (Wanted(100, spine_mm=-1), "press-spine"),
        (Wanted(2000, "300g"), "press-spine"),
    ],
)
def test_impossible_spines_are_taught(wanted: Wanted, code: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        spine_width_mm(wanted)
    assert caught.value.diagnostics[0].code == code


@pytest.mark.parametrize(
    ("typed", "digits", "addon"),
    [
        ("978-89-364-3426-7", "9788936434267", ""),
        ("ISBN 978-89-364-3426-7 03810", "9788936434267", "03810"),
        ("9788936434267 (03810)", "9788936434267", "03810"),
        ("89-364-3426-8", "9788936434267", ""),
        ("978 89 364 3426 7", "9788936434267", ""),
    ],
)
def test_isbns(typed: str, digits: str, addon: str) -> None:
    found = read_isbn(typed)
    assert (found.digits, found.addon) == (digits, addon)


@pytest.mark.parametrize(
    ("typed", "addon", "code"),
    [
        ("978-89-364-3426-8", "", "press-isbn-check"),
        ("89-364-3426-7", "", "press-isbn-check"),
        ("977-1234567898", "", "press-isbn-form"),
        ("12345", "", "press-isbn-form"),
        ("978-89-364-3426-7", "381", "press-addon"),
    ],
)
def test_wrong_isbns_are_refused(typed: str, addon: str, code: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        read_isbn(typed, addon)
    assert caught.value.diagnostics[0].code == code


LEFT = {
    "3211": "0", "2221": "1", "2122": "2", "1411": "3", "1132": "4",
    "1231": "5", "1114": "6", "1312": "7", "1213": "8", "3112": "9",
}  # fmt: skip
"""The widths of a digit's spaces and bars as the standard's table prints them (set A; set C the same, set B reversed)."""
FIRST = ["AAAAAA", "AABABB", "AABBAB", "AABBBA", "ABAABB", "ABBAAB", "ABBBAA", "ABABAB", "ABABBA", "ABBABA"]  # fmt: skip


def scanned(modules: str) -> str:
    """Read thirteen digits from black and white modules, as a scanner does by the widths of bars and spaces."""
    assert modules[:3] == modules[-3:] == "101"
    assert modules[45:50] == "01010"
    digits, sets = "", ""
    for start in (*range(3, 45, 7), *range(50, 92, 7)):
        widths = _widths(modules[start : start + 7])
        is_even = widths not in LEFT
        digits += LEFT[widths[::-1] if is_even else widths]
        sets += "B" if is_even else "A"
    return str(FIRST.index(sets[:6])) + digits


def _widths(modules: str) -> str:
    from itertools import groupby

    return "".join(str(len(list(run))) for _, run in groupby(modules))


@given(st.integers(0, 10**9 - 1))
def test_bars_are_read_back(number: int) -> None:
    body = f"979{number:09}"
    digits = body + (isbn_check_digit(body + "0") or "")
    modules = ["0"] * 95
    for bar in ean13(digits):
        modules[bar.start : bar.start + bar.width] = "1" * bar.width
    assert scanned("".join(modules)) == digits


def test_the_add_on_has_its_parities_by_its_sum() -> None:
    modules = ["0"] * 47
    for bar in ean5("52495"):  # its sum ends in 1: the first and third digit are of set B
        modules[bar.start : bar.start + bar.width] = "1" * bar.width
    assert "".join(modules) == "10110111001010010011010011101010001011010110001"


@pytest.mark.parametrize("profile", ["print", "pod"])
def test_a_cover_wraps_its_book(tmp_path: Path, profile: str) -> None:
    library = driver.load([CLUB.path], CLUB.root)
    options = driver.Options(style="modern", press=Wishes(profile))
    wanted = Wanted(200, "미색모조80", isbn="978-89-364-3426-7 03810")
    built = driver.cover(library, options, wanted, tmp_path / "cover.pdf")
    assert built.exit_code == 0, list(built.diagnostics)
    data = (tmp_path / "cover.pdf").read_bytes()
    with pikepdf.open(BytesIO(data)) as pdf:
        (page,) = pdf.pages
        left, bottom, right, top = (float(side) for side in page.obj.TrimBox)
        assert right - left == pytest.approx((2 * 148 + 9.5) * MM, abs=0.1)
        assert top - bottom == pytest.approx(210 * MM, abs=0.1)
        assert left == pytest.approx(3 * MM, abs=0.05)
    shown = read(data).pages[0]
    assert "ISBN 978-89-364-3426-7" in shown.text
    assert "03810" in shown.text.replace(" ", "").replace("\n", "")
    picture = shown.render()
    width, height = picture.size
    assert {picture.getpixel((x, height // 2)) for x in (1, width // 2, width - 2)} == {
        picture.getpixel((1, 1))
    }


def test_a_wrong_check_digit_writes_nothing(tmp_path: Path) -> None:
    library = driver.load([CLUB.path], CLUB.root)
    wanted = Wanted(100, isbn="978-89-364-3426-8")
    built = driver.cover(library, driver.Options(press=Wishes("print")), wanted, tmp_path / "c.pdf")
    assert built.exit_code == 2
    assert not list(tmp_path.iterdir())
