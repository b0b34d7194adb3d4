"""A post in; whether it is a listing page, reviews several works or reviews none, and the posts it divides into, out."""

from __future__ import annotations

import re

from msgspec.structs import replace

from ..diagnostics import Diagnostics
from ..sources.model import SectionKind
from ..value import Value
from .dates import whole_day
from .fact_labels import field_of, is_label_line, split_label
from .headings import form_of
from .kinds import section_kind
from .model import Line, LineKind, Post, Reason
from .titles import BRACKETED, bracketed_titles, kind_of, looks_like_title, read_title, split_title
from .words import ends_sentence, squeezed, without_emoji

_PAGES = re.compile(
    r"(?:«|<|이전|prev)?\s*(?:[0-9]{1,3}\s+){2,}(?:[0-9]{1,3}\s*)?(?:···|\.\.\.|…)?\s*(?:[0-9]{1,3})?\s*(?:»|>|다음|next)?",
    re.IGNORECASE,
)
_CUT_OFF = re.compile(r"(?:\.\.|…|\.\.\.|더 ?보기|Read more|\[…\]|\[\.\.\.\])\s*$", re.IGNORECASE)
_DATED = re.compile(
    r".{0,40}?(?:19|20)[0-9]{2}\s?[.\-/년]\s?[01]?[0-9]\s?[.\-/월]\s?[0-3]?[0-9]\s?[.일]?.{0,20}"
)
_OF_REVIEWS = frozenset(
    (SectionKind.SYNOPSIS, SectionKind.PEOPLE, SectionKind.FEATURES, SectionKind.IMPRESSIONS)
)


_LEAST = 30
"""A work with fewer characters of text is only named."""


class Division(Value):
    """Where a post about several works, or a listing, divides: the line that begins each, and its title."""

    starts: tuple[int, ...]
    titles: tuple[str, ...]


# --- listings -----------------------------------------------------------------------------------------------------


def listing(post: Post) -> Division | None:
    """Recognise a page that lists posts: three titles or more, each with a day and an excerpt that breaks off."""
    lines = post.lines
    dated = [n for n, line in enumerate(lines) if 0 < len(line.text) <= 60 and _is_dated(line.text)]
    cut = [n for n, line in enumerate(lines) if len(line.text) > 20 and _CUT_OFF.search(line.text)]
    paged = any(_PAGES.fullmatch(line.text) for line in lines if line.text)
    if len(dated) < 3 or not (len(cut) >= 2 or paged):
        return None
    starts = [start for start in (_title_above(lines, n) for n in dated) if start is not None]
    starts = sorted(set(starts))
    return (
        Division(tuple(starts), tuple(lines[n].text for n in starts)) if len(starts) >= 3 else None
    )


def _is_dated(text: str) -> bool:
    return whole_day(text) is not None or (
        _DATED.fullmatch(text) is not None
        and not is_label_line(text)
        and not ends_sentence(text.rstrip(". "))
    )


def _title_above(lines: list[Line], at: int) -> int | None:
    """Give the entry's title: the short line next above a day, over its excerpt."""
    for number in range(at - 1, max(at - 8, -1), -1):
        text = lines[number].text
        if text and _is_dated(text):
            return None
        if 0 < len(text) <= 60 and not _CUT_OFF.search(text) and not ends_sentence(text):
            return number
    return None


# --- several works ------------------------------------------------------------------------------------------------


def several_works(post: Post) -> Division | None:
    """Recognise a post that reviews two works or more, each below a heading that names it."""
    own = read_title(post.title) if post.title else None
    starts: list[int] = []
    names: list[str] = []
    for at, line in enumerate(post.lines):
        name = _work_heading(post, at)
        if name and squeezed(name) not in {squeezed(known) for known in names}:
            starts.append(at)
            names.append(line.text)
    texts = [_length(post.lines[start:end]) for start, end in _bounds(starts, len(post.lines))]
    if len(starts) < 2 or min(texts) < _LEAST:
        return None
    keyed = {squeezed(split_title(_plain_name(name)).title) for name in names}
    if own and squeezed(own.title) in keyed and not _repeats_kinds(post, starts):
        return None
    return Division(tuple(starts), tuple(names))


def _work_heading(post: Post, at: int) -> str:
    """Give the title that a line names as a heading of its own; "" where it is none."""
    line = post.lines[at]
    text = without_emoji(line.text)
    if (
        not text
        or len(text) > 50
        or line.kind in (LineKind.QUOTE, LineKind.CODE, LineKind.TABLE, LineKind.ITEM)
    ):
        return ""
    label = split_label(text)
    if label and field_of(label[0]) == "title":
        return _plain_name(label[1])
    form = form_of(line)
    if form is None or form.known or is_label_line(text):
        return ""
    bracketed = BRACKETED.search(form.text)
    rest = BRACKETED.sub("", form.text, count=1) if bracketed else ""
    wrapped = form.style == "<>"
    if (
        bracketed
        and re.fullmatch(
            r"\s*(?:[(（][^()]*[)）])?\s*(?:리뷰|후기|감상|[-–—·,]\s?\S.{0,20}|영화|책|소설|드라마)?\s*",
            rest,
        )
    ) or wrapped:
        return form.text if wrapped else (bracketed["title"] if bracketed else "")
    numbered = form.style not in ("bare", "bold") and re.fullmatch(
        r".{1,30}\s?[(（][^()]*(?:19|20)[0-9]{2}[^()]*[)）]", form.text
    )
    return split_title(form.text).title if numbered else ""


