"""``blog-leftover``, ``html-leftover``: what a blog puts around a text, copied along with it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache

from ..diagnostics import Diagnostic, Severity, warning
from .copies import Copy, Passage
from .finding import CopyCheck

_BUTTONS = r"(?:좋아요|공감|댓글|공유하기|구독하기|이웃추가|신고하기|신고|인쇄하기|URL\s?복사|글\s?요소|더보기)"
_ALONE = (
    r"반응형|광고|AD|Advertisement|스폰서|728\s?[x×*]\s?90|\d{3}\s?x\s?\d{2,3}",  # places for ads
    rf"{_BUTTONS}(?:\s*[·|/]?\s*{_BUTTONS})*",
    r"(?:좋아요|공감|댓글|조회수?|이웃추가|구독|추천)\s?수?\s?:?\s?[\d,]+(?:\s?개)?",  # counters
    r"(?:share|like|subscribe|comments?)(?:\s?\(?\d+\)?)?",
    r"본문\s?바로가기|본문\s?기타\s?기능|블로그\s?메뉴|카테고리\s?(?:없음|이동.*)|게시글\s?관리|프로필",
    r"티스토리\s?툴바|TistoryWhaleSkin.*|태그\s?목록|목록\s?열기|전체\s?글\s?보기|댓글\s?쓰기",
    r"저작자\s?표시(?:[\s(].*)?|이\s?글에\s?공감한\s?블로거.*|.{0,60}['’]\s?카테고리의\s?다른\s?글",
    r"(?:이전|다음)\s?글(?:\s?보기)?|관련\s?(?:글|포스팅)(?:\s?(?:더\s?)?보기)?",  # other posts
    r"by\s\S+\s\d{4}\.\s?\d{1,2}\.\s?\d{1,2}\.?(?:\s\d{1,2}:\d\d)?",  # by whom and when
    r"©\s?.{0,40}All [Rr]ights [Rr]eserved\.?|Designed by .{1,40}",
)
"""What a line holds that holds nothing else."""
_LINE = re.compile(rf"^[ \t>*-]*({'|'.join(_ALONE)})[ \t.:*]*$", re.MULTILINE | re.IGNORECASE)
_HASHTAGS = re.compile(r"^[ \t]*(#[^\s#]+(?:[ \t,]*#[^\s#]+)*)[ \t,]*$", re.MULTILINE)
_ANYWHERE = re.compile(
    r"\[##_[^\n]{0,80}?_##\]|\(?adsbygoogle\b[^\n]{0,80}|쿠팡\s?파트너스\s?활동[^\n.]{0,60}"
    r"|소정의\s?(?:수수료|원고료)[^\n.]{0,40}|협찬을?\s?받아\s?작성[^\n.]{0,20}"
)
_ADVERTISING = ("[##_", "adsbygoogle", "쿠팡", "소정의", "협찬")
"""What ``_ANYWHERE`` needs at least one of."""


def blog(copy: Copy, _day: dt.date) -> Iterator[Diagnostic]:
    """Find lines that hold nothing but a blog's own words, rows of hashtags, and notices of advertising."""
    for passage in copy.prose:
        text = passage.text
        for pattern in (_LINE, _HASHTAGS) if "#" in text else (_LINE,):
            for found in pattern.finditer(text):
                yield _leftover(passage, found, 1)
        if any(sign in text for sign in _ADVERTISING):
            for found in _ANYWHERE.finditer(text):
                yield _leftover(passage, found, 0)


def _leftover(passage: Passage, found: re.Match[str], group: int) -> Diagnostic:
    code = "hashtag-line" if found.re is _HASHTAGS else "blog-leftover"
    return warning(
        code, passage.span(found.start(group), found.end(group)), text=_short(found[group])
    )


def html(copy: Copy, _day: dt.date) -> Iterator[Diagnostic]:
    """Find HTML's tags and entities, which are printed as they are typed."""
    for passage in copy.passages:
        if "<" in passage.text or "&" in passage.text:
            for found in _markup().finditer(passage.text):
                span = passage.span(found.start(), found.end())
                yield warning("html-leftover", span, text=_short(found[0]))


@cache
def _markup() -> re.Pattern[str]:
    """Give the pattern of tags and entities, which few texts call for."""
    tags = (
        "a|b|i|u|s|p|br|hr|em|strong|span|div|img|figure|figcaption|iframe|script|style|font|center|table|tbody|tr|td|th"
        "|ul|ol|li|h[1-6]|blockquote|section|article|ins|video|input|button|pre|code|sup|sub"
    )
    return re.compile(
        rf"</(?:{tags})\s*>|<(?:br|hr)\s*/?>|<(?:{tags})\s[^<>\n]{{0,300}}=[^<>\n]{{0,300}}>"
        rf"|<(?:p|em|strong|span|div|center|table|tbody|tr|td|th|ul|ol|li|h[1-6]|blockquote|figure)>"
        r"|&(?:nbsp|lt|gt|amp|quot|apos|hellip|middot|[lr][sd]quo|#\d{1,7}|#x[0-9a-fA-F]{1,6});",
        re.IGNORECASE,
    )


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"


BLOG = CopyCheck(
    codes={"blog-leftover": Severity.WARNING, "hashtag-line": Severity.WARNING},
    find=blog,
)
HTML = CopyCheck(codes={"html-leftover": Severity.WARNING}, find=html)
