"""``check --fix`` and ``--diff``: mended sources, or a diff of what would be."""

from pathlib import Path

import pytest

from reviewpress.checks.mending import files
from reviewpress.errors import EnvironmentProblem
from tests.cli.conftest import Cli


@pytest.fixture
def untidy(project: Path) -> Path:
    """The review of a project, with a doubled space and an ellipsis of dots."""
    path = project / "reviews" / "lucky_day.yaml"
    text = path.read_bytes().decode("utf-8")
    path.write_bytes(text.replace("결론: |\n    ", "결론: |\n    그래서  그는... ").encode("utf-8"))
    return path


def test_a_note_does_not_fail(cli: Cli, untidy: Path) -> None:
    ran = cli("check", "--lang", "ko")
    assert ran.code == 0
    assert "warning[doubled-space]" in ran.err
    assert "note[ellipsis-form]" in ran.err
    assert "'reviewpress check --fix'가 고칩니다" in ran.err
    assert cli("check", "--strict").code == 1


def test_builds_do_not_speak_of_it(cli: Cli, untidy: Path) -> None:
    ran = cli("build", "--dry-run", "--lang", "ko")
    assert ran.code == 0
    assert "doubled-space" not in ran.err
    assert "ellipsis-form" not in ran.err


def test_diff_writes_nothing(cli: Cli, untidy: Path) -> None:
    before = untidy.read_bytes()
    for options in (["--diff"], ["--fix", "--diff"], ["--diff", "--fix"]):
        ran = cli("check", *options, "--lang", "ko")
        assert ran.code == 0
        assert ran.out.startswith("--- a/reviews/lucky_day.yaml\n+++ b/reviews/lucky_day.yaml\n@@ ")
        assert "\n-    그래서  그는... " in ran.out
        assert "\n+    그래서 그는… " in ran.out
        assert ran.err == "고칠 수 있습니다: 파일 1개, 2곳. 쓰려면 --fix\n"
        assert untidy.read_bytes() == before


def test_fix(cli: Cli, untidy: Path) -> None:
    before = untidy.read_bytes()
    ran = cli("check", "--fix", "--lang", "ko")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.startswith("고쳤습니다: 파일 1개, 2곳\n")
    assert untidy.read_bytes() == before.replace(
        b"  \xea\xb7\xb8\xeb\x8a\x94...", " 그는…".encode()
    )
    again = cli("check", "--fix", "--lang", "en")
    assert again.err.startswith("nothing to mend\n")


def test_what_cannot_be_mended_is_told(cli: Cli, untidy: Path) -> None:
    with untidy.open("a", encoding="utf-8", newline="\n") as file:
        file.write("  그리고 ...: 하나\n  그리고 …: 둘\n")
    before = untidy.read_bytes()
    ran = cli("check", "--fix")
    assert "warning[mend-refused]" in ran.err
    assert untidy.read_bytes() == before


def test_errors_stay_errors(cli: Cli, untidy: Path) -> None:
    text = untidy.read_text(encoding="utf-8").replace("  지은이:", "  지은니:")
    untidy.write_text(text, encoding="utf-8", newline="\n")
    assert cli("check", "--diff").code == 1
    assert cli("check", "--fix", "--format", "json").code == 1
    assert "그래서 그는… " in untidy.read_text(encoding="utf-8")


def test_a_disk_that_refuses_is_told(
    cli: Cli, untidy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, _data: bytes) -> None:
        raise EnvironmentProblem.of(
            "output-disk-full", path=str(path), folder=str(path.parent), reason="full"
        )

    monkeypatch.setattr(files, "write_whole", refuse)
    ran = cli("check", "--fix")
    assert ran.code == 3
    assert "error[output-disk-full]" in ran.err
