"""An opener with a page of its own fits it: its titles grow smaller until it does, as far as the sheet lets them."""

from __future__ import annotations

from reviewpress.diagnostics import Diagnostics
from reviewpress.document.nodes import Block, Chapter, Heading, Paragraph, Text
from reviewpress.typeset.blocks import BlockSetter
from reviewpress.typeset.galley import TextRun
from reviewpress.typeset.openers import SetChapter, set_chapter
from reviewpress.typeset.tags import Tag
from tests.typeset.setting import formats, sheet


def opened(lines: int) -> SetChapter:
    """Set a chapter with a title of two words and an opener of so many lines more."""
    more = tuple(Paragraph((Text("한 줄"),), "opener-byline") for _ in range(lines))
    title = Heading(1, (Text("나의 아저씨"),), "opener-title", "a", "나의 아저씨")
    parts: list[tuple[str, Block]] = [("title", title), *(("more", one) for one in more)]
    chapter = Chapter(parts, (), "a", "나의 아저씨", "나의 아저씨")
    return set_chapter(chapter, lambda: BlockSetter(formats("zine"), Diagnostics()))


def title_size(chapter: SetChapter) -> float:
    return max(
        run.size
        for strip in chapter.opener.strips
        for run in strip.items
        if isinstance(run, TextRun)
    )


def room() -> float:
    page, opener = sheet("zine").page, sheet("zine").opener
    return page.lines * page.grid - opener.sink


def test_a_title_is_as_large_as_the_page_lets_it() -> None:
    style = sheet("zine").text["opener-title"]
    sizes = []
    for lines in (1, 12, 30):
        chapter = opened(lines)
        sizes.append(title_size(chapter))
        assert chapter.opener.height <= room() or sizes[-1] <= style.size * 0.56
    assert sizes[0] == style.size
    assert sizes[0] > sizes[1] > sizes[2] >= style.least_size


def test_a_title_set_twice_stands_once_in_the_structure() -> None:
    tags = {strip.tag for strip in opened(12).opener.strips if strip.tag}
    assert len(tags) == 13
    assert len({root_of(tag) for tag in tags}) == 1


def root_of(tag: Tag) -> Tag:
    """Give the element that an element stands in at last."""
    return root_of(tag.parent) if tag.parent else tag
