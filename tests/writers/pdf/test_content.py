"""Content streams: operators, order, colours, what cannot be read from codes alone."""

from __future__ import annotations

from typing import cast

import pytest

from reviewpress.document.nodes import Image
from reviewpress.typeset.galley import Item, LinkArea, RuleItem, Strip
from reviewpress.typeset.pages import Page, Placed
from reviewpress.writers.pdf import write
from reviewpress.writers.pdf.content import Kit, PageContent, furniture_stream
from reviewpress.writers.pdf.fonts import PdfFont
from reviewpress.writers.pdf.readings import Readings
from tests.readers.pdf import read
from tests.writers.pdf.matter import Book, face, page, placed


def stream(book: Book, made: Page, bleed_pt: float = 0.0) -> list[str]:
    fonts = {
        key: PdfFont(f"/F{index}", f"/G{index}", Readings(pairs))
        for index, (key, pairs) in enumerate(sorted(book.uses.items()), start=1)
    }
    content = PageContent(made, Kit(fonts, _no_image, bleed_pt, bleed_pt))
    return content.stream().decode("ascii").splitlines()


def _no_image(image: Image) -> str:
    raise AssertionError(image)


def test_one_text_object_and_relative_moves() -> None:
    book = Book()
    lines = stream(book, page(book.lines("가", "나")))
    assert lines[0] == "BT"
    assert lines[1] == "/F1 10 Tf"
    assert lines[2].startswith("57 518 Td [<")
    assert lines[3].startswith("0 -17 Td [<")
    assert lines[-1] == "ET"
    assert len(lines) == 5


def test_state_changes_only_when_it_must() -> None:
    book = Book()
    sans = face("Noto Sans KR", 700)
    runs = [
        book.run("가", tracking=0.25),
        book.run("나", x=20, tracking=0.25, colour="#808080"),
        book.run("다", x=40, colour="#C03020", face=sans),
        book.run("라", x=60, colour="#C03020", face=sans, size=8),
    ]
    lines = stream(book, page([placed(0, *runs)]))
    kept = [line.split(" Td")[0] if " Td" in line else line for line in lines]
    assert kept == [
        "BT",
        "/F2 10 Tf",
        "0.25 Tc",
        "57 518",
        "0.502 g",
        "20 0",
        "/F1 10 Tf",
        "0.753 0.188 0.125 rg",
        "0 Tc",
        "20 0",
        "/F1 8 Tf",
        "20 0",
        "ET",
    ]


def test_rules_lie_under_the_text_and_are_artifacts() -> None:
    book = Book()
    rule = RuleItem(0, 2, 300, 0.25, "#AA3311")
    lines = stream(book, page([placed(0, rule, book.run("가"))], fill="#FFFFFF"))
    assert lines[:7] == [
        "/Artifact BMC",
        "1 g",
        "0 0 420 595 re f",
        "0.667 0.2 0.0667 rg",
        "57 527.75 300 0.25 re f",
        "EMC",
        "0 g BT",
    ]


def test_furniture_is_an_artifact_of_its_own() -> None:
    book = Book()
    made = page([placed(0, book.run("가", colour="#808080"))], [placed(30, book.run("12"))])
    assert not any("Artifact" in line for line in stream(book, made))
    fonts = {face().key: PdfFont("/F1", "/G1", Readings(book.uses[face().key]))}
    lines = furniture_stream(made, Kit(fonts, _no_image)).decode("ascii").splitlines()
    assert lines[:3] == ["/Artifact BMC 0 g 0 Tc", "BT", "/F1 10 Tf"]
    assert lines[3].startswith("57 ")
    assert lines[4:] == ["ET", "EMC"]


def test_bleed_moves_everything_and_widens_the_fill() -> None:
    book = Book()
    lines = stream(book, page(book.lines("가"), fill="#000000"), bleed_pt=9)
    assert "0 0 438 613 re f" in lines
    assert any(line.startswith("66 527 Td") for line in lines)


def test_moves_do_not_drift() -> None:
    book = Book()
    run = book.run("가")
    matter = [Placed(57.003, 10 + 5.6667 * row, Strip(5.6667, (run,))) for row in range(100)]
    lines = read(write(book.bind([page(matter)]))).pages[0].lines
    for row, line in enumerate(lines):
        assert line.baseline == pytest.approx(22 + 5.6667 * row, abs=0.006)


@pytest.mark.parametrize(
    "text",
    [
        "2\u00a0시간",  # the space's glyph
        "맑은 \U0001f9ff\U0001f47e 곳",  # not in the face: 〓 for both
        "그 〓 또 \u0f40",  # a real 〓 and one that stands for a letter
    ],
)
def test_what_shares_a_code_is_read_apart(text: str) -> None:
    book = Book()
    made = page([placed(0, book.run(text)), placed(1, book.run("한 칸 〓", y=40))])
    found = read(write(book.bind([made]))).pages[0]
    first, second = found.lines
    assert found.text.splitlines()[0] == text.replace("\u00a0", " ")
    assert first.text == text.replace("\u00a0", "")
    assert second.text == "한 칸 〓"
    assert first.right == pytest.approx(57 + face().shape(text).width / 100, abs=0.01)


def test_another_reading_is_a_turn_to_the_second_font() -> None:
    book = Book()
    book.run("2 시간")
    lines = stream(book, page([placed(0, book.run("2\u00a0시간", tracking=0.5))]))
    digit, _, *hangul = face().shape("2 시간").codes
    rest = "".join(f"{code:04X}" for code in hangul)
    assert lines[-2] == (f"57 518 Td [<{digit:04X}>]TJ /G1 10 Tf [<0001>]TJ /F1 10 Tf [<{rest}>]TJ")


def test_ligatures_and_high_planes_are_read_back() -> None:
    book = Book()
    serif = face()
    high = next(char for char in map(chr, range(0x20000, 0x2A6D6)) if serif.has(char))
    text = f"office {high} affine"
    assert text in read(write(book.bind([page(book.lines(text))]))).pages[0].text


def test_unknown_items_raise() -> None:
    with pytest.raises(TypeError):
        stream(Book(), page([placed(0, cast(Item, "text"))]))


def test_links_are_laid_aside() -> None:
    made = page([placed(0, LinkArea(10, 3, 50, 12, "#a"))])
    content = PageContent(made, Kit({}, _no_image))
    assert [link.target for link in content.links] == ["#a"]
    assert content.links[0][:4] == (67.0, 515.0, 117.0, 527.0)
    assert content.stream() == b""
