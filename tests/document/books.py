"""Model objects for tests, made by hand: each phrase and text stands somewhere in a file."""

from __future__ import annotations

import datetime as dt
from itertools import count
from pathlib import Path

from msgspec.structs import replace

from reviewpress.diagnostics import Span
from reviewpress.sources.model import (
    Book,
    Fact,
    Imprint,
    Part,
    Phrase,
    Piece,
    PieceKind,
    Prose,
    Rating,
    Review,
    Section,
    Work,
    WorkKind,
)
from reviewpress.sources.sections import section_kind
from reviewpress.styles.options import BreakStyle, PieceStyle, Sheet

ROOT = Path(__file__).parent
SHEET = Sheet(
    "plain",
    pieces={kind: PieceStyle(toc=True) for kind in ("matter", "ratings", "index", "chapter")},
)
STRAIGHT = replace(SHEET, breaking=BreakStyle(smart_punctuation=False))
_line = count(1)


def phrase(text: str, file: str = "책.yaml") -> Phrase:
    return Phrase(text, Span(file, next(_line), 3, len(text)))


def phrases(*texts: str) -> tuple[Phrase, ...]:
    return tuple(phrase(text) for text in texts)


def prose(text: str, file: str = "글.yaml") -> Prose:
    first = next(_line)
    return Prose(text, file, tuple((first + n, 5) for n in range(text.count("\n") + 1)))


def section(heading: str, text: str = "", *inner: Section) -> Section:
    words = phrase(heading)
    return Section(words, section_kind(heading), prose(text) if text else None, inner)


def letter_film() -> Review:
    """A review that has everything."""
    return Review(
        path=ROOT / "편지.yaml",
        file="편지.yaml",
        work=Work(
            phrase("우체부의 여름"),
            WorkKind.FILM,
            phrase("Summer Post"),
            1997,
            (
                Fact("director", "감독", phrases("고은비")),
                Fact("cast", "출연", phrases("나래", "Tom Park")),
                Fact("", "상영 시간", phrases("97분")),
            ),
        ),
        title=phrase("'답장'이라는 말"),
        subtitle=phrase("늦게 닿은 것들"),
        author=phrase("은결"),
        date=dt.date(2025, 3, 4),
        rating=Rating("4.5", 0.9, Span("편지.yaml", 9, 7, 3)),
        one_line=phrase("기다림은 움직임이다..."),
        source=phrase("https://example.org/글"),
        tags=phrases("편지", "여름"),
        spoiler=True,
        sections=(
            section("여는 글", "첫 문단은 〈우체부의 여름〉에 관한 것이다.\n\n둘째 문단."),
            section(
                "줄거리",
                "",
                section("길 위에서", "걷는다.[^1]\n\n[^1]: 주석."),
                section("집", "쉰다."),
            ),
            section("결론", '"끝"이다.\n\n***\n\n정말이다.[^a]\n\n[^a]: 둘째 주석.'),
        ),
        span=Span("편지.yaml", 1, 1),
    )


def snow_book() -> Review:
    """A review that has little."""
    return Review(
        path=ROOT / "눈.yaml",
        file="눈.yaml",
        work=Work(
            phrase("눈 오는 쪽"),
            WorkKind.BOOK,
            facts=(Fact("author", "지은이", phrases("고은비")),),
        ),
        author=phrase("가람"),
        rating=Rating("★★★", 0.6),
        sections=(section("감상", "『눈 오는 쪽』은 희다."),),
        span=Span("눈.yaml", 1, 1),
    )


def imprint() -> Imprint:
    return Imprint(
        title=phrase("여름과 눈"),
        subtitle=phrase("두 편의 글"),
        impression=phrase("초판 1쇄"),
        date=dt.date(2026, 11, 22),
        author=phrases("은결", "가람"),
        editor=phrases("물가"),
        issuer=phrase("노을"),
        publisher=phrase("물가책방"),
        registration=phrase("제2026-1호"),
        address=phrase("강릉시 바다길 1"),
        contact=phrase("book@example.org"),
        isbn=phrase("979-11-00000-00-0"),
        price=phrase("비매품"),
        rights=phrase("ⓒ 2026 은결, 가람"),
    )


def book(*kinds: PieceKind, toc_depth: int = 3) -> Book:
    """A book of two parts with the given pieces as its back matter, and a preface and contents before."""
    preface = Piece(
        PieceKind.MATTER, heading=phrase("머리말"), text=prose("함께 쓴다.\n\n- 하나\n- 둘")
    )
    return Book(
        name="여름과-눈",
        root=ROOT,
        folder=ROOT,
        imprint=imprint(),
        parts=(
            Part(phrase("1부 여름"), (letter_film(),)),
            Part(phrase("눈"), (snow_book(),)),
        ),
        front=(preface, Piece(PieceKind.TOC)),
        back=tuple(Piece(kind) for kind in kinds),
        toc_depth=toc_depth,
    )


def with_sections(review: Review, *sections: Section) -> Review:
    return replace(review, sections=sections)
