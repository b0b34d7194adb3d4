"""Straight quotes, dots and hyphens in; typographic ones out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewpress.document.punctuation import smart, smart_texts
from reviewpress.document.text import straight


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ('"안녕"이라고 했다', "“안녕”이라고 했다"),
        ("'AI와의 사랑'이라는 설정", "‘AI와의 사랑’이라는 설정"),
        ("그는'AI'와 산다", "그는‘AI’와 산다"),
        ('그가"가자"하고 말했다', "그가“가자”하고 말했다"),
        ("(\"정말?\" '그래.')", "(“정말?” ‘그래.’)"),
        ("\"'허'를 봤어?\"", "“‘허’를 봤어?”"),
        ('"...그랬군."', "“…그랬군.”"),
        ('"그래..."', "“그래…”"),
        ("don't, it's, James' book", "don’t, it’s, James’ book"),
        ("'90s 음악과 '98년 여름", "’90s 음악과 ’98년 여름"),
        ("'90년대'라는 말", "‘90년대’라는 말"),
        ('27" 화면, 키 6\'2"', '27" 화면, 키 6\'2"'),
        ("기다림 -- 그리고 만남", "기다림 — 그리고 만남"),
        ("명령은 --format pdf", "명령은 --format pdf"),
        ("---와 ----", "---와 ----"),
        ("네 점....", "네 점…."),
        ("이미 “둥근” 따옴표", "이미 “둥근” 따옴표"),
        ('주소 https://a.kr/?q=1--2...x 그리고 "글"', "주소 https://a.kr/?q=1--2...x 그리고 “글”"),
        ('" 홀로', '" 홀로'),
        ('끝나지 않은 "말', "끝나지 않은 “말"),
    ],
)
def test_smart(typed: str, printed: str) -> None:
    assert smart(typed) == printed


def test_pairs_reach_over_emphasis_and_code() -> None:
    assert smart_texts(["'", "허", "'와 '", None, "'를"]) == ["‘", "허", "’와 ‘", "", "’를"]


@given(st.text(alphabet="가나ab1 .\"'-(,\n…“", max_size=40))
def test_nothing_but_the_shape_changes(typed: str) -> None:
    assert straight(smart(typed)) == straight(typed)
