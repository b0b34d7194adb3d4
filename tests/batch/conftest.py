"""Shelves of small books and ways to build them: what the tests of batches share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reviewpress.batch.runs.building import Batch, Means
from reviewpress.caching import cache_folder
from reviewpress.results import Built, Options

REVIEW = """\
작품:
  제목: {title}
리뷰:
  글쓴이: 김서연
본문:
  감상: |
    {title}에 대한 글이다. **굵게** 쓴 말과 [이음](https://example.org/{number})이 있다.[^1] 다음 문장은 줄을 넘길 만큼 길게 이어진다.

    > 인용한 문단이 여기에 있다.

    - 첫째
    - 둘째

    | 항목 | 값 |
    |---|---:|
    | 배우 | {number} |

    ***

    마지막 문단이다. 仮名.

    [^1]: 각주의 글이다.
"""
BOOK = "책:\n  제목: {title}\n스타일: classic\n리뷰:\n{reviews}"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make an empty folder the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def shelf(here: Path) -> Path:
    """Put up three books that share four reviews."""
    reviews = here / "shelf" / "reviews"
    reviews.mkdir(parents=True)
    for number in range(4):
        text = REVIEW.format(title=f"영화 {number}", number=number)
        (reviews / f"{number}.yaml").write_text(text, encoding="utf-8")
    for place, held in enumerate(((0, 1, 2), (2, 1), (3, 0))):
        folder = here / "shelf" / f"book{place}"
        folder.mkdir()
        listed = "".join(f"  - ../reviews/{number}.yaml\n" for number in held)
        text = BOOK.format(title=f"책 {place}", reviews=listed)
        (folder / "book.yaml").write_text(text, encoding="utf-8")
    return here / "shelf"


BuildAll = Callable[..., list[Built]]


@pytest.fixture
def build_all(shelf: Path) -> BuildAll:
    """Build the shelf into ``out`` as a run of its own."""

    def call(out: str = "out", jobs: int = 1, **means: object) -> list[Built]:
        options = Options(formats=("pdf",), out=Path(out))
        given = {"cache": cache_folder() / out, **means}
        batch = Batch((shelf,), None, options, Means(jobs, **given))  # type: ignore[arg-type]
        with batch.working():
            library = batch.load()
            return list(batch.build(library, batch.reasons(library)))

    return call


def books(folder: Path) -> dict[str, bytes]:
    """Read the books in a folder."""
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*.pdf"))}
