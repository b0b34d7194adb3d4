"""The name of a fixed string in; the Korean words that are printed in books out."""

from __future__ import annotations

PRINTED: dict[str, str] = {
    # openers of reviews
    "work": "작품",
    "original": "원제",
    "rating": "별점",
    "source": "출처",
    "tags": "태그",
    "spoiler": "이 글은 작품의 결말을 밝힙니다.",
    # parts, title page, colophon
    "part": "{number}부",
    "written_by": "{names} 지음",
    "edited_by": "{names} 엮음",
    "impression": "판쇄",
    "issued": "발행일",
    "issued_impression": "{impression} 발행",
    "author": "지은이",
    "editor": "엮은이",
    "issuer": "펴낸이",
    "publisher": "펴낸곳",
    "registration": "등록",
    "address": "주소",
    "contact": "연락처",
    "isbn": "ISBN",
    "price": "정가",
    "date": "{year}년 {month}월 {day}일",
    # contents as a table
    "toc_title": "작품과 제목",
    "toc_writer": "글쓴이",
    "toc_page": "쪽",
    # table of ratings
    "ratings_work": "작품",
    "ratings_kind": "종류",
    "ratings_year": "연도",
    "ratings_writer": "글쓴이",
    "ratings_average": "평균",
    "ratings_average_all": "전체 평균",
    "ratings_average_of": "{kind} 평균",
    "ratings_count": "{count}편",
    "ratings_by_kind": "종류별 평균",
    "ratings_by_year": "작품이 나온 해로 본 평균",
    "ratings_by_review": "글을 쓴 해로 본 평균",
    "ratings_decade": "{year}년대",
    # index
    "index_digits": "0–9",
    "index_other": "그 밖",
    # conventions (일러두기)
    "notes_brackets": "{kinds}의 제목은 {brackets}로 묶었다.",
    "notes_original": "작품의 원제는 우리말 제목 곁에 적었다.",
    "notes_original_facts": "작품의 원제는 글머리의 작품 정보에 적었다.",
    "notes_rating": "별점은 별 다섯 개를 만점으로 한다.",
    "notes_half": "별점은 별 다섯 개를 만점으로 하고, ½은 별 반 개를 뜻한다.",
    "notes_scales": "별 옆의 숫자는 글쓴이가 매긴 눈금대로 적었다.",
    "notes_spoiler": "결말을 밝히는 글은 첫머리에 그 사실을 적었다.",
    "notes_source": "다른 곳에 먼저 실린 글은 첫머리에 출처를 적었다.",
    "notes_footnotes": "각주의 번호는 글마다 1부터 매겼다.",
    "notes_sort_title": "글은 작품 제목의 가나다순으로 실었다.",
    "notes_sort_date": "글은 쓴 날짜의 차례대로 실었다.",
    "notes_sort_year": "글은 작품이 나온 해의 차례대로 실었다.",
    "notes_sort_rating": "글은 별점이 높은 작품부터 실었다.",
}


def printed(name: str, **values: str | int) -> str:
    """Give the words of a fixed string with its values filled in."""
    return PRINTED[name].format(**values)
