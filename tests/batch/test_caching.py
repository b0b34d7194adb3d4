"""The store gives back what was put in, or nothing; never anything else."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from reviewpress import caching
from reviewpress.caching import Store, cache_folder, key_of

KEY = key_of(b"a", b"b")


def only_file(folder: Path) -> Path:
    (path,) = (path for path in folder.rglob("*.entry"))
    return path


def test_what_was_kept_is_given_back(tmp_path: Path) -> None:
    store = Store(tmp_path / "new")
    assert store.get(KEY) is None
    store.put(KEY, b"data" * 1000)
    assert Store(tmp_path / "new").get(KEY) == b"data" * 1000
    assert store.usage().entries == 1


def test_keys_tell_where_parts_end() -> None:
    assert key_of(b"ab", b"c") != key_of(b"a", b"bc")


@pytest.mark.parametrize("damage", ["cut", "flipped", "empty", "longer", "other name", "folder"])
def test_a_damaged_entry_is_none_and_is_mended(tmp_path: Path, damage: str) -> None:
    store = Store(tmp_path)
    store.put(KEY, b"data" * 1000)
    path = only_file(tmp_path)
    data = path.read_bytes()
    other = key_of(b"other")
    if damage == "other name":
        (tmp_path / other[:2]).mkdir(exist_ok=True)
        path.rename(tmp_path / other[:2] / f"{other[2:]}.entry")
        assert store.get(other) is None
        return
    if damage == "folder":
        path.unlink()
        path.mkdir()
        assert store.get(KEY) is None
        return
    changed = {
        "cut": data[:-3],
        "flipped": data[:-5] + bytes([data[-5] ^ 1]) + data[-4:],
        "empty": b"",
        "longer": data + b"x",
    }
    path.write_bytes(changed[damage])
    assert store.get(KEY) is None
    store.put(KEY, b"new")
    assert store.get(KEY) == b"new"


def test_an_entry_that_grows_without_end_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path)
    store.put(KEY, bytes(2_000_000))
    monkeypatch.setattr(caching, "_MOST_BYTES", 1_000_000)
    assert store.get(KEY) is None


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and links of POSIX")
@pytest.mark.parametrize("kind", ["pipe", "link"])
def test_no_pipe_and_no_link_is_followed(tmp_path: Path, kind: str) -> None:
    store = Store(tmp_path)
    store.put(KEY, b"data")
    path = only_file(tmp_path)
    if kind == "pipe":
        path.unlink()
        os.mkfifo(path)
    else:
        path.rename(tmp_path / "elsewhere")
        path.symlink_to(tmp_path / "elsewhere")
    assert store.get(KEY) is None


def test_what_was_used_longest_ago_goes_first(tmp_path: Path) -> None:
    store = Store(tmp_path, limit_bytes=60_000)
    keys = [key_of(str(number).encode()) for number in range(10)]
    for age, key in enumerate(keys):
        store.put(key, os.urandom(10_000))
        path = tmp_path / key[:2] / f"{key[2:]}.entry"
        os.utime(path, (1_000_000 + age, 1_000_000 + age))
    store.get(keys[0])
    store.trim()
    kept = [key for key in keys if store.get(key) is not None]
    assert kept == [keys[0], *keys[-3:]]


def test_a_folder_that_cannot_be_made_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    store = Store(tmp_path / "file" / "below")
    store.put(KEY, b"data")
    assert store.get(KEY) is None
    assert store.usage().entries == 0
    store.trim()
    store.clear()


def test_clearing_removes_entries_and_nothing_else(tmp_path: Path) -> None:
    store = Store(tmp_path / "galleys")
    store.put(KEY, b"data")
    stranger = tmp_path / "galleys" / "notes.txt"
    stranger.write_text("mine", encoding="utf-8")
    assert store.clear().entries == 1
    assert stranger.exists()


def test_the_folder_is_the_platforms(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv(caching.FOLDER_VARIABLE)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_folder() == tmp_path / "reviewpress"
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cache_folder() == tmp_path / ".cache" / "reviewpress"
    monkeypatch.setenv(caching.FOLDER_VARIABLE, str(tmp_path / "named"))
    assert cache_folder() == tmp_path / "named"
