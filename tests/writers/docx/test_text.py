"""Text in the tree in; the same text in the file, whatever its characters, out."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reviewpress.diagnostics import Diagnostics
from tests.readers.docx import read
from tests.writers.docx.trees import book, paragraph, with_blocks, written


def test_all_text_stands_in_its_order() -> None:
    text = book().text
    places = [
        text.index(words)
        for words in (
            "바닷가 모임 엮음",
            "등대지기의 여름",
            "섬에는 “등대”가",
            "그는 불빛을",
            "누리집",
            "밤은 길고",
            "넷째 밤",
            "이어지는 말",
            "개 & 벗 <하나>",
            "끝.",
            "바다에서 열 시간",
        )
    ]
    assert places == sorted(places)


def test_footnotes_are_real() -> None:
    assert book().notes == ["\t바다에서 열 시간 걸린다."]


def test_runs_with_quotes_are_hinted_as_korean() -> None:
    xml = book().parts["word/document.xml"].decode()
    assert '<w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">섬에는 “등대”' in xml


def test_no_run_is_formatted_by_hand_but_for_hints_in_the_text() -> None:
    xml = book().parts["word/document.xml"].decode()
    body = xml[xml.index("섬에는") :]
    assert "<w:sz " not in body
    assert "<w:color " not in body


def test_a_control_character_is_a_finding_and_no_crash() -> None:
    found = Diagnostics()
    file = read(written(with_blocks(paragraph("종\x07이 울린다\ud800")), diagnostics=found))
    assert "종\ufffd이 울린다\ufffd" in file.text
    assert [one.code for one in found] == ["docx-illegal-character"] * 2
    assert {one.span.line for one in found} == {3}


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1))
def test_any_characters_come_back(text: str) -> None:
    file = read(written(with_blocks(paragraph(text))))
    expected = text.replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
    assert expected in "".join(para.text for para in file.paragraphs)
