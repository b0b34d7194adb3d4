"""The bundled faces, opened once."""

from __future__ import annotations

import pytest

from reviewpress.fonts.catalogue import Catalogue
from reviewpress.fonts.face import Face


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return Catalogue(system=False)


@pytest.fixture(scope="session")
def serif(catalogue: Catalogue) -> Face:
    return _found(catalogue.face("Noto Serif KR", 400))


@pytest.fixture(scope="session")
def sans(catalogue: Catalogue) -> Face:
    return _found(catalogue.face("Noto Sans KR", 500))


def _found(face: Face | None) -> Face:
    assert face is not None
    return face
