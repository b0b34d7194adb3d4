"""A post's lines in; the same without a list of contents (목차) that only repeats its headings, out."""

from __future__ import annotations

import re

from .headings import bullet_text, clean, number_form
from .model import Post, Reason
from .words import squeezed

_TITLE = re.compile(
    r"[\[【<■◆●▶📌📑\s]*(?:목\s?차|차\s?례|contents|table of contents|글의 순서|순서|index|toc)[\]】>\s:：]*",
    re.IGNORECASE,
)
_MOST = 40


def drop_contents(post: Post) -> None:
    """Drop the list below a 목차 that mostly comes again, and a numbered list all of whose rows come again as lines."""
    lines = post.lines
    bares = [_bare(line.text) if _is_row(line.text) else "" for line in lines]
    last = {bare: number for number, bare in enumerate(bares)}
    for at, line in enumerate(lines):
        titled = _TITLE.fullmatch(line.text) is not None
        if not titled and (not _is_marked(line.text) or (at and bares[at - 1])):
            continue
        rows = _rows(bares, at + 1 if titled else at)
        again = sum(last[bares[row]] > rows[-1] for row in rows)
        listed = again * 2 > len(rows) if titled else again == len(rows)
        marked = titled or all(_is_marked(lines[row].text) for row in rows)
        if (len(rows) >= 2 and listed and marked) or (titled and not rows):
            gone = {at, *rows} if titled else set(rows)
            post.drop([lines[number] for number in sorted(gone)], Reason.CONTENTS)
            post.lines = [row.with_text("") if n in gone else row for n, row in enumerate(lines)]
            return


def _rows(bares: list[str], start: int) -> list[int]:
    """Give the run of short lines that begins here; it ends where its first row comes again, as a heading."""
    rows: list[int] = []
    seen: set[str] = set()
    for number in range(start, min(start + _MOST, len(bares))):
        bare = bares[number]
        if bare in seen:
            break
        if bare:
            rows.append(number)
            seen.add(bare)
        elif rows:
            break
    return rows


def _is_row(text: str) -> bool:
    return 0 < len(text) <= 45 and not text.endswith(".")


def _is_marked(text: str) -> bool:
    return number_form(text) is not None or bullet_text(text) is not None


def _bare(text: str) -> str:
    numbered = number_form(text)
    behind = bullet_text(text)
    return squeezed(clean(numbered[2] if numbered else behind or text))
