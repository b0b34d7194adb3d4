"""Starting is quick: help, versions and completion load click and nothing heavier."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import finish, start

HEAVY = (
    "yaml",
    "reportlab",
    "docx",
    "lxml",
    "uharfbuzz",
    "fontTools",
    "rich",
    "markdown_it",
    "PIL",
    "msgspec",
)

REVIEW = """\
작품: {종류: 책, 제목: 운수 좋은 날, 지은이: 현진건}
리뷰: {제목: 설렁탕이 식기 전에}
본문:
  줄거리: 비가 추적추적 내리는 날, 인력거꾼 김 첨지에게 오랜만에 손님이 줄을 잇는다.
  감상후기: 문을 열지 않으면 아직 아무 일도 일어나지 않은 것이니까.
  결론: 비 오는 날 저녁, 뜨거운 국물 앞에서 다시 읽고 싶다.
"""

CLICK_HELP = "import click; click.Command('x').main(['--help'], standalone_mode=False)"

COUNT = "import sys; {}; print('\\n'.join(sys.modules), file=sys.stderr)"


def modules_after(code: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", COUNT.format(code)],
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return set(done.stderr.split())


@pytest.mark.parametrize("arguments", [["--help"], ["build", "--help"], ["--version"]])
def test_help_loads_click_alone(arguments: list[str]) -> None:
    loaded = modules_after(f"from reviewpress.cli.edge import run; run({arguments})")
    assert loaded.isdisjoint(HEAVY)
    ours = {name for name in loaded if name.startswith("reviewpress")}
    others = loaded - modules_after(CLICK_HELP) - ours
    assert len(others) <= 20, sorted(others)  # pathlib and what it needs
    assert len(ours) <= 20, sorted(ours)


SPARE = {
    "PIL",
    "concurrent.futures",
    "dataclasses",
    "fontTools",
    "logging",
    "lxml",
    "pikepdf",
    "rich",
    "socket",
    "reviewpress.batch.crew",
    "reviewpress.checks.table",
    "reviewpress.sources.yaml_advice",
    "reviewpress.writers.pdf.inks",
}
"""What the PDF of a plain text can do without."""


def test_a_build_loads_what_it_needs(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(REVIEW, encoding="utf-8")
    command = ["build", "-q", "--no-cache", "--format", "pdf", "--out", str(tmp_path / "out")]
    loaded = modules_after(
        f"from reviewpress.cli.edge import run; run({[*command, str(tmp_path)]})"
    )
    assert (tmp_path / "out").exists()
    assert loaded.isdisjoint(SPARE), sorted(loaded & SPARE)


def test_the_package_itself_loads_nothing() -> None:
    loaded = modules_after("import reviewpress")
    assert loaded.isdisjoint(HEAVY)
    assert "click" not in loaded


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_and_words(shell: str, tmp_path: Path) -> None:
    script = start(folder=tmp_path, _REVIEWPRESS_COMPLETE=f"{shell}_source")
    assert "reviewpress" in finish(script).out
    words = {"COMP_WORDS": "reviewpress ch", "COMP_CWORD": "1" if shell != "fish" else "ch"}
    asked = start(folder=tmp_path, _REVIEWPRESS_COMPLETE=f"{shell}_complete", **words)
    assert "check" in finish(asked).out
