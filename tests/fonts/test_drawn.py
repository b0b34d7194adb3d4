"""Glyphs kept on the machine: the same font with and without them, and after rot."""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewpress.caching import FOLDER_VARIABLE
from reviewpress.fonts.catalogue import Catalogue
from reviewpress.fonts.drawn import DrawnGlyphs


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    return tmp_path


def made() -> bytes:
    face = Catalogue(system=False).face("Noto Serif KR", 400)
    assert face is not None
    return face.truetype("가나다「」")


def entries(cache: Path) -> list[Path]:
    return [path for path in (cache / "glyphs").rglob("*.entry") if path.is_file()]


def test_a_font_is_the_same_when_its_glyphs_are_kept(cache: Path) -> None:
    first = made()
    assert len(entries(cache)) <= 1
    assert made() == first


def test_what_is_damaged_is_drawn_again(cache: Path) -> None:
    first = made()
    for path in entries(cache):
        path.write_bytes(path.read_bytes()[:-3] + b"rot")
    assert made() == first


def test_a_folder_that_cannot_be_written_costs_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder", encoding="utf-8")
    monkeypatch.setenv(FOLDER_VARIABLE, str(blocked))
    assert made()


def test_two_runs_add_to_each_other(cache: Path) -> None:
    one, two = DrawnGlyphs("face"), DrawnGlyphs("face")
    one[1], two[2] = b"one", b"two"
    one.keep()
    two.keep()
    assert DrawnGlyphs("face") == {1: b"one", 2: b"two"}


def test_another_face_has_glyphs_of_its_own(cache: Path) -> None:
    one = DrawnGlyphs("face-400")
    one[1] = b"one"
    one.keep()
    assert DrawnGlyphs("face-700") == {}
