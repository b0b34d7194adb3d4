"""The code's own tables in; the reference pages in both languages out: docs.py [--check].

With ``--check`` nothing is written; the exit code is 1 where a page is stale.
"""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from environment import ROOT, prepare
from reference import PAGES

FOLDERS = {"ko": ROOT / "docs" / "reference", "en": ROOT / "docs" / "en" / "reference"}


def main() -> int:
    """Write the pages, or tell which are stale."""
    if find_spec("reviewpress") is None:
        return subprocess.run([str(prepare()), *sys.argv], check=False).returncode
    pages = {
        folder / f"{name}.md": make("ko" if language == "ko" else "en")
        for language, folder in FOLDERS.items()
        for name, make in PAGES.items()
    }
    if "--check" not in sys.argv[1:]:
        for path, text in pages.items():
            write(path, text)
        return 0
    stale = [path for path, text in pages.items() if read(path) != text]
    for path in stale:
        print(f"낡았습니다 / stale: {path.relative_to(ROOT)} (scripts/docs.py)")
    return 1 if stale else 0


def write(path: Path, text: str) -> None:
    """Write a page."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)


def read(path: Path) -> str:
    """Read a page; nothing where it is missing."""
    return path.read_text(encoding="utf-8") if path.is_file() else ""


if __name__ == "__main__":
    raise SystemExit(main())
