"""A post's lines in; the facts that its label lines give out, and the lines that are left.

Taken are lines in a block: ``감독: X``, ``• 감독 : X``, ``🎞️ 감독: X``, ``감독 | X``, several of them with bars or strokes between,
label and value on two lines, and glued ones (``감독김원석``). A label alone among prose is prose.
"""

from __future__ import annotations

import re

from .dates import find_day
from .fact_labels import FIELD_OF, INFO, field_of, label_key, split_label, unbulleted, unwrapped
from .model import Line, LineKind, Post, Reason
from .ratings import read_rating
from .words import ends_as_predicate, ends_sentence

_GLUED = re.compile(
    r"(?P<label>감독|각본|연출|극본|출연진?|주연|장르|저자|지은이|옮긴이|출판사|개봉일?|러닝타임|상영시간|국가|방송사|편성)(?P<value>[^\s:：은는이가을를의에와과도적].*)"
)
_SEVERAL = re.compile(
    r"\s*[|｜/ㅣ]\s*(?=[^|｜/ㅣ:：]{1,12}\s*[:：])|\s+(?=[가-힣]{2,6}\s?[:：]\s)|\s{3,}"
)
_YES24 = re.compile(
    r"(?P<author>[^|/]{2,30}?) ?(?:저|지음|글)(?:\s*/\s*(?P<translator>[^|/]{2,30}?) ?(?:역|옮김))?\s*[|│]\s*(?P<publisher>[^|│]{1,20})(?:\s*[|│]\s*(?P<rest>.{4,20}))?"
)
_STARS = re.compile(
    r"(?:[★⭐☆✩✭🌟]\ufe0f?\s*){2,10}½?(?:\s*[(（]?\s*[\d.]+\s*(?:/\s*\d+|점)?\s*[)）]?)?"
)
_SPOILER = re.compile(
    r"[※*!⚠️\s\[(<-]*(?:스포(?:일러)?|결말)(?:가|이|를|을)?\s?(?:주의|포함|있음|많음|있습니다|포함(?:되어 있습니다|합니다|된 글입니다)?|O|o)[\s\])>!.*※-]*"
)
_SPOILER_FREE = re.compile(
    r"[※*!\s\[(<-]*(?:노 ?스포|스포(?:일러)?(?:가|는)?\s?(?:없음|없습니다|X|x))[\s\])>!.*※-]*"
)
_HEADING = re.compile(
    r"[\[【<〈■◆●▶📌🎬📚📖\s]*(?:영화|책|도서|드라마|작품|공연|앨범|게임|기본)\s?(?:기본\s?)?(?:정보|소개|개요)[\]】>〉\s:：]*"
)
_LONGEST_VALUE = 200


def take_facts(post: Post) -> None:
    """Take the label lines out and keep what they say."""
    taken: set[int] = set()
    for block in _blocks(post.lines):
        taken.update(_take_block(post, block))
    for number, line in enumerate(post.lines):
        if number not in taken and line.text and _take_alone(post, line):
            taken.add(number)
    taken |= _headings_left_empty(post, taken)
    post.lines = [
        line.with_text("") if number in taken else line for number, line in enumerate(post.lines)
    ]


def _blocks(lines: list[Line]) -> list[list[int]]:
    """Give runs of short lines; a blank line does not end one, prose and headings of the source do."""
    blocks: list[list[int]] = []
    run: list[int] = []
    for number, line in enumerate(lines):
        if not line.text:
            continue
        if len(line.text) <= _LONGEST_VALUE and not line.level and not _is_prose(line):
            run.append(number)
            continue
        blocks.append(run)
        run = []
    return [block for block in (*blocks, run) if block]


def _is_prose(line: Line) -> bool:
    if split_label(line.text) and field_of((split_label(line.text) or ("", ""))[0]):
        return False
    return len(line.text) > 60 or (ends_sentence(line.text) and ends_as_predicate(line.text))


# --- blocks -------------------------------------------------------------------------------------------------------


