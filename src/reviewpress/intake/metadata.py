"""A post with its title, facts and first paragraphs in; what it surely says of the work and of itself out.

Nothing is invented. Label lines weigh most, then the title, then the first sentences. Where two of them disagree, or where a
name's bounds or a year's meaning are not plain, the field stays empty and a doubt says so.
"""

from __future__ import annotations

import re

from msgspec import Struct, field

from ..diagnostics import Diagnostic
from ..sources import values
from ..sources.model import WorkKind
from .emitting import work_field
from .fact_labels import INFO, label_key
from .genres import genres_in
from .model import Given, Post, PostForm
from .naming import find_kind, find_title
from .people import people_in, speaks_of_others
from .titles import Named, split_title
from .words import sentences, squeezed

_MOST_SENTENCES = 5
_YEAR_OF_WORK = re.compile(
    r"(?P<year>(?:18|19|20)[0-9]{2})년(?:에|도)?\s?(?:개봉(?:한|작|된)|작(?=[ ,.])|제작(?:된|한)|공개(?:된|한)|발표(?:된|한)|첫 방송|방영(?:된|한)|발매(?:된|한)|처음 출간(?:된|한))"
)
_OTHER_YEARS = re.compile(r"재개봉|개정|재출간|기념|배경|리마스터|다시|국내 ?개봉|한국어판|번역")
_RELEASE = (
    "개봉",
    "개봉일",
    "개봉날짜",
    "공개",
    "공개일",
    "방영",
    "방영일",
    "방영기간",
    "방송기간",
    "발매",
    "발매일",
    "출시",
    "출시일",
)

_LISTED = (
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
    "isbn",
)


class Metadata(Struct):
    """What a post says, by canonical name; doubts by the place in the review file where they are to stand."""

    kind: WorkKind | None = None
    work: dict[str, tuple[str, ...]] = field(default_factory=dict)
    info: dict[str, tuple[str, ...]] = field(default_factory=dict)
    review: dict[str, tuple[str, ...]] = field(default_factory=dict)
    doubts: dict[str, list[Diagnostic]] = field(default_factory=dict)
    sure_title: bool = True

    def doubt(self, place: str, found: Diagnostic) -> None:
        """Put a comment above a field."""
        self.doubts.setdefault(place, []).append(found)

    @property
    def titles(self) -> tuple[str, ...]:
        """The work's titles, for telling section kinds."""
        return (*self.work.get("title", ()), *self.work.get("original_title", ()))


def read_metadata(post: Post, opening: list[str], *, several: bool = False) -> Metadata:
    """Gather what is known; ``opening`` are the first paragraphs of the text.

    Of a post about ``several`` works only the kind and what belongs to the review itself is read.
    """
    found = Metadata()
    named = Named(post.title) if several and post.title else _read_title(post, opening, found)
    found.work["title"] = (named.title,)
    found.kind = find_kind(post, opening, named)
    if found.kind is None:
        found.doubt("work.kind", post.doubt("import-no-kind"))
    if not several:
        _read_work(post, opening, found, named)
    _read_review(post, found)
    return found


def _read_work(post: Post, opening: list[str], found: Metadata, named: Named) -> None:
    _read_labels(post, found)
    if named.original_title:
        found.work.setdefault("original_title", (named.original_title,))
    _read_sentences(post, opening, found)
    _read_year(post, opening, found, named)


def _read_title(post: Post, opening: list[str], found: Metadata) -> Named:
    named = find_title(post, opening)
    if named is None:
        found.sure_title = False
        title = post.title or post.file.rsplit("/", 1)[-1].rsplit(".", 1)[0]
        found.doubt("work.title", post.doubt("import-no-work-title", None, title=title))
        named = Named(title)
    found.work["title"] = (named.title,)
    return named


# --- labels -------------------------------------------------------------------------------------------------------


def _read_labels(post: Post, found: Metadata) -> None:
    for given in post.given:
        if given.name in _LISTED:
            _add_listed(given, found)
        elif given.name == "original_title":
            found.work.setdefault("original_title", (split_title(given.values[0]).title,))
        elif given.name == INFO:
            _add_info(given.label, given.values, found)


def _add_listed(given: Given, found: Metadata) -> None:
    name = given.name
    if name == "director" and found.kind is WorkKind.BOOK:
        name = ""
    row = work_field(name, found.kind) if name else None
    if row is None:
        _add_info(given.label or given.name, given.values, found)
        return
    have = found.work.get(name, ())
    found.work[name] = tuple(dict.fromkeys((*have, *given.values)))


