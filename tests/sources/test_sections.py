"""Headings in; the kinds of their sections out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewpress.sources.model import SectionKind
from reviewpress.sources.sections import HEADINGS, section_kind

INTRO, SYNOPSIS, PEOPLE = SectionKind.INTRO, SectionKind.SYNOPSIS, SectionKind.PEOPLE
FEATURES, IMPRESSIONS = SectionKind.FEATURES, SectionKind.IMPRESSIONS
CONCLUSION, OTHER = SectionKind.CONCLUSION, SectionKind.OTHER


@pytest.mark.parametrize("kind", HEADINGS)
def test_every_listed_heading_has_its_kind(kind: SectionKind) -> None:
    assert {section_kind(heading) for heading in HEADINGS[kind]} == {kind}


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("1. 줄거리", SYNOPSIS),
        ("1) 줄거리", SYNOPSIS),
        ("(1) 줄거리", SYNOPSIS),
        ("[1] 줄거리", SYNOPSIS),
        ("① 줄거리", SYNOPSIS),
        ("제1장 줄거리", SYNOPSIS),
        ("II. 줄거리", SYNOPSIS),
        ("가. 줄거리", SYNOPSIS),
        ("■ 줄거리", SYNOPSIS),
        ("🎬 줄거리 🎬", SYNOPSIS),
        ("🎬 1. 줄거리", SYNOPSIS),
        ("<줄거리>", SYNOPSIS),
        ("줄 거 리:", SYNOPSIS),
        ("줄거리 (스포일러 있음)", SYNOPSIS),
        ("영화 줄거리", SYNOPSIS),
        ("패터슨 줄거리", SYNOPSIS),
        ("<패터슨> 줄거리", SYNOPSIS),
        ("패터슨의 이야기", SYNOPSIS),
        ("Paterson 내용", SYNOPSIS),
        ("한눈에 보는 줄거리", SYNOPSIS),
        ("Synopsis", SYNOPSIS),
        ("책 소개", INTRO),
        ("이 영화의 매력", FEATURES),
        ("주요 등장인물", PEOPLE),
        ("3. 감상 후기", IMPRESSIONS),
        ("나의 감상", IMPRESSIONS),
        ("결론", CONCLUSION),
        ("마무리하며", OTHER),
        ("우리의 이야기", OTHER),
        ("버스 기사 소개", OTHER),
        ("내용증명", OTHER),
        ("줄거리와는 상관없는 말", OTHER),
        ("2", OTHER),
        ("…", OTHER),
        ("", OTHER),
    ],
)
def test_numbering_signs_and_the_work_s_name_do_not_count(heading: str, kind: SectionKind) -> None:
    assert section_kind(heading, ["패터슨", "Paterson"]) is kind


@given(st.text(max_size=120), st.lists(st.text(max_size=10), max_size=2))
def test_no_heading_raises(heading: str, titles: list[str]) -> None:
    section_kind(heading, titles)
