"""Sources are mended in place: what is not mended stays byte for byte, and the file says the same."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reviewpress.checks.finding import Slip, text_check
from reviewpress.checks.mending import Mended, mend, tracked
from reviewpress.diagnostics import Diagnostics, Severity
from reviewpress.sources.loading import load
from tests.checks.copies import review


def mended(folder: Path, files: dict[str, bytes | str]) -> list[Mended]:
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
    return list(mend(load([folder], folder, Diagnostics())))


def text_of(folder: Path, text: str) -> str:
    """Give a review as it is after mending."""
    found = mended(folder, {"a.yaml": text})
    return found[0].after.decode("utf-8") if found else text


SOURCE = """\
# 머리  설명 ... "그대로"
작품:   # 꼬리  말 !
  종류: 영화
  제목:   '허 (Her) ...'
  감독: "스파이크  존즈"
  출연: [ 호아킨 피닉스 ,  "스칼렛 ..." ]
리뷰:
  한줄평: 좋다 !  정말
  출처: https://example.org/a...b
본문:

  여는 글: |   # 설명  ...
    그는  "안녕"이라고 말했다 .

      들인  줄...{spaces}
    - 항목  하나
    `코드  "그대로"` 그리고..
  줄거리: >-
    접은  글이
    여기 있다 .
  "따옴표 \\"제목\\" ...": 한 줄 -- 글
  결론: "이스케이프 \\u0041 ...  끝 ! \\
    이어진 줄 ..."

# 끝  설명
"""
MENDED = """\
# 머리  설명 ... "그대로"
작품:   # 꼬리  말 !
  종류: 영화
  제목:   '허 (Her) …'
  감독: "스파이크  존즈"
  출연: [ 호아킨 피닉스 ,  "스칼렛 …" ]
리뷰:
  한줄평: 좋다 !  정말
  출처: https://example.org/a...b
본문:

  여는 글: |   # 설명  ...
    그는 “안녕”이라고 말했다.

      들인 줄…{spaces}
    - 항목 하나
    `코드  "그대로"` 그리고..
  줄거리: >-
    접은 글이
    여기 있다.
  "따옴표 \\"제목\\" ...": 한 줄 — 글
  결론: "이스케이프 \\u0041 … 끝! \\
    이어진 줄 …"

# 끝  설명
"""


def test_only_what_is_mended_changes(tmp_path: Path) -> None:
    after = text_of(tmp_path, SOURCE.replace("{spaces}", "   "))
    assert after.split("\n") == MENDED.replace("{spaces}", "   ").split("\n")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_byte_order_marks_stay(tmp_path: Path, end: str, mark: bytes) -> None:
    source = mark + review("가  나\n\n다 .").replace("\n", end).encode("utf-8")
    (found,) = mended(tmp_path, {"a.yaml": source})
    assert found.after == mark + review("가 나\n\n다.").replace("\n", end).encode("utf-8")
    assert found.before == source
    assert found.places == 2


def test_the_end_of_a_file_without_a_line_end_stays(tmp_path: Path) -> None:
    assert text_of(tmp_path, review("가  나").rstrip("\n")) == review("가 나").rstrip("\n")


def test_characters_are_mended_in_the_whole_file(tmp_path: Path) -> None:
    source = "# 머리\u200b말\n" + review("한글 가\u200b나\x08 다\u2028라")
    after = text_of(tmp_path, unicodedata.normalize("NFD", source))
    assert after == "# 머리말\n" + review("한글 가나 다 라")


def test_book_files_are_mended_too(tmp_path: Path) -> None:
    book = "책:\n  제목: 가...\n스타일: classic\n앞붙이:\n  - 머리말: |\n      그는  갔다.\n리뷰: [a.yaml]\n"
    found = mended(tmp_path, {"book.yaml": book, "a.yaml": review("글.")})
    assert [one.path.name for one in found] == ["book.yaml"]
    assert found[0].after.decode("utf-8") == book.replace("...", "…").replace("  갔", " 갔")


def test_nothing_to_mend(tmp_path: Path) -> None:
    assert mended(tmp_path, {"a.yaml": review("글.")}) == []


def test_a_file_in_two_books_is_mended_once(tmp_path: Path) -> None:
    listing = "리뷰: [../a.yaml]\n"
    files = {"a.yaml": review("가  나"), "1/book.yaml": listing, "2/book.yaml": listing}
    assert len(mended(tmp_path, dict(files))) == 1


def test_headings_that_would_become_one_are_left(tmp_path: Path) -> None:
    source = review("글.") + "  그리고 ...: 하나\n  그리고 …: 둘\n"
    (found,) = mended(tmp_path, {"a.yaml": source})
    assert found.refused
    assert found.after == found.before == source.encode("utf-8")


def test_a_mend_that_would_lose_a_word_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def loses(text: str) -> Iterator[Slip]:
        if text.startswith("글"):
            yield Slip("doubled-space", 0, 1, "")

    check = text_check({"doubled-space": Severity.WARNING}, loses)
    monkeypatch.setattr(tracked, "TABLE", (check,))
    (found,) = mended(tmp_path, {"a.yaml": review("글.")})
    assert found.refused


def test_writing(tmp_path: Path) -> None:
    (found,) = mended(tmp_path, {"a.yaml": review("가  나")})
    found.write()
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8") == review("가 나")
    assert mended(tmp_path, {}) == []


TEXTS = st.lists(
    st.text(alphabet="가나a 1.,!?:#\"'“”()[]…-ㅡ*_`|>&\\\t\u200b\u1112\u1161", max_size=25),
    min_size=1,
    max_size=4,
)
STYLES = st.sampled_from(["|", ">", '"', "'"])


def scalar(lines: list[str], style: str) -> str:
    """Write lines as a YAML text of a style."""
    if style in "|>":
        body = "\n".join(f"    {line}".rstrip() for line in lines)
        return f"{style}2\n{body}"
    text = "  \n    ".join(lines)
    if style == "'":
        return "'" + text.replace("'", "''") + "'"
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t") + '"'


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(TEXTS, STYLES, st.sampled_from(["\n", "\r\n"]))
def test_mending_twice_changes_nothing_more(
    tmp_path: Path, lines: list[str], style: str, end: str
) -> None:
    source = f"작품:\n  제목: 가  # 말  ...\n본문:\n  결론: 끝\n  줄거리: {scalar(lines, style)}\n"
    found = mended(tmp_path, {"a.yaml": source.replace("\n", end)})
    if not found or found[0].refused:
        return
    assert b"# \xeb\xa7\x90  ..." in found[0].after
    assert found[0].after.count(b"\r") == found[0].before.count(b"\r")
    assert mended(tmp_path, {"a.yaml": found[0].after}) == []
