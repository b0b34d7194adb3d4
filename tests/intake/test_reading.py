"""Bytes of every kind in; the same text, or a finding that teaches, out."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from reviewpress.diagnostics import Diagnostics
from reviewpress.intake.importing import Imported, import_text
from reviewpress.intake.model import PostForm, Reason
from reviewpress.intake.reading import decode_post
from reviewpress.sources.encoding import MAX_BYTES
from tests.intake.test_cases import CASES

POST = (CASES / "work_and_synopsis.txt").read_text(encoding="utf-8")
YAML = (CASES / "work_and_synopsis.yaml").read_text(encoding="utf-8")


def imported(data: bytes, name: str = "work_and_synopsis.txt") -> Imported:
    made = Imported(name)
    source = decode_post(data, name, made.diagnostics)
    return import_text(source, made, Path(name).stem) if source else made


@pytest.mark.parametrize(
    "data",
    [
        POST.encode(),
        POST.encode("utf-8-sig"),
        POST.replace("\n", "\r\n").encode(),
        POST.replace("\n", "\r").encode(),
        unicodedata.normalize("NFD", POST).encode(),
        POST.encode("utf-16"),
        POST.replace(" ", "\u00a0").encode(),
    ],
    ids=["utf-8", "bom", "crlf", "cr", "nfd", "utf-16", "nbsp"],
)
def test_the_same_text_however_it_is_saved(data: bytes) -> None:
    assert [review.text for review in imported(data).reviews] == [YAML]


def test_cp949_is_read_and_said() -> None:
    made = imported(POST.replace("\n", "\r\n").encode("cp949"))
    assert [found.code for found in made.diagnostics] == ["import-cp949"]
    first, _, rest = made.reviews[0].text.partition("\n")
    assert first.startswith("# 확인: UTF-8이 아니라 CP949")
    assert rest == YAML


def test_a_page_says_its_encoding() -> None:
    page = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=euc-kr"></head><body>{}</body></html>'
    text = "".join(f"<p>{row}</p>" for row in POST.split("\n") if row)
    made = imported(page.format(text).encode("cp949"), "a.html")
    assert "import-cp949" in [found.code for found in made.diagnostics]
    assert "판문점" in made.reviews[0].text


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\xff", "import-no-text"),
        (b"%PDF-1.7\n\xe2\xe3\xcf\xd3\n", "import-no-text"),
        (b"\xff\xfe\x00", "import-no-text"),
        (b"", "import-empty"),
        (b"\n\n \t\n", "import-empty"),
        (b" " * (MAX_BYTES + 1), "file-too-large"),
    ],
)
def test_what_is_no_post(data: bytes, code: str) -> None:
    made = imported(data)
    assert made.reviews == []
    assert [found.code for found in made.diagnostics] == [code]


def test_invisible_characters_are_left_out_and_listed() -> None:
    found = Diagnostics()
    source = decode_post("영\u200b화\x1b[31m \u202e리뷰\ufeff".encode(), "a.txt", found)
    assert source is not None
    assert source.text == "영화[31m 리뷰"
    assert {piece.reason for piece in source.dropped} == {Reason.CONTROL}
    assert len(source.dropped) == 4


@pytest.mark.parametrize(
    ("name", "text", "form"),
    [
        ("a.txt", "그냥 글", PostForm.TEXT),
        ("a.txt", "<!DOCTYPE html><html></html>", PostForm.HTML),
        ("a.txt", "---\ntitle: 글\n---\n", PostForm.MARKDOWN),
        ("a.txt", "---\n그냥 줄\n---\n", PostForm.TEXT),
        ("a.md", "# 글", PostForm.MARKDOWN),
        ("a.htm", "<p>글", PostForm.HTML),
        ("a", "글", PostForm.TEXT),
    ],
)
def test_how_a_post_came(name: str, text: str, form: PostForm) -> None:
    source = decode_post(text.encode(), name, Diagnostics())
    assert source is not None
    assert source.form is form
