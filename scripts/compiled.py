"""The tree in; the verdict on its compiled modules out: they must do what the same modules do in Python.

Compiled by mypyc in a copy of the tree, so that no compiled module is left beside a source that changes. The tests of what is
compiled are run with them, and the sample books in every look must come out as Python makes them, byte for byte. Options
after the command go to pytest.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from environment import PYTEST, ROOT, clean_environment

ROOMS = ("sources", "fonts", "document", "typeset", "writers", "batch")
"""The test folders of what is compiled, and of what rests on it."""
LOOKS = ("classic", "modern", "pocket", "school", "zine")

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
        other = differing(modules, place)
        for book in other:
            print(f"다르게 나온 책 / not the same when compiled: {book}", flush=True)
        tests = subprocess.run(
            [sys.executable, *PYTEST, *_tests(), *sys.argv[1:]],
            cwd=ROOT,
            env={**clean_environment(), "PYTHONPATH": str(modules), "REVIEWPRESS_COMPILED": "1"},
            check=False,
        )
        return 1 if other else tests.returncode


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


def differing(modules: Path, place: Path) -> list[str]:
    """Build the samples in every look with the tree's modules and with compiled ones; name the files that differ."""
    ways = {place / "python": ROOT / "src", place / "compiled": modules}
    with ThreadPoolExecutor(len(ways)) as pool:
        python, compiled = pool.map(_built, ways, ways.values())
    names = sorted({*python, *compiled})
    return [name for name in names if python.get(name) != compiled.get(name)]


def _built(out: Path, modules: Path) -> dict[str, bytes]:
    """Build the samples with the modules of a folder; give the files by their names."""
    command = [sys.executable, "-m", "reviewpress", "build", "--quiet", "--no-cache"]
    command += ["--root", "inputs", "--format", "pdf,docx", "inputs"]
    for look in LOOKS:
        subprocess.run(
            [*command, "--style", look, "--out", str(out / look)],
            cwd=ROOT,
            env={**clean_environment(), "PYTHONPATH": str(modules)},
            check=True,
        )
    files = (path for path in out.rglob("*") if path.is_file())
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in files}


def _tests() -> list[str]:
    return ["tests/test_compiled.py", *(f"tests/{room}" for room in ROOMS)]


if __name__ == "__main__":
    raise SystemExit(main())
