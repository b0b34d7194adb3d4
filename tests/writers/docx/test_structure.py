"""A book in; contents, bookmarks, sections, styles and numbering as Word wants them out."""

from __future__ import annotations

import io
from pathlib import Path
from xml.etree import ElementTree

import docx as python_docx
import pytest
from openxml_audit import OpenXmlValidator

from tests.readers.docx import TocLine, W
from tests.writers.docx.trees import book, written

LOOKS = ("classic", "modern", "pocket", "school", "zine")


def test_the_contents_are_full() -> None:
    lines = [(line.style, line.title, line.number) for line in book().toc]
    assert lines == [
        ("TOC4", "1부 바다", ""),
        ("TOC1", "등대지기의 여름", "2"),
        ("TOC2", "줄거리", "3"),
        ("TOC1", "색인", "5"),
    ]


def test_every_link_leads_to_a_bookmark() -> None:
    file = book()
    assert set(file.links) <= set(file.bookmarks)
    titles = [line for line in file.toc if line.style != "TOC4"]
    assert all(same_title(line, file.bookmarks[line.bookmark]) for line in titles)


def same_title(line: TocLine, paragraph: str) -> bool:
    return line.title == paragraph.strip()


def test_bookmarks_are_unique_and_short() -> None:
    names = [name.casefold() for name in book().bookmarks]
    assert len(names) == len(set(names))
    assert all(len(name) <= 40 for name in names)


def test_the_contents_are_a_field_that_nothing_asks_to_update() -> None:
    file = book()
    assert any(code.startswith('TOC \\o "1-2"') for code in file.fields)
    xml = file.parts["word/document.xml"] + file.parts["word/settings.xml"]
    assert b"w:dirty" not in xml
    assert b"updateFields" not in xml


def test_fields_begin_and_end() -> None:
    kinds = [mark.get(f"{W}fldCharType") for mark in book().document.iter(f"{W}fldChar")]
    assert kinds.count("begin") == kinds.count("end") > 0


def test_index_words_are_marked_and_listed() -> None:
    file = book()
    assert 'XE "등대"' in file.fields
    assert any(code.startswith("INDEX") for code in file.fields)
    assert any(para.style == "Index1" and para.text == "등대\u20022" for para in file.paragraphs)


def test_front_matter_counts_in_roman_and_the_body_from_one() -> None:
    numbers = [section.find(f"{W}pgNumType") for section in book().sections]
    told = [
        (number.get(f"{W}fmt"), number.get(f"{W}start")) for number in numbers if number is not None
    ]
    assert told[:3] == [("lowerRoman", "1"), ("lowerRoman", None), ("decimal", "1")]
    assert all(form == "decimal" for form, _ in told[2:])


def test_contents_start_on_odd_pages_and_page_one_is_one_by_its_number() -> None:
    kinds = [section.find(f"{W}type") for section in book().sections]
    starts = ["" if kind is None else kind.get(f"{W}val") for kind in kinds]
    assert starts[1:3] == ["oddPage", "nextPage"]


def test_margins_mirror_and_heads_differ() -> None:
    settings = book().tree("settings")
    assert settings.find(f"{W}mirrorMargins") is not None
    assert settings.find(f"{W}evenAndOddHeaders") is not None
    for section in book().sections:
        kinds = {one.get(f"{W}type") for one in section.findall(f"{W}footerReference")}
        assert kinds == {"default", "even", "first"}


def test_running_heads_follow_the_heading() -> None:
    footers = [data for name, data in book().parts.items() if name.startswith("word/footer")]
    assert any(b"STYLEREF 1" in data and "등대지기의 여름".encode() in data for data in footers)


def test_styles_are_words_own_and_korean() -> None:
    styles = book().tree("styles")
    names = {one.get(f"{W}styleId"): one.find(f"{W}name") for one in styles.iter(f"{W}style")}
    for style_id, name in {
        "Heading1": "heading 1",
        "Heading2": "heading 2",
        "Title": "Title",
        "Quote": "Quote",
        "FootnoteText": "footnote text",
        "TOC1": "toc 1",
    }.items():
        element = names[style_id]
        assert element is not None
        assert element.get(f"{W}val") == name
    assert b"Theme=" not in book().parts["word/styles.xml"]
    defaults = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    assert defaults is not None
    assert defaults.get(f"{W}eastAsia") == "ko-KR"


def test_every_paragraph_style_names_its_fonts() -> None:
    for style in book().tree("styles").iter(f"{W}style"):
        if style.get(f"{W}type") == "paragraph":
            fonts = style.find(f"{W}rPr/{W}rFonts")
            assert fonts is not None
            assert len(fonts.attrib) == 4


def test_every_style_that_is_used_is_defined() -> None:
    file = book()
    defined = {one.get(f"{W}styleId") for one in file.tree("styles").iter(f"{W}style")}
    used = {
        one.get(f"{W}val")
        for name, data in file.parts.items()
        if name.startswith("word/") and name.endswith(".xml")
        for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link")
        for one in ElementTree.fromstring(data).iter(f"{W}{tag}")
    }
    assert used <= defined


def test_lists_count_from_their_first_number() -> None:
    starts = [one.get(f"{W}val") for one in book().tree("numbering").iter(f"{W}startOverride")]
    assert "3" in starts


def test_a_tables_head_is_repeated() -> None:
    assert len(list(book().document.iter(f"{W}tblHeader"))) == 1


@pytest.mark.parametrize("look", LOOKS)
def test_the_validator_has_no_complaint(look: str, tmp_path: Path) -> None:
    path = tmp_path / "book.docx"
    path.write_bytes(written(look=look))
    assert OpenXmlValidator().validate(str(path)).errors == []


@pytest.mark.parametrize("look", LOOKS)
def test_python_docx_reads_it_back(look: str) -> None:
    document = python_docx.Document(io.BytesIO(written(look=look)))
    assert document.core_properties.title == "불빛의 기록"
    assert document.core_properties.author == "바닷가 모임"
    assert any(para.text == "등대지기의 여름" for para in document.paragraphs)
