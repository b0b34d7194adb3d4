"""The first sentences in; the genres that they give the work out: ``SF이자 로맨스 … 같은 영화다``."""

from __future__ import annotations

import re

from ..sources.model import WorkKind
from .people import speaks_of_others

_GENRES = (
    "SF", "로맨스", "멜로", "로맨틱 코미디", "블랙 코미디", "코미디", "스릴러", "공포", "호러", "액션", "판타지", "미스터리", "누아르", "느와르", "범죄", "재난", "사극", "시대극",
    "성장 영화", "성장소설", "추리소설", "역사소설", "청춘소설", "자전소설", "다큐멘터리", "애니메이션", "뮤지컬 영화", "휴먼 드라마", "가족 드라마", "법정 드라마", "로드 무비", "서부극",
)  # fmt: skip
_GENRE = re.compile("|".join(sorted(map(re.escape, _GENRES), key=len, reverse=True)), re.IGNORECASE)
_PREDICATE = re.compile(
    r"(?:영화|작품|소설|드라마|애니메이션|이야기|로맨스|스릴러|코미디|멜로|판타지|물)(?:이다|다|입니다|예요|이에요|였다|였습니다)[.!?]?$"
)
_NOT = re.compile(r"아니|않|보다|처럼|인 줄|넘어")
_JOINED = re.compile(r"(?:이자|와|과|,|·|/|이며|이고|\s|적인|그리고)*")


def genres_in(sentences: list[str], kind: WorkKind | None) -> list[str]:
    """Give the genres of the first sentence that calls the work by one."""
    if kind not in (WorkKind.FILM, WorkKind.DRAMA, WorkKind.BOOK):
        return []
    for sentence in sentences[:2]:
        if (
            not _PREDICATE.search(sentence.rstrip())
            or _NOT.search(sentence)
            or speaks_of_others(sentence)
        ):
            continue
        found = _series(sentence)
        if found:
            return list(dict.fromkeys(found))
    return []


def _series(sentence: str) -> list[str]:
    """Give the genres that follow each other with nothing but joints between; the last series of a sentence."""
    series: list[str] = []
    end = -1
    for match in _GENRE.finditer(sentence):
        if end < 0 or not _JOINED.fullmatch(sentence[end : match.start()]):
            series = []
        series.append(match[0])
        end = match.end()
    return series
