"""Contents in; where pages may end in them, and the table that a sheet may make of them, out."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from reviewpress.diagnostics import Diagnostics
from reviewpress.document.nodes import Text, Toc, TocEntry
from reviewpress.fonts.catalogue import Catalogue
from reviewpress.styles.loading import load
from reviewpress.styles.options import Sheet
from reviewpress.typeset.blocks import BlockSetter
from reviewpress.typeset.formats import Formats
from reviewpress.typeset.galley import Strip, TextRun

HEADS = ("작품과 제목", "글쓴이", "쪽")


def entry(level: int, title: str, author: str = "", subtitle: str = "") -> TocEntry:
    return TocEntry(level, (Text(title),), title, author, subtitle=subtitle)


ENTRIES = (
    entry(1, "머리말"),
    entry(0, "1부"),
    entry(1, "허", "은결", "편지"),
    entry(2, "줄거리"),
    entry(2, "특징"),
    entry(2, "결론"),
    entry(0, "2부"),
    entry(1, "눈", "가람"),
    entry(1, "집", "나래"),
    entry(2, "줄거리"),
    entry(2, "결론"),
    entry(1, "맺음말"),
    entry(1, "별점표"),
    entry(1, "색인"),
)


@cache
def sheet(look: str) -> Sheet:
    return load(look, root=Path())


@cache
def _catalogue() -> Catalogue:
    return Catalogue(system=False)


def strips(look: str, *entries: TocEntry, heads: tuple[str, ...] = HEADS) -> list[Strip]:
    setter = BlockSetter(Formats(sheet(look), _catalogue()), Diagnostics(), lambda _: "7")
    return setter.galley([Toc(entries, heads=heads)]).strips


def words(strip: Strip) -> list[str]:
    """Give a strip's texts from the left, leaders left out."""
    runs = [item for item in strip.items if isinstance(item, TextRun) and item.text != "·"]
    return [run.text for run in sorted(runs, key=lambda run: run.x)]


def starts(look: str, *entries: TocEntry) -> list[str]:
    """Give the lines before which a page may end."""
    found, may_end = [], False
    for strip in strips(look, *entries):
        may_end |= strip.breakable
        if not strip.vanishes:
            if may_end:
                found.append(" ".join(words(strip)).replace(" 7", "").replace("7 ", ""))
            may_end = False
    return found


def test_sections_stay_with_their_review_and_with_each_other() -> None:
    found = ["머리말", "1부", "특징", "2부", "집", "맺음말"]
    assert starts("classic", *ENTRIES) == found
    assert starts("pocket", *ENTRIES) == found


def test_sections_in_one_paragraph_stay_with_their_review() -> None:
    assert starts("zine", *ENTRIES) == ["머리말", "1부", "2부", "집", "맺음말"]


def test_the_last_page_holds_three_entries_at_least() -> None:
    pieces = tuple(entry(1, name) for name in "가나다라")
    assert starts("modern", *pieces) == ["가", "나"]


def test_a_table_has_heads_and_names_writers() -> None:
    rows = [strip for strip in strips("school", *ENTRIES) if not strip.vanishes]
    assert [words(row) for row in rows] == [
        ["작품과 제목", "글쓴이", "쪽"],
        ["머리말", "7"],
        ["1부"],
        ["허 — 편지", "은결", "7"],
        ["2부"],
        ["눈", "가람", "7"],
        ["집", "나래", "7"],
        ["맺음말", "7"],
        ["별점표", "7"],
        ["색인", "7"],
    ]
    assert [row.role for row in rows[:4]] == ["toc-head", "toc-review", "toc-part", "toc-review"]


def test_a_tables_parts_stay_with_their_first_review() -> None:
    rows = [strip for strip in strips("school", *ENTRIES) if not strip.vanishes]
    may_end = [words(row)[0] for row in rows if row.breakable]
    assert may_end == ["작품과 제목", "2부", "집", "맺음말", "별점표"]


def test_a_table_without_writers_has_no_column_for_them() -> None:
    rows = strips("school", entry(1, "허"), entry(1, "눈"))
    assert words(rows[0]) == ["작품과 제목", "쪽"]


def test_a_table_may_have_no_heads() -> None:
    rows = strips("school", entry(1, "허"), entry(1, "눈"), heads=())
    assert words(rows[0]) == ["허", "7"]


@pytest.mark.parametrize("look", ["classic", "school"])
def test_contents_without_entries(look: str) -> None:
    assert strips(look, heads=()) == []
