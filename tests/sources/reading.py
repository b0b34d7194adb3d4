"""Source text in; what the readers make of it, and the codes of what they find, out: for tests."""

from __future__ import annotations

from pathlib import Path

from reviewpress.diagnostics import Diagnostics
from reviewpress.sources.encoding import SourceText
from reviewpress.sources.loading import Loaded, load
from reviewpress.sources.model import Book, Review
from reviewpress.sources.review import read_review

REVIEW = """\
작품:
  제목: 패터슨
본문:
  줄거리: |
    버스를 몬다.
  결론: |
    시를 쓴다.
"""


def review(text: str, found: Diagnostics | None = None) -> Review | None:
    """Read a review's text, under the name ``a.yaml``."""
    into = Diagnostics() if found is None else found
    return read_review(SourceText("a.yaml", text), Path("a.yaml"), into)


def sound_review(text: str) -> Review:
    """Read a review in which nothing must be wrong."""
    found = Diagnostics()
    read = review(text, found)
    assert read is not None
    assert list(found) == []
    return read


def codes(found: Diagnostics) -> list[str]:
    """Give the codes of the findings, in order."""
    return [one.code for one in found]


def places(found: Diagnostics) -> list[str]:
    """Give findings as ``line:column code``, in order."""
    return [f"{one.span.line}:{one.span.column} {one.code}" for one in found]


def problems_of(text: str) -> list[str]:
    """Give the places and codes of what is wrong with a review."""
    found = Diagnostics()
    review(text, found)
    return places(found)


def write(folder: Path, files: dict[str, str]) -> Path:
    """Write files into a folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return folder


def loaded(folder: Path, *names: str) -> tuple[Loaded, Diagnostics]:
    """Load paths below a folder that is the project folder."""
    found = Diagnostics()
    return load([folder / name for name in names or (".",)], folder, found), found


def one_book(folder: Path, *names: str) -> Book:
    """Load the only book below a folder, in which nothing must be wrong."""
    books, found = loaded(folder, *names)
    assert codes(found) == []
    (only,) = books
    assert only.book is not None
    return only.book
