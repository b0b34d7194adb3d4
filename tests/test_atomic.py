"""Files are there whole or not at all, whatever happens."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reviewpress import atomic
from reviewpress.atomic import sweep, write_whole
from reviewpress.errors import EnvironmentProblem
from reviewpress.labels.messages.writers import MESSAGES
from tests.privileges import heeding_modes

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="POSIX files")


def code_of(path: Path) -> str:
    with pytest.raises(EnvironmentProblem) as caught:
        write_whole(path, b"new")
    (found,) = caught.value.diagnostics
    message = MESSAGES[found.code]
    for words in (message.text, *message.hints):
        assert words.ko.format(**dict(found.arguments))
        assert words.en.format(**dict(found.arguments))
    return found.code


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    path = tmp_path / "책" / "깊은 곳" / "책.pdf"
    write_whole(path, b"one")
    write_whole(path, b"two")
    assert path.read_bytes() == b"two"
    assert names(path.parent) == ["책.pdf"]


@posix_only
def test_mode_follows_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        write_whole(tmp_path / "a.pdf", b"")
    finally:
        os.umask(before)
    assert (tmp_path / "a.pdf").stat().st_mode & 0o777 == 0o644


@posix_only
def test_a_file_hands_its_permissions_on(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_whole(path, b"new")
    assert path.stat().st_mode & 0o777 == 0o640


def test_the_longest_name_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / ("책" * 83 + ".pdf")
    write_whole(path, b"whole")
    assert path.read_bytes() == b"whole"


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EDQUOT])
def test_full_disk_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")

    def fail(_handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    expected = "output-failed" if number == errno.EIO else "output-disk-full"
    assert code_of(path) == expected
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a.pdf"]


def test_interrupt_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")

    def interrupt(_handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a.pdf"]


def test_file_open_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"old")

    def refuse(_self: Path, _target: Path) -> None:
        raise PermissionError(errno.EACCES, "used by another process")

    monkeypatch.setattr(Path, "replace", refuse)
    assert code_of(path) == "output-in-use"
    assert names(tmp_path) == ["a.docx"]


def test_a_file_held_for_a_moment_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusals = [True, True]
    replace = Path.replace

    def hesitate(self: Path, target: Path) -> Path:
        if refusals and refusals.pop():
            raise PermissionError(errno.EACCES, "used by another process")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", hesitate)
    monkeypatch.setattr(atomic, "_IS_WINDOWS", True)
    monkeypatch.setattr(atomic, "_PAUSE_S", 0)
    write_whole(tmp_path / "a.pdf", b"new")
    assert (tmp_path / "a.pdf").read_bytes() == b"new"


def test_folders_and_files_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(b"")
    assert code_of(tmp_path / "folder") == "output-is-folder"
    assert code_of(tmp_path / "file" / "a.pdf") == "output-folder-is-file"
    assert code_of(tmp_path / "file" / "b" / "a.pdf") == "output-folder-is-file"
    assert code_of(tmp_path / ("책" * 200)) == "output-name-too-long"


@posix_only
def test_read_only_folder(tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o555)
    with heeding_modes():
        assert code_of(folder / "a.pdf") == "output-not-writable"
    assert names(folder) == []


@posix_only
def test_devices_are_written_to_and_links_replaced(tmp_path: Path) -> None:
    write_whole(Path("/dev/null"), b"gone")
    assert not Path("/dev/null").is_file()
    target = tmp_path / "target"
    target.write_bytes(b"old")
    (tmp_path / "link").symlink_to(target)
    write_whole(tmp_path / "link", b"new")
    assert target.read_bytes() == b"old"
    assert (tmp_path / "link").read_bytes() == b"new"


@pytest.mark.parametrize("number", [errno.EROFS, errno.EACCES, errno.EPERM])
def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    def refuse(_self: Path, _mode: str) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "open", refuse)
    assert code_of(tmp_path / "a.pdf") == "output-not-writable"


KILLED = """
import os, sys
from pathlib import Path
from reviewpress import atomic
os.fsync = lambda handle: os._exit(9)
atomic.write_whole(Path(sys.argv[1]), b"half")
"""


@posix_only
def test_what_a_killed_run_left_is_swept(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")
    done = subprocess.run([sys.executable, "-c", KILLED, str(path)], check=False, timeout=60)
    assert done.returncode == 9
    assert len(names(tmp_path)) == 2
    assert path.read_bytes() == b"old"
    write_whole(tmp_path / "b.pdf", b"new")
    assert names(tmp_path) == ["a.pdf", "b.pdf"]


def test_files_of_runs_still_going_stay(tmp_path: Path) -> None:
    mine = tmp_path / f".reviewpress-{atomic.machine()}-{os.getpid()}-00ff00.tmp"
    elsewhere = tmp_path / ".reviewpress-00000000-1-00ff00.tmp"
    foreign = tmp_path / ".reviewpress-notes"
    for path in (mine, elsewhere, foreign):
        path.write_bytes(b"")
    sweep(tmp_path)
    assert len(names(tmp_path)) == 3
    for path in (mine, elsewhere, foreign):
        os.utime(path, (0, 0))
    sweep(tmp_path)
    assert names(tmp_path) == [".reviewpress-notes"]


def test_sweeping_a_folder_that_is_not_there_is_nothing(tmp_path: Path) -> None:
    sweep(tmp_path / "nowhere")
