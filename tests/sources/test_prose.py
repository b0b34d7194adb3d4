"""Scalars in; long texts whose places point back at the same characters out."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewpress.diagnostics import Diagnostics
from reviewpress.sources.encoding import SourceText
from reviewpress.sources.model import Prose
from reviewpress.sources.prose import prose
from reviewpress.sources.yaml_nodes import Mapping, Scalar, parse


def read(source: str) -> Prose | None:
    node = parse(SourceText("a.yaml", source), Diagnostics())
    assert isinstance(node, Mapping)
    scalar = node.entries[-1][1]
    assert isinstance(scalar, Scalar)
    return prose(scalar, source.split("\n"))


def pointed_at(source: str, text: Prose, line: int, column: int) -> str:
    span = text.span(line, column)
    return source.split("\n")[span.line - 1][span.column - 1]


@pytest.mark.parametrize("header", ["|", "|-", "|+", "|2", "|2-", "|-2", "|+2", "|  # 설명"])
def test_literals_are_placed_exactly(header: str) -> None:
    source = f"끝: 가\n글: {header}\n\n  첫 줄\n\n    더 들인 줄\n  셋째\n\n\n"
    text = read(source)
    assert text is not None
    assert text.text == "첫 줄\n\n  더 들인 줄\n셋째"
    assert text.starts == ((4, 3), (5, 1), (6, 3), (7, 3))
    assert pointed_at(source, text, 3, 1) == "째"


def test_a_literal_may_begin_with_spaces_of_its_own() -> None:
    source = "글: |2\n     들인 첫 줄\n  둘째\n"
    text = read(source)
    assert text is not None
    assert text.text == "   들인 첫 줄\n둘째"
    assert pointed_at(source, text, 0, 3) == "들"
    assert pointed_at(source, text, 1, 0) == "둘"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("글: >\n  가나\n  다라\n\n  마바\n", [("가나 다라", (2, 3)), ("마바", (5, 3))]),
        ("글: >-\n\n  가나\n", [("가나", (3, 3))]),
        ("글: 가나\n", [("가나", (1, 4))]),
        ("글:\n  가나\n  다라\n\n  마바\n", [("가나 다라", (2, 3)), ("마바", (5, 3))]),
        ("글: '가나'\n", [("가나", (1, 5))]),
        ('글: "가나\\n다라"\n', [("가나", (1, 5)), ("다라", (1, 9))]),
        ('글: "\\u00e9 가나\n  다라\n\n  마바"\n', [("é 가나 다라", (1, 5)), ("마바", (4, 3))]),
    ],
)
def test_other_scalars_are_placed_by_their_words(
    source: str, expected: list[tuple[str, tuple[int, int]]]
) -> None:
    text = read(source)
    assert text is not None
    assert list(zip(text.text.split("\n"), text.starts, strict=True)) == expected


@pytest.mark.parametrize(
    "source",
    [
        "글: >\n  가나\n  다라  마바\n\n  사아\n   자차\n",
        "글: 가나\n  다라\n\n  마바\n  사아\n",
        "글: '가나 ''다'' 라\n  마바'\n",
        '글: "가나 \\u00e9 다라\n  마바"\n',
    ],
)
def test_words_of_folded_text_are_placed_exactly(source: str) -> None:
    text = read(source)
    assert text is not None
    for line, value in enumerate(text.text.split("\n")):
        for word in re.finditer("[가-힣]+", value):
            assert pointed_at(source, text, line, word.start()) == word[0][0]
            assert pointed_at(source, text, line, word.end() - 1) == word[0][-1]


@pytest.mark.parametrize("source", ["글:\n", "글: ''\n", "글: |\n\n\n", "글: >\n   \n"])
def test_blank_text_is_none(source: str) -> None:
    assert read(source) is None


LINES = st.lists(
    st.text(alphabet="가나다 *_#>-'\":|\t😀é", max_size=12).filter(lambda line: "\n" not in line),
    min_size=1,
    max_size=8,
)


@given(LINES, st.integers(1, 6), st.sampled_from(["", "-", "+"]), st.integers(0, 3))
def test_every_character_of_a_literal_is_found_at_its_place(
    lines: list[str], indent: int, chomping: str, blank: int
) -> None:
    body = [f"{' ' * indent}{line}" if line.strip(" ") else line.strip(" ") for line in lines]
    source = f"가: 나\n글: |{indent}{chomping}\n" + "\n" * blank + "\n".join(body) + "\n"
    text = read(source)
    values = text.text.split("\n") if text else []
    assert (
        "".join(values).strip() == "".join(line for line in body).replace("\n", "").strip()
        or values
    )
    for number, value in enumerate(values):
        for column, character in enumerate(value):
            assert text is not None
            assert pointed_at(source, text, number, column) == character


@given(st.text(alphabet="가나 \n'\"\\x>|", max_size=60))
def test_no_quoted_text_is_placed_outside_the_file(value: str) -> None:
    source = "글: '" + value.replace("'", "''") + "'\n"
    text = read(source)
    lines = source.split("\n")
    for line, column in text.starts if text else ():
        assert 1 <= line <= len(lines)
        assert 1 <= column <= len(lines[line - 1]) + 1
