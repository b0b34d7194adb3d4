"""Texts are mended until nothing is left, and the changes say where."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewpress.checks.markup import masked
from reviewpress.checks.mending.tracked import Change, changes


def applied(text: str) -> str:
    for change in reversed(changes(text, covered=masked)):
        text = text[: change.start] + change.text + text[change.end :]
    return text


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("그는  갔다 .", "그는 갔다."),
        ("그는  , 갔다", "그는, 갔다"),
        ('"가  나..."', "“가 나…”"),
        ("( 가 )  나", "(가) 나"),
        ("가 `b  c` 나", "가 `b  c` 나"),
        ("고칠 것 없음.", "고칠 것 없음."),
    ],
)
def test_mending(text: str, mended: str) -> None:
    assert applied(text) == mended


def test_changes_are_small_and_in_order() -> None:
    assert changes("가  나... 다", covered=masked) == [Change(1, 3, " "), Change(4, 7, "…")]


PROSE = st.text(alphabet="가나a1 .,!?:;\"'“”‘’()「」…·-—ㅡ─*_`|>\n\t\u00a0", max_size=60)


@given(PROSE)
def test_twice_changes_nothing_more(text: str) -> None:
    assert applied(applied(text)) == applied(text)


@given(PROSE)
def test_lines_and_words_stay(text: str) -> None:
    mended = applied(text)
    assert mended.count("\n") == text.count("\n")
    kept = "".join(c for c in text if c.isalnum() and c != "ㅡ")
    assert "".join(c for c in mended if c.isalnum() and c != "ㅡ") == kept
