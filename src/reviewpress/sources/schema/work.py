"""The fields that tell of the work under review, by kind of work."""

from __future__ import annotations

from ...labels.messages import Words
from ..model import WorkKind
from .field import Field, FieldType, Table

_FILM, _BOOK, _DRAMA, _STAGE = WorkKind.FILM, WorkKind.BOOK, WorkKind.DRAMA, WorkKind.STAGE
_ALBUM, _GAME, _EXHIBITION = WorkKind.ALBUM, WorkKind.GAME, WorkKind.EXHIBITION

WORK: Table = (
    Field(
        "kind",
        "종류",
        FieldType.WORK_KIND,
        Words(
            "영화, 책, 드라마, 공연, 음반, 게임, 전시, 기타", "film, book, drama, stage, album, …"
        ),
        like=("분류", "구분", "유형", "type", "category"),
    ),
    Field(
        "title",
        "제목",
        FieldType.PHRASE,
        Words("작품의 제목", "the work's title"),
        required=True,
        like=("작품명", "이름", "영화명", "도서명", "책제목", "name"),
    ),
    Field(
        "original_title",
        "원제",
        FieldType.PHRASE,
        Words("원래 말로 된 제목", "the title in the original language"),
        like=("원제목", "영제", "원작명", "original"),
    ),
    Field(
        "year",
        "연도",
        FieldType.YEAR,
        Words("나온 해", "the year it came out"),
        like=("년도", "개봉", "개봉연도", "출간연도", "제작연도", "방영연도", "발매연도"),
    ),
    Field(
        "director",
        "감독",
        FieldType.PHRASES,
        Words("영화감독", "the film's director"),
        kinds=(_FILM,),
        like=("영화감독",),
    ),
    Field(
        "director",
        "연출",
        FieldType.PHRASES,
        Words("드라마나 공연의 연출", "the drama's or play's director"),
        kinds=(_DRAMA, _STAGE),
        like=("연출가", "피디", "PD"),
    ),
    Field(
        "writer",
        "각본",
        FieldType.PHRASES,
        Words("영화 각본을 쓴 사람", "who wrote the screenplay"),
        kinds=(_FILM,),
        like=("시나리오", "각색", "screenplay"),
    ),
    Field(
        "writer",
        "극본",
        FieldType.PHRASES,
        Words("드라마나 공연의 극본을 쓴 사람", "who wrote the script"),
        kinds=(_DRAMA, _STAGE),
        like=("대본", "희곡", "script"),
    ),
    Field(
        "author",
        "지은이",
        FieldType.PHRASES,
        Words("책을 쓴 사람", "the book's author"),
        kinds=(_BOOK,),
        like=("저자", "글쓴이", "저", "글", "원작자"),
    ),
    Field(
        "translator",
        "옮긴이",
        FieldType.PHRASES,
        Words("우리말로 옮긴 사람", "the translator"),
        kinds=(_BOOK,),
        like=("역자", "번역", "번역가", "번역자"),
    ),
    Field(
        "publisher",
        "출판사",
        FieldType.PHRASES,
        Words("책을 낸 출판사", "the book's publisher"),
        kinds=(_BOOK,),
        like=("펴낸곳", "출판"),
    ),
    Field(
        "isbn",
        "ISBN",
        FieldType.ISBN,
        Words("국제표준도서번호, 열 자리나 열세 자리", "the ISBN, of ten or thirteen digits"),
        kinds=(_BOOK,),
        like=("국제표준도서번호", "아이에스비엔"),
    ),
    Field(
        "cast",
        "출연",
        FieldType.PHRASES,
        Words("출연한 배우들", "the actors"),
        kinds=(_FILM, _DRAMA, _STAGE),
        like=("출연진", "배우", "주연", "출연자", "등장인물", "actors", "starring"),
    ),
    Field(
        "network",
        "방송사",
        FieldType.PHRASES,
        Words("방송한 곳", "the network or service that showed it"),
        kinds=(_DRAMA,),
        like=("방송", "채널", "방영", "채널명", "channel"),
    ),
    Field(
        "artist",
        "음악가",
        FieldType.PHRASES,
        Words("음반을 낸 가수나 연주자", "the album's singer or players"),
        kinds=(_ALBUM,),
        like=("가수", "아티스트", "뮤지션", "연주자", "연주", "singer"),
    ),
    Field(
        "artist",
        "작가",
        FieldType.PHRASES,
        Words("전시한 작가", "the exhibition's artist"),
        kinds=(_EXHIBITION,),
        like=("화가", "미술가"),
    ),
    Field(
        "developer",
        "개발사",
        FieldType.PHRASES,
        Words("게임을 만든 곳", "who made the game"),
        kinds=(_GAME,),
        like=("제작사", "개발"),
    ),
    Field(
        "venue",
        "장소",
        FieldType.PHRASES,
        Words("공연하거나 전시한 곳", "where it was performed or shown"),
        kinds=(_STAGE, _EXHIBITION),
        like=("공연장", "전시장", "극장", "미술관"),
    ),
    Field(
        "genre",
        "장르",
        FieldType.PHRASES,
        Words("장르", "the genre"),
        like=("갈래", "genres"),
    ),
    Field(
        "info",
        "정보",
        FieldType.INFO,
        Words("그 밖의 정보: 이름과 값, 적은 그대로", "further facts: label and value, as written"),
        like=("기타", "추가정보", "추가 정보", "비고", "etc"),
    ),
)
