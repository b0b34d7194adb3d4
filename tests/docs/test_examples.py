"""What the guides show works: their YAML loads without an error, and their message is the one that is printed."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

import reviewpress
from reviewpress.cli.edge import run
from reviewpress.styles.loading import load

ROOT = Path(__file__).resolve().parent.parent.parent
PAGES = ("README.md", "docs/guide.md", "docs/en/guide.md")
SAMPLE = ROOT / "src" / "reviewpress" / "cli" / "sample"

FENCED = re.compile(r"^```(\w*)\n(.*?)^```", re.DOTALL | re.MULTILINE)


def blocks(kind: str, *starts: str) -> list[tuple[str, str]]:
    """Give the fenced blocks of a kind that begin with one of some words, each with its page."""
    return [
        (page, text)
        for page in PAGES
        for found, text in FENCED.findall((ROOT / page).read_text(encoding="utf-8"))
        if found == kind and text.startswith(starts)
    ]


@pytest.mark.parametrize(("page", "text"), blocks("yaml", "작품:", "work:"))
def test_reviews(page: str, text: str, tmp_path: Path) -> None:
    (tmp_path / "review.yaml").write_text(text, encoding="utf-8")
    found = reviewpress.check(reviewpress.load(tmp_path / "review.yaml"))
    assert [finding for finding in found if finding.severity.label == "error"] == []


@pytest.mark.parametrize(("page", "text"), blocks("yaml", "책:", "book:"))
def test_books(page: str, text: str, tmp_path: Path) -> None:
    for name in re.findall(r"\b(\w+)/", text):
        (tmp_path / name).mkdir(exist_ok=True)
        shutil.copy(SAMPLE / "reviews" / "lucky_day.yaml", tmp_path / name / "stoner.yaml")
    (tmp_path / "book.yaml").write_text(text, encoding="utf-8")
    library = reviewpress.load(tmp_path)
    assert list(reviewpress.check(library)) == []


@pytest.mark.parametrize(("page", "text"), blocks("yaml", "extends:"))
def test_style_sheets(page: str, text: str, tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(text, encoding="utf-8")
    assert load("./mine.yaml", root=tmp_path).name == "mine"


def test_the_message_of_the_guide(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(SAMPLE, tmp_path, dirs_exist_ok=True)
    review = tmp_path / "reviews" / "lucky_day.yaml"
    typed = review.read_text(encoding="utf-8").replace("지은이: 현진건", "지은니: 현진건")
    review.write_text(typed, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run(["check", "--lang", "ko"]) == 1
    told = capsys.readouterr().err
    assert [text for _, text in blocks("", "reviews/lucky_day.yaml:")] == [told]


def test_every_command_that_the_documents_name_exists() -> None:
    named = {
        name
        for page in PAGES
        for name in re.findall(r"reviewpress ([a-z]+)", (ROOT / page).read_text(encoding="utf-8"))
    }
    for name in named:
        assert run([name, "--help", "-q"]) == 0, name
