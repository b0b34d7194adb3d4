"""Sections that a book requires or a reader expects, and headings over nothing."""

from pathlib import Path

import pytest

from tests.checks.copies import codes, findings, places

HEAD = "작품:\n  제목: 가\n본문:\n"


@pytest.mark.parametrize(
    "body",
    [
        "  1. 영화 줄거리: 가\n  총평: 나\n",
        "  시놉시스: 가\n  특징: 나\n  마무리: 다\n",
        "  줄거리:\n    처음: 가\n  결론: 나\n",
    ],
)
def test_a_whole_review(tmp_path: Path, body: str) -> None:
    assert findings(tmp_path, HEAD + body) == []


def test_synopsis_and_conclusion_are_expected(tmp_path: Path) -> None:
    found = findings(tmp_path, HEAD + "  특징: 가\n", thorough=False)
    assert places(found) == ["a.yaml:3:1+2 expected-section", "a.yaml:3:1+2 expected-section"]


def test_what_the_book_requires_is_an_error(tmp_path: Path) -> None:
    found = findings(tmp_path, HEAD + "  줄거리: 나\n", book="필수: [특징]\n")
    assert codes(found) == ["required-section"]
    assert found[0].severity.label == "error"


def test_empty_sections_and_sub_sections(tmp_path: Path) -> None:
    body = "  줄거리:\n    가:\n    나: 다\n  결론: |\n\n"
    found = findings(tmp_path, HEAD + body)
    assert places(found) == ["a.yaml:5:5+1 empty-section", "a.yaml:7:3+2 empty-section"]