def _plain_name(text: str) -> str:
    found = BRACKETED.search(text)
    if found:
        return found["title"]
    form = form_of(Line(text))
    return form.text if form else text


def _bounds(starts: list[int] | tuple[int, ...], end: int) -> list[tuple[int, int]]:
    return list(zip(starts, (*starts[1:], end), strict=False))


def _length(lines: list[Line]) -> int:
    return sum(len(line.text) for line in lines[1:])


def _repeats_kinds(post: Post, starts: list[int]) -> bool:
    """Tell whether the same kind of section comes under more than one of the works."""
    kinds = [
        {section_kind(line.text) for line in post.lines[start:end] if 0 < len(line.text) <= 30}
        & _OF_REVIEWS
        for start, end in _bounds(starts, len(post.lines))
    ]
    return sum(bool(found) for found in kinds) >= 2


# --- dividing -----------------------------------------------------------------------------------------------------


def divide(post: Post, division: Division, *, listed: bool) -> list[Post]:
    """Make a post of each work; what stands before the first one goes to the first."""
    posts: list[Post] = []
    for number, (start, end) in enumerate(_bounds(division.starts, len(post.lines))):
        before = post.lines[: division.starts[0]] if number == 0 and not listed else []
        lines = [*before, Line(""), *post.lines[start + 1 : end]]
        part = replace(
            post,
            lines=lines,
            title="",
            diagnostics=Diagnostics(),
            dropped=list(post.dropped) if number == 0 else [],
            given=[
                given
                for given in post.given
                if given.name in ("reviewer", "date", "source", "tags")
            ],
        )
        heading = post.lines[start]
        part.drop([heading], Reason.TITLE if listed else Reason.WORK)
        if listed and number == 0:
            part.drop(post.lines[: division.starts[0]], Reason.OUTSIDE)
        if listed:
            part.title = heading.text
            part.given = []
            _take_day(part)
        else:
            form = form_of(heading)
            label = split_label(heading.text)
            name = (
                label[1]
                if label and field_of(label[0]) == "title"
                else (form.text if form else heading.text)
            )
            _name(part, name, post)
        posts.append(part)
    return posts


def _name(part: Post, heading: str, whole: Post) -> None:
    """Give a part the work that its heading names, and the kind that the whole post tells of."""
    found = BRACKETED.search(heading)
    rest = heading[found.end() :].strip() if found else ""
    inside = re.match(r"[(（]([^()]+)[)）]", rest)
    title = (
        f"{found['title']} ({inside[1]})"
        if found and inside
        else (found["title"] if found else heading)
    )
    named = split_title(title)
    part.give("title", named.title)
    part.give("original_title", named.original_title)
    part.give("year", named.year)
    kind = kind_of(whole.title) or kind_of(whole.category)
    part.category = whole.title if kind else whole.category


def _take_day(part: Post) -> None:
    for number, line in enumerate(part.lines):
        day = whole_day(line.text) if line.text else None
        if day or (line.text and len(line.text) <= 60 and _is_dated(line.text)):
            if day:
                part.give("date", day.isoformat(), number=line.number)
            part.drop([line], Reason.BYLINE)
            part.lines[number] = line.with_text("")
        elif _PAGES.fullmatch(line.text) and line.text:
            part.drop([line], Reason.SHARE)
            part.lines[number] = line.with_text("")


# --- no review ----------------------------------------------------------------------------------------------------


def is_review(post: Post, *, named: bool) -> bool:
    """Tell whether anything at all says that a post is about a film, a book or the like."""
    if post.first("title") or any(given.name in _SAYING for given in post.given):
        return True
    text = " ".join(line.text for line in post.lines)
    if (
        bracketed_titles(post.title)
        or kind_of(post.title)
        or kind_of(post.category)
        or (post.title and looks_like_title(post.title))
    ):
        return True
    kinds = {
        section_kind(line.text) for line in post.lines if 0 < len(line.text) <= 30
    } & _OF_REVIEWS
    words = len(
        re.findall(
            r"(?:영화|소설|책|드라마|작품|감독|배우|작가|저자|주인공|관객|독자|줄거리|연출)(?=[은는이가을를의에도와과 ,.<〈《『「])",
            text,
        )
    )
    if len(kinds) >= 2 or (named and words >= 2):
        return True
    return words >= 3 and (_THIS_WORK.search(text) is not None or _mentions(text))


_THIS_WORK = re.compile(r"이 (?:영화|책|소설|드라마|작품|공연|연극|뮤지컬|전시|앨범|음반|게임)")
_SAYING = frozenset(
    ("director", "writer", "cast", "author", "publisher", "translator", "rating", "isbn", "network")
)


def _mentions(text: str) -> bool:
    return len(re.findall(r"영화|소설|드라마|책을|책이|작품|감독|뮤지컬|연극|앨범|전시", text)) >= 3
