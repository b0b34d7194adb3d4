"""The modules that pyproject.toml names for mypyc run as asked: as Python in the tree, compiled in a compiled wheel."""

from __future__ import annotations

import os
import tomllib
from importlib.util import find_spec
from pathlib import Path, PurePosixPath

import pytest

ROOT = Path(__file__).resolve().parent.parent
HOOK = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"][
    "build"
]["targets"]["wheel"]["hooks"]["mypyc"]
MODULES = sorted(
    path.relative_to(ROOT / "src").with_suffix("").as_posix().replace("/", ".")
    for pattern in HOOK["include"]
    for path in ROOT.glob(PurePosixPath(pattern).as_posix())
    if path.name not in HOOK["exclude"]
)


def test_every_pattern_names_modules() -> None:
    assert all(list(ROOT.glob(pattern)) for pattern in HOOK["include"])


@pytest.mark.parametrize("name", MODULES)
def test_module_runs_as_asked(name: str) -> None:
    spec = find_spec(name)
    assert spec is not None
    assert spec.origin is not None
    is_compiled = not spec.origin.endswith(".py")
    assert is_compiled == ("REVIEWPRESS_COMPILED" in os.environ), spec.origin
