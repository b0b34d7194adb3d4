"""A post's first lines in; its title, category, writer and day out, and the lines that are left for the text."""

from __future__ import annotations

from ..sources.model import SectionKind
from .bylines import Byline, find_byline
from .chrome_rules import RULES, Zone
from .dates import find_day
from .fact_labels import is_label_line
from .kinds import section_kind
from .model import Line, LineKind, Post, PostForm, Reason
from .titles import looks_like_title
from .words import ends_sentence, squeezed

_MOST = 14
"""So many lines, at most, stand before a post's text begins."""

_LONGEST_TITLE = 80
_LONGEST_BYLINE = 60
_DEEPEST_BYLINE = 8


def read_head(post: Post) -> None:
    """Find title and by-line, and drop them from the lines."""
    head = _head(post.lines)
    chrome = {number for number in head if _drop_rule(post, post.lines[number])}
    head = [number for number in head if number not in chrome]
    gone = set(chrome)
    if post.form is not PostForm.MARKDOWN:
        gone |= _take_byline(post, head)
    head = [number for number in head if number not in gone]
    gone |= _take_title(post, head)
    post.lines = [
        line.with_text("") if number in gone else line for number, line in enumerate(post.lines)
    ]


def _head(lines: list[Line]) -> list[int]:
    """Give the places of the lines before the text: all down to a by-line, then short ones, no facts, no section."""
    first = [number for number, line in enumerate(lines) if line.text][:_MOST]
    dated = [number for number in first[:_DEEPEST_BYLINE] if _may_be_byline(lines, number)]
    head: list[int] = []
    for number in first:
        if _is_text(lines[number]) and not (dated and number <= dated[0]):
            break
        head.append(number)
    return head


def _may_be_byline(lines: list[Line], number: int) -> bool:
    """Tell a by-line that no prose stands before."""
    text = lines[number].text
    before = (line.text for line in lines[:number])
    return (
        len(text) <= _LONGEST_BYLINE
        and find_day(text) is not None
        and find_byline([text]) is not None
        and not any(_is_sentence(above) or len(above) > _LONGEST_TITLE for above in before)
    )


def _is_text(line: Line) -> bool:
    if line.kind in (LineKind.ITEM, LineKind.QUOTE, LineKind.TABLE, LineKind.CODE, LineKind.BREAK):
        return True
    text = line.text
    if line.level == 1:
        return False
    known = section_kind(text) is not SectionKind.OTHER and not looks_like_title(text)
    return (
        len(text) > _LONGEST_TITLE
        or (_is_sentence(text) and not (len(text) <= _LONGEST_BYLINE and find_day(text)))
        or known
        or line.level > 1
        or is_label_line(text)
    )


def _is_sentence(text: str) -> bool:
    return ends_sentence(text) and len(text) > 15 and text[-1] not in "?!…)」』》〉]"


def _drop_rule(post: Post, line: Line) -> bool:
    for rule in RULES:
        if rule.zone in (Zone.HEAD, Zone.TAIL) and rule.pattern.fullmatch(line.text):
            if rule.reason is Reason.CATEGORY:
                post.category = post.category or line.text
            post.drop([line], rule.reason)
            return True
    return False


def _take_byline(post: Post, head: list[int]) -> set[int]:
    texts = [post.lines[number].text for number in head]
    found = find_byline(texts, naver=post.platform == "naver")
    if not found:
        return set()
    lines = [post.lines[number] for number in head[found.start : found.end]]
    if found.author and not post.first("reviewer"):
        post.give("reviewer", found.author, number=lines[0].number)
    if found.day and not post.first("date"):
        post.give("date", found.day.isoformat(), number=lines[-1].number)
    post.drop(lines, Reason.BYLINE)
    gone = set(head[found.start : found.end])
    return gone | _take_around(post, head, found)


def _take_around(post: Post, head: list[int], found: Byline) -> set[int]:
    """Take the title before a by-line, drop the categories before it and the captions after it."""
    before, after = head[: found.start], head[found.end :]
    gone: set[int] = set()
    if post.platform == "brunch" and len(before) > 1 and not post.title:
        below = post.lines[before[-1]]
        post.give("subtitle", below.text, number=below.number)
        post.drop([below], Reason.TITLE)
        gone.add(before.pop())
    if before:
        title = post.lines[before[-1]]
        _set_title(post, title)
        post.category = post.category or " ".join(post.lines[n].text for n in before[:-1])
        post.drop([post.lines[n] for n in before[:-1]], Reason.CATEGORY)
        gone.update(before)
    if post.title:
        for number in after:
            if squeezed(post.lines[number].text) in squeezed(post.title):
                post.drop([post.lines[number]], Reason.CAPTION)
                gone.add(number)
    return gone


def _take_title(post: Post, head: list[int]) -> set[int]:
    """Take a first line that repeats the title, or is one."""
    if not head:
        return set()
    line = post.lines[head[0]]
    if post.title:
        same = squeezed(line.text) == squeezed(post.title)
        if same:
            post.drop([line], Reason.TITLE)
        return {head[0]} if same else set()
    below = post.lines[head[0] + 1] if head[0] + 1 < len(post.lines) else None
    alone = below is None or not below.text
    if line.level == 1 or looks_like_title(line.text) or (alone and not line.text.endswith("?")):
        _set_title(post, line)
        return {head[0]}
    return set()


def _set_title(post: Post, line: Line) -> None:
    if post.title:
        post.drop(
            [line],
            Reason.CAPTION if squeezed(line.text) not in squeezed(post.title) else Reason.TITLE,
        )
        return
    post.title = line.text
    post.drop([line], Reason.TITLE)
