"""Every sample in every look keeps to PDF/A-2u and PDF/UA-1, as two validators see it; broken files do not."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageChops, ImageCms

import reviewpress
from reviewpress.writers.pdf.icc import srgb
from tests.books.conftest import SAMPLES, Sample
from tests.programs import needs
from tests.readers.validators import page_validation, verapdf

LOOKS = ("classic", "modern", "pocket", "zine", "school")


@pytest.fixture(scope="module")
def looks(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Build every sample in every look."""
    out = tmp_path_factory.mktemp("looks")
    files: list[Path] = []
    for sample in SAMPLES:
        for look in LOOKS:
            files += build(sample, look, out / look)
    return files


def build(sample: Sample, look: str, out: Path) -> list[Path]:
    library = reviewpress.load(sample.path, root=sample.root)
    (built,) = reviewpress.build(library, out=out, style=look, formats=("pdf",))
    assert built.exit_code == 0, list(built.diagnostics)
    return list(built.files)


@pytest.mark.slow
def test_page_validation_finds_no_fault(looks: list[Path]) -> None:
    found = {file: page_validation(file.read_bytes()) for file in looks}
    assert [file for file, failures in found.items() if failures] == []


@pytest.mark.slow
@needs("java", "javac")
def test_verapdf_finds_no_fault(looks: list[Path]) -> None:
    assert verapdf(looks) == ""


@pytest.mark.slow
@needs("java", "javac")
def test_verapdf_finds_what_is_missing(tmp_path: Path) -> None:
    (file,) = build(SAMPLES[0], "classic", tmp_path)
    with pikepdf.open(file, allow_overwriting_input=True) as pdf:
        del pdf.Root.OutputIntents
        del pdf.Root.MarkInfo
        pdf.save(file)
    report = verapdf([file])
    assert "INVALID 2u" in report
    assert "INVALID ua1" in report


@pytest.mark.parametrize("entry", ["/MarkInfo", "/StructTreeRoot", "/OutputIntents", "/Lang"])
def test_page_validation_finds_what_is_missing(tmp_path: Path, entry: str) -> None:
    (file,) = build(SAMPLES[0], "classic", tmp_path)
    broken = BytesIO()
    with pikepdf.open(file) as pdf:
        del pdf.Root[entry]
        pdf.save(broken)
    assert page_validation(broken.getvalue())


def test_the_profile_of_srgb_changes_no_colour() -> None:
    ours = ImageCms.ImageCmsProfile(BytesIO(srgb()))
    noise = [Image.effect_noise((64, 64), 120) for _ in range(3)]
    picture = Image.merge("RGB", noise)
    shown = ImageCms.profileToProfile(picture, ours, ImageCms.createProfile("sRGB"))
    assert shown is not None
    assert max(high for _, high in ImageChops.difference(picture, shown).getextrema()) <= 1  # type: ignore[misc]


def test_small_objects_are_packed_and_found_again(tmp_path: Path) -> None:
    (file,) = build(SAMPLES[0], "classic", tmp_path)
    data = file.read_bytes()
    assert re.search(rb"/Type/ObjStm", data)
    with pikepdf.open(file) as pdf:
        assert not pdf.check_pdf_syntax()
        assert pdf.Root.StructTreeRoot.K.S == "/Document"
