"""A post's title (``허 (Her) 줄거리 주요특징 감상후기``) in; the work it names, as far as that is sure, out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from msgspec.structs import replace

from ..sources.model import WorkKind
from ..value import Value
from .words import squeezed, without_emoji

BRACKETED = re.compile(r"[<〈《『「＜](?P<title>[^<>〈〉《》『』「」＜＞\n]{1,40}?)[>〉》』」＞]")
_QUOTED = re.compile(r"[‘'“\"](?P<title>[^‘’'“”\"\n]{1,30})[’'”\"]")

KIND_WORDS: dict[str, WorkKind] = {
    **dict.fromkeys(("영화", "극장판", "movie", "film"), WorkKind.FILM),
    **dict.fromkeys(
        (
            "책",
            "도서",
            "소설",
            "서평",
            "독후감",
            "독서",
            "북리뷰",
            "장편소설",
            "단편소설",
            "에세이",
            "시집",
            "고전",
            "book",
        ),
        WorkKind.BOOK,
    ),
    **dict.fromkeys(("드라마", "미드", "일드", "시리즈", "drama"), WorkKind.DRAMA),
    **dict.fromkeys(("뮤지컬", "연극", "공연", "오페라", "발레"), WorkKind.STAGE),
    **dict.fromkeys(("앨범", "음반", "정규앨범", "album"), WorkKind.ALBUM),
    **dict.fromkeys(("게임", "game"), WorkKind.GAME),
    **dict.fromkeys(("전시", "전시회", "미술전", "특별전"), WorkKind.EXHIBITION),
}

_ABOUT = (
    "줄거리 결말 결론 해석 해설 리뷰 후기 감상 감상평 감상후기 감상문 관람후기 관람평 관람 총평 평점 별점 정보 출연진 출연 등장인물 인물 인물관계도 "
    "특징 주요특징 매력 명대사 명장면 분석 요약 소개 추천 솔직후기 독후감 서평 서평단 느낀점 느낀 점 관전포인트 관람포인트 감상포인트 쿠키 쿠키영상 스포 "
    "스포일러 비평 평론 에세이 실화 원작 배경 교훈 메시지 시청후기 기대평 개봉 다시보기 ost review"
)
_ABOUT_WORDS = frozenset(_ABOUT.split())
_LEADING = frozenset(
    (
        "넷플릭스",
        "디즈니플러스",
        "왓챠",
        "웨이브",
        "티빙",
        "쿠팡플레이",
        "한국",
        "일본",
        "미국",
        "추천",
        "명작",
        "오늘의",
        "주말",
    )
)
_TAG = re.compile(
    r"^\s*(?:[\[【(（<](?P<tag>[^\]】)）>]{1,16})[\]】)）>]|(?P<open>[가-힣A-Za-z ]{1,10})[)\]:|])\s*"
)
_BAR = re.compile(r"\s*[|ㅣ｜]\s*|\s+[-–—~/]\s+")
_PARENTHESIS = re.compile(r"(?P<title>.+?)\s*[(（](?P<inside>[^()（）]*)[)）]\s*")
_YEAR = re.compile(r"(?:18|19|20)[0-9]{2}")
_READING = re.compile(
    r"(?:을|를) (?:다시 )?(?:읽고|보고|듣고|읽다|보다)(?: (?:나서|난 후|와서))?.*$"
)
_LISTS = re.compile(
    r"추천\s?[0-9]|(?:영화|책|드라마|소설|작품)\s?[0-9]+\s?(?:편|선|권)|[0-9]{2,}\s?선|베스트|best|top\s?[0-9]",
    re.IGNORECASE,
)
_ADNOMINAL = re.compile(r"(?:[의은는을를한된던할]|좋은|위한|대한|\b(?:an?|the|of|on|my|our))$")
_DATED = re.compile(
    r"(\S.{0,39}?\s*[(（][^()（）]*(?:18|19|20)[0-9]{2}[^()（）]*[)）])(?=\s*(?:[:：,|–—-]|$))"
)
_FOREIGN = re.compile(r"[A-Za-zÀ-ÿ\u3040-\u30ff\u4e00-\u9fff0-9 .,:;!?'’&\-–·…]+")
_LONGEST = 40


class Named(Value):
    """A work as a title names it; empty strings for what it does not say."""

    title: str
    original_title: str = ""
    year: str = ""
    kind: WorkKind | None = None
    sure: bool = True
    """False where the title was cut out of other words and its bounds are a guess."""


def looks_like_title(text: str) -> bool:
    """Tell whether a line is a post's title rather than a heading in it."""
    words = _words(text)
    about = sum(map(_about, words)) + (_READING.search(text) is not None)
    named = BRACKETED.search(text) is not None
    return about + named >= 2 or (
        about == 1 and len(words) > 2 and bool(kind_of(text) or _PARENTHESIS.search(text))
    )


def kind_of(text: str) -> WorkKind | None:
    """Give the kind that a title's or a category's words name, where they name one only."""
    found = {
        kind
        for word in re.findall(r"[가-힣A-Za-z]+", text)
        for name, kind in KIND_WORDS.items()
        if word.casefold() == name
        or word.casefold() in (f"{name}리뷰", f"{name}후기", f"{name}감상", f"{name}추천")
    }
    return found.pop() if len(found) == 1 else None


