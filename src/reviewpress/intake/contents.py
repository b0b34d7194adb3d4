"""A post's lines in; the same without a list of contents (목차) that only repeats its headings, out."""

from __future__ import annotations

import re

from .headings import bullet_text, clean, number_form
from .model import Line, Post, Reason
from .words import squeezed

_TITLE = re.compile(
    r"[\[【<■◆●▶📌📑\s]*(?:목\s?차|차\s?례|contents|table of contents|글의 순서|순서|index|toc)[\]】>\s:：]*",
    re.IGNORECASE,
)
_MOST = 40


def drop_contents(post: Post) -> None:
    """Drop the list below a 목차, and a list at the start all of whose rows come again as lines."""
    lines = post.lines
    for at, line in enumerate(lines):
        if not line.text:
            continue
        titled = _TITLE.fullmatch(line.text) is not None
        rows = _rows(lines, at + 1 if titled else at)
        if len(rows) >= 2 and _repeated(lines, rows) * 2 > len(rows):
            gone = {at, *rows} if titled else set(rows)
            post.drop([lines[number] for number in sorted(gone)], Reason.CONTENTS)
            post.lines = [row.with_text("") if n in gone else row for n, row in enumerate(lines)]
            return
        if titled and not rows:
            post.drop([line], Reason.CONTENTS)
            post.lines = [row.with_text("") if n == at else row for n, row in enumerate(lines)]
            return


def _rows(lines: list[Line], start: int) -> list[int]:
    """Give the run of short lines, numbered or bulleted or all alike, that begins here."""
    rows: list[int] = []
    for number in range(start, min(start + _MOST, len(lines))):
        text = lines[number].text
        if not text:
            if rows and number + 1 < len(lines) and not _is_row(lines[number + 1].text):
                break
            continue
        if not _is_row(text):
            break
        if _bare(text) in {_bare(lines[row].text) for row in rows}:
            break  # the first heading itself, again
        rows.append(number)
    return rows


def _is_row(text: str) -> bool:
    return 0 < len(text) <= 45 and not text.endswith(".")


def _bare(text: str) -> str:
    numbered = number_form(text)
    behind = bullet_text(text)
    return squeezed(clean(numbered[2] if numbered else behind or text))


def _repeated(lines: list[Line], rows: list[int]) -> int:
    """Count the rows that come again further down, as lines of their own."""
    later = {_bare(line.text) for line in lines[rows[-1] + 1 :] if 0 < len(line.text) <= 60}
    return sum(_bare(lines[row].text) in later for row in rows)