def _add_info(label: str, values_: tuple[str, ...], found: Metadata) -> None:
    label = " ".join(label.split())
    have = found.info.get(label, ())
    found.info[label] = tuple(dict.fromkeys((*have, *values_)))


# --- sentences ----------------------------------------------------------------------------------------------------


def _first_sentences(opening: list[str]) -> list[str]:
    return [sentence for paragraph in opening for sentence in sentences(paragraph)][
        :_MOST_SENTENCES
    ]


def _read_sentences(post: Post, opening: list[str], found: Metadata) -> None:
    people: dict[str, list[str]] = {}
    for sentence in _first_sentences(opening):
        if speaks_of_others(sentence) or _names_another(sentence, found.titles):
            continue
        for person in people_in(sentence):
            role = _role(person.role, found.kind)
            if not role or role in found.work:
                continue
            if not person.sure:
                found.doubt(
                    f"work.{role}", post.doubt("import-unsure-name", None, name=person.name)
                )
                continue
            people.setdefault(role, []).append(person.name)
    for role, names in people.items():
        distinct = list(dict.fromkeys(names))
        if role in ("director", "author") and len(distinct) > 1:
            found.doubt(
                f"work.{role}", post.doubt("import-unsure-name", None, name=", ".join(distinct))
            )
            continue
        found.work[role] = tuple(distinct)
    if "genre" not in found.work:
        genres = genres_in(_first_sentences(opening), found.kind)
        if genres:
            found.work["genre"] = tuple(genres)


def _role(role: str, kind: WorkKind | None) -> str:
    if kind is WorkKind.BOOK:
        return role if role == "author" else ""
    return "" if role == "author" or kind is None or work_field(role, kind) is None else role


def _names_another(sentence: str, titles: tuple[str, ...]) -> bool:
    """Tell whether a sentence puts another title than the work's in brackets."""
    own = {squeezed(title) for title in titles}
    named = re.findall(r"[<〈《『「]([^<>〈〉《》『』「」]{1,40})[>〉》』」]", sentence)
    return any(
        not {squeezed(split_title(title).title), squeezed(split_title(title).original_title)} & own
        for title in named
    )


# --- years --------------------------------------------------------------------------------------------------------


def _read_year(post: Post, opening: list[str], found: Metadata, named: Named) -> None:
    """Give the work's year where it is stated as such; a book's edition, a re-release or a post's date is none."""
    given = post.first("year")
    stated = {given.values[0]} if given else set()
    if not stated and named.year:
        stated = {named.year}
    if not stated and found.kind is not WorkKind.BOOK:
        stated = _release_years(found)
    if not stated:
        stated = {
            match["year"]
            for sentence in _first_sentences(opening)
            if not speaks_of_others(sentence)
            and not _OTHER_YEARS.search(sentence)
            and not _names_another(sentence, found.titles)
            for match in _YEAR_OF_WORK.finditer(sentence)
        }
    if len(stated) == 1:
        found.work["year"] = (stated.pop(),)
    elif stated:
        found.doubt(
            "work.year", post.doubt("import-unsure-year", None, years=", ".join(sorted(stated)))
        )


def _release_years(found: Metadata) -> set[str]:
    rows = [
        value[0]
        for label, value in found.info.items()
        if label_key(label) in _RELEASE and not _OTHER_YEARS.search(value[0])
    ]
    return {match[0] for row in rows[:1] if (match := re.search(r"(?:18|19|20)[0-9]{2}", row))}


# --- the review ---------------------------------------------------------------------------------------------------


def _read_review(post: Post, found: Metadata) -> None:
    if post.title and post.title not in found.work["title"]:
        found.review["title"] = (post.title,)
    for name, target in (
        ("reviewer", "author"),
        ("one_line", "one_line"),
        ("source", "source"),
        ("subtitle", "subtitle"),
    ):
        given = post.first(name)
        if given:
            found.review[target] = given.values[:1]
    date = post.first("date")
    if date and values.date(date.values[0]):
        found.review["date"] = date.values[:1]
    rating = post.first("rating")
    if rating and values.rating(rating.values[0]) is not None:
        found.review["rating"] = rating.values[:1]
    tags = dict.fromkeys(
        tag for given in post.given if given.name == "tags" for tag in given.values
    )
    if tags:
        found.review["tags"] = tuple(tags)
    if post.first("spoiler") or (post.form is not PostForm.MARKDOWN and _spoils(post.title)):
        found.review["spoiler"] = ("예",)


def _spoils(title: str) -> bool:
    return (
        re.search(r"(?:스포(?:일러)?|결말)\s?(?:포함|있음|주의|O\b)|\(스포\)|\[스포\]", title)
        is not None
    )
