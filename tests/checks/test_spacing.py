"""Spaces that slipped in are found and drawn together; those that are meant stay."""

import pytest

from reviewpress.checks.spacing import before_signs, doubled, inside_brackets
from tests.checks.copies import marked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("그는  갔다.   또", "그는{  → }갔다.{   → }또"),
        ("그는\u00a0 갔다", "그는{\u00a0 → }갔다"),
        ("그는\u3000\u3000갔다", "그는{\u3000\u3000→ }갔다"),
        ("그는\t갔다", "그는{\t→ }갔다"),
        ("그는 갔다", "그는 갔다"),
        ("그는\u00a0갔다", "그는\u00a0갔다"),
        ("  들인 줄\n    더 들인 줄", "  들인 줄\n    더 들인 줄"),
        ("줄 바꿈  \n다음 줄", "줄 바꿈  \n다음 줄"),
        ("`가  나` 다", "`가  나` 다"),
        ("| 이름    | 뜻 |\n| --- | --- |\n| 가      | 나 |", None),
        ("-   항목", "-   항목"),
        ("[말](a.png  '뜻')", "[말](a.png  '뜻')"),
    ],
)
def test_doubled_spaces(text: str, expected: str | None) -> None:
    assert marked(doubled, text) == (expected or text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("좋았다 .", "좋았다{ →}."),
        ("좋았다 , 정말 !", "좋았다{ →}, 정말{ →}!"),
        ("“안녕” , 그가", "“안녕”{ →}, 그가"),
        ("**강조** .", "**강조**{ →}."),
        ("감독 : 오즈 야스지로", "감독{ →}: 오즈 야스지로"),
        ("3 : 2로 이겼다", "3 : 2로 이겼다"),
        ("기다림 ...", "기다림 ..."),
        (".NET과 .5초", ".NET과 .5초"),
        ("웃음 :)", "웃음 :)"),
        ("가\n. 나", "가\n. 나"),
        ("`가 .`", "`가 .`"),
    ],
)
def test_spaces_before_punctuation(text: str, expected: str) -> None:
    assert marked(before_signs, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("허( Her )는", "허({ →}Her{ →})는"),
        ("그는 “ 안녕 ”이라고", "그는 “{ →}안녕{ →}”이라고"),
        ("〈 패터슨 〉", "〈{ →}패터슨{ →}〉"),
        ("( ^^ )", "( ^^ )"),
        ("- [ ] 할 일", "- [ ] 할 일"),
        ("그는” 안녕 “이라고", "그는” 안녕 “이라고"),
        ("(가) (나)", "(가) (나)"),
        ("“가” “나”", "“가” “나”"),
    ],
)
def test_spaces_inside_brackets(text: str, expected: str) -> None:
    assert marked(inside_brackets, text) == expected
