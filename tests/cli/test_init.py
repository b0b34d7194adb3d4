"""``init``: a project that builds without a warning, and nothing overwritten."""

from pathlib import Path

from tests.cli.conftest import Cli


def test_the_new_project_builds_at_once_and_without_a_warning(cli: Cli, here: Path) -> None:
    made = cli("init", "감상 모음", "--lang", "ko")
    assert (made.code, made.out) == (0, "")
    assert "cd 감상 모음" in made.err
    built = cli("build", "감상 모음", "--strict")
    assert built.code == 0, built.err
    assert {path.name for path in (here / "build").iterdir()} == {"감상 모음.pdf", "감상 모음.docx"}


def test_what_is_there_is_never_overwritten(cli: Cli, here: Path) -> None:
    (here / "README.md").write_text("mine", encoding="utf-8")
    ran = cli("init")
    assert ran.code == 2
    assert "error[init-exists]" in ran.err
    assert [path.name for path in here.iterdir()] == ["README.md"]
    assert (here / "README.md").read_text(encoding="utf-8") == "mine"


def test_a_folder_that_cannot_be_made_is_the_machines_fault(cli: Cli, here: Path) -> None:
    (here / "file").write_text("", encoding="utf-8")
    ran = cli("init", "file/inside")
    assert ran.code == 3
    assert "error[system-refused]" in ran.err
