"""Canonical names in; the Korean and English words for them out: kinds, pieces, sorting, trims, truth.

The first word of each language is the one that is printed and suggested; the others are understood too.
"""

from __future__ import annotations

from ..value import Value


class Name(Value):
    """The words for one thing, the preferred one first."""

    ko: tuple[str, ...]
    en: tuple[str, ...]

    def word(self, lang: str) -> str:
        """Give the preferred word of a language (``ko`` or ``en``)."""
        return (self.ko if lang == "ko" else self.en)[0]


Names = dict[str, Name]

WORK_KINDS: Names = {
    "film": Name(("영화",), ("film", "movie")),
    "book": Name(("책", "도서", "소설"), ("book", "novel")),
    "drama": Name(("드라마",), ("drama", "series")),
    "stage": Name(("공연", "연극", "뮤지컬"), ("stage", "play", "musical")),
    "album": Name(("음반", "앨범", "음악"), ("album", "music")),
    "game": Name(("게임",), ("game",)),
    "exhibition": Name(("전시", "전시회"), ("exhibition",)),
    "other": Name(("기타",), ("other",)),
}

PIECES: Names = {
    "cover": Name(("표지",), ("cover",)),
    "half_title": Name(("약표제지", "반표제지"), ("half_title",)),
    "title_page": Name(("표제지", "속표지"), ("title_page",)),
    "colophon": Name(("판권", "판권면", "간기"), ("colophon",)),
    "notes": Name(("일러두기",), ("notes",)),
    "toc": Name(("차례", "목차"), ("toc",)),
    "ratings": Name(("별점표",), ("ratings",)),
    "index": Name(("색인", "찾아보기"), ("index",)),
}

SORTS: Names = {
    "file": Name(("파일",), ("file",)),
    "title": Name(("가나다", "제목"), ("title",)),
    "date": Name(("날짜",), ("date",)),
    "year": Name(("연도",), ("year",)),
    "rating": Name(("별점",), ("rating",)),
}

TRIMS: Names = {
    "문고": Name(("문고", "문고판", "A6"), ("A6", "pocket")),
    "46판": Name(("46판", "사륙판", "46"), ("46판",)),
    "국판": Name(("국판",), ("국판",)),
    "A5": Name(("A5",), ("A5",)),
    "신국판": Name(("신국판",), ("신국판",)),
    "B5": Name(("B5",), ("B5",)),
    "A4": Name(("A4",), ("A4",)),
}

FORMATS: Names = {
    "pdf": Name(("pdf",), ("pdf",)),
    "docx": Name(("docx",), ("docx",)),
}

TRUTH: Names = {
    "yes": Name(("예", "네", "있음"), ("yes", "true")),
    "no": Name(("아니요", "아니오", "없음"), ("no", "false")),
}


def canonical(names: Names, typed: str) -> str | None:
    """Find the canonical name of a word in either language; case and spaces do not matter."""
    wanted = fold(typed)
    for name, words in names.items():
        if any(fold(word) == wanted for word in (name, *words.ko, *words.en)):
            return name
    return None


def suggestions(names: Names, lang: str) -> tuple[str, ...]:
    """Give the preferred word for each name, in order."""
    return tuple(words.word(lang) for words in names.values())


def fold(typed: str) -> str:
    """Bring a word into the form in which words are compared."""
    return "".join(typed.casefold().split()).replace("-", "_")
