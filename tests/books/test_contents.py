"""Every number of the contents is that of the page on which its heading stands, in every look, in both formats."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

import reviewpress
from reviewpress.styles.finding import shipped_paths
from tests.books.conftest import SAMPLES, BuiltBook, Sample
from tests.books.plain import flat
from tests.readers import pdf

LOOKS = [name for name in shipped_paths() if name != "base"]
LEADERS = re.compile(r"[·.…\s\u2003]+")
LEAF = 2
"""By so many pages a book is longer where a piece that starts on a right-hand page just misses it."""
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def entries(book: pdf.PdfBook) -> list[tuple[pdf.PdfPage, pdf.PdfLink, str, str]]:
    """Give the contents' links with the page they lead to, the text in their box, and the line they stand in."""
    found = []
    for page in book.pages[:12]:
        for link in page.links:
            if link.page is None:
                continue
            lines = [line for line in page.lines if link.top - 1 < line.baseline < link.bottom + 1]
            chars = [c for line in lines for c in line.chars]
            inside = [
                c.text for c in chars if link.left - 1 < (c.left + c.right) / 2 < link.right + 1
            ]
            whole = "".join(line.text for line in lines)
            found.append((book.pages[link.page], link, "".join(inside).strip(), whole))
    return found


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_the_numbers_of_the_pdf(sample: Sample, look: str, tmp_path: Path) -> None:
    library = reviewpress.load(sample.path, root=sample.root)
    (built,) = reviewpress.build(library, out=tmp_path, formats=("pdf",), style=look)
    book = pdf.read(built.files[0].read_bytes())
    found = entries(book)
    assert found or sample.name == "도쿄_이야기"
    for target, _, inside, line in found:
        label = target.label
        is_part = target.label not in {
            inside[: len(label)],
            inside[-len(label) :],
            line[-len(label) :],
        }
        title = inside.removesuffix(label) if inside.endswith(label) else inside.removeprefix(label)
        heading = flat(LEADERS.sub(" ", title).strip(" —"))
        assert not is_part or is_unnumbered(inside), f"{inside!r} leads to {label}"
        drawn = flat("".join(char.text for char in target.chars))
        parts = [part for part in re.split(" — |\u2003", title) if part.strip()]
        assert heading in drawn or all(flat(LEADERS.sub("", part)) in drawn for part in parts)


def is_unnumbered(text: str) -> bool:
    """Tell whether an entry ends without a number, as those of parts do in some looks."""
    return re.search(r"(\d|[ivxl])$", text) is None


def test_the_contents_of_the_docx_name_the_heads_of_the_pdf_on_about_the_same_pages(
    book: BuiltBook,
) -> None:
    """Word processors fill lines and pages otherwise; on which pages theirs are, ``test_office`` asks LibreOffice."""
    outline = [(flat(mark.title), book.pdf.pages[mark.page].label) for mark in book.pdf.outline]
    titles, marks = {title for title, _ in outline}, iter(outline)
    listed = [(flat(title), number) for title, number in docx_contents(book.docx_file) if number]
    pairs = [
        (number, next((label for name, label in marks if name == title), ""))
        for title, number in listed
        if title in titles and number.isdigit()
    ]
    numbers = [int(number) for number, _ in pairs]
    leeway = max(LEAF, round(len(book.pdf.pages) * 0.03))
    assert len(pairs) > 4
    assert numbers == sorted(numbers)
    assert [pair for pair in pairs if not pair[1].isdigit()] == []
    assert [pair for pair in pairs if abs(int(pair[0]) - int(pair[1])) > leeway] == []


def docx_contents(path: Path) -> list[tuple[str, str]]:
    """Give the contents' lines as title and number."""
    with zipfile.ZipFile(path) as package:
        tree = ElementTree.fromstring(package.read("word/document.xml"))
    found = []
    for paragraph in tree.iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if style is not None and re.fullmatch(r"TOC\d", style.get(f"{W}val", "")):
            runs = paragraph.iter()
            text = "".join("\t" if node.tag == f"{W}tab" else (node.text or "") for node in runs
                           if node.tag in {f"{W}t", f"{W}tab"})  # fmt: skip
            title, _, number = text.rpartition("\t")
            found.append((title, number))
    return found
