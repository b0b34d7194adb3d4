"""Texts in; books of them, and what the checks find in them as ``line:column code``, out: for tests."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

from reviewpress.checks import Desk
from reviewpress.checks.finding import Slip
from reviewpress.checks.markup import masked
from reviewpress.diagnostics import Diagnostic, Diagnostics
from tests.sources.reading import one_book, write

TODAY = dt.date(2026, 11, 22)


def review(text: str, *, work: str = "", about: str = "") -> str:
    """Give a review file with a text (one paragraph a line) as its synopsis, from line 10 on, and nothing else wrong.

    ``work`` and ``about`` are further lines of its parts, such as ``감독: 허진호``.
    """
    body = "\n".join(f"    {line}" if line else "" for line in text.split("\n"))
    return (
        "작품:\n  종류: 영화\n  제목: 도쿄 이야기\n"
        + "".join(f"  {line}\n" for line in work.split("\n") if line)
        + "리뷰:\n  글쓴이: 윤이령\n"
        + "".join(f"  {line}\n" for line in about.split("\n") if line)
        + f"본문:\n  결론: 끝.\n  줄거리: |\n{body}\n"
    )


FIRST_LINE = 9
"""Where the text of a plain ``review`` begins; its characters begin in column 5."""


def findings(folder: Path, *texts: str, book: str = "", thorough: bool = True) -> list[Diagnostic]:
    """Give all that a desk finds in a book of these review files: ``a.yaml``, ``b.yaml`` …"""
    names = (f"{letter}.yaml" for letter in "abcdefghij")
    files = dict(zip(names, texts, strict=False)) | ({"book.yaml": book} if book else {})
    found = Diagnostics()
    Desk(TODAY, thorough=thorough).check(one_book(write(folder, files)), found)
    return list(found)


def places(found: list[Diagnostic]) -> list[str]:
    """Give findings as ``file:line:column+length code``."""
    return [
        f"{Path(one.span.file).name}:{one.span.line}:{one.span.column}+{one.span.length} {one.code}"
        for one in found
    ]


def codes(found: list[Diagnostic]) -> list[str]:
    """Give the codes of findings."""
    return [one.code for one in found]


def marked(slips: Callable[[str], Iterator[Slip]], text: str) -> str:
    """Show a text with each slip as ``{typed→becomes}``, or ``{typed}`` where nobody may mend it."""
    done, shown = 0, ""
    for slip in sorted(slips(masked(text)), key=lambda slip: slip.start):
        becomes = "" if slip.becomes is None else f"→{slip.becomes}"
        shown += f"{text[done : slip.start]}{{{text[slip.start : slip.end]}{becomes}}}"
        done = slip.end
    return shown + text[done:]
