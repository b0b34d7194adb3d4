"""The files hold what other programs ask of them: fonts embedded, streams and schemas valid, the same bytes every time."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from tests.books.conftest import SAMPLES, BuiltBook, Sample
from tests.books.plain import flat
from tests.books.test_contents import docx_contents
from tests.programs import needs, printed


@needs("qpdf")
def test_qpdf_finds_no_fault(book: BuiltBook) -> None:
    assert "No syntax or stream encoding errors" in printed("qpdf", "--check", str(book.pdf_file))


@needs("pdffonts")
def test_every_font_is_embedded_as_a_subset_with_its_characters(book: BuiltBook) -> None:
    rows = printed("pdffonts", str(book.pdf_file)).splitlines()[2:]
    assert rows
    for row in rows:
        assert row.split()[-5:-2] == ["yes", "yes", "yes"], row


@needs("pdftotext")
def test_another_reader_finds_the_same_text(book: BuiltBook) -> None:
    theirs = flat(printed("pdftotext", "-raw", "-enc", "UTF-8", str(book.pdf_file), "-"))
    ours = flat("".join(char.text for page in book.pdf.pages for char in page.chars))
    assert sorted(set(ours) - set(theirs)) == []


def test_the_docx_keeps_to_the_standards_schemas(book: BuiltBook) -> None:
    result = OpenXmlValidator().validate(str(book.docx_file))
    assert [str(error) for error in result.errors] == []


@pytest.mark.slow
@needs("soffice", "pdftotext")
def test_libreoffice_opens_the_docx_with_its_contents_filled(
    book: BuiltBook, tmp_path: Path
) -> None:
    profile = (tmp_path / "profile").as_uri()
    printed(
        "soffice", f"-env:UserInstallation={profile}", "--headless",
        "--convert-to", "pdf", "--outdir", str(tmp_path), str(book.docx_file),
    )  # fmt: skip
    text = printed("pdftotext", "-layout", str(tmp_path / f"{book.docx_file.stem}.pdf"), "-")
    lines = {flat(line.replace("·", "")) for line in text.splitlines()}
    contents = docx_contents(book.docx_file)
    missing = [entry for entry in contents if entry[1] and flat("".join(entry)) not in lines]
    assert missing == []


@pytest.mark.slow
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_the_same_bytes_whatever_the_surroundings(sample: Sample, tmp_path: Path) -> None:
    surroundings: list[dict[str, str]] = [
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Seoul", "LC_ALL": "C.UTF-8"},
        {"PYTHONHASHSEED": "2", "TZ": "America/Los_Angeles", "LC_ALL": "ko_KR.UTF-8"},
    ]
    made = []
    for number, chosen in enumerate(surroundings):
        out = tmp_path / str(number)
        subprocess.run(
            [sys.executable, "-m", "reviewpress", "build", "-q", "--out", str(out),
             "--format", "pdf,docx", "--root", str(sample.root), str(sample.path)],
            check=True,
            env={**os.environ, **chosen},
            timeout=60,
        )  # fmt: skip
        made.append({path.name: path.read_bytes() for path in out.iterdir()})
    assert len(made[0]) == 2
    assert made[0] == made[1]
