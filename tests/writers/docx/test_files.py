"""The same book in; the same bytes and its dates out."""

from __future__ import annotations

import io
import zipfile

import pytest

from reviewpress.errors import EnvironmentProblem
from tests.readers.docx import read
from tests.writers.docx.trees import paragraph, with_blocks, written


def test_the_same_book_gives_the_same_bytes() -> None:
    assert written() == written()


def test_zip_entries_have_a_fixed_time_and_order() -> None:
    with zipfile.ZipFile(io.BytesIO(written())) as package:
        entries = package.infolist()
    assert entries[0].filename == "[Content_Types].xml"
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}


def test_created_is_the_date_of_issue() -> None:
    core = read(written()).parts["docProps/core.xml"].decode()
    assert ">2026-04-30T15:00:00Z<" in core  # midnight in Korea


def test_without_a_date_created_is_source_date_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    undated = with_blocks(paragraph("말"))
    undated = type(undated)(type(undated.meta)("제목"), body=undated.body)
    assert b">1970-01-02T00:00:00Z<" in read(written(undated)).parts["docProps/core.xml"]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "어제")
    with pytest.raises(EnvironmentProblem):
        written(undated)
