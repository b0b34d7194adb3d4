"""The pages of a small book, kept as text to be read: ``pytest --update-golden`` writes them anew."""

from __future__ import annotations

import pytest

from reviewpress.diagnostics import Diagnostics
from reviewpress.document.nodes import (
    Align,
    Block,
    Chapter,
    Document,
    FactRow,
    Facts,
    Heading,
    Index,
    IndexEntry,
    IndexGroup,
    List,
    ListItem,
    Meta,
    Note,
    NoteMark,
    Paragraph,
    PartOpening,
    Piece,
    Quote,
    Rule,
    SceneBreak,
    Spring,
    Styled,
    Table,
    Text,
    Toc,
    TocEntry,
)
from reviewpress.typeset.binding import set_book
from reviewpress.typeset.dump import dump_pages
from reviewpress.typeset.pages import Pages
from tests.golden import Golden
from tests.typeset.setting import catalogue, sheet
from tests.typeset.test_golden_lines import ESSAY, LATIN, MARKS

TITLE = "늦은 편지를 읽는 밤"


def paragraph(text: str, *, opening: bool = False) -> Paragraph:
    return Paragraph((Text(text),), opening=opening)


def section(title: str, anchor: str) -> Heading:
    return Heading(2, (Text(title),), "section", anchor, title)


def chapter(number: int, title: str, blocks: tuple[Block, ...]) -> Chapter:
    anchor = f"review-{number}"
    opener: tuple[tuple[str, Block], ...] = (
        ("label", Paragraph((Text("영화\u20032019"),), "opener-label")),
        ("title", Heading(1, (Text(title),), "opener-title", anchor, title)),
        ("rule", Rule("opener-rule")),
        (
            "facts",
            Facts((FactRow("감독", (Text("한여름"),)), FactRow("출연", (Text("오정우, 백은수"),)))),
        ),
    )
    return Chapter(opener, blocks, anchor, title, title)


def noted() -> Paragraph:
    note = Note(1, (paragraph(MARKS),))
    return Paragraph(
        (Text(ESSAY + " 그렇게 편지는 끝내 부쳐지지 않았다"), NoteMark(1, note), Text("."))
    )


def first() -> Chapter:
    items = (
        ListItem("•", (paragraph("끝까지 혼자 남는 사람"),)),
        ListItem("•", (paragraph(LATIN),)),
    )
    return chapter(
        1,
        "늦은 편지",
        (
            paragraph(ESSAY, opening=True),
            noted(),
            section("기다리는 사람", "review-1-1"),
            paragraph(MARKS, opening=True),
            Quote((paragraph("“돌아오지 않아도 돼. 다만 떠난 적은 없는 걸로 해 줘.”"),)),
            paragraph(ESSAY),
            List(False, items),
            SceneBreak(),
            paragraph(MARKS),
        ),
    )


def second() -> Chapter:
    rows = tuple(
        ((Text(name),), (Text(stars),)) for name, stars in (("연출", "★★★★"), ("음악", "★★★☆"))
    )
    table = Table((((Text("갈래"),), (Text("별점"),)),), rows, (Align.LEFT, Align.RIGHT))
    return chapter(
        2,
        "겨울 우체국, 그리고 아무도 찾아가지 않은 소포들",
        (
            paragraph(LATIN, opening=True),
            section("눈이 오는 동안", "review-2-1"),
            paragraph(ESSAY, opening=True),
            table,
            paragraph(MARKS),
            *(paragraph(ESSAY) for _ in range(5)),
        ),
    )


def book() -> Document:
    toc = Toc(
        (
            TocEntry(0, (Text("편지들"),), "part-1"),
            TocEntry(1, (Text("늦은 편지"),), "review-1", "김하늘"),
            TocEntry(2, (Text("기다리는 사람"),), "review-1-1"),
            TocEntry(
                1, (Text("겨울 우체국, 그리고 아무도 찾아가지 않은 소포들"),), "review-2", "이바다"
            ),
            TocEntry(2, (Text("눈이 오는 동안"),), "review-2-1"),
            TocEntry(1, (Text("찾아보기"),), "index"),
        )
    )
    title = Heading(1, (Text(TITLE),), "title-page-title", "title", TITLE)
    names = Paragraph((Text("김하늘, 이바다 씀"),), "title-page-names")
    index = Index(
        (
            IndexGroup("ㄱ", (IndexEntry("겨울 우체국", ("review-2", "review-2-1")),)),
            IndexGroup("ㄴ", (IndexEntry("늦은 편지", ("review-1", "review-1-1")),)),
        )
    )
    colophon = Facts((FactRow("펴낸 날", (Text("2024년 11월 1일"),)),), "colophon")
    part = Heading(1, (Text("편지들"),), "part-title", "part-1", "편지들")
    return Document(
        Meta(TITLE),
        (
            Piece("title_page", (title, Spring(), names), "title-page"),
            Piece("toc", (_piece_title("차례"), toc), "toc", "차례"),
        ),
        (PartOpening(1, (part,), "part-1", "편지들"), first(), second()),
        (
            Piece("index", (_piece_title("찾아보기"), index), "index", "찾아보기"),
            Piece(
                "colophon", (Paragraph((Styled("strong", (Text(TITLE),)),)), colophon), "colophon"
            ),
        ),
        TITLE,
    )


def _piece_title(title: str) -> Heading:
    return Heading(1, (Text(title),), "piece-title", f"{title}-title", title)


def bound(look: str) -> Pages:
    diagnostics = Diagnostics()
    pages = set_book(book(), sheet(look), catalogue(), diagnostics)
    assert not list(diagnostics)
    return pages


@pytest.mark.parametrize("look", ["classic", "pocket"])
def test_pages(golden: Golden, look: str) -> None:
    golden.check(f"pages-{look}.txt", dump_pages(bound(look)))


@pytest.mark.parametrize("look", ["classic", "pocket", "modern", "zine", "school"])
def test_contents_and_index_tell_the_true_pages(look: str) -> None:
    pages = bound(look)
    shown = dump_pages(pages)
    for anchor in ("review-1", "review-2", "index"):
        assert pages.folio(anchor) in shown
    assert [page.recto for page in pages.pages[::2]] == [True] * len(pages.pages[::2])
    blank = [page for page in pages.pages if page.kind == "blank"]
    assert not any(page.matter or page.furniture for page in blank)


def test_the_same_book_is_set_the_same_way_twice() -> None:
    assert dump_pages(bound("classic")) == dump_pages(bound("classic"))
