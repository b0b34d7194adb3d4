"""``title-marks``, ``title-marks-differ``: one title between 〈〉 here and 「」 there, in a review or across a book."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from ..diagnostics import Diagnostic, Severity, note
from ..labels.names import WORK_KINDS
from ..sources.model import Book, Work, WorkKind
from .copies import Copy
from .finding import BookCheck, CopyCheck
from .titles import QUOTES, TITLE_MARKS, Marked, keys, marked, works_by_key

_OF_BOOKS = ("『』", "《》", *QUOTES)
_OF_OTHERS = ("〈〉", "《》", "「」", "<>", *QUOTES)
"""Marks that may stand for each other. A film in 〈〉 and a novel of its name in 『』 are two works, and so are a book in
『』 and its title story in 「」."""
_SHORTEST_IN_QUOTES = 2
"""One letter between quotes (‘너’) is a word, not a title."""


def in_review(copy: Copy, _day: dt.date) -> Iterator[Diagnostic]:
    """Find titles that stand between different marks in one review."""
    if copy.review is None:
        return
    work = copy.review.work
    own, comparable = keys(work), _OF_BOOKS if work.kind is WorkKind.BOOK else _OF_OTHERS
    places: dict[str, list[Marked]] = defaultdict(list)
    for one in marked(copy):
        if one.key in own:
            if one.marks in comparable and _may_be_title(one):
                places[""].append(one)
        elif one.marks in _OF_OTHERS[:3] and one.key:
            places[one.key].append(one)
    for same in places.values():
        yield from _odd_ones(same)


def _may_be_title(one: Marked) -> bool:
    return one.marks not in QUOTES or len(one.title) >= _SHORTEST_IN_QUOTES


def _odd_ones(same: list[Marked]) -> Iterator[Diagnostic]:
    """Name the first title in each of the rarer marks; straight quotes count as the typographic ones.

    ``<`` and ``>`` are what a keyboard has, and never the rule for others.
    """
    counts = Counter(_printed(one) for one in same)
    usual = max(counts, key=lambda marks: (marks != "<>", counts[marks]))
    for marks in [marks for marks in counts if marks != usual]:
        one = next(one for one in same if _printed(one) == marks)
        yield note(
            "title-marks",
            one.passage.span(one.start, one.end),
            title=one.title,
            marks=marks,
            usual=usual,
            times=counts[usual],
        )


def _printed(one: Marked) -> str:
    return {"''": "‘’", '""': "“”"}.get(one.marks, one.marks)


def across_book(book: Book, copies: Sequence[Copy], _day: dt.date) -> Iterator[Diagnostic]:
    """Find reviews that put titles of one kind of work between other marks than most reviews do."""
    works = works_by_key(book)
    first: dict[WorkKind, dict[str, list[Marked]]] = defaultdict(lambda: defaultdict(list))
    for copy in copies:
        for kind, one in _first_titles(copy, works).items():
            first[kind][one.marks].append(one)
    for kind, by_marks in first.items():
        usual = max(by_marks, key=lambda marks: (marks != "<>", len(by_marks[marks])))
        for marks in set(by_marks) - {usual}:
            for one in by_marks[marks]:
                yield note(
                    "title-marks-differ",
                    one.passage.span(one.start, one.end),
                    title=one.title,
                    marks=marks,
                    usual=usual,
                    kind=WORK_KINDS[kind.value].word("ko"),
                    kind_en=kind.value,
                    place=str(by_marks[usual][0].passage.span(by_marks[usual][0].start, 0)),
                )


def _first_titles(copy: Copy, works: dict[str, Work]) -> dict[WorkKind, Marked]:
    """Give the first title of each kind between the marks that the review uses most for it."""
    found: dict[WorkKind, list[Marked]] = defaultdict(list)
    for one in marked(copy):
        work = works.get(one.key) if one.marks in TITLE_MARKS else None
        if work is not None and work.kind:
            found[work.kind].append(one)
    return {kind: _most_usual(same) for kind, same in found.items()}


def _most_usual(same: list[Marked]) -> Marked:
    usual = Counter(one.marks for one in same).most_common(1)[0][0]
    return next(one for one in same if one.marks == usual)


IN_REVIEW = CopyCheck(codes={"title-marks": Severity.NOTE}, find=in_review)
ACROSS_BOOK = BookCheck(codes={"title-marks-differ": Severity.NOTE}, find=across_book)
