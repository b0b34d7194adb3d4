"""A label as a post prints it (``감독``, ``Director``, ``저자``) in; the field it fills out, or ``info`` for what has none."""

from __future__ import annotations

import re

from ..sources.model import WorkKind
from .words import is_emoji, without_emoji

INFO = "info"

_FIELDS: dict[str, str] = {
    "title": "제목 작품명 영화명 영화제목 도서명 책제목 책이름 작품 작품제목 드라마명 공연명 앨범명 게임명 전시명 title",
    "original_title": "원제 원제목 영제 영문제목 영어제목 originaltitle",
    "year": "연도 년도 제작연도 제작년도 개봉연도 개봉년도 방영연도 발매연도 공개연도 year",
    "director": "감독 영화감독 감독님 연출 연출가 피디 pd director directedby",
    "writer": "각본 각본가 시나리오 극본 대본 희곡 writer screenplay writtenby",
    "cast": "출연 출연진 출연배우 배우 주연 주연배우 주요출연 주요출연진 출연자 캐스트 캐스팅 cast starring stars",
    "genre": "장르 갈래 genre genres",
    "author": "지은이 저자 글쓴이 작가 저 지음 원작자 글 author",
    "translator": "옮긴이 역자 번역 번역가 번역자 옮김 역 translator",
    "publisher": "출판사 펴낸곳 출판 publisher",
    "isbn": "isbn isbn13 isbn10",
    "network": "방송사 방송국 채널 방송 network",
    "artist": "가수 아티스트 뮤지션 음악가 연주자 연주 artist",
    "developer": "개발사 개발 developer",
    "venue": "공연장 전시장 장소 공연장소 venue",
    "rating": "별점 평점 점수 내별점 내평점 나의별점 나의평점 개인평점 개인별점 총점 평가 추천지수 rating score",
    "one_line": "한줄평 한줄감상 한줄요약 한줄소감 한마디 oneline",
    "date": "작성일 작성날짜 쓴날",
    "reviewer": "작성자 리뷰어 필자",
    "spoiler": "스포일러 스포",
    INFO: (
        "러닝타임 상영시간 상영시간대 재생시간 시간 국가 제작국가 제작국 나라 제작 제작사 제작진 배급 배급사 수입 음악 촬영 편집 원작 기획 "
        "관람등급 등급 상영등급 시청등급 시청연령 이용등급 개봉 개봉일 개봉날짜 국내개봉 재개봉 공개 공개일 방영 방영일 방영기간 방송기간 방송일 "
        "방송시간 방영시간 편성 회차 부작 횟수 몇부작 스트리밍 플랫폼 ott 볼수있는곳 시청 채널명 시청률 관객수 누적관객 누적관객수 수상 수상내역 "
        "출간 출간일 출간연도 출간년도 출판일 출판년도 출판연도 발행 발행일 발행연도 펴낸날 초판 초판발행 쪽수 페이지 분량 정가 가격 시리즈 판형 "
        "발매 발매일 레이블 수록곡 출시 출시일 공연기간 전시기간 기간 관람일 관람일시 관람장소 본날 읽은날 읽은기간 완독일 독서기간 "
        "네이버평점 관객평점 관람객평점 imdb 로튼토마토 왓챠평점 네티즌평점 runtime release released country"
    ),
}
FIELD_OF: dict[str, str] = {word: name for name, words in _FIELDS.items() for word in words.split()}

KIND_OF_LABEL: dict[str, WorkKind] = {
    word: kind
    for kind, words in {
        WorkKind.FILM: "감독 영화감독 각본 시나리오 러닝타임 상영시간 개봉 개봉일 국내개봉 영화명 영화제목 배급 배급사 director",
        WorkKind.BOOK: "지은이 저자 옮긴이 역자 출판사 펴낸곳 쪽수 페이지 isbn isbn13 도서명 책제목 출간 출간일 author publisher",
        WorkKind.DRAMA: "연출 극본 방송사 방영 방영기간 방송기간 회차 몇부작 드라마명 편성",
        WorkKind.STAGE: "공연장 공연명 공연기간 공연장소",
        WorkKind.ALBUM: "가수 아티스트 앨범명 발매 발매일 수록곡",
        WorkKind.GAME: "개발사 게임명 출시일",
        WorkKind.EXHIBITION: "전시장 전시명 전시기간",
    }.items()
    for word in words.split()
}
"""Labels that speak for a kind of work."""

_BULLET = re.compile(r"^[\s•·∙‧▪◦●○■□◆◇▶▷►✓✔※*+\-–—>|]+")
_SEPARATED = re.compile(
    r"(?P<label>[^:：|=\t]{1,16}?)\s*(?:[:：|=\t]|\s[-–—]\s|\s{2,})\s*(?P<value>\S.*)"
)
_BRACKETED = re.compile(
    r"[\[【<〈(](?P<label>[^\]】>〉)]{1,12})[\]】>〉)]\s*[:：]?\s*(?P<value>\S.*)"
)
_TITLES = re.compile(r"[\[【〈《<「『](.+)[\]】〉》>」』]")


def label_key(label: str) -> str:
    """Bring a label into the form of the table."""
    return "".join(without_emoji(label).split()).casefold().strip(" .·-_/[]【】()<>〈〉*#")


def field_of(label: str) -> str:
    """Give the field that a label fills; "" for a word that is no label."""
    return FIELD_OF.get(label_key(label), "")


def unbulleted(text: str) -> str:
    """Leave bullets and emoji before a label out."""
    start = next((n for n, c in enumerate(text) if not is_emoji(c)), 0)
    return _BULLET.sub("", text[start:]).strip()


def split_label(text: str) -> tuple[str, str] | None:
    """Split ``감독 : X`` into label and value, known or not; None where a line has no such shape."""
    bare = unbulleted(text).rstrip("| ")
    found = _BRACKETED.fullmatch(bare) or _SEPARATED.fullmatch(bare)
    if not found:
        return None
    label = found["label"].strip(" *_-·[]【】")
    value = found["value"].strip(" *_|")
    return (label, value) if label and value and len(value) <= 300 else None


def is_label_line(text: str) -> bool:
    """Tell whether a line gives a known fact."""
    found = split_label(text)
    return found is not None and field_of(found[0]) != ""


def unwrapped(text: str) -> str:
    """Give what stands in brackets that wrap the whole text."""
    found = _TITLES.fullmatch(text.strip())
    return found[1].strip() if found else text.strip()
