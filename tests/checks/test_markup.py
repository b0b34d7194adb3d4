"""Markdown's own signs are covered, character by character; prose stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewpress.checks.markup import MASK, masked


def shown(text: str) -> str:
    return masked(text).replace(MASK, "·")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("그냥 글 (괄호) **강조** _강조_", "그냥 글 (괄호) **강조** _강조_"),
        ("가 `b c` 나", "가 ····· 나"),
        ("가 ``b`c`` 나", "가 ······· 나"),
        (r"가 \* 나", "가 ·· 나"),
        ("[말](https://a.b/c) 끝", "·말················ 끝"),
        ('![그림](a.png "설명: 둘") 끝', "··그림·········설명: 둘·· 끝"),
        ("![그림](a(1).png)", "··그림···········"),
        ("말[^1]과 [^둘]: 풀이", "말····과 ····· 풀이"),
        ("https://a.b/c?d=1 끝", "················· 끝"),
        ("<a@b.kr> 끝", "········ 끝"),
        ("나는 a.b+c@d.co.kr에", "나는 ·············에"),
        ("***\n- - -", "···\n·····"),
        ("- 하나\n2) 둘\n> 셋\n> - 넷\n### 다섯", "··하나\n···둘\n··셋\n····넷\n····다섯"),
        ("| 가  | 나 |\n| --- | :-: |", "··가····나··\n·············"),
        ("```\n코드\n```\n글", "···\n··\n···\n글"),
        ("```\n닫지 않음", "```\n닫지 않음"),
    ],
)
def test_what_is_covered(text: str, expected: str) -> None:
    assert shown(text) == expected


@given(st.text(alphabet="가나 *_`~[]()<>|:-#\\!^\n\"'12.)@/hwtps", max_size=200))
def test_length_and_line_ends_stay(text: str) -> None:
    covered = masked(text)
    assert len(covered) == len(text)
    assert all(new in (old, MASK) for old, new in zip(text, covered, strict=True))
    assert [n for n, c in enumerate(text) if c == "\n"] == [
        n for n, c in enumerate(covered) if c == "\n"
    ]


@pytest.mark.parametrize(
    "piece", ["a", "```x\n", "[", "](a(b", "* ", "[^a", "|" + " " * 9, "<a:", "\\*", "~~~~\n```\n"]
)
def test_hostile_texts_take_no_time(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    assert len(masked(text)) == len(text)
