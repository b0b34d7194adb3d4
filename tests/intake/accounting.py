"""What an import gave in; its report as golden files hold it, and the characters it accounts for, out."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from reviewpress.diagnostics import Diagnostics
from reviewpress.intake.importing import Imported
from reviewpress.intake.report import as_text
from reviewpress.labels.messages import render
from reviewpress.sources.encoding import SourceText
from reviewpress.sources.model import Review, Section
from reviewpress.sources.review import read_review


def told(imported: Imported) -> str:
    """Give the accounts and the findings of an import, with the file's name alone for its path."""
    accounts = [as_text(review.account, "ko") for review in imported.reviews]
    errors = [
        f"{found.severity.label}[{found.code}]: {render(found, 'ko')[0]}"
        for found in imported.diagnostics
        if found.severity.label == "error"
    ]
    text = "\n\n".join([*accounts, *errors]) + "\n"
    return text.replace(imported.file, Path(imported.file).name)


def read_back(text: str) -> Review:
    """Read a review file, which must hold no error."""
    found = Diagnostics()
    review = read_review(SourceText("made.yaml", text), Path("made.yaml"), found)
    assert not found.has_errors, list(found)
    assert review is not None
    return review


def words_of(review: Review) -> str:
    """Give every character that a review holds."""
    phrases = [
        review.work.title,
        review.work.original_title,
        review.work.year,
        review.title,
        review.subtitle,
        review.author,
        review.one_line,
        review.source,
        review.rating.typed if review.rating else "",
        *review.tags,
        *(f"{fact.label} {' '.join(map(str, fact.values))}" for fact in review.work.facts),
    ]
    return "\n".join([*(str(phrase) for phrase in phrases if phrase), *map(_text, review.sections)])


def _text(section: Section) -> str:
    own = section.text.text if section.text else ""
    return "\n".join([section.heading.text, own, *map(_text, section.subsections)])


def signs(text: str) -> Counter[str]:
    """Count the characters of a text that are no white space."""
    return Counter("".join(text.split()))
