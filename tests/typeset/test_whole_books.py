"""Small books in; what stands on their pages out: great titles that fit, folios after coloured openers, last lines."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from msgspec.structs import replace

from reviewpress.diagnostics import Diagnostics
from reviewpress.document.nodes import (
    Block,
    Chapter,
    Document,
    Heading,
    Meta,
    Paragraph,
    Text,
)
from reviewpress.fonts.catalogue import Catalogue
from reviewpress.styles.loading import load
from reviewpress.styles.options import Sheet
from reviewpress.typeset.binding import set_book
from reviewpress.typeset.blocks import BlockSetter
from reviewpress.typeset.formats import Formats
from reviewpress.typeset.galley import Strip, TextRun
from reviewpress.typeset.pages import Pages


@cache
def sheet(look: str) -> Sheet:
    return load(look, root=Path())


@cache
def _catalogue() -> Catalogue:
    return Catalogue(system=False)


def strips(*blocks: Block, look: str = "classic") -> tuple[list[Strip], list[str]]:
    """Set blocks; give the strips and the codes of what was reported."""
    found = Diagnostics()
    setter = BlockSetter(Formats(sheet(look), _catalogue()), found)
    return setter.galley(blocks).strips, [problem.code for problem in found]


def title(words: str) -> Heading:
    return Heading(1, (Text(words),), "opener-title", "one", words)


def runs(strip: Strip) -> list[TextRun]:
    return [item for item in strip.items if isinstance(item, TextRun)]


def book(look: str) -> Pages:
    text = tuple(Paragraph((Text("말이 길다. " * 60),)) for _ in range(4))
    chapter = Chapter((("title", title("눈")),), text, "one", "눈", "눈")
    document = Document(Meta("책"), body=(chapter,), head="책")
    return set_book(document, sheet(look), _catalogue(), Diagnostics())


def folios(pages: Pages) -> list[str]:
    return [
        "".join(run.text for placed in page.furniture for run in runs(placed.strip))
        for page in pages.pages
    ]


def test_a_great_title_shrinks_until_its_longest_word_fits() -> None:
    (short,) = (strip for strip in strips(title("허"), look="zine")[0] if runs(strip))
    lines, problems = strips(title("8월의 크리스마스"), look="zine")
    style, measure = sheet("zine").text["opener-title"], sheet("zine").page.measure_pt
    assert problems == []
    assert [run.text for strip in lines for run in runs(strip)] == ["8월의", "크리스마스"]
    word = runs(lines[-1])[0]
    assert word.width <= measure + 0.01
    assert style.least_size < word.size < style.size == runs(short)[0].size
    assert abs(lines[-1].height - style.leading * word.size / style.size) < 0.01


def test_no_title_is_smaller_than_the_sheet_lets_it() -> None:
    lines, problems = strips(title("가나다라마바사아자차카타파하거너더러머버"), look="zine")
    assert problems == ["typeset-overfull"]
    assert {run.size for strip in lines for run in runs(strip)} == {30.0}


def test_the_page_after_a_coloured_opener_has_its_folio() -> None:
    pages = book("zine")
    assert [page.kind for page in pages.pages][:2] == ["opener", "text"]
    assert folios(pages)[:3] == ["", "2", "3"]


def test_an_opener_with_text_has_none_in_the_classic_look() -> None:
    assert folios(book("classic"))[0] == ""


def test_a_last_paragraph_of_one_line_stays_with_the_one_before() -> None:
    set_strips, _ = strips(
        Paragraph((Text("긴 문단이다. " * 30),)), Paragraph((Text("2026년 가을"),))
    )
    lines = [strip for strip in set_strips if not strip.vanishes]
    assert [strip.breakable for strip in lines[-3:]] == [True, False, False]


def test_a_last_paragraph_keeps_its_white_space_above() -> None:
    set_strips, _ = strips(
        Paragraph((Text("긴 문단이다. " * 30),)),
        replace(Paragraph((Text("ⓒ 2026"),)), style="colophon-rights"),
    )
    assert set_strips[-2].vanishes
    assert not set_strips[-2].breakable
