"""Small document trees made by hand, and the files that the writer makes of them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from msgspec.structs import replace

from reviewpress.diagnostics import Diagnostics, Span
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
    Link,
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
from reviewpress.fonts.catalogue import Catalogue
from reviewpress.styles.loading import load
from reviewpress.styles.options import Sheet
from reviewpress.writers import docx
from tests.readers.docx import DocxFile, read

ROOT = Path(__file__).parent


@cache
def fonts() -> Catalogue:
    return Catalogue(system=False)


@cache
def sheet(name: str = "classic") -> Sheet:
    return load(name, root=ROOT)


def words(text: str) -> tuple[Text, ...]:
    return (Text(text, Span("글.yaml", 3, 5)),)


def paragraph(text: str, style: str = "paragraph") -> Paragraph:
    return Paragraph(words(text), style)


def heading(level: int, text: str, style: str, anchor: str) -> Heading:
    return Heading(level, words(text), style, anchor, text)


NOTE = Note(1, (paragraph("바다에서 열 시간 걸린다."),))

CHAPTER = Chapter(
    opener=(
        ("label", paragraph("영화 1999", "opener-label")),
        ("title", heading(1, "등대지기의 여름", "opener-title", "review-1")),
        ("rule", Rule("opener-rule")),
        ("facts", Facts((FactRow("감독", words("한여울")), FactRow("상영", words("92분"))))),
    ),
    blocks=(
        Paragraph((*words("섬에는 “등대”가 하나 있다"), NoteMark(1, NOTE), *words("."))),
        heading(2, "줄거리", "section", "review-1-synopsis"),
        Paragraph(
            (
                *words("그는 "),
                Styled("strong", words("불빛")),
                *words("을 켠다. "),
                Link("https://example.org/등대?a=1&b=2", words("누리집")),
            ),
            opening=True,
        ),
        Quote((paragraph("밤은 길고 배는 늦다."), paragraph("그래도 온다."))),
        List(
            ordered=True,
            items=(
                ListItem("3.", (paragraph("셋째 밤"),)),
                ListItem("4.", (paragraph("넷째 밤"), paragraph("이어지는 말"))),
            ),
        ),
        SceneBreak(),
        Table(
            head=((words("이름"), words("하는 일")),),
            rows=((words("해남"), words("등대지기")), (words("보리"), words("개 & 벗 <하나>"))),
            aligns=(Align.LEFT, Align.RIGHT),
        ),
        paragraph("끝."),
    ),
    anchor="review-1",
    title="등대지기의 여름",
    head="등대지기의 여름",
)

CONTENTS = Toc(
    (
        TocEntry(0, words("1부 바다"), "part-1"),
        TocEntry(1, words("등대지기의 여름"), "review-1", author="소금"),
        TocEntry(2, words("줄거리"), "review-1-synopsis"),
        TocEntry(1, words("색인"), "back-index"),
    )
)

BOOK = Document(
    Meta("불빛의 기록", "바닷가 모임", "감상문", ("영화", "바다"), "2026-05-01"),
    front=(
        Piece(
            "title_page",
            (
                paragraph("불빛의 기록", "title-page-title"),
                Spring(),
                paragraph("바닷가 모임 엮음", "title-page-names"),
            ),
            "front-title",
        ),
        Piece(
            "toc", (heading(1, "차례", "piece-title", "front-toc"), CONTENTS), "front-toc", "차례"
        ),
    ),
    body=(
        PartOpening(
            1,
            (paragraph("1부", "part-label"), heading(1, "바다", "part-title", "part-1")),
            "part-1",
            "1부 바다",
        ),
        CHAPTER,
    ),
    back=(
        Piece(
            "index",
            (
                heading(1, "색인", "piece-title", "back-index"),
                Index((IndexGroup("ㄷ", (IndexEntry("등대", ("review-1",)),)),)),
            ),
            "back-index",
            "색인",
        ),
        Piece(
            "colophon",
            (
                Rule("colophon-rule"),
                paragraph("불빛의 기록", "colophon-title"),
                Facts((FactRow("펴낸이", words("소금")),), "colophon"),
            ),
            "back-colophon",
        ),
    ),
    head="불빛의 기록",
)

FOLIOS = {
    "front-title": "i",
    "front-toc": "iii",
    "part-1": "1",
    "review-1": "2",
    "review-1-synopsis": "3",
    "back-index": "5",
    "back-colophon": "6",
}


def with_blocks(*blocks: Block) -> Document:
    """Give a book of one review with other text."""
    return replace(BOOK, front=(), back=(), body=(replace(CHAPTER, blocks=blocks),))


def written(
    document: Document = BOOK,
    look: str = "classic",
    diagnostics: Diagnostics | None = None,
) -> bytes:
    """Write a book without its fonts."""
    return docx.write(
        document,
        sheet(look),
        FOLIOS,
        fonts=fonts(),
        embed_fonts="none",
        diagnostics=diagnostics,
    )


@cache
def book(look: str = "classic") -> DocxFile:
    """Read the written book back."""
    return read(written(look=look))
