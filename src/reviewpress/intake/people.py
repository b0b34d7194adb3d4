"""A sentence in; the names that it surely gives as director, writer, cast or author out.

Korean has no capital letters, so a name is believed only where its bounds are plain: by a Latin name in parentheses with as many
words, by the shape of Korean names, or as two foreign words after a word that cannot belong to them. What is not
plain is given as a doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..value import Value
from .words import listed

_SURNAMES = frozenset(
    "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모봉은탁"
)
_DOUBLE_SURNAMES = frozenset(("남궁", "황보", "선우", "제갈", "독고"))
_FOREIGN_SYLLABLES = frozenset(
    "스트크프즈츠키토카코쿠케닉릭링릴플블슨튼턴먼벨버러레르드그브티피퍼펜톰롬첼셸렌랭"
)
"""Syllables of no Korean given name: 하루키 and 피닉스 begin with surnames and are none."""

_ROMAN = listed(
    """
    kim lee yi park bak pak choi choe jung jeong chung kang gang cho jo yoon yun jang chang lim im
    rim han oh seo suh shin sin kwon hwang an ahn song ryu ryoo yoo yu hong jeon chun ko go koh moon
    mun yang son sohn bae baek paik heo hur nam sim shim noh roh ha kwak gwak sung seong cha joo ju
    woo koo gu ku min na ra jin ji um eom won bong byun byeon gong hyun kil gil do so
    """
)
_NO_NAMES = listed(
    """
    감독 배우 주연 조연 영화 작품 소설 드라마 책 작가 거장 명장 신예 신인 천재 유명 한국 일본 미국 프랑스 영국 독일 중국 이탈리아 스페인 홍콩 대만 할리우드 여성 남성
    젊은 노장 세계적 이번 이 그 저 두 세 네 모든 우리 나의 저자 연출 각본 원작 제작 주인공 인물 캐릭터 아역 단역 등장인물 남자 여자 남주 여주 남주인공 여주인공 명배우
    연기파 베테랑 대세 국민 톱스타 배우들 배우진 출연진 그녀 그들 특유 동시대 당대 최고 최초 데뷔 상업 독립 다큐멘터리 애니메이션 총 공동 조 부 무명 전직 한국인 일본인
    미국인 유명한 위대한 주목할 이들 서로 모두 각각 또한 그리고 역시 특히 바로 오늘 이제 국내 해외 가수 아이돌 코미디언 희극 스릴러 로맨스 멜로 액션 공포 코미디 고전
    명작 걸작 신작 화제작 흥행 시인 소설가 교수 기자 박사 노벨상 수상 작가님 감독님 처음 마지막 장편 단편
    """
)
_ENDINGS = re.compile(
    r"(?:[은는을를의에와과로도만며고서한된던할적게히면]|에서|으로|하는|이라|까지|부터|처럼|보다|라는|이자|였던|했던|시킨|보여준|만든)$"
)
_HANGUL = re.compile(r"[가-힣]{1,6}")
_LATIN = re.compile(
    r"(?P<names>(?:[가-힣]{1,7} ?){1,4}) ?[(（](?P<latin>[A-ZÀ-Þ][A-Za-zÀ-ÿ.'’\- ]+)[)）]\s*$"
)
_CLAUSE = re.compile(r"[,.!?…:;·/|<>〈〉《》『』「」“”‘’\"'()（）\[\]]")

_DIRECTOR = re.compile(
    r"\s*(?:감독|PD)(?=[이은의님과와,.)]|표|판|$| (?:특유|작품|영화|본인|자신|스스로|스타일|연출))"
)
_DIRECTED = re.compile(
    r"(?:이|가) (?:각본과 |직접 )?(?:연출한|연출을 맡|메가폰을 잡|감독한|감독을 맡)"
)
_WROTE_TOO = re.compile(
    r"(?:연출과 각본|각본과 연출|각본[·/]연출|연출[·/]각본|각본까지|(?:직접 )?각본(?:도|을) (?:맡|쓴|쓰|썼))"
)
_AUTHOR = re.compile(
    r"의 (?:첫 |대표작? |장편 ?|단편 ?|자전적 |데뷔 )*(?:소설집?|장편소설|단편소설|에세이|산문집|시집|수필집|동화|그림책|회고록|평전|고전)(?=[ ,.은이을『「<〈《‘]|$)"
    r"| 작가(?=[가는의,.이 ]|$)|(?:이|가) (?:쓴|지은)(?= )"
)
_STARRED = re.compile(
    r"(?:(?:이|가|와|과)? ?주연(?:을 맡|으로|의|한|인)|(?:이|가) (?:열연|출연|주연))"
)
_ACTED = re.compile(r"의 (?:[가-힣]+ ){0,1}(?:연기|열연|호연)(?=[가는를은의,.와도로력 ]|$)")
_OTHER_WORKS = re.compile(
    r"전작|이전 작품|떠올|비슷|비교|원작|리메이크|오마주|영향|처럼|후속|속편|전편|다른 작품|같은 감독|동명|차기작|좋아하는|팬(?:이|으로)"
)

_ROLE_OF = (
    (_DIRECTOR, "director"),
    (_DIRECTED, "director"),
    (_AUTHOR, "author"),
    (_STARRED, "cast"),
    (_ACTED, "cast"),
)


class Person(Value):
    """A name and what it did; ``sure`` is False where its bounds are not plain."""

    role: str
    name: str
    sure: bool = True


def speaks_of_others(sentence: str) -> bool:
    """Tell whether a sentence compares with other works, so that its names and years may be theirs."""
    return _OTHER_WORKS.search(sentence) is not None


def people_in(sentence: str) -> Iterator[Person]:
    """Give the names of a sentence that speaks of the work itself."""
    for pattern, role in _ROLE_OF:
        for found in pattern.finditer(sentence):
            before = sentence[: found.start()]
            for name, sure in _names(before, several=role == "cast" and pattern is _STARRED):
                if role == "cast" and " " not in name and not _is_korean(name):
                    continue
                yield Person(role, name, sure)
                if (
                    role == "director"
                    and sure
                    and _WROTE_TOO.search(sentence[found.end() : found.end() + 24])
                ):
                    yield Person("writer", name)


def _names(before: str, *, several: bool) -> list[tuple[str, bool]]:
    """Give the name that ends a text, and where ``several`` is set, those listed before it."""
    names: list[tuple[str, bool]] = []
    while found := _name(before):
        name, sure, start = found
        names.insert(0, (name, sure))
        joint = re.search(r"(?:[와과]|그리고|,|·|및)?\s*$", before[:start]) if several else None
        if joint is None or not (joint[0].strip() or before[:start].endswith(")")):
            break
        before = before[: joint.start()]
    return names


def _name(before: str) -> tuple[str, bool, int] | None:
    """Give the name that ends a text, whether its bounds are plain, and where it starts."""
    before = before.rstrip()
    found = _LATIN.search(before)
    if found:
        return _by_latin(found)
    if before.endswith((")", "）")):
        return None
    start = max((match.end() for match in _CLAUSE.finditer(before)), default=0)
    words = before[start:].split()
    run: list[str] = []
    for word in reversed(words):
        if not _may_be_name(word, last=not run):
            break
        run.insert(0, word)
    name = " ".join(run)
    if not run or len(run) > 3:
        return None
    at = before.rfind(name)
    if len(run) == 1:
        known = _is_korean(name)
        return (name, known, at) if known or len(name) >= 3 or name[0] in _SURNAMES else None
    sure = len(run) == 2 and (not _is_korean(run[1]) or all(map(_sounds_japanese, run)))
    return name, sure, at


def _by_latin(found: re.Match[str]) -> tuple[str, bool, int] | None:
    words, latin = found["names"].split(), found["latin"].split()
    korean = _is_korean(words[-1]) and (
        "-" in found["latin"] or latin[0].casefold() in _ROMAN or latin[-1].casefold() in _ROMAN
    )
    count = 1 if korean else len(latin)
    if count > len(words) or len(latin) > 4:
        return None
    name = " ".join(words[-count:])
    return name, True, found.start() + found["names"].rstrip().rfind(name)


def _sounds_japanese(word: str) -> bool:
    """Tell whether a word has open syllables only, or such as end in ㄴ: 신카이, 마코토, 겐지."""
    return all((ord(syllable) - ord("가")) % 28 in (0, 4) for syllable in word)


def _may_be_name(word: str, *, last: bool) -> bool:
    if not _HANGUL.fullmatch(word) or word in _NO_NAMES:
        return False
    if last and _is_korean(word) and len(word) == 3 and word[-1] in "은지인":
        return True
    if len(word) == 1:
        return word not in "은는이가을를의에와과로도만"
    return _ENDINGS.search(word) is None


def _is_korean(word: str) -> bool:
    """Tell the shape of a Korean name: a surname and two syllables that given names are made of."""
    if any(syllable in _FOREIGN_SYLLABLES for syllable in word[1:]):
        return False
    double = len(word) == 4 and word[:2] in _DOUBLE_SURNAMES
    return double or (len(word) == 3 and word[0] in _SURNAMES)
