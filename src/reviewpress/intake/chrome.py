"""A post's lines in; the lines that are the post out, with all that a blog prints around them accounted for."""

from __future__ import annotations

from collections import Counter

from ..sources.model import SectionKind
from .chrome_rules import (
    CAPTION,
    HASHTAG,
    RULES,
    SOURCE_LINE,
    TABLE_RULE,
    TAGS_LABEL,
    Rule,
    Zone,
)
from .head import read_head
from .kinds import section_kind
from .model import Line, LineKind, Post, PostForm, Reason
from .words import ends_sentence

_LONGEST = 80
"""No chrome line is longer, but for the few that a rule describes to the end."""

_PROSE = 60
_SHORT_PROSE = 25


def drop_chrome(post: Post) -> None:
    """Take out what is not the post's own, and keep title, writer, day and tags as data."""
    fitting = [_rules_of(line.text) for line in post.lines]
    platforms = Counter(rule.platform for rules in fitting for rule in rules if rule.platform)
    if platforms and not post.platform:
        post.platform = platforms.most_common(1)[0][0]
    post.lines = _without_here(post, fitting)
    if post.form is not PostForm.MARKDOWN:
        _cut_tail(post)
    _take_tags(post)
    read_head(post)
    _drop_captions(post)


def _rules_of(text: str) -> list[Rule]:
    if not text or len(text) > _LONGEST * 4:
        return []
    return [rule for rule in RULES if rule.pattern.fullmatch(text)]


def _without_here(post: Post, fitting: list[list[Rule]]) -> list[Line]:
    kept = []
    for line, rules in zip(post.lines, fitting, strict=True):
        here = next((rule for rule in rules if rule.zone is Zone.HERE), None)
        if here and line.kind is not LineKind.CODE:
            post.drop([line], here.reason)
            line = line.with_text("")  # noqa: PLW2901  # what stood around an advertisement stays apart
        kept.append(line)
    return kept


# --- the tail -----------------------------------------------------------------------------------------------------


def _cut_tail(post: Post) -> None:
    """Drop everything from the first line after the text that only a blog prints."""
    lines = post.lines
    cut = _end_line(lines)
    last = _last_prose(lines[:cut])
    for number in range(last + 1, cut):
        if _zones(lines[number].text) & {Zone.TAIL, Zone.END}:
            cut = number
            break
    _drop_tail(post, lines[cut:])
    post.lines = lines[:cut]


def _zones(text: str) -> set[Zone]:
    return {rule.zone for rule in _rules_of(text)}


def _end_line(lines: list[Line]) -> int:
    """Find the line from which on nothing is the post's: an END line with half the text before it."""
    total = sum(len(line.text) for line in lines if _is_prose(line.text))
    before = 0
    headings_after = [n for n, line in enumerate(lines) if _is_known_heading(line.text)]
    last_heading = headings_after[-1] if headings_after else -1
    for number, line in enumerate(lines):
        if before * 2 >= total and number > last_heading and Zone.END in _zones(line.text):
            return number
        before += len(line.text) if _is_prose(line.text) else 0
    return len(lines)


def _is_known_heading(text: str) -> bool:
    return 0 < len(text) <= 30 and section_kind(text) is not SectionKind.OTHER


def _is_prose(text: str) -> bool:
    return len(text) >= _PROSE and not TABLE_RULE.fullmatch(text) and not text.startswith("|")


def _last_prose(lines: list[Line]) -> int:
    for least in (_PROSE, _SHORT_PROSE):
        found = [
            n
            for n, line in enumerate(lines)
            if len(line.text) >= least and line.text[0] not in "|#"
        ]
        if found:
            return found[-1]
    return -1


def _drop_tail(post: Post, tail: list[Line]) -> None:
    """Account for the tail, each line under what the lines above it began."""
    reason = Reason.SHARE
    for line in tail:
        if not line.text:
            continue
        source = SOURCE_LINE.fullmatch(line.text)
        if source and not post.first("reviewer"):
            post.give("reviewer", source["author"], number=line.number)
        if _tags_in(line.text):
            continue
        rules = [rule for rule in _rules_of(line.text) if rule.zone in (Zone.TAIL, Zone.END)]
        if rules:
            reason = rules[0].reason
        elif reason is Reason.SHARE or reason is Reason.LICENCE:
            reason = Reason.AUTHOR_CARD
        post.drop([line], reason)
        if _is_prose(line.text) and reason is not Reason.COMMENTS:
            post.doubt("import-tail-prose", line, text=_shown(line.text))
    _take_tags_from(post, [line for line in tail if _tags_in(line.text)])


def _shown(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"


# --- tags and captions --------------------------------------------------------------------------------------------


def _tags_in(text: str) -> list[str]:
    """Give the tags of a line that holds nothing else."""
    if text.startswith("#") and not text.startswith(("# ", "## ")):
        rest = HASHTAG.sub("", text).strip(" ,·|/")
        return HASHTAG.findall(text) if not rest else []
    return []


def _take_tags(post: Post) -> None:
    kept: list[Line] = []
    for number, line in enumerate(post.lines):
        tags = _tags_in(line.text) if line.kind is LineKind.PLAIN else []
        labelled = TAGS_LABEL.fullmatch(line.text)
        ending = number >= len(post.lines) - 6
        if len(tags) > 1 or (tags and ending):
            _take_tags_from(post, [line])
        elif labelled and ending and len(line.text) <= _LONGEST and not ends_sentence(line.text):
            words = [word.strip(" #") for word in labelled[1].replace("#", ",").split(",")]
            _give_tags(post, [word for word in words if word], line.number)
            post.drop([line], Reason.TAGS)
        else:
            kept.append(line)
    post.lines = kept


def _take_tags_from(post: Post, lines: list[Line]) -> None:
    for line in lines:
        _give_tags(post, _tags_in(line.text), line.number)
        post.drop([line], Reason.TAGS)


def _give_tags(post: Post, tags: list[str], number: int) -> None:
    known = {tag for given in post.given if given.name == "tags" for tag in given.values}
    new = [
        tag.replace("_", " ") for tag in dict.fromkeys(tags) if tag.replace("_", " ") not in known
    ]
    post.give("tags", *new, number=number)


def _drop_captions(post: Post) -> None:
    kept: list[Line] = []
    for line in post.lines:
        if line.kind is LineKind.PLAIN and len(line.text) <= 50 and CAPTION.fullmatch(line.text):
            post.drop([line], Reason.CAPTION)
            continue
        kept.append(line)
    post.lines = kept
