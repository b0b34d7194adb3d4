"""The sample books' DOCX in every look, laid out by LibreOffice, in; whether it is the book that the files tell of, out."""

from __future__ import annotations

from pathlib import Path

import pytest

import reviewpress
from reviewpress.diagnostics import Diagnostics
from reviewpress.driver import prepare
from reviewpress.making import make
from reviewpress.results import Options
from reviewpress.styles.finding import shipped_paths
from reviewpress.typeset.openers import compose
from reviewpress.writers.docx.probing import differences
from tests.books.conftest import SAMPLES, BuiltBook, Sample
from tests.office import fonts_of, laid_out
from tests.programs import needs
from tests.readers import docx

LOOKS = [name for name in shipped_paths() if name != "base"]


LEAF = 2
"""By so many pages a book differs where a piece that starts on a right-hand page just misses it, or no longer does."""


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_the_docx_has_about_as_many_pages_as_the_pdf(sample: Sample, look: str) -> None:
    (loaded,) = reviewpress.load(sample.path, root=sample.root).books
    options = Options(("pdf", "docx"), look, measure=True)
    made = make(prepare(loaded, options, Diagnostics()), compose, Diagnostics())
    measures = made.measures
    assert measures is not None
    assert abs(measures.docx_pages - measures.pages) <= max(LEAF, 0.03 * measures.pages)


@pytest.mark.slow
@needs("soffice")
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_contents_and_index_tell_the_pages_of_libreoffice(
    sample: Sample, look: str, tmp_path: Path
) -> None:
    library = reviewpress.load(sample.path, root=sample.root)
    (built,) = reviewpress.build(library, out=tmp_path, formats=("docx",), style=look)
    assert differences(built.files[0].read_bytes()) == []


@pytest.mark.slow
@needs("soffice")
def test_contents_of_a_hundred_reviews_tell_the_pages_of_libreoffice(
    hundred_reviews: Path, tmp_path: Path
) -> None:
    library = reviewpress.load(hundred_reviews, root=hundred_reviews)
    (built,) = reviewpress.build(library, out=tmp_path, formats=("docx",))
    assert differences(built.files[0].read_bytes()) == []


@pytest.mark.slow
@needs("soffice")
def test_libreoffice_draws_everything_with_the_embedded_fonts(
    book: BuiltBook, tmp_path: Path
) -> None:
    (made,) = laid_out([book.docx_file], tmp_path)
    embedded = docx.read(book.docx_file.read_bytes()).embedded_fonts
    own = {name.rsplit(" ", 1)[0].replace(" ", "") for name in embedded}
    assert {font.rsplit("-", 1)[0] for font in fonts_of(made)} == own
