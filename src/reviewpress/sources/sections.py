"""A section's heading as typed in; what the section is for out.

The words of each kind stand in ``HEADINGS``. Spaces, numbering, signs and a closing parenthesis do not count. A heading
may lead to its word over the work's title or kind (``영화 줄거리``, ``허의 줄거리``), and words that mean nothing else
(``줄거리``, ``결론``) may follow anything (``한눈에 보는 줄거리``).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from .model import SectionKind

HEADINGS: dict[SectionKind, tuple[str, ...]] = {
    SectionKind.INTRO: (
        *("여는 글", "들어가며", "들어가는 글", "들어가는 말", "서론", "소개", "개요", "프롤로그"),
        *("머리말", "작품 소개", "intro", "introduction", "prologue"),
    ),
    SectionKind.SYNOPSIS: (
        *(
            "줄거리",
            "줄거리 요약",
            "시놉시스",
            "스토리",
            "이야기",
            "내용",
            "내용 요약",
            "간략 줄거리",
        ),
        *("synopsis", "plot", "story"),
    ),
    SectionKind.PEOPLE: (
        *("등장인물", "출연진", "인물 소개", "등장인물 소개", "주요 인물", "인물"),
        *("people", "characters", "cast"),
    ),
    SectionKind.FEATURES: (
        *("특징", "주요 특징", "영화의 특징", "작품의 특징", "관람 포인트", "감상 포인트", "매력"),
        *("관전 포인트", "볼거리", "읽을거리", "features", "highlights"),
    ),
    SectionKind.IMPRESSIONS: (
        *(
            "감상후기",
            "감상",
            "감상평",
            "후기",
            "느낀 점",
            "느낌",
            "소감",
            "리뷰",
            "관람 후기",
            "독후감",
        ),
        *("impressions", "review", "thoughts"),
    ),
    SectionKind.CONCLUSION: (
        *(
            "결론",
            "마무리",
            "맺음말",
            "맺는 글",
            "맺는 말",
            "총평",
            "나가며",
            "나가는 글",
            "에필로그",
        ),
        *("마치며", "conclusion", "verdict", "epilogue"),
    ),
}

# These say the kind wherever they end a heading; "이야기" or "소개" would not.
_PLAIN = (
    *("줄거리", "줄거리요약", "시놉시스", "등장인물", "출연진", "인물소개", "주요특징", "특징"),
    *(
        "관람포인트",
        "관전포인트",
        "감상포인트",
        "감상후기",
        "관람후기",
        "감상평",
        "후기",
        "느낀점",
        "결론",
        "총평",
    ),
    *("맺음말",),
)
_OF_WORKS = (
    *(
        "영화",
        "책",
        "소설",
        "도서",
        "드라마",
        "작품",
        "공연",
        "연극",
        "뮤지컬",
        "음반",
        "앨범",
        "게임",
        "전시",
    ),
    *(
        "이영화",
        "이책",
        "이작품",
        "이소설",
        "이드라마",
        "나의",
        "내",
        "간단",
        "간단한",
        "짧은",
        "전체",
        "주요",
    ),
)

_NUMBERING = re.compile(
    r"""\s*(?:
        제?\s*[0-9]{1,3}\s*[.)장부:\]]\s*   # 1.  2)  제3장
      | [(\[]\s*[0-9]{1,3}\s*[)\]]\s*        # (1) [1]
      | [0-9]{1,2}\s+                         # 1 줄거리
      | [IVXivx]{1,4}[.)]\s*                  # II.
      | [가-하A-Za-z][.)]\s*                  # 가.  A)
    )""",
    re.VERBOSE,
)
_PARENTHESIS = re.compile(r"\s*[(（\[〈<][^()（）\[\]〈〉<>]*[)）\]〉>]\s*$")

_KIND_OF: dict[str, SectionKind] = {
    "".join(words.split()): kind for kind, listed in HEADINGS.items() for words in listed
}
_LONGEST = 80


def section_kind(heading: str, titles: Iterable[str] = ()) -> SectionKind:
    """Tell what a section is for; ``titles`` are the work's title and original title."""
    if len(heading) > _LONGEST:
        return SectionKind.OTHER
    names = [_bare(title) for title in titles if len(title) <= _LONGEST]
    shorter = _PARENTHESIS.sub("", _unnumbered(heading))
    return _kind(_bare(heading), names) or _kind(_bare(shorter), names) or SectionKind.OTHER


def _kind(bare: str, names: list[str]) -> SectionKind | None:
    if bare in _KIND_OF:
        return _KIND_OF[bare]
    for before in (*_OF_WORKS, *filter(None, names)):
        if bare.startswith(before):
            rest = bare.removeprefix(before)
            kind = _KIND_OF.get(rest) or _KIND_OF.get(rest.removeprefix("의"))
            if kind:
                return kind
    return next((_KIND_OF[word] for word in _PLAIN if bare.endswith(word)), None)


@lru_cache(maxsize=1024)
def _bare(heading: str) -> str:
    """Give the letters and digits of a heading, its numbering left out."""
    letters = unicodedata.normalize("NFKC", _unnumbered(heading)).casefold()
    return "".join(c for c in letters if unicodedata.category(c)[0] in "LN")


def _unnumbered(heading: str) -> str:
    """Leave out numbering and signs before the first word: ``1. ``, ``①``, ``■``, an emoji."""
    start = 0
    while start < len(heading):
        found = _NUMBERING.match(heading, start)
        if found:
            start = found.end()
        elif unicodedata.category(heading[start]) in _SIGNS:
            start += 1
        else:
            break
    rest = heading[start:]
    return rest or heading


_SIGNS = frozenset(("Zs", "So", "Sk", "Sm", "Po", "Pd", "No", "Mn", "Cf", "Nl"))
