"""The change at hand in; a quick verdict out: format, lint, types, and the fast tests of the rooms it touches."""

from __future__ import annotations

import subprocess
import sys
from pathlib import PurePosixPath

from environment import ROOT, prepare, run


def main() -> int:
    """Run the quick checks; 0 when all are well."""
    python = str(prepare())
    failed = run(
        {
            "ruff format": [python, "-m", "ruff", "format", "--check", "."],
            "ruff check": [python, "-m", "ruff", "check", "."],
            "mypy": [python, "-m", "mypy"],
            "pytest": [python, "-m", "pytest", "-m", "not slow", *sys.argv[1:], *touched_tests()],
        }
    )
    return 1 if failed else 0


def touched_tests() -> list[str]:
    """Give the test folders that mirror the changed files; none (which means all) where one has no mirror."""
    folders: set[str] = set()
    for name in _changed():
        parts: tuple[str, ...] = PurePosixPath(name).parts
        if parts[:2] == ("src", "reviewpress"):
            folder: tuple[str, ...] = ("tests", parts[2])
        elif parts[0] == "tests" and len(parts) > 2:
            folder = parts[:2]
        else:
            continue
        if not ROOT.joinpath(*folder).is_dir():
            return []
        folders.add("/".join(folder))
    return sorted(folders)


def _changed() -> list[str]:
    """Give the files that differ from the last commit or are new; none outside a clone."""
    command = ["git", "-c", "core.quotePath=off", "status", "--porcelain", "--untracked-files=all"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    return [line[3:].split(" -> ")[-1].strip('"') for line in done.stdout.splitlines()]


if __name__ == "__main__":
    raise SystemExit(main())
