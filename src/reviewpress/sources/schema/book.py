"""The fields of a book file, of its part ``책``, and of one part of its reviews."""

from __future__ import annotations

from ...labels.messages import Words
from .field import Field, FieldType, Table

BOOK_FILE: Table = (
    Field(
        "book",
        "책",
        FieldType.IMPRINT,
        Words("표제지와 판권에 적을 것", "what the title page and the colophon tell"),
        like=("책정보", "책 정보", "서지", "imprint"),
    ),
    Field(
        "style",
        "스타일",
        FieldType.PHRASE,
        Words("모양: classic 등의 이름이나 파일", "the look: a shipped name or a file"),
        like=("모양", "디자인", "테마", "theme"),
    ),
    Field(
        "trim",
        "판형",
        FieldType.TRIM,
        Words(
            "종이 크기: 문고, 46판, 국판, A5, 신국판, B5, A4, 148x210",
            "the page: A5, B5, A4, 148x210, …",
        ),
        like=("크기", "용지", "종이", "size", "paper"),
    ),
    Field(
        "required",
        "필수",
        FieldType.SECTION_KINDS,
        Words("글마다 있어야 하는 부분", "the sections that every review must have"),
        like=("필수항목", "필수 항목", "필수부분"),
    ),
    Field(
        "front_matter",
        "앞붙이",
        FieldType.FRONT,
        Words("본문 앞에 오는 것", "what comes before the reviews"),
        like=("앞", "앞부분", "front"),
    ),
    Field(
        "reviews",
        "리뷰",
        FieldType.REVIEWS,
        Words("실을 글: 파일, 무늬(*.yaml), 부", "the reviews: files, patterns (*.yaml), parts"),
        like=("글", "감상문", "목록", "본문", "review"),
    ),
    Field(
        "back_matter",
        "뒤붙이",
        FieldType.BACK,
        Words("본문 뒤에 오는 것", "what comes after the reviews"),
        like=("뒤", "뒷부분", "back"),
    ),
    Field(
        "toc_depth",
        "차례깊이",
        FieldType.DEPTH,
        Words(
            "차례에 싣는 깊이: 1 글, 2 부분, 3 작은 제목", "1 reviews, 2 sections, 3 sub-headings"
        ),
        like=("차례 깊이", "목차깊이", "목차 깊이"),
    ),
    Field(
        "sort",
        "정렬",
        FieldType.SORT,
        Words(
            "글의 차례: 파일, 가나다, 날짜, 연도, 별점",
            "the order: file, title, date, year, rating",
        ),
        like=("순서", "order"),
    ),
    Field(
        "formats",
        "출력",
        FieldType.FORMATS,
        Words("만들 것: pdf, docx", "what to make: pdf, docx"),
        like=("형식", "출력형식", "format", "output"),
    ),
)

IMPRINT: Table = (
    Field(
        "title",
        "제목",
        FieldType.PHRASE,
        Words("책의 제목", "the book's title"),
        required=True,
        like=("책제목", "책 제목", "이름"),
    ),
    Field("subtitle", "부제", FieldType.PHRASE, Words("책의 부제", "the book's subtitle")),
    Field(
        "author",
        "지은이",
        FieldType.PHRASES,
        Words("글을 쓴 사람들", "who wrote it"),
        like=("저자", "글쓴이", "글"),
    ),
    Field(
        "editor",
        "엮은이",
        FieldType.PHRASES,
        Words("글을 엮은 사람들", "who put it together"),
        like=("편집", "편집자", "엮음", "편자"),
    ),
    Field(
        "issuer",
        "펴낸이",
        FieldType.PHRASE,
        Words("펴낸 사람", "the person who publishes it"),
        like=("발행인", "발행자"),
    ),
    Field(
        "publisher",
        "펴낸곳",
        FieldType.PHRASE,
        Words("펴낸 곳", "the publishing house"),
        like=("출판사", "발행처", "펴낸 곳"),
    ),
    Field(
        "registration",
        "등록",
        FieldType.PHRASE,
        Words("출판사 등록 번호", "the publisher's registration number"),
        like=("등록번호", "출판등록", "신고번호"),
    ),
    Field("address", "주소", FieldType.PHRASE, Words("펴낸 곳의 주소", "the publisher's address")),
    Field(
        "contact",
        "연락처",
        FieldType.PHRASE,
        Words("전화나 전자우편", "telephone or e-mail"),
        like=("전화", "이메일", "전자우편", "메일", "email", "phone"),
    ),
    Field(
        "date",
        "발행일",
        FieldType.DATE,
        Words("펴낸 날: 2026-11-22", "the date of issue: 2026-11-22"),
        like=("날짜", "펴낸날", "펴낸 날", "출간일", "발행"),
    ),
    Field(
        "impression",
        "판쇄",
        FieldType.PHRASE,
        Words("판과 쇄: 초판 1쇄", "edition and impression"),
        like=("판", "쇄", "판차", "edition"),
    ),
    Field(
        "isbn",
        "ISBN",
        FieldType.ISBN,
        Words("국제표준도서번호", "the ISBN"),
        like=("국제표준도서번호",),
    ),
    Field("price", "정가", FieldType.PHRASE, Words("값", "the price"), like=("값", "가격")),
    Field(
        "rights",
        "저작권",
        FieldType.PHRASE,
        Words("저작권에 관한 말", "the copyright notice"),
        like=("저작권자", "ⓒ", "copyright"),
    ),
)

PART: Table = (
    Field(
        "part",
        "부",
        FieldType.PHRASE,
        Words("부의 제목", "the part's heading"),
        required=True,
        like=("제목", "장", "title"),
    ),
    Field(
        "reviews",
        "리뷰",
        FieldType.REVIEWS,
        Words("이 부에 실을 글", "the part's reviews"),
        required=True,
        like=("글", "감상문", "목록", "review"),
    ),
)
