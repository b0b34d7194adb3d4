"""The fields of a review file, and of its part ``리뷰``."""

from __future__ import annotations

from ...labels.messages import Words
from .field import Field, FieldType, Table

REVIEW_FILE: Table = (
    Field(
        "work",
        "작품",
        FieldType.WORK,
        Words("무엇을 보고 읽었는지", "what is reviewed"),
        required=True,
        like=("영화", "책", "드라마", "작품정보", "작품 정보", "film", "movie"),
    ),
    Field(
        "review",
        "리뷰",
        FieldType.REVIEW,
        Words("글의 제목, 글쓴이, 별점", "the review's title, author and rating"),
        like=("감상문", "후기", "글", "글 정보"),
    ),
    Field(
        "body",
        "본문",
        FieldType.BODY,
        Words("제목마다 글, 또는 작은 제목들", "headings, each with its text or sub-headings"),
        required=True,
        like=("내용", "줄거리", "결론", "감상", "text", "content"),
    ),
)

REVIEW: Table = (
    Field(
        "title",
        "제목",
        FieldType.PHRASE,
        Words("글의 제목, 없으면 작품의 제목", "the review's title; else the work's"),
        like=("글제목", "글 제목"),
    ),
    Field("subtitle", "부제", FieldType.PHRASE, Words("글의 부제", "the review's subtitle")),
    Field(
        "author",
        "글쓴이",
        FieldType.PHRASE,
        Words("글을 쓴 사람", "who wrote the review"),
        like=("작성자", "필자", "지은이", "저자", "이름", "writer", "by"),
    ),
    Field(
        "date",
        "날짜",
        FieldType.DATE,
        Words("글을 쓴 날: 2025-03-24", "when it was written: 2025-03-24"),
        like=("작성일", "일자", "쓴날", "쓴 날", "관람일", "본 날"),
    ),
    Field(
        "rating",
        "별점",
        FieldType.RATING,
        Words("4.5, 4/5, 8/10, 85/100 또는 ★★★★☆", "4.5, 4/5, 8/10, 85/100 or ★★★★☆"),
        like=("평점", "점수", "평가", "score", "stars"),
    ),
    Field(
        "one_line",
        "한줄평",
        FieldType.PHRASE,
        Words("한 줄로 줄인 평", "the review in one line"),
        like=("한 줄 평", "한줄", "한줄 평", "한마디", "요약", "summary"),
    ),
    Field(
        "source",
        "출처",
        FieldType.PHRASE,
        Words("글이 처음 실린 곳", "where it first appeared"),
        like=("링크", "주소", "url", "link"),
    ),
    Field(
        "tags",
        "태그",
        FieldType.PHRASES,
        Words("찾아보기에 넣을 말", "words for the index"),
        like=("해시태그", "키워드", "keywords", "tag"),
    ),
    Field(
        "spoiler",
        "스포일러",
        FieldType.BOOLEAN,
        Words("결말을 밝히면 '예'", "'yes' where the review gives the ending away"),
        like=("스포", "결말포함", "결말 포함", "spoilers"),
    ),
)
