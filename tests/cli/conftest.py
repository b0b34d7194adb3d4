"""Arguments in; exit codes, stdout and stderr out: how the tests of the command line run it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from reviewpress.cli.edge import run


@dataclass(frozen=True)
class Ran:
    """What a run left behind."""

    code: int
    out: str
    err: str


Cli = Callable[..., Ran]


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str]) -> Cli:
    """Run a command line in this process."""

    def call(*arguments: str) -> Ran:
        capsys.readouterr()
        code = run(arguments)
        return Ran(code, *capsys.readouterr())

    return call


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make an empty folder the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def project(here: Path, cli: Cli) -> Path:
    """Make the project of ``reviewpress init`` the current folder."""
    assert cli("init").code == 0
    return here


def start(*arguments: str, folder: Path, **environment: str) -> subprocess.Popen[bytes]:
    """Start the command line as a process of its own, in a folder, with some environment variables set."""
    return subprocess.Popen(
        [sys.executable, "-m", "reviewpress", *arguments],
        cwd=folder,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def finish(process: subprocess.Popen[bytes], encoding: str = "utf-8") -> Ran:
    """Wait for a process and read what it said."""
    out, err = process.communicate(timeout=60)
    return Ran(process.returncode, out.decode(encoding), err.decode(encoding))
