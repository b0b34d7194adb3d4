"""Files are taken apart and put together again byte for byte."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewpress.checks.drafts import Draft


@given(st.text(alphabet="가a \r\n\u2028\x85\ufeff", max_size=30), st.booleans())
def test_every_byte_is_kept(text: str, marked: bool) -> None:
    data = (b"\xef\xbb\xbf" if marked else b"") + text.encode("utf-8")
    draft = Draft.of(data)
    assert draft is not None
    assert draft.data == data
    assert all("\n" not in line and "\r" not in line for line in draft.lines)


def test_lines_can_change_and_their_ends_stay() -> None:
    draft = Draft.of(b"\xef\xbb\xbfa\r\nb\rc\n")
    assert draft is not None
    assert draft.with_lines(["x", "y", "z", ""]).data == b"\xef\xbb\xbfx\r\ny\rz\n"


@pytest.mark.parametrize("data", [b"\xff\xfea", "가".encode("cp949")])
def test_other_encodings_are_none(data: bytes) -> None:
    assert Draft.of(data) is None


def test_a_file_that_is_gone_is_none(tmp_path: Path) -> None:
    assert Draft.read(tmp_path / "a.yaml") is None
