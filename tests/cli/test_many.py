"""Runs of many books stay readable: a line for each that fails, a few for the rest."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Cli

REVIEW = "작품:\n  제목: 영화 {number}\n본문:\n  감상: |\n    짧은 글이다.\n"
WRONG = "작품:\n  제목: 영화\n  감돗: 누구\n본문:\n  감상: |\n    글이다.\n"
TOTAL = 24
WRONG_ONES = (3, 11, 17)


@pytest.fixture
def shelf(here: Path) -> Path:
    for number in range(TOTAL):
        text = WRONG if number in WRONG_ONES else REVIEW.format(number=number)
        (here / f"film{number:02}.yaml").write_text(text, encoding="utf-8")
    return here


def test_many_books_are_told_of_in_a_few_lines(cli: Cli, shelf: Path) -> None:
    ran = cli("build", "--format", "pdf", "--lang", "en", "--report", "report", *names())
    lines = ran.err.splitlines()
    assert ran.code == 1
    failed = [line for line in lines if line.startswith("not built: ")]
    assert [line.partition(": ")[2].partition(":")[0] for line in failed] == [
        f"film{number:02}" for number in WRONG_ONES
    ]
    assert "film03.yaml:3:3" in failed[0]
    assert f"{TOTAL - 3} of {TOTAL} books are built" in lines
    assert any(line.startswith("mend first: unknown-key keeps 3 book(s)") for line in lines)
    assert any(line.startswith("slowest: film") for line in lines)
    assert len(lines) < 12
    report = json.loads((shelf / "report.json").read_text(encoding="utf-8"))
    assert report["summary"]["failed"] == 3
    assert report["summary"]["mend_first"][0]["code"] == "unknown-key"
    assert report["summary"]["galleys"] == {"cached": 0, "composed": TOTAL - 3}
    assert report["books"][0]["stages"].keys() == {"assemble", "set", "pdf"}


def test_verbose_lists_every_book(cli: Cli, shelf: Path) -> None:
    ran = cli("build", "--format", "pdf", "-v", "--lang", "en", *names())
    assert sum("pages)" in line for line in ran.err.splitlines()) == TOTAL - 3


def test_quiet_tells_of_failures_alone(cli: Cli, shelf: Path) -> None:
    ran = cli("build", "--format", "pdf", "-q", "--lang", "en", *names())
    assert all(line.startswith("not built: ") for line in ran.err.splitlines())
    assert len(ran.err.splitlines()) == 3


def test_what_is_current_is_told_in_one_line(cli: Cli, shelf: Path) -> None:
    good = [name for name in names() if int(name[4:6]) not in WRONG_ONES]
    assert cli("build", "--format", "pdf", *good).code == 0
    ran = cli("build", "--format", "pdf", "--lang", "en", *good)
    assert ran.err.splitlines() == [f"nothing to build: {TOTAL - 3} book(s) are up to date"]


@pytest.mark.skipif(sys.platform == "win32", reason="terminals of POSIX")
def test_a_terminal_shows_how_far_it_has_come(shelf: Path) -> None:
    import pty
    import subprocess

    main, other = pty.openpty()
    command = [sys.executable, "-m", "reviewpress", "build", "--format", "pdf", "--lang", "en"]
    process = subprocess.Popen(
        [*command, *names()],
        cwd=shelf,
        stderr=other,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "100"},
    )
    os.close(other)
    shown = b""
    try:
        while data := os.read(main, 4096):
            shown += data
    except OSError:  # Linux: the other end has closed
        pass
    finally:
        os.close(main)
    assert process.wait(timeout=60) == 1
    text = shown.decode()
    assert "typesetting" in text
    assert f"/{TOTAL}" in text
    assert "3 failed" in text
    assert text.count("not built: film03") == 1


def names() -> list[str]:
    return [f"film{number:02}.yaml" for number in range(TOTAL)]
