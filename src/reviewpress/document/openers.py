"""A review in; the named parts that open its chapter out: label, title, subtitle, byline, one_line, rule, facts, spoiler.

The style sheet gives the parts' order, and says whether the work's title leads or the review's own.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..labels.names import WORK_KINDS
from ..labels.printed import printed
from ..sources.model import Fact, Phrase, Review, WorkKind
from ..styles.options import OriginalPlace, TitleLead, WorkPlace
from .nodes import (
    Block,
    FactRow,
    Facts,
    Heading,
    Inline,
    LineBreak,
    Paragraph,
    Rule,
    Styled,
    Text,
)
from .setting import EM_SPACE, Setting, date_in_words, joined
from .stars import figure, stars
from .text import plain


def opener(review: Review, anchor: str, setting: Setting) -> tuple[tuple[str, Block], ...]:
    """Give the parts that a review has, by name; its title carries the chapter's anchor."""
    parts: dict[str, Block | None] = {
        "label": _label(review),
        "title": _title(review, anchor, setting),
        "subtitle": _subtitle(review, setting),
        "byline": _byline(review, setting),
        "rule": Rule("opener-rule", review.span),
        "facts": _facts(review, setting),
        "one_line": setting.paragraph(review.one_line, "opener-one-line")
        if review.one_line
        else None,
        "spoiler": _spoiler(review),
    }
    return tuple((name, block) for name, block in parts.items() if block is not None)


def title_inlines(review: Review, setting: Setting) -> tuple[Inline, ...]:
    """Give the great title: the work's, or the review's own where the style leads with that."""
    if _leads_with_review(review, setting) and review.title:
        return (setting.text(review.title),)
    return _work_title(review, setting)


def own_title(review: Review) -> str:
    """Give the review's own title, "" where it has none besides the work's."""
    title = review.title
    return title.text if title and title.text != review.work.title.text else ""


def kind_word(kind: WorkKind | None) -> str:
    """Give the printed word for a kind of work; "" where nothing is known or there is no word for it."""
    if kind is None or kind is WorkKind.OTHER:
        return ""
    return WORK_KINDS[kind.value].word("ko")


def _leads_with_review(review: Review, setting: Setting) -> bool:
    return setting.sheet.opener.lead is TitleLead.REVIEW and bool(own_title(review))


def _work_title(review: Review, setting: Setting) -> tuple[Inline, ...]:
    title, original = setting.text(review.work.title), _original_title(review)
    if original is None or setting.sheet.opener.original is not OriginalPlace.BESIDE:
        return (title,)
    beside = Styled("original-title", (setting.text(original),), original.span)
    return (title, Text(" "), beside)


def _original_title(review: Review) -> Phrase | None:
    """Give the original title where it is another than the title."""
    original = review.work.original_title
    return original if original and original.text != review.work.title.text else None


def _label(review: Review) -> Block | None:
    year = str(review.work.year) if review.work.year is not None else ""
    shown = EM_SPACE.join(filter(None, (kind_word(review.work.kind), year)))
    span = review.work.span or review.work.title.span
    return Paragraph((Text(shown, span),), "opener-label", span) if shown else None


def _title(review: Review, anchor: str, setting: Setting) -> Heading:
    inlines = title_inlines(review, setting)
    return Heading(1, inlines, "opener-title", anchor, plain(inlines), inlines[0].span)


def _subtitle(review: Review, setting: Setting) -> Block | None:
    """Give what does not lead, and the review's subtitle, each on a line; the subtitle stays by its own title."""
    lines: list[tuple[Inline, ...]] = []
    if review.title and own_title(review) and not _leads_with_review(review, setting):
        lines.append((setting.text(review.title),))
    if review.subtitle:
        lines.append((setting.text(review.subtitle),))
    if _leads_with_review(review, setting) and setting.sheet.opener.work is WorkPlace.SUBTITLE:
        lines.append(_work_title(review, setting))
    if not lines:
        return None
    inlines: list[Inline] = []
    for line in lines:
        inlines += (LineBreak(line[0].span), *line) if inlines else line
    return Paragraph(tuple(inlines), "opener-subtitle", inlines[0].span)


def _byline(review: Review, setting: Setting) -> Block | None:
    pieces: list[Inline] = []
    if review.author:
        pieces.append(setting.text(review.author))
    if review.date:
        pieces.append(Text(date_in_words(review.date), review.span))
    inlines = joined(pieces, EM_SPACE)
    return Paragraph(inlines, "opener-byline", inlines[0].span) if inlines else None


def _spoiler(review: Review) -> Block | None:
    if not review.spoiler:
        return None
    return Paragraph((Text(printed("spoiler"), review.span),), "opener-spoiler", review.span)


def _facts(review: Review, setting: Setting) -> Block | None:
    rows = tuple(_rows(review, setting))
    return Facts(rows, "facts", rows[0].span) if rows else None


def _rows(review: Review, setting: Setting) -> Iterator[FactRow]:
    yield from _title_rows(review, setting)
    for fact in review.work.facts:
        if fact.values:
            yield _row(fact, setting)
    if review.rating:
        rating = review.rating
        shown = Text(f"{stars(rating.share)} {figure(rating)}", rating.span)
        yield FactRow(printed("rating"), (shown,), rating.span)
    if review.source:
        source = review.source
        yield FactRow(printed("source"), (setting.value(source),), source.span)
    if review.tags:
        yield FactRow(printed("tags"), setting.values(review.tags), review.tags[0].span)


def _title_rows(review: Review, setting: Setting) -> Iterator[FactRow]:
    """Give the titles that the sheet wants here instead of at the head."""
    style, title = setting.sheet.opener, review.work.title
    if style.work is WorkPlace.FACTS and _leads_with_review(review, setting):
        yield FactRow(printed("work"), _work_title(review, setting), title.span)
    original = _original_title(review)
    if style.original is OriginalPlace.FACTS and original:
        yield FactRow(printed("original"), (setting.text(original),), original.span)


def _row(fact: Fact, setting: Setting) -> FactRow:
    return FactRow(
        setting.words(fact.label or fact.name), setting.values(fact.values), fact.values[0].span
    )
