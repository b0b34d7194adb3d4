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
