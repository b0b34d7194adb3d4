"""Contents in; the table that a sheet may make of them out: heads above the field, rows inside it."""

from __future__ import annotations

from msgspec.structs import replace

from reviewpress.document.nodes import Toc
from tests.readers.docx import DocxFile, W, read
from tests.writers.docx.trees import BOOK, CONTENTS, written

HEADS = ("작품과 제목", "글쓴이", "쪽")


def made(toc: Toc) -> DocxFile:
    title, contents = BOOK.front
    contents = replace(contents, blocks=(contents.blocks[0], toc))
    return read(written(replace(BOOK, front=(title, contents)), "school"))


def rows(file: DocxFile) -> list[str]:
    found = [para.text for para in file.paragraphs]
    start = found.index("차례")
    return found[start + 1 : start + 6]


def test_heads_stand_above_the_field() -> None:
    file = made(replace(CONTENTS, heads=HEADS))
    head, first = rows(file)[:2]
    assert head.split("\t") == list(HEADS)
    assert first == "1부 바다\t\t"
    paragraph = next(p for p in file.document.iter(f"{W}p") if "글쓴이" in "".join(p.itertext()))
    assert not list(paragraph.iter(f"{W}fldChar"))


def test_without_writers_their_head_is_left_out() -> None:
    entries = tuple(replace(entry, author="") for entry in CONTENTS.entries)
    assert rows(made(Toc(entries, heads=HEADS)))[0] == "작품과 제목\t\t쪽"


def test_contents_without_heads_begin_with_their_first_row() -> None:
    assert rows(made(CONTENTS))[0].startswith("1부 바다")


def test_rows_have_the_tables_white_space_and_parts_their_own_type() -> None:
    styles = {s.get(f"{W}styleId"): s for s in made(CONTENTS).tree("styles").iter(f"{W}style")}
    for style in ("TOC1", "TOC4"):
        spacing = next(styles[style].iter(f"{W}spacing"))
        assert (spacing.get(f"{W}before"), spacing.get(f"{W}after")) == ("0", "100")
    assert next(styles["TOC4"].iter(f"{W}sz")).get(f"{W}val") == "18"