Pair = tuple[str, str, tuple[int, ...]]
"""Label, value, and the lines that hold them."""


def _take_block(post: Post, block: list[int]) -> set[int]:
    pairs = _pairs(post.lines, block)
    known = [pair for pair in pairs if field_of(pair[0])]
    if len(known) < 2 and not (known and _stands_apart(post.lines, known[0])):
        return set()
    first, last = known[0][2][0], known[-1][2][-1]
    taken: set[int] = set()
    for label, value, numbers in pairs:
        if field_of(label) or first < numbers[0] < last:
            if not _keep(post, label, value, post.lines[numbers[0]]):
                continue
            post.drop(
                [post.lines[number] for number in numbers if number not in taken], Reason.FACT
            )
            taken.update(numbers)
    return taken


def _stands_apart(lines: list[Line], pair: Pair) -> bool:
    """Tell whether one fact alone is believed: before the text, or with a bullet, a colon and a plain field."""
    number = pair[2][0]
    prose_before = any(_is_prose(line) for line in lines[:number])
    labelled = re.search(r"[:：]", lines[number].text) is not None
    if field_of(pair[0]) in ("rating", "one_line", "title", "spoiler"):
        return labelled
    return labelled and not prose_before and len(pair[1]) <= 60


def _pairs(lines: list[Line], block: list[int]) -> list[Pair]:
    pairs: list[Pair] = []
    position = 0
    while position < len(block):
        number = block[position]
        text = lines[number].text
        split = split_label(text)
        following = block[position + 1] if position + 1 < len(block) else None
        if split and (several := _several(text)):
            pairs += [(label, value, (number,)) for label, value in several]
        elif yes24 := _YES24.fullmatch(unbulleted(text)):
            pairs += [(name, value, (number,)) for name, value in _bookshop(yes24)]
        elif split:
            pairs.append((*split, (number,)))
        elif following is not None and _is_label_alone(text) and _is_value(lines[following].text):
            pairs.append(
                (unbulleted(text).strip("[]【】:： "), lines[following].text, (number, following))
            )
            position += 1
        elif glued := _GLUED.fullmatch(unbulleted(text)):
            pairs.append((glued["label"], glued["value"], (number,)))
        position += 1
    return pairs


def _several(text: str) -> list[tuple[str, str]]:
    """Split ``감독: X / 출연: Y | 장르: Z``; nothing where a line holds one fact only."""
    pieces = [split_label(piece) for piece in _SEVERAL.split(unbulleted(text)) if piece.strip()]
    found = [piece for piece in pieces if piece and field_of(piece[0])]
    return found if len(found) == len(pieces) > 1 else []


def _bookshop(found: re.Match[str]) -> list[tuple[str, str]]:
    """Read the line that book shops print: ``X 저/Y 역 | 출판사 | 날짜``."""
    named = [
        ("저자", found["author"]),
        ("옮긴이", found["translator"]),
        ("출판사", found["publisher"]),
        ("출간일", found["rest"]),
    ]
    return [(label, value) for label, value in named if value]


def _is_label_alone(text: str) -> bool:
    bare = unbulleted(text)
    return len(bare) <= 12 and label_key(bare.strip(":： ")) in FIELD_OF


def _is_value(text: str) -> bool:
    return 0 < len(text) <= 60 and not ends_sentence(text) and not _is_label_alone(text)


# --- what a line says ---------------------------------------------------------------------------------------------

_LISTS = frozenset(
    (
        "director",
        "writer",
        "cast",
        "genre",
        "author",
        "translator",
        "publisher",
        "network",
        "artist",
        "developer",
        "venue",
    )
)
_ROLE = re.compile(r"\s*(?:감독|배우|작가|지음|옮김|저|역|씨|님|글|그림)$")
_LATIN = re.compile(r"\s*[(（][A-Za-zÀ-ÿ][^가-힣()（）]*[)）]")
_AUTHORS = re.compile(
    r"(?P<name>[^,()]+?)\s*[(（]?(?P<role>지은이|지음|저자|글|옮긴이|옮김|역자|역)[)）]?(?:,|/|$)\s*"
)


