"""fsType is read as OS/2 has it, and licences are recognised."""

from __future__ import annotations

import pytest

from reviewpress.fonts.catalogue import Catalogue
from reviewpress.fonts.licence import Embedding, Licence, licence_of


@pytest.mark.parametrize(
    ("fs_type", "embedding", "may_print", "may_edit", "may_subset"),
    [
        (0, Embedding.INSTALLABLE, True, True, True),
        (2, Embedding.RESTRICTED, False, False, True),
        (4, Embedding.PREVIEW, True, False, True),
        (8, Embedding.EDITABLE, True, True, True),
        (12, Embedding.EDITABLE, True, True, True),
        (0x104, Embedding.PREVIEW, True, False, False),
        (0x200, Embedding.RESTRICTED, False, False, True),
    ],
)
def test_what_may_be_embedded(
    fs_type: int, embedding: Embedding, *, may_print: bool, may_edit: bool, may_subset: bool
) -> None:
    licence = Licence("", "", fs_type)
    assert licence.embedding is embedding
    found = (licence.may_print, licence.may_edit, licence.may_subset)
    assert found == (may_print, may_edit, may_subset)


def test_licences_are_recognised_by_what_the_font_says() -> None:
    assert licence_of("under the SIL Open Font License, Version 1.1.", "", 0).name.startswith("SIL")
    assert licence_of("Licensed under the Apache License", "", 0).name == "Apache License 2.0"
    assert licence_of("All rights reserved", "", 0).name == ""


def test_every_bundled_font_is_free(catalogue: Catalogue) -> None:
    fonts = [font for family in catalogue.families() for font in family.fonts]
    assert {font.facts.licence.name for font in fonts} == {"SIL Open Font License 1.1"}
    assert all(font.facts.licence.may_edit for font in fonts)
