"""Members in; a zip file that other programs read, and that knows no time of day, out."""

from __future__ import annotations

import io
import zipfile

from reviewpress.writers.docx.zipping import zipped

MEMBERS = [
    ("[Content_Types].xml", b"<Types/>"),
    ("word/document.xml", "말".encode() * 1000),
    ("empty", b""),
]


def test_members_come_back_whole_and_in_order() -> None:
    with zipfile.ZipFile(io.BytesIO(zipped(MEMBERS))) as file:
        assert file.testzip() is None
        assert [(name, file.read(name)) for name in file.namelist()] == MEMBERS


def test_entries_tell_neither_time_nor_system() -> None:
    with zipfile.ZipFile(io.BytesIO(zipped(MEMBERS))) as file:
        for entry in file.infolist():
            assert entry.date_time == (1980, 1, 1, 0, 0, 0)
            assert (entry.create_system, entry.external_attr, entry.extra) == (0, 0, b"")
            assert entry.compress_type == zipfile.ZIP_DEFLATED


def test_no_members_make_an_empty_file() -> None:
    with zipfile.ZipFile(io.BytesIO(zipped([]))) as file:
        assert file.namelist() == []
