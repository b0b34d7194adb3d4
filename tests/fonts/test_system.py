"""Each platform's font folders are known, and files are listed in one order everywhere."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from reviewpress.fonts.system import font_files, system_folders


def test_linux(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "mine"))
    monkeypatch.delenv("XDG_DATA_DIRS", raising=False)
    folders = system_folders()
    assert folders[0] == tmp_path / "mine" / "fonts"
    assert Path("/usr/share/fonts") in folders


def test_macos(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert Path("/System/Library/Fonts") in system_folders()
    assert system_folders()[0] == Path.home() / "Library" / "Fonts"


def test_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("WINDIR", "D:/Windows")
    monkeypatch.setenv("LOCALAPPDATA", "C:/Users/홍길동/AppData/Local")
    assert system_folders() == (
        Path("C:/Users/홍길동/AppData/Local/Microsoft/Windows/Fonts"),
        Path("D:/Windows/Fonts"),
    )


def test_files_are_listed_in_one_order(tmp_path: Path) -> None:
    for name in ("b.ttf", "A.OTF", "more/c.ttc", "notes.txt", "web.woff2"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    found = [path.relative_to(tmp_path).as_posix() for path in font_files(tmp_path)]
    assert found == ["A.OTF", "b.ttf", "more/c.ttc"]
    assert font_files(tmp_path / "nowhere") == ()
