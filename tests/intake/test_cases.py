"""Posts as people have them, and what they become: each case has its review file and its report beside it.

``pytest --update-golden`` writes them anew; they are to be read before they are committed.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewpress.intake.importing import import_post
from tests.golden import Golden
from tests.intake.accounting import told

CASES = Path(__file__).parent / "cases"
POSTS = sorted(path for path in CASES.iterdir() if path.suffix in {".txt", ".html", ".md"})
SPLIT = {"several_works", "listing_page", "gallery_listing"}


@pytest.fixture
def beside(request: pytest.FixtureRequest) -> Golden:
    """Give the golden files beside the cases."""
    return Golden(CASES, request.config.getoption("update_golden"))


@pytest.mark.parametrize("path", POSTS, ids=lambda path: path.stem)
def test_case(path: Path, beside: Golden) -> None:
    imported = import_post(path, path.stem)
    beside.check(f"{path.stem}.report", told(imported))
    for review in imported.reviews:
        beside.check(review.name, review.text)


@pytest.mark.parametrize("name", sorted(SPLIT))
def test_split_case(name: str, beside: Golden) -> None:
    path = next(path for path in POSTS if path.stem == name)
    imported = import_post(path, f"{name}-split", split=True)
    beside.check(f"{name}-split.report", told(imported))
    assert len(imported.reviews) > 1
    for review in imported.reviews:
        beside.check(review.name, review.text)
