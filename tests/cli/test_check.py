"""``check``: every problem in one run, for people on stderr, for programs on stdout."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Cli


@pytest.fixture
def mistaken(project: Path) -> Path:
    """A project whose review has a misspelt key in line 7."""
    review = project / "reviews" / "lucky_day.yaml"
    text = review.read_text(encoding="utf-8").replace("  지은이:", "  지은니:")
    review.write_text(text, encoding="utf-8")
    return project


def test_a_clean_project(cli: Cli, project: Path) -> None:
    ran = cli("check", "--lang", "ko")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "문제가 없습니다: 책 1개, 글 1편\n"


def test_people_read_the_place_the_frame_and_the_hint(cli: Cli, mistaken: Path) -> None:
    ran = cli("check", "--lang", "ko")
    assert (ran.code, ran.out) == (1, "")
    assert "reviews/lucky_day.yaml:6:3: error[unknown-key]" in ran.err
    assert "지은니: 현진건" in ran.err
    assert "^^^^^^" in ran.err
    assert "'지은이'" in ran.err


def test_programs_read_json(cli: Cli, mistaken: Path) -> None:
    ran = cli("check", "--format", "json")
    assert (ran.code, ran.err) == (1, "")
    assert "unknown-key" in json.dumps(json.loads(ran.out))


def test_github_reads_annotations(cli: Cli, mistaken: Path) -> None:
    ran = cli("check", "--format", "github")
    assert (ran.code, ran.err) == (1, "")
    assert ran.out.startswith("::error file=reviews/lucky_day.yaml,line=6,")


def test_nothing_is_written(cli: Cli, project: Path) -> None:
    before = sorted(project.rglob("*"))
    cli("check")
    assert sorted(project.rglob("*")) == before


def test_strict(cli: Cli, project: Path) -> None:
    review = project / "reviews" / "lucky_day.yaml"
    text = (
        review.read_text(encoding="utf-8")
        .replace("별점:", "별점:  ")
        .replace("  결론: |", "  끝: |")
    )
    review.write_text(text, encoding="utf-8")
    (project / "book.yaml").unlink()
    assert cli("check").code == 0
    assert cli("check", "--strict").code == 1


def test_a_wrong_style_sheet_is_told_with_its_place(cli: Cli, project: Path) -> None:
    (project / "styles").mkdir()
    sheet = project / "styles" / "mine.yaml"
    sheet.write_text("extends: classic\npage:\n  griid: 17pt\n", encoding="utf-8")
    book = project / "book.yaml"
    text = book.read_text(encoding="utf-8").replace("스타일: classic", "스타일: styles/mine.yaml")
    book.write_text(text, encoding="utf-8")
    ran = cli("check")
    assert ran.code == 2
    assert "styles/mine.yaml:3:3" in ran.err
    assert cli("build").code == 2
