"""A fresh clone in; a virtual environment with ReviewPress and its tools out.

Standard library alone, and syntax that an old Python still reads, so that it can say what it needs.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LEAST_PYTHON = (3, 11)
PYTEST = ("-m", "pytest", "-n", "auto", "--dist", "worksteal")
"""Runs tests on all cores; a process that is done takes over some from another."""


def prepare() -> Path:
    """Make ``.venv`` where it is missing or stale, and give its Python.

    Raises SystemExit (3) with the next step where the machine cannot do it.
    """
    if sys.version_info < LEAST_PYTHON:
        wanted, found = (".".join(map(str, v[:2])) for v in (LEAST_PYTHON, sys.version_info))
        fail(
            f"Python {wanted} 이상이 필요합니다 / Python {wanted} or newer is needed (found {found})"
        )
    python = _python_of(ROOT / ".venv")
    stamp = ROOT / ".venv" / "reviewpress-stamp"
    state = _state()
    if python.exists() and stamp.is_file() and stamp.read_text(encoding="utf-8") == state:
        return python
    print("가상 환경을 준비합니다 (.venv) / preparing the virtual environment …", flush=True)
    _call(
        [sys.executable, "-m", "venv", "--clear", str(ROOT / ".venv")],
        "python3-venv 꾸러미를 설치하십시오 / install the package python3-venv",
    )
    _call(
        [str(python), "-m", "pip", "install", "--quiet", "--editable", ".[dev]"],
        "인터넷 연결과 pip 설정을 확인하십시오 / check the network and pip's settings",
    )
    stamp.write_text(state, encoding="utf-8", newline="\n")
    return python


def run(steps: dict[str, list[str]]) -> list[str]:
    """Run named commands from the project's folder one after another; give the names of those that failed."""
    failed = []
    for name, command in steps.items():
        print(f"── {name}", flush=True)
        if subprocess.run(command, cwd=ROOT, env=clean_environment(), check=False).returncode:
            failed.append(name)
    return failed


def clean_environment() -> dict[str, str]:
    """Give the user's environment without what would bring in other packages or another language."""
    foreign = {"PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV"}
    kept = {name: value for name, value in os.environ.items() if name not in foreign}
    return {**kept, "PYTHONUTF8": "1"}


def fail(message: str) -> None:
    """Say what is wrong and end with exit code 3, as ReviewPress does for its surroundings."""
    print(message, file=sys.stderr)
    raise SystemExit(3)


def _python_of(folder: Path) -> Path:
    parts = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
    return folder.joinpath(*parts)


def _state() -> str:
    """Name what the environment depends on: the declared packages, this Python and this folder."""
    declared = (ROOT / "pyproject.toml").read_bytes()
    parts = [hashlib.sha256(declared).hexdigest(), sys.version, str(ROOT)]
    return "\n".join(parts) + "\n"


def _call(command: list[str], hint: str) -> None:
    done = subprocess.run(command, cwd=ROOT, env=clean_environment(), check=False)
    if done.returncode:
        fail(hint)
