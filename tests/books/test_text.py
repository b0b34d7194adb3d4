"""No character is lost: every word of every source stands in the PDF and in the DOCX."""

from __future__ import annotations

import zipfile
from collections import Counter
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from tests.books.conftest import BuiltBook
from tests.books.plain import flat, words

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def pdf_pages(book: BuiltBook) -> list[str]:
    """The visible characters of each page, in the order in which they are drawn."""
    return [flat("".join(char.text for char in page.chars)) for page in book.pdf.pages]


def docx_text(book: BuiltBook) -> str:
    """The text of the body and the footnotes."""
    with zipfile.ZipFile(book.docx_file) as package:
        parts = [
            name for name in package.namelist() if name.endswith(("document.xml", "notes.xml"))
        ]
        trees = [ElementTree.fromstring(package.read(name)) for name in parts]
    return flat("".join(text.text or "" for tree in trees for text in tree.iter(f"{W}t")))


def wanted(book: BuiltBook) -> list[str]:
    """The words of every source."""
    return [flat(word) for path in book.sample.sources for word in words(path)]


def is_divided(word: str, pages: list[str]) -> bool:
    """Tell whether a word stands over a page's end: its parts are there, one on each page."""
    return any(
        word[:cut] in before and word[cut:] in after
        for before, after in pairwise(pages)
        for cut in range(1, len(word))
    )


def test_the_sources_have_words(book: BuiltBook) -> None:
    assert len(wanted(book)) > 300


def test_every_word_stands_in_the_pdf(book: BuiltBook) -> None:
    pages = pdf_pages(book)
    whole = "".join(pages)
    lost = [word for word in wanted(book) if word not in whole and not is_divided(word, pages)]
    assert lost == []


def test_every_word_stands_in_the_docx(book: BuiltBook) -> None:
    whole = docx_text(book)
    assert [word for word in wanted(book) if word not in whole] == []


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_no_character_is_rarer_than_in_the_sources(book: BuiltBook, form: str) -> None:
    made = Counter("".join(pdf_pages(book)) if form == "pdf" else docx_text(book))
    typed = Counter("".join(wanted(book)))
    assert typed - made == Counter()
