"""What reader and assembler find by themselves stands in the same report: ISBNs, pictures, hidden characters."""

from __future__ import annotations

from pathlib import Path

import reviewpress
from tests.sources.reading import write

REVIEW = """\
작품:
  종류: 책
  제목: 스토너
  ISBN: 979-11-00000-00-1
본문:
  줄거리: |
    그림: ![없는 그림](stills/none.png)
  결론: 가\u2028나
"""


def test_one_report(tmp_path: Path) -> None:
    book = "책:\n  제목: 가\n  ISBN: 979-11-00000-00-1\n"
    write(tmp_path, {"book.yaml": book, "a.yaml": REVIEW})
    found = reviewpress.check(reviewpress.load(tmp_path, root=tmp_path))
    assert [(Path(one.span.file).name, one.span.line, one.code) for one in found] == [
        ("a.yaml", 4, "isbn-check-digit"),
        ("a.yaml", 7, "document-image-missing"),
        ("a.yaml", 8, "hidden-character"),
        ("book.yaml", 3, "isbn-check-digit"),
    ]
