"""Source files in; the words that must stand in the book out, read without any of the package's code.

What is dropped is Markdown's signs alone. ``flat`` makes texts comparable: without white space, with one kind of quote.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

UNPRINTED = {
    *("종류", "kind", "별점", "rating", "날짜", "date", "스포일러", "spoiler", "태그", "tags"),
    *("연도", "year", "출처", "source"),
}
"""Fields that are printed in words of the book's own, or in some looks only."""

STRUCTURE = {"여는 글", "들어가며", "들어가는 글", "서론", "소개", "개요", "프롤로그"}
"""Headings of a first section that are not printed: an introduction stands without a heading."""

UNPRINTED_OF_BOOKS = {"스타일", "판형", "필수", "차례깊이", "정렬", "출력", "발행일"}

ALIKE = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "\u00ad": "", "\ufeff": ""})


def flat(text: str) -> str:
    """Drop what the setting of a text may change: white space, the form of quotes, dots and dashes."""
    text = unicodedata.normalize("NFC", text).translate(ALIKE)
    return re.sub(r"\s", "", text.replace("...", "…").replace("--", "—"))


def words(path: Path) -> Iterator[str]:
    """Give the words of a review or book file that must be printed."""
    # Every scalar as it is typed: the base loader guesses no types.
    source = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    texts = _of_book(source) if path.name == "book.yaml" else _of_review(source)
    for text in texts:
        for line in _lines(text):
            yield from line.split()


def _of_review(source: dict[str, Any]) -> Iterator[str]:
    for name, value in source.items():
        if name not in {"본문", "body"}:
            yield from _strings(value, UNPRINTED)
            continue
        for number, (heading, text) in enumerate(value.items()):
            yield from [] if number == 0 and heading in STRUCTURE else [heading]
            yield from _strings(text, set(), keys=True)


def _of_book(source: dict[str, Any]) -> Iterator[str]:
    for name, value in source.items():
        if name in {"앞붙이", "뒤붙이"}:
            yield from _matter(value)
        elif name == "리뷰":
            yield from (item["부"] for item in value if isinstance(item, dict))
        elif name not in UNPRINTED_OF_BOOKS:
            has_colophon = "판권" in source.get("뒤붙이", []) + source.get("앞붙이", [])
            titles = {"제목", "부제"}
            inner = value if has_colophon else {k: v for k, v in value.items() if k in titles}
            yield from _strings(inner, UNPRINTED_OF_BOOKS)


def _matter(pieces: list[Any]) -> Iterator[str]:
    for piece in pieces:
        if isinstance(piece, dict):
            yield from _strings(piece, set(), keys=True)


def _strings(value: Any, unprinted: set[str], *, keys: bool = False) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item, unprinted)
    else:
        for name, inner in value.items():
            if name not in unprinted:
                yield from [name] if keys or name not in KNOWN else []
                yield from _strings(inner, unprinted, keys=keys)


KNOWN = {
    *("제목", "원제", "부제", "글쓴이", "한줄평", "정보", "감독", "각본", "출연", "장르", "지은이", "옮긴이"),
    *("출판사", "연출", "극본", "방송사", "ISBN", "책", "엮은이", "펴낸이", "펴낸곳", "등록", "주소"),
    *("연락처", "판쇄", "정가", "저작권", "작품", "리뷰", "title", "original_title", "subtitle", "author"),
    *("one_line", "info", "director", "writer", "cast", "genre", "translator", "publisher", "network"),
}  # fmt: skip
"""Names of fields; any other name in a mapping is a label of the writer's own, and printed."""


def _lines(text: str) -> Iterator[str]:
    """Give the lines of a Markdown text without its signs."""
    for line in text.splitlines():
        bare = line.strip()
        if re.fullmatch(r"(\*\s*){3,}|-{3,}|\|[\s:|-]+\|", bare):
            continue
        bare = re.sub(r"^\[\^[^\]]+\]:", "", bare)
        bare = re.sub(r"\[\^[^\]]+\]", " ", bare)
        bare = re.sub(r'!\[([^\]]*)\]\([^)"]*("([^"]*)")?\)', lambda m: m[3] or "", bare)
        bare = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", bare)
        bare = re.sub(r"^(>\s*)+|^[-*]\s+|^\d+\.\s+", "", bare)
        yield re.sub(r"[*`|]", " " if "|" in bare else "", bare)
