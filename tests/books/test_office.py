"""The sample books' DOCX, laid out by LibreOffice, in; whether its contents tell the right pages out."""

from __future__ import annotations

import pytest

from reviewpress.writers.docx.probing import differences
from tests.books.conftest import BuiltBook
from tests.programs import needs

KEPT_APART = {"club": 2}
"""Lines that are off by a page: LibreOffice 7.4 leaves a heading at a page's foot although it is kept with the next."""


@pytest.mark.slow
@needs("soffice")
def test_the_contents_tell_the_pages_of_libreoffice(book: BuiltBook) -> None:
    found = differences(book.docx_file.read_bytes())
    assert len(found) <= KEPT_APART.get(book.docx_file.stem, 0), found
