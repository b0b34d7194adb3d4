"""The edge: a bug is exit code 4 and no traceback; signals, pipes and poor consoles end well."""

import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reviewpress.cli import styles
from reviewpress.cli.edge import expanded, run
from tests.cli.conftest import Cli, finish, start

posix = pytest.mark.skipif(sys.platform == "win32", reason="signals and pipes of POSIX")


@pytest.fixture
def bug(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let ``styles`` fall over a bug."""

    def fall(*_: object) -> None:
        raise ZeroDivisionError("쪽 0")

    monkeypatch.setattr(styles, "_list", fall)


def test_a_bug_says_how_to_report_it(cli: Cli, bug: None) -> None:
    ran = cli("styles", "--lang", "ko")
    assert ran.code == 4
    assert "ZeroDivisionError: 쪽 0" in ran.err
    assert "--debug" in ran.err
    assert "Traceback" not in ran.err


def test_debug_shows_the_traceback(cli: Cli, bug: None) -> None:
    assert "Traceback" in cli("--debug", "styles").err


def test_ctrl_c(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(styles, "_list", stop)
    ran = cli("styles", "--lang", "ko")
    assert ran.code == 130
    assert "중단했습니다" in ran.err


@posix
@pytest.mark.slow
@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_signals_stop_a_build_and_leave_no_half_file(
    project: Path, sent: signal.Signals, code: int
) -> None:
    review = (project / "reviews" / "lucky_day.yaml").read_text(encoding="utf-8")
    for number in range(400):
        (project / "reviews" / f"{number:03}.yaml").write_text(review, encoding="utf-8")
    process = start("build", "-v", "--lang", "en", folder=project)
    assert process.stderr is not None
    assert b"401 review(s)" in process.stderr.readline()  # the sources are read; typesetting begins
    time.sleep(0.3)
    process.send_signal(sent)
    ran = finish(process)
    assert ran.code == code
    assert "0 of 1 books are built" in ran.err
    assert "Traceback" not in ran.err
    assert list((project / "build").glob("*")) == []


@posix
def test_a_reader_that_leaves_early_is_fine(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "reviewpress", "styles", "--doc"],
        stdout=writing,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@posix
def test_a_closed_stderr_does_not_stop_a_build(project: Path) -> None:
    with start("build", "--format", "pdf", folder=project) as process:
        assert process.stderr is not None
        process.stderr.close()
        assert process.wait(timeout=60) == 0
    assert len(list((project / "build").iterdir())) == 1


@pytest.mark.parametrize("encoding", ["ascii", "cp949", "utf-8"])
def test_a_poor_console_shows_replacements(tmp_path: Path, encoding: str) -> None:
    folder = tmp_path / "가★\U0001f600"
    folder.mkdir()
    poor = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    for arguments in (["--lang", "ko", "init", str(folder)], ["--lang", "ko", "--help"]):
        ran = finish(start(*arguments, folder=tmp_path, **poor), encoding)
        assert ran.code == 0
        assert "Traceback" not in ran.err
    if encoding == "ascii":
        assert "\\u" in ran.out


def test_no_colour_where_none_is_wanted(
    cli: Cli, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "\x1b" not in cli("build", "nowhere").err

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    def told(**environment: str) -> str:
        with monkeypatch.context() as patch:
            patch.delenv("NO_COLOR", raising=False)
            patch.setenv("TERM", "xterm")
            for name, value in environment.items():
                patch.setenv(name, value)
            terminal = Terminal()
            patch.setattr(sys, "stderr", terminal)
            run(["build", "nowhere"])
            return terminal.getvalue()

    assert "\x1b[" in told()
    assert "\x1b" not in told(NO_COLOR="1")
    assert "\x1b" not in told(TERM="dumb")


def test_control_signs_in_names_do_not_reach_the_terminal(cli: Cli, here: Path) -> None:
    ran = cli("build", "a\x1b[31mb\u202ec.yaml")
    assert "\x1b" not in ran.err
    assert "\u202e" not in ran.err


def test_patterns_are_expanded_where_the_shell_does_not(here: Path) -> None:
    for name in ("b.yaml", "a.yaml", "c.txt"):
        (here / name).write_text("", encoding="utf-8")
    typed = ["build", "*.yaml", "none*.yaml", "--out", "x"]
    assert expanded(typed, "win32") == ["build", "a.yaml", "b.yaml", "none*.yaml", "--out", "x"]
    assert expanded(typed, "linux") == typed


@pytest.mark.parametrize("encoding", ["ascii", "utf-8"])
def test_json_is_json_on_any_console(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "book.yaml").write_text("\U0001f600가: 1\n", encoding="utf-8")
    process = start("check", "--format", "json", folder=tmp_path, PYTHONIOENCODING=encoding)
    ran = finish(process, encoding)
    assert ran.code == 1
    assert "\U0001f600가" in json.dumps(json.loads(ran.out), ensure_ascii=False)


@posix
@pytest.mark.parametrize(
    ("redirected", "code"), [(">&-", 0), (">&- 2>&-", 0), ("2>/dev/full", 0), (">/dev/full", 3)]
)
def test_streams_that_take_nothing(tmp_path: Path, redirected: str, code: int) -> None:
    if "full" in redirected and not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    command = f'"{sys.executable}" -m reviewpress styles {redirected}'
    done = subprocess.run(["sh", "-c", command], cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == code
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr
