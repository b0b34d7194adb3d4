"""The first lines of a copied post in; who wrote it and when, and which lines said so, out.

::

    by 서재지기 2025. 3. 24.          tistory
    서재지기 ・ 2025. 3. 24. 12:30     naver; also on two lines
    by / 서재지기 / Mar 24. 2025       brunch, on three lines
    작성자: 서재지기 - 3월 24, 2025    WordPress, Blogger
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from ..value import Value
from .dates import find_day

_BY = r"(?:by|posted by|written by|작성자|글쓴이|글|필자|author)"
_BEFORE = re.compile(
    rf"(?:(?:posted on|on|작성일|등록일|게시일|date|입력|날짜)\s*[:：]?\s*|{_BY}\s*[:：]?\s*(?P<author>.{{1,30}}?)\s*(?:at|on|[-–—|·・,/])?\s*"
    r"(?:(?:작성일|등록일|게시일)\s*[:：]?)?|(?P<name>\S.{0,28}?)\s*[·・|]\s*)?",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"[-–—|·・,/]?\s*(?:{_BY}\s*[:：]?\s*(?P<author>.{{1,30}}?))?\s*(?:[-–—|·・,/].{{0,40}})?(?:조회 ?수?.{{0,20}}|읽음.{{0,12}})?",
    re.IGNORECASE,
)
_ONLY_BY = re.compile(
    rf"{_BY}\s*[:：]\s*(?P<author>.{{1,30}})|by (?P<name>\S.{{0,28}})", re.IGNORECASE
)
_MOST = 3


class Byline(Value):
    """Who and when; ``start`` and ``end`` bound the lines, the end exclusive."""

    author: str
    day: dt.date | None
    start: int
    end: int


def find_byline(head: Sequence[str], *, naver: bool = False) -> Byline | None:
    """Find the by-line among a post's first lines (none of them blank).

    A name above a day is read so only on Naver's pages, where no title stands between.
    """
    for start in range(len(head)):
        for count in range(_MOST, 0, -1):
            lines = head[start : start + count]
            if len(lines) < count:
                continue
            found = _read(" ".join(lines), lines) or (naver and start and _two_lines(lines))
            if found:
                author, day = found
                return Byline(author, day, start, start + count)
    return None


def _read(joined: str, lines: Sequence[str]) -> tuple[str, dt.date | None] | None:
    if len(lines) > 1 and not re.fullmatch(_BY + r"\s*[:：]?", lines[0], re.IGNORECASE):
        return None
    found = find_day(joined)
    if not found:
        only = _ONLY_BY.fullmatch(joined) if len(lines) < 3 else None
        return ((only["author"] or only["name"]).strip(), None) if only else None
    day, before, after = found
    start, end = _BEFORE.fullmatch(before), _AFTER.fullmatch(after)
    if not start or not end:
        return None
    author = start["author"] or start["name"] or end["author"] or ""
    return author.strip(" ·・|-"), day


def _two_lines(lines: Sequence[str]) -> tuple[str, dt.date] | None:
    """Read a name alone and, below it, a day with a clock, as Naver prints them."""
    if len(lines) != 2:
        return None
    name, when = lines
    found = find_day(when)
    if not found or found[1] or found[2] or ":" not in when or len(name) > 20:
        return None
    return name, found[0]
