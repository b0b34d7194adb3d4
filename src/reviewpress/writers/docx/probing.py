"""The bytes of a DOCX in; the pages on which LibreOffice puts its bookmarks out.

A page that asks for the page of every bookmark (fields PAGEREF) is added at the end, and LibreOffice saves the file as DOCX
again: on the way it lays the pages out and fills the fields. No other reader of its pages is needed.
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from ...errors import EnvironmentProblem
from .fields import field

PROGRAM = "soffice"
_DOCUMENT = "word/document.xml"
_SECONDS = 300
_BOOKMARK = re.compile(r'<w:bookmarkStart [^>]*w:name="([^"]+)"')
_ANSWER = re.compile(r"@@(\w+)=(\d+)@")
_CODE = re.compile(r"<w:instrText[^>]*>.*?</w:instrText>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_PARAGRAPH = re.compile(r"<w:p>.*?</w:p>", re.DOTALL)
_REFERENCE = re.compile(
    r"<w:instrText[^>]*> PAGEREF (\w+) [^<]*</w:instrText>.*?<w:t[^>]*>([^<]*)</w:t>", re.DOTALL
)
_INDEX_LINE = '<w:pStyle w:val="Index1"/>'
_INDEXED = re.compile(r'<w:hyperlink w:anchor="([^"]+)"[^>]*>(.*?)</w:hyperlink>', re.DOTALL)
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


class Difference(NamedTuple):
    """A line of the contents or the index whose number is not that of its page."""

    title: str
    told: str
    real: str


def differences(data: bytes) -> list[Difference]:
    """Have LibreOffice lay a file out; list the lines of contents and index that tell another page.

    Raises ``EnvironmentProblem`` where LibreOffice is not found or cannot read the file.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        document = package.read(_DOCUMENT).decode("utf-8")
    pages = real_pages(data)
    return [
        Difference(title, told, str(pages[name]))
        for title, name, told in _told(document)
        if name in pages and _number(told) != pages[name]
    ]


def real_pages(data: bytes) -> Mapping[str, int]:
    """Give the number of the page on which each bookmark stands in LibreOffice; roman ones as numbers, too."""
    with tempfile.TemporaryDirectory() as folder:
        laid_out = _laid_out(probe(data), Path(folder))
    return {
        name: int(page) for name, page in _ANSWER.findall(_TAG.sub("", _CODE.sub("", laid_out)))
    }


def probe(data: bytes) -> bytes:
    """Add a last page to a file that asks for the page of each bookmark."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as package,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as probed,
    ):
        for name in package.namelist():
            part = package.read(name)
            probed.writestr(name, _asking(part.decode()).encode() if name == _DOCUMENT else part)
    return stream.getvalue()


def _asking(document: str) -> str:
    """Add the questions behind the last section, in a section of their own.

    They are one paragraph, since LibreOffice goes by the number of paragraphs when it lays a document out.
    """
    start = document.rindex("<w:sectPr>")
    end = document.index("</w:sectPr>", start) + len("</w:sectPr>")
    section = document[start:end]
    questions = "".join(
        f'<w:r><w:t xml:space="preserve">@@{name}=</w:t></w:r>'
        f"{field(f'PAGEREF {name}', '<w:r><w:t>0</w:t></w:r>')}<w:r><w:t>@ </w:t></w:r>"
        for name in _BOOKMARK.findall(document)
    )
    own = re.sub(r'<w:type w:val="\w+"/>', '<w:type w:val="nextPage"/>', section)
    ending = f"<w:p><w:pPr>{section}</w:pPr></w:p>"
    return f"{document[:start]}{ending}<w:p>{questions}</w:p>{own}{document[end:]}"


def _laid_out(data: bytes, folder: Path) -> str:
    """Have LibreOffice save a file again; give its main document."""
    program = shutil.which(PROGRAM)
    if program is None:
        raise EnvironmentProblem.of("docx-office-missing", program=PROGRAM)
    source, made = folder / "probe.docx", folder / "out"
    source.write_bytes(data)
    profile = (folder / "profile").as_uri()
    command = [program, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "docx"]
    try:
        subprocess.run(  # noqa: S603 - the program that the user installed, on a file of our own
            [*command, "--outdir", str(made), str(source)],
            check=True,
            capture_output=True,
            timeout=_SECONDS,
        )
        with zipfile.ZipFile(made / source.name) as package:
            return package.read(_DOCUMENT).decode("utf-8")
    except (subprocess.SubprocessError, OSError, zipfile.BadZipFile) as problem:
        raise EnvironmentProblem.of("docx-office-failed", reason=str(problem)) from problem


def _told(document: str) -> Iterator[tuple[str, str, str]]:
    """List title, bookmark and number of every line of the contents, and of every number in the index."""
    for paragraph in _PARAGRAPH.findall(document):
        if _INDEX_LINE in paragraph:
            title = _TAG.sub("", paragraph.split("<w:hyperlink", 1)[0]).strip()
            for name, number in _INDEXED.findall(paragraph):
                yield title, name, _TAG.sub("", number).split("–")[0]
        for name, number in _REFERENCE.findall(paragraph):
            before = paragraph.split(f" PAGEREF {name} ", 1)[0]
            words = _TAG.sub("", _CODE.sub("", before.rpartition("<w:instrText")[0]))
            yield words.strip(" ·"), name, number


def _number(folio: str) -> int:
    """Read a folio, arabic or roman; 0 where it is neither."""
    if folio.isdigit():
        return int(folio)
    values = [_ROMAN.get(sign, 0) for sign in folio]
    following = [*values[1:], 0]
    return sum(-a if a < b else a for a, b in zip(values, following, strict=True))
