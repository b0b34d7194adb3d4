"""The same book in; the same bytes, its dates and its fonts out."""

from __future__ import annotations

import io
import subprocess
import zipfile
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from reviewpress.errors import EnvironmentProblem
from reviewpress.writers import docx
from tests.programs import needs, printed
from tests.readers.docx import DocxFile, read
from tests.writers.docx.trees import BOOK, FOLIOS, fonts, paragraph, sheet, with_blocks, written


@pytest.fixture(scope="module")
def embedded() -> DocxFile:
    return read(docx.write(BOOK, sheet(), FOLIOS, fonts=fonts()))


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


def test_embedded_fonts_hold_the_texts_characters(embedded: DocxFile) -> None:
    data = embedded.embedded_fonts["Noto Serif KR embedRegular"]
    characters = TTFont(io.BytesIO(data)).getBestCmap()
    assert {ord(char) for char in "섬에는“등대”가하나있다"} <= set(characters)
    assert len(characters) < 400


def test_embedded_fonts_bear_the_tables_names(embedded: DocxFile) -> None:
    for name, data in embedded.embedded_fonts.items():
        family = TTFont(io.BytesIO(data))["name"].getDebugName(1)
        assert name.rsplit(" ", 1)[0] == family


def test_without_embedding_there_are_no_fonts() -> None:
    assert not any(name.endswith(".odttf") for name in read(written()).parts)


@needs("soffice", "pdffonts")
def test_libreoffice_uses_the_embedded_fonts(tmp_path: Path) -> None:
    path = tmp_path / "book.docx"
    path.write_bytes(docx.write(BOOK, sheet(), FOLIOS, fonts=fonts()))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(path)], check=True, capture_output=True, timeout=120)
    listed = printed("pdffonts", str(tmp_path / "book.pdf"))
    families = {line.split()[0].split("+")[-1] for line in listed.splitlines()[2:]}
    assert families
    assert all(family.startswith("Noto") for family in families)