def _keep(post: Post, label: str, value: str, line: Line) -> bool:
    """Keep one fact; False where the line is to stay in the text after all."""
    name = field_of(label)
    if name in _LISTS and "," not in value:
        value = re.sub(r"\s{2,}", ", ", value)
    value = " ".join(value.split()).strip(" |")
    if name == "rating":
        return _keep_rating(post, label, value, line)
    if name in ("title", "original_title"):
        post.give(name, unwrapped(value), number=line.number, label=label)
    elif name == "author" and len(roles := list(_AUTHORS.finditer(value))) > 1:
        for role in roles:
            field = "translator" if role["role"] in ("옮긴이", "옮김", "역자", "역") else "author"
            post.give(field, role["name"], number=line.number, label=label)
    elif name in _LISTS:
        post.give(name, *names(value), number=line.number, label=label)
    elif name == "date":
        if day := find_day(value):
            post.give("date", day[0].isoformat(), number=line.number)
    elif name == "spoiler":
        if not re.search(r"없|x|no|아니", value, re.IGNORECASE):
            post.give("spoiler", "예", number=line.number)
    elif name == "year":
        years = re.findall(r"(?:18|19|20)[0-9]{2}", value)
        known = len(years) == 1
        post.give(
            "year" if known else INFO, years[0] if known else value, number=line.number, label=label
        )
    else:
        post.give(name or INFO, value, number=line.number, label=label)
    return True


def _keep_rating(post: Post, label: str, value: str, line: Line) -> bool:
    stars_of_five = label_key(label) in ("별점", "내별점", "나의별점", "개인별점")
    rating = read_rating(value, of_five=stars_of_five)
    if rating:
        post.give("rating", rating, number=line.number, label=label)
    else:
        post.give(INFO, value, number=line.number, label=label)
        if re.search("[0-9]", value):
            post.doubt("import-rating-scale", line, value=value)
    return True


def names(value: str) -> list[str]:
    """Split a list of names; ``외``, ``등``, roles behind a name and its Latin form are left out."""
    plain = _LATIN.sub("", value)
    pieces = re.split(r"\s*(?:[,，、/·ㆍ&;|]|\s그리고\s)\s*(?![^(（]*[)）])", plain)
    cleaned = [
        re.sub(r"\s+(?:외|등)(?:\s?(?:다수|여럿|[0-9]+명))?$", "", piece.strip(" ."))
        for piece in pieces
    ]
    kept = [_ROLE.sub("", piece) if " " in piece else piece for piece in cleaned]
    return [piece for piece in dict.fromkeys(kept) if piece and piece not in ("외", "등", "다수")]


# --- single lines -------------------------------------------------------------------------------------------------


def _take_alone(post: Post, line: Line) -> bool:
    """Take a line that is nothing but stars or a spoiler notice."""
    if line.kind in (LineKind.CODE, LineKind.QUOTE):
        return False
    if _STARS.fullmatch(line.text) and not post.first("rating"):
        rating = read_rating(line.text, of_five=True)
        if rating:
            post.give("rating", rating, number=line.number)
            post.drop([line], Reason.FACT)
        return bool(rating)
    if len(line.text) <= 40 and _SPOILER.fullmatch(line.text):
        post.give("spoiler", "예", number=line.number)
        post.drop([line], Reason.FACT)
        return True
    if len(line.text) <= 40 and _SPOILER_FREE.fullmatch(line.text):
        post.drop([line], Reason.FACT)
        return True
    return False


def _headings_left_empty(post: Post, taken: set[int]) -> set[int]:
    """Drop ``[영화 정보]`` whose rows have all been taken."""
    gone: set[int] = set()
    for number, line in enumerate(post.lines):
        if number in taken or not _HEADING.fullmatch(line.text):
            continue
        below = next((n for n in range(number + 1, len(post.lines)) if post.lines[n].text), None)
        if below in taken:
            post.drop([line], Reason.FACT)
            gone.add(number)
    return gone
