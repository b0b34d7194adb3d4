"""Findings in; text, JSON and GitHub commands out."""

from __future__ import annotations

import json

from reviewpress.diagnostics import Diagnostics, Span
from reviewpress.diagnostics.as_json import as_json
from reviewpress.diagnostics.github import as_github
from reviewpress.diagnostics.text import as_text, summary

SOURCE = ["작품:", "  감돡: 누구", "  연도: 옛날"]


def lines(file: str, number: int) -> str | None:
    return SOURCE[number - 1] if file == "글/a.yaml" else None


def findings() -> Diagnostics:
    found = Diagnostics()
    found.error("unknown-key", Span("글/a.yaml", 2, 3, 2), key="감돡", nearest="감독")
    found.warning("empty-section", Span("other.yaml", 7, 1, 2), heading="결론")
    found.error("no-books", path="빈 폴더")
    return found


def test_text_in_korean() -> None:
    assert as_text(findings(), "ko", lines) == (
        "error[no-books]: '빈 폴더'에는 책도 리뷰도 없습니다\n"
        "      = 도움말: 'reviewpress init'이 바로 만들어 볼 수 있는 본보기를 줍니다\n"
        "other.yaml:7:1: warning[empty-section]: '결론' 아래에 글이 없습니다\n"
        "      = 도움말: 글을 적거나 제목을 지우세요\n"
        "글/a.yaml:2:3: error[unknown-key]: '감돡'이라는 항목은 없습니다\n"
        "    2 │   감돡: 누구\n"
        "      │   ^^^^\n"
        "      = 도움말: '감독'을 뜻했나요?"
    )


def test_text_in_english_and_colour() -> None:
    text = as_text(findings(), "en", lines, colour=True)
    assert "\033[1;31merror[unknown-key]\033[0m" in text
    assert "= help: did you mean '감독'?" in text
    assert "\033" not in as_text(findings(), "en", lines)


def test_data_does_not_act_on_the_terminal() -> None:
    found = Diagnostics()
    found.error("unknown-key", Span("\x1b[2Ja.yaml", 1, 1), key="\x1b[31m\u202e")
    for rendered in (as_text(found, "ko", lines), as_github(found, "ko"), as_json(found, "ko")):
        assert "\x1b" not in rendered
        assert "\u202e" not in rendered


def test_summary() -> None:
    assert summary(findings(), "ko") == "오류 2개, 경고 1개"
    assert summary(findings(), "en") == "2 errors, 1 warning"
    assert summary([], "ko") == ""


def test_json_is_one_object() -> None:
    report = json.loads(as_json(findings(), "en"))
    assert (report["errors"], report["warnings"]) == (2, 1)
    first, _, last = report["diagnostics"]
    assert (first["file"], first["line"], first["column"], first["end_column"]) == (
        None,
        None,
        None,
        None,
    )
    assert last == {
        "file": "글/a.yaml",
        "line": 2,
        "column": 3,
        "end_column": 5,
        "severity": "error",
        "code": "unknown-key",
        "message": "there is no field '감돡'",
        "hints": ["did you mean '감독'?"],
    }
    assert json.loads(as_json([], "ko")) == {"diagnostics": [], "errors": 0, "warnings": 0}


def test_github_commands_are_escaped() -> None:
    found = Diagnostics()
    found.warning("empty-section", Span("a,b:c.yaml", 7, 1, 2), heading="100%")
    assert as_github(found, "en") == (
        "::warning file=a%2Cb%3Ac.yaml,line=7,col=1,endColumn=3,title=empty-section"
        "::there is no text below '100%25'%0Awrite it, or remove the heading"
    )
    assert as_github(findings(), "ko").startswith("::error title=no-books::")
