"""Outside posts, where there are any, in; what a person made of them out."""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewpress.intake.importing import import_post
from reviewpress.sources.model import Review, Section
from tests.books.conftest import seeds
from tests.intake.accounting import read_back

FOLDER = seeds()
POSTS = sorted(FOLDER.glob("*.txt")) if FOLDER else []
MADE = [path for path in FOLDER.rglob("*.yaml") if path.name != "book.yaml"] if FOLDER else []


def outline(section: Section) -> object:
    text = section.text.text if section.text else ""
    return (
        section.heading.text,
        section.kind,
        text,
        [outline(inner) for inner in section.subsections],
    )


def told(review: Review) -> dict[str, object]:
    return {
        "work": [
            str(review.work.kind),
            str(review.work.title),
            str(review.work.original_title),
            review.work.year,
        ],
        "facts": [(fact.name, [str(value) for value in fact.values]) for fact in review.work.facts],
        "review": [str(review.title), str(review.author), review.date, review.rating, review.tags],
        "body": [outline(section) for section in review.sections],
    }


@pytest.mark.skipif(not POSTS or not MADE, reason="no outside posts here")
@pytest.mark.parametrize("path", POSTS, ids=lambda path: path.stem)
def test_the_import_is_what_a_person_made(path: Path) -> None:
    imported = import_post(path, "seed")
    assert len(imported.reviews) == 1
    by_hand = [told(read_back(made.read_text(encoding="utf-8"))) for made in MADE]
    assert told(read_back(imported.reviews[0].text)) in by_hand
