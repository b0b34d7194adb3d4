"""Reviews and a sort order in; the reviews in that order out. Equal ones stay as they were, unknown ones come last."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable

from .model import Review, SortOrder

Key = Callable[[Review], tuple[object, ...]]


def in_order(reviews: Iterable[Review], order: SortOrder) -> tuple[Review, ...]:
    """Sort reviews by title (가나다, then Latin, then digits), date, year (oldest first) or rating (best first)."""
    if order is SortOrder.FILE:
        return tuple(reviews)
    return tuple(sorted(reviews, key=_KEYS[order]))


def collation_key(text: str) -> tuple[tuple[int, str], ...]:
    """Give a key that sorts as Korean indexes do: Hangul, Latin letters, other letters, digits; signs do not count."""
    folded = unicodedata.normalize("NFC", text).casefold()
    return tuple((_rank(c), c) for c in folded if unicodedata.category(c)[0] in "LN")


def _rank(character: str) -> int:
    if "가" <= character <= "힣" or "ㄱ" <= character <= "ㅣ":
        return 0
    if character.isdigit():
        return 3
    return 1 if character < "ɐ" else 2


def _by_title(review: Review) -> tuple[object, ...]:
    return (collation_key(review.printed_title.text),)


def _by_date(review: Review) -> tuple[object, ...]:
    return (review.date is None, review.date.toordinal() if review.date else 0)


def _by_year(review: Review) -> tuple[object, ...]:
    return (review.work.year is None, review.work.year or 0)


def _by_rating(review: Review) -> tuple[object, ...]:
    return (review.rating is None, -review.rating.share if review.rating else 0)


_KEYS: dict[SortOrder, Key] = {
    SortOrder.TITLE: _by_title,
    SortOrder.DATE: _by_date,
    SortOrder.YEAR: _by_year,
    SortOrder.RATING: _by_rating,
}