def bracketed_titles(text: str) -> list[str]:
    """Give the titles that stand in title brackets, each once, in order."""
    found = (found["title"].strip() for found in BRACKETED.finditer(text))
    return [title for title in dict.fromkeys(found) if not _only_about(title)]


def read_title(text: str) -> Named | None:
    """Read the work out of a post's title; None where the title does not tell it apart surely."""
    titles = {squeezed(split_title(title).title): title for title in bracketed_titles(text)}
    if len(titles) == 1:
        return _with_kind(split_title(next(iter(titles.values()))), text, _after_bracket(text))
    if titles:
        return None
    if _LISTS.search(text):
        return None
    bare, tagged = _untagged(without_emoji(text))
    if dated := _DATED.match(bare):
        return _with_kind(split_title(_stripped(dated[1])), text)
    parts = [part for part in _BAR.split(bare) if part.strip()]
    naming = [part for part in parts if not _only_about(part)]
    marked = [part for part in naming if _is_marked(part)]
    part = next(iter(marked if len(marked) == 1 else naming if len(naming) == 1 else ()), "")
    title = _stripped(part)
    if not title or not (tagged or marked or len(parts) > 1 or _PARENTHESIS.fullmatch(title)):
        return None
    named = _with_kind(split_title(title), text)
    return replace(named, sure=len(naming) == 1 and not _ADNOMINAL.search(title)) if named else None


def split_title(text: str) -> Named:
    """Split ``허 (Her, 2013)`` into title, original title and year."""
    title, original, year = text.strip(), "", ""
    while found := _PARENTHESIS.fullmatch(title):
        inside = [piece.strip() for piece in re.split(r"[,，]\s*", found["inside"])]
        rest = [piece for piece in inside if not _YEAR.fullmatch(piece)]
        if len(rest) > 1 or (rest and not _FOREIGN.fullmatch(rest[0])):
            break
        year = next((piece for piece in inside if _YEAR.fullmatch(piece)), year)
        original = rest[0] if rest else original
        title = found["title"].strip()
    return Named(title, original if squeezed(original) != squeezed(title) else "", year)


def title_in_prose(paragraphs: Iterable[str]) -> str:
    """Give the work that the first paragraphs put in title brackets, where it is the only one or leads by far."""
    counts: Counter[str] = Counter()
    first: dict[str, str] = {}
    for paragraph in paragraphs:
        for title in bracketed_titles(paragraph):
            key = squeezed(split_title(title).title)
            counts[key] += paragraph.count(title)
            first.setdefault(key, title)
    if not counts:
        return ""
    (key, most), *others = counts.most_common(2)
    sure = not others or (most >= 2 * others[0][1] and next(iter(first)) == key)
    return first[key] if sure else ""


def _after_bracket(text: str) -> str:
    found = BRACKETED.search(text)
    inside = re.match(r"\s*[(（]([^()（）]{1,40})[)）]", text[found.end() :]) if found else None
    return inside[1] if inside else ""


def _with_kind(named: Named, text: str, inside: str = "") -> Named | None:
    if not named.title or len(named.title) > _LONGEST:
        return None
    if inside:
        extra = split_title(f"{named.title} ({inside})")
        named = Named(
            named.title, named.original_title or extra.original_title, named.year or extra.year
        )
    return Named(named.title, named.original_title, named.year, kind_of(text))


def _untagged(text: str) -> tuple[str, bool]:
    """Leave ``[영화 리뷰]`` and the like out of a title's front."""
    tagged = False
    while found := _TAG.match(text):
        tag = found["tag"] or found["open"] or ""
        if not all(
            _about(word) or word.casefold() in KIND_WORDS or word.isdecimal()
            for word in _words(tag)
        ):
            break
        text, tagged = text[found.end() :], True
    return text, tagged


def _words(text: str) -> list[str]:
    return [word for word in re.split(r"[\s,·&+/|:]+", text.strip(" []【】()<>")) if word]


def _about(word: str) -> bool:
    """Tell whether a word says what the post does with the work rather than naming it."""
    bare = re.sub(
        r"(?:[와과]|하기|까지|입니다|\(?[OXox]\)?)$", "", word.strip("()[]!?.…~'\"").casefold()
    )
    return bare in _ABOUT_WORDS or any(
        bare.startswith(kind) and bare.removeprefix(kind) in _ABOUT_WORDS for kind in KIND_WORDS
    )


def _is_marked(part: str) -> bool:
    words = _words(part)
    marked = any(_about(word) or word.casefold() in KIND_WORDS for word in words)
    return marked or _READING.search(part) is not None


def _only_about(part: str) -> bool:
    return all(_about(word) or word.casefold() in KIND_WORDS for word in _words(part))


def _stripped(part: str) -> str:
    """Cut a title before the first word about the post, and leave the kind before it out."""
    words = _READING.sub("", part).split()
    while words and (
        words[0].casefold() in KIND_WORDS
        or words[0] in _LEADING
        or (len(words) > 1 and _about(words[0]))
    ):
        words.pop(0)
    for number, word in enumerate(words):
        pieces = [piece for piece in re.split(r"[,·/&+]", word) if piece]
        if number and pieces and all(_about(piece) for piece in pieces):
            words = words[:number]
            break
    while len(words) > 1 and words[-1].casefold() in KIND_WORDS:
        words.pop()
    found = " ".join(words).strip(" ,·-–—:|")
    quoted = _QUOTED.fullmatch(found)
    return quoted["title"] if quoted else re.sub(r"[,，]\s*$", "", found)
