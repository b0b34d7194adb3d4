"""The sample collections in; their books, built once in each worker, out."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

import reviewpress
from tests.readers import pdf

ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True)
class Sample:
    """A collection: its project folder, and what is built of it."""

    name: str
    root: Path
    path: Path

    @property
    def sources(self) -> list[Path]:
        """Its YAML files."""
        return sorted(self.path.rglob("*.yaml"))


def seeds() -> Path | None:
    """Find a folder of outside sources: that of REVIEWPRESS_SEEDS, else one beside the checkout, if there is any."""
    named = os.environ.get("REVIEWPRESS_SEEDS")
    folder = Path(named) if named else ROOT.parent / "shared" / "seeds"
    return folder if folder.is_dir() else None


def samples() -> list[Sample]:
    """Give the collections of ``inputs/``, and those of the outside sources."""
    own = [(ROOT / "inputs", ROOT / "inputs" / name) for name in ("club", "school", "도쿄_이야기")]
    outside = seeds()
    others = [(path.parent, path.parent) for path in outside.rglob("book.yaml")] if outside else []
    return [Sample(path.name, root, path) for root, path in own + others]


SAMPLES = samples()


@dataclass(frozen=True)
class BuiltBook:
    """A sample's files."""

    sample: Sample
    pdf_file: Path
    docx_file: Path

    @cached_property
    def pdf(self) -> pdf.PdfBook:
        """The PDF as PDFium reads it."""
        return pdf.read(self.pdf_file.read_bytes())


@pytest.fixture(scope="session", params=SAMPLES, ids=lambda sample: sample.name)
def book(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> BuiltBook:
    """Build a sample as it is, in both formats."""
    sample: Sample = request.param
    out = tmp_path_factory.mktemp(sample.name)
    library = reviewpress.load(sample.path, root=sample.root)
    (built,) = reviewpress.build(library, out=out, formats=("pdf", "docx"))
    assert built.exit_code == 0, list(built.diagnostics)
    return BuiltBook(sample, *built.files)


def _outside_generator() -> Path | None:
    outside = seeds()
    generator = outside.parent / "bench" / "generate.py" if outside else None
    return generator if generator and generator.is_file() else None


@pytest.fixture(scope="session", params=["own", "outside"] if _outside_generator() else ["own"])
def hundred_reviews(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """Make a book of a hundred reviews: of the samples' sentences, and by the outside generator if there is one."""
    folder = tmp_path_factory.mktemp("hundred")
    generator = _outside_generator()
    if request.param == "own" or generator is None:
        code = f"import collection, pathlib; collection.write(100, pathlib.Path({str(folder)!r}))"
        subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT / "benchmarks")
        return folder
    subprocess.run([sys.executable, generator, "book", "100", folder], check=True)
    return folder / "book100"
