"""The tree in; the verdict of the tests on its compiled modules out: they must do what the same modules do in Python.

Compiled by mypyc in a copy of the tree, so that no compiled module is left beside a source that changes. Options after the
command go to pytest.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from environment import ROOT, clean_environment

ROOMS = ("sources", "fonts", "document", "typeset", "writers", "batch", "books")
"""The test folders of what is compiled, and of what rests on it."""

_PARTS = ("src", "styles", "pyproject.toml", "README.md", "LICENSE")
_COMPILERS = ("cc", "gcc", "clang", "cl")


def main() -> int:
    """Build, then test; 0 when all is well, or where there is no compiler and none is asked for."""
    if not any(map(shutil.which, _COMPILERS)):
        print("C 컴파일러가 없어 건너뜁니다 / left out: no C compiler on this machine", flush=True)
        return int("REVIEWPRESS_REQUIRE_PROGRAMS" in os.environ)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        modules = build(place)
        return subprocess.run(
            [sys.executable, "-m", "pytest", "-n", "auto", *_tests(), *sys.argv[1:]],
            cwd=ROOT,
            env={**clean_environment(), "PYTHONPATH": str(modules), "REVIEWPRESS_COMPILED": "1"},
            check=False,
        ).returncode


def build(place: Path) -> Path:
    """Build the compiled wheel under a folder; give the folder that holds its modules."""
    tree = place / "tree"
    tree.mkdir()
    for name in _PARTS:
        if (ROOT / name).is_dir():
            ignore = shutil.ignore_patterns("__pycache__", "*.so", "*.pyd", ".mypy_cache")
            shutil.copytree(ROOT / name, tree / name, ignore=ignore)
        else:
            shutil.copy(ROOT / name, tree / name)
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation",
         "--wheel-dir", str(place), str(tree)],
        env={**clean_environment(), "HATCH_BUILD_HOOK_ENABLE_MYPYC": "true"},
        check=True,
    )  # fmt: skip
    modules = place / "modules"
    with zipfile.ZipFile(next(place.glob("*.whl"))) as wheel:
        wheel.extractall(modules)
    return modules


def _tests() -> list[str]:
    return ["tests/test_compiled.py", *(f"tests/{room}" for room in ROOMS)]


if __name__ == "__main__":
    raise SystemExit(main())
