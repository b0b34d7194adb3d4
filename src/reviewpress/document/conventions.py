"""A book in; its conventions (일러두기) out: only what the book really does, computed from its data."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..labels.printed import printed
from ..sources.model import Book, Prose, Section, SortOrder, WorkKind
from ..styles.options import OriginalPlace
from .nodes import Block, List, ListItem, Paragraph, Text
from .openers import kind_word
from .setting import Setting
from .stars import scale, stars

BRACKETS = ("《》", "〈〉", "『』", "「」")
_NOTE = re.compile(r"\[\^[^\]\s]+\]:")


def conventions(setting: Setting) -> tuple[Block, ...]:
    """Give the conventions as a list; nothing where there is nothing to say."""
    items = tuple(
        ListItem("•", (Paragraph((Text(words),), "list", opening=True),))
        for words in _sentences(setting)
    )
    return (List(ordered=False, items=items),) if items else ()


def _sentences(setting: Setting) -> Iterator[str]:
    book = setting.book
    if book.sort is not SortOrder.FILE and len(book.reviews) > 1:
        yield printed(f"notes_sort_{book.sort.value}")
    for pair, kinds in bracketed_kinds(book).items():
        words = "·".join(dict.fromkeys(kind_word(kind) for kind in kinds))
        yield printed("notes_brackets", kinds=words, brackets=f"{pair[0]} {pair[1]}")
    works = [review.work for review in book.reviews]
    if any(work.original_title and work.original_title.text != work.title.text for work in works):
        in_facts = setting.sheet.opener.original is OriginalPlace.FACTS
        yield printed("notes_original_facts" if in_facts else "notes_original")
    yield from _on_ratings(book)
    if any(review.spoiler for review in book.reviews):
        yield printed("notes_spoiler")
    if any(review.source for review in book.reviews):
        yield printed("notes_source")
    if any(_NOTE.search(text.text) for text in texts(book)):
        yield printed("notes_footnotes")


def _on_ratings(book: Book) -> Iterator[str]:
    given = [review.rating for review in book.reviews if review.rating]
    if not given:
        return
    half = any("½" in stars(rating.share) for rating in given)
    yield printed("notes_half" if half else "notes_rating")
    if any(scale(rating) != "5" for rating in given):
        yield printed("notes_scales")


def bracketed_kinds(book: Book) -> dict[str, tuple[WorkKind, ...]]:
    """Find in which brackets the texts put the titles of which kinds of works, as far as the book's works tell."""
    titles: dict[str, WorkKind] = {}
    for review in book.reviews:
        work = review.work
        if kind_word(work.kind) and work.kind:
            for title in filter(None, (work.title, work.original_title)):
                titles[title.text] = work.kind
    found: dict[str, dict[WorkKind, None]] = {}
    for text in texts(book):
        for pair in BRACKETS:
            for inside in re.findall(f"{pair[0]}([^{pair}]+){pair[1]}", text.text):
                kind = titles.get(inside.strip())
                if kind:
                    found.setdefault(pair, {})[kind] = None
    return {pair: tuple(found[pair]) for pair in BRACKETS if pair in found}


def texts(book: Book) -> Iterator[Prose]:
    """Give all long texts of a book's reviews."""
    for review in book.reviews:
        for section in review.sections:
            yield from _texts(section)


def _texts(section: Section) -> Iterator[Prose]:
    if section.text:
        yield section.text
    for inner in section.subsections:
        yield from _texts(inner)
