"""Reviews in; the index (색인) out: works, people and tags, by initial, in the order of Korean dictionaries."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from ..labels.printed import printed
from ..sources.model import Review
from .nodes import Block, Chapter, Index, IndexEntry, IndexGroup

PEOPLE = ("director", "writer", "author", "translator", "cast", "artist")
"""The facts of a work that name people."""

_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_PLAIN = str.maketrans("ㄲㄸㅃㅆㅉ", "ㄱㄷㅂㅅㅈ")
_FIRST_SYLLABLE, _LAST_SYLLABLE, _SYLLABLES_PER_INITIAL = 0xAC00, 0xD7A3, 588
_GROUPS = (*"ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ", *"ABCDEFGHIJKLMNOPQRSTUVWXYZ", "0", "")


def index(reviews: tuple[Review, ...], chapters: tuple[Chapter, ...]) -> tuple[Block, ...]:
    """Make the index; nothing where there is no word."""
    anchors: dict[str, dict[str, None]] = {}
    for review, chapter in zip(reviews, chapters, strict=True):
        for word in _words(review):
            anchors.setdefault(word, {})[chapter.anchor] = None
    entries = (IndexEntry(word, tuple(anchors[word])) for word in sorted(anchors, key=sort_key))
    groups = tuple(_groups(entries))
    return (Index(groups),) if groups else ()


def _words(review: Review) -> Iterator[str]:
    yield review.work.title.text
    if review.work.original_title:
        yield review.work.original_title.text
    for fact in PEOPLE:
        yield from (name.text for name in review.work.names(fact))
    yield from (tag.text for tag in review.tags)


def _groups(entries: Iterable[IndexEntry]) -> Iterator[IndexGroup]:
    groups: dict[str, list[IndexEntry]] = {}
    for entry in entries:
        groups.setdefault(initial(entry.word), []).append(entry)
    for name in _GROUPS:
        if name in groups:
            yield IndexGroup(_shown(name), tuple(groups[name]))


def _shown(name: str) -> str:
    return {"0": printed("index_digits"), "": printed("index_other")}.get(name, name)


def initial(word: str) -> str:
    """Give the group a word belongs to: ㄱ–ㅎ (double consonants with the single ones), A–Z, ``0``, or "" for others."""
    first = _bare(word)[:1]
    if not first:
        return ""
    code = ord(first)
    if _FIRST_SYLLABLE <= code <= _LAST_SYLLABLE:
        first = _INITIALS[(code - _FIRST_SYLLABLE) // _SYLLABLES_PER_INITIAL]
    if first in _INITIALS:
        return first.translate(_PLAIN)
    if first.isdigit():
        return "0"
    letter = unicodedata.normalize("NFKD", first)[0].upper()
    return letter if letter in _GROUPS and letter != "0" else ""


def sort_key(word: str) -> tuple[int, str, str]:
    """Order words by group, then by letters: Unicode has the syllables in the order of Korean dictionaries."""
    return _GROUPS.index(initial(word)), _bare(word).casefold(), word


def _bare(word: str) -> str:
    """Leave out brackets, quotes and spaces, which do not count in an index."""
    return "".join(character for character in word if character.isalnum())
