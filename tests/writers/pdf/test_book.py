"""The whole file: what readers and checkers find in it."""

from __future__ import annotations

import re
import zlib
from pathlib import Path

import pytest

from reviewpress.document.nodes import Meta
from reviewpress.errors import EnvironmentProblem
from reviewpress.typeset.galley import LinkArea
from reviewpress.typeset.pages import Bookmark, Destination, PageLabels, Pages
from reviewpress.writers.pdf import write
from tests.programs import needs, printed
from tests.readers.pdf import read
from tests.writers.pdf.matter import HEIGHT, LEADING, LEFT, TOP, Book, face, page, placed

LINES = (
    "정원과 다림은 끝내 아무 말도 하지 않는다.",
    "사진관의 유리창 너머로 「8월」의 빛이 든다.",
    "그래서 이 영화는 (조용히) 오래 남는다.",
)
META = Meta("8월의 크리스마스 (감상)", "김하늘", "영화 감상", ("영화", "허진호"), date="2024-08-15")


def sample() -> Pages:
    book = Book()
    sans = face("Noto Sans KR", 700)
    head = [placed(-1, book.run("사진관", size=8, face=sans, colour="#777777"))]
    folio = [placed(28, book.run("12", size=8))]
    first = page(book.lines(*LINES), [*head, *folio], folio="i")
    second = page(
        [*book.lines("둘째 쪽이다."), placed(3, LinkArea(0, 2, 90, 14, "#첫-장"))], folio="1"
    )
    return book.bind(
        [first, second],
        destinations={"첫-장": Destination(0, TOP), "둘": Destination(1, 300.0)},
        outline=[Bookmark(0, "첫 장", "첫-장"), Bookmark(1, "둘", "둘"), Bookmark(2, "셋", "둘")],
        labels=[PageLabels(0, "roman", 1), PageLabels(1, "arabic", 1)],
        meta=META,
    )


@pytest.fixture(scope="module")
def data() -> bytes:
    return write(sample())


def test_every_line_stands_where_it_was_set(data: bytes) -> None:
    lines = read(data).pages[0].lines[1:-1]
    assert tuple(line.text for line in lines) == LINES
    for row, line in enumerate(lines):
        assert line.baseline == pytest.approx(TOP + row * LEADING + 12, abs=0.01)
        assert line.left == pytest.approx(LEFT, abs=0.01)
        assert line.size == 10


def test_brackets_are_half_wide_as_shaped(data: bytes) -> None:
    line = read(data).pages[0].lines[2]
    shaped = face().shape(LINES[1]).width / 100
    assert line.right - LEFT == pytest.approx(shaped, abs=0.05)
    assert line.gaps == pytest.approx([face().advance(" ") / 100] * 5, abs=0.01)


def test_furniture_comes_after_the_text(data: bytes) -> None:
    text = read(data).pages[0].text
    assert "".join(char.text for char in read(data).pages[0].chars).endswith("사진관12")
    assert LINES[0] in text


def test_labels_and_outline(data: bytes) -> None:
    book = read(data)
    assert [one.label for one in book.pages] == ["i", "1"]
    assert [(one.level, one.title, one.page, one.below) for one in book.outline] == [
        (0, "첫 장", 0, 1),
        (1, "둘", 1, -1),
        (2, "셋", 1, 0),
    ]
    assert b"/PageMode /UseOutlines" in data


def test_link_leads_to_the_strip_with_room_above(data: bytes) -> None:
    (link,) = read(data).pages[1].links
    assert (link.left, link.right) == (LEFT, LEFT + 90)
    assert (link.top, link.bottom) == pytest.approx((TOP + 3 * LEADING + 2, TOP + 3 * LEADING + 16))
    assert link.page == 0
    assert link.y == pytest.approx(TOP - 6)


def test_properties(data: bytes) -> None:
    found = read(data).metadata
    assert found["Title"] == META.title
    assert found["Author"] == "김하늘"
    assert found["Keywords"] == "영화, 허진호"
    assert found["CreationDate"] == "D:20240815000000+09'00'"
    assert b"(ko-KR)" in data
    assert "<rdf:li>허진호</rdf:li>".encode() in data
    assert b"2024-08-15T00:00:00+09:00" in data


def test_same_bytes_on_every_run(data: bytes) -> None:
    assert write(sample()) == data


def test_date_may_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1735689600")
    data = write(Book().bind([page()]))
    assert read(data).metadata["CreationDate"] == "D:20250101000000Z"


def test_without_a_date_none_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    data = write(Book().bind([page()]))
    assert b"CreationDate" not in data
    assert b"xmp:CreateDate" not in data


@pytest.mark.parametrize("value", ["yesterday", "9" * 30, "1e9"])
def test_bad_date_in_the_environment_is_taught(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", value)
    with pytest.raises(EnvironmentProblem) as caught:
        write(Book().bind([page()]))
    assert caught.value.diagnostics[0].code == "pdf-date-invalid"


def test_an_empty_page_is_a_page() -> None:
    book = read(write(Book().bind([page(), page(fill="#F4F1EA")])))
    assert [one.text for one in book.pages] == ["", ""]
    assert book.pages[1].render().getpixel((5, 5)) == (0xF4, 0xF1, 0xEA)


def test_print_has_bleed_and_no_links() -> None:
    data = write(sample(), profile="print")
    first = read(data).pages[0]
    assert first.size == pytest.approx((420 + 17.01, 595 + 17.01), abs=0.02)
    assert b"/TrimBox[8.5 8.5 428.5 603.5]" in data
    assert first.lines[1].left == pytest.approx(LEFT + 8.5, abs=0.01)
    assert first.lines[1].baseline == pytest.approx(TOP + 12 + 8.5, abs=0.02)
    assert not read(data).pages[1].links
    assert not read(data).outline


def test_streams_are_deflated_once_and_never_ascii(data: bytes) -> None:
    assert b"ASCII85" not in data
    assert b"Helvetica" not in data
    for match in re.finditer(rb"/Length (\d+)/Filter/FlateDecode[^\n]*\nstream\n", data):
        end = match.end() + int(match[1])
        assert zlib.decompress(data[match.end() : end])
        assert data[end:].startswith((b"\nendstream", b"\r\nendstream"))


@needs("qpdf")
def test_qpdf_finds_nothing(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "book.pdf"
    path.write_bytes(data)
    assert "No syntax or stream encoding errors" in printed("qpdf", "--check", str(path))


@needs("pdffonts")
def test_all_fonts_are_embedded_subsets(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "book.pdf"
    path.write_bytes(data)
    rows = printed("pdffonts", str(path)).splitlines()[2:]
    assert len(rows) == 2
    for row in rows:
        assert re.match(r"[A-Z]{6}\+Noto\S+ +CID (TrueType|Type 0C) +Identity-H +yes yes yes", row)


@needs("pdfinfo", "pdftotext")
def test_poppler_agrees(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "book.pdf"
    path.write_bytes(data)
    information = printed("pdfinfo", str(path))
    assert re.search(r"Title: +8월의 크리스마스 \(감상\)", information)
    assert re.search(r"PDF version: +1\.7", information)
    # Poppler goes by gaps: it sees no space before a half-wide bracket.
    text = printed("pdftotext", "-l", "1", str(path), "-").replace(" ", "")
    for line in LINES:
        assert line.replace(" ", "") in text


def test_page_height_is_the_trim(data: bytes) -> None:
    assert read(data).pages[0].size == (420.0, HEIGHT)
