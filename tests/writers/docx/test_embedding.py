"""Fonts in a file in; their names, their characters, and the letters that LibreOffice draws with them out."""

from __future__ import annotations

import io
import re
from functools import cache
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from reviewpress.document.nodes import Document
from reviewpress.writers import docx
from reviewpress.writers.docx.common import COMMON, SYLLABLES
from tests.books.plain import flat
from tests.office import fonts_of, laid_out
from tests.programs import needs
from tests.readers.docx import DocxFile, W, read
from tests.writers.docx.trees import BOOK, FOLIOS, fonts, paragraph, sheet, with_blocks, written

TAGGED = re.compile(r"(.+) ([A-Z]{6})")
SERIF, SANS = "Noto Serif KR", "Noto Sans KR"
SENTENCE = "뒷동산 꿩 한 마리, 뷁뷁 울던 쬠 늦은 저녁"
OTHER = with_blocks(paragraph(SENTENCE))


def embedded_in(document: Document, embed: docx.EmbedFonts = "subset") -> bytes:
    return docx.write(document, sheet(), FOLIOS, fonts=fonts(), embed_fonts=embed)


@cache
def book() -> DocxFile:
    return read(embedded_in(BOOK))


def family(name: str) -> str:
    """The real family of a subset's name, or of ``family embedRegular``."""
    match = TAGGED.match(name)
    assert match, name
    return match[1]


def test_every_subset_has_a_name_of_its_own_that_tells_the_family() -> None:
    table = list(book().tree("fontTable"))
    for font in table:
        name = font.get(f"{W}name", "")
        other = font.find(f"{W}altName")
        if any(node.tag.startswith(f"{W}embed") for node in font):
            assert other is not None
            assert family(name) == other.get(f"{W}val")
            assert len(name) <= 31
        else:
            assert not TAGGED.fullmatch(name)
    assert {family(name) for name in book().embedded_fonts} >= {SERIF, SANS}


def test_the_name_changes_with_the_characters_alone() -> None:
    names = {
        text: set(read(embedded_in(with_blocks(paragraph(text)))).embedded_fonts)
        for text in ("뷁 한 자", "자한 뷁", "뷁 한 자 툵")
    }
    assert names["뷁 한 자"] == names["자한 뷁"]
    assert names["뷁 한 자"] != names["뷁 한 자 툵"]


def test_fonts_bear_the_tables_names() -> None:
    for name, data in book().embedded_fonts.items():
        assert name.rsplit(" ", 1)[0] == TTFont(io.BytesIO(data))["name"].getDebugName(1)


@pytest.mark.parametrize("part", ["document", "styles", "footnotes", "numbering"])
def test_the_text_is_set_in_the_embedded_families(part: str) -> None:
    known = {font.get(f"{W}name") for font in book().tree("fontTable")}
    for fonts_named in book().tree(part).iter(f"{W}rFonts"):
        names = {value for key, value in fonts_named.items() if key != f"{W}hint"}
        assert names <= known


def test_fonts_of_serifs_are_told_from_others() -> None:
    kinds = {
        family(font.get(f"{W}name", "")): font.find(f"{W}family").get(f"{W}val")  # type: ignore[union-attr]
        for font in book().tree("fontTable")
        if font.find(f"{W}altName") is not None
    }
    assert kinds[SERIF] == "roman"
    assert kinds[SANS] == "swiss"


def test_the_font_of_the_running_text_holds_what_one_goes_on_writing_with() -> None:
    held = {
        family(name): set(map(chr, TTFont(io.BytesIO(data)).getBestCmap()))
        for name, data in book().embedded_fonts.items()
        if name.endswith("embedRegular")
    }
    assert len(SYLLABLES) == 2350
    assert set("섬에는“등대”가하나있다") | COMMON <= held[SERIF]
    assert len(held[SANS]) < 400


def test_whole_fonts_and_none_keep_the_familys_name() -> None:
    for data in (embedded_in(BOOK, "none"), written()):
        names = {font.get(f"{W}name", "") for font in read(data).tree("fontTable")}
        assert SERIF in names
        assert not any(TAGGED.fullmatch(name) for name in names)
        assert not any(name.endswith(".odttf") for name in read(data).parts)


@needs("soffice")
def test_two_files_in_one_libreoffice_lose_no_character(tmp_path: Path) -> None:
    books = {"first": (BOOK, "밤은 길고 배는 늦다."), "second": (OTHER, SENTENCE)}
    paths = [tmp_path / f"{name}.docx" for name in books]
    for path in paths:
        path.write_bytes(embedded_in(books[path.stem][0]))
    for path, made in zip(paths, laid_out(paths, tmp_path), strict=True):
        embedded = read(path.read_bytes()).embedded_fonts
        own = {name.rsplit(" ", 1)[0].replace(" ", "") for name in embedded}
        assert {font.rsplit("-", 1)[0] for font in fonts_of(made)} <= own
        drawn = flat("".join(char.text for page in made.pages for char in page.chars))
        assert flat(books[path.stem][1]) in drawn
