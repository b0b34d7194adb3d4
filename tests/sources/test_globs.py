"""Patterns in; files in a reader's order out."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from reviewpress.sources.globs import matching
from tests.sources.reading import write

FILES = [
    "a10.yaml",
    "a2.yaml",
    "b.yml",
    "f/a.yaml",
    "f/g/b.yaml",
    "f/.h/c.yaml",
    ".i.yaml",
    "e/[가].yaml",
]


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("*.yaml", ["a2.yaml", "a10.yaml"]),
        ("./*.yaml", ["a2.yaml", "a10.yaml"]),
        ("a?.yaml", ["a2.yaml"]),
        ("[ab]*.y*", ["a2.yaml", "a10.yaml", "b.yml"]),
        ("**/*.yaml", ["a2.yaml", "a10.yaml", "e/[가].yaml", "f/a.yaml", "f/g/b.yaml"]),
        ("**/**/**/b.yaml", ["f/g/b.yaml"]),
        ("f/**", ["f/a.yaml", "f/g/b.yaml"]),
        ("*/a.yaml", ["f/a.yaml"]),
        ("f\\*.yaml", ["f/a.yaml"]),
        ("f/../b.*", ["b.yml"]),
        ("none/*.yaml", []),
        (".*.yaml", [".i.yaml"]),
        ("[", []),
    ],
)
def test_patterns(tmp_path: Path, pattern: str, found: list[str]) -> None:
    write(tmp_path, dict.fromkeys(FILES, ""))
    assert [path.relative_to(tmp_path).as_posix() for path in matching(tmp_path, pattern)] == found


def test_names_match_in_any_normal_form(tmp_path: Path) -> None:
    write(tmp_path, {unicodedata.normalize("NFD", "줄거리") + ".yaml": ""})
    assert len(matching(tmp_path, "줄*.yaml")) == 1


def test_links_in_a_circle_end(tmp_path: Path) -> None:
    write(tmp_path, {"f/a.yaml": ""})
    try:
        (tmp_path / "f" / "up").symlink_to(tmp_path, target_is_directory=True)
    except (OSError, NotImplementedError):
        pytest.skip("this system lets no links be made")
    assert [path.name for path in matching(tmp_path, "**/*.yaml")] == ["a.yaml"]
