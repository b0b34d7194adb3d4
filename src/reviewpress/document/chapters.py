"""Reviews in; chapters out: the opener, then a heading and a text for each section."""

from __future__ import annotations

from collections.abc import Iterator

from ..sources.model import Review, Section, SectionKind
from ..sources.sections import HEADINGS
from .markdown import parse
from .nodes import Block, Chapter, Heading
from .openers import opener, title_inlines
from .reading import Reading
from .setting import Setting
from .text import plain

_INTRO_WORDS = frozenset("".join(words.split()) for words in HEADINGS[SectionKind.INTRO])


def chapter(review: Review, number: int, setting: Setting) -> Chapter:
    """Assemble one review; ``number`` counts from 1 through the book and makes the anchors."""
    anchor = f"review-{number:04}"
    reading = setting.reading(anchor, review.path.parent)
    return Chapter(
        opener=opener(review, anchor, setting),
        blocks=tuple(_sections(review, reading, setting)),
        anchor=anchor,
        title=plain(title_inlines(review, setting)),
        head=setting.words(review.work.title.text),
        span=review.span,
        key=review.file,
    )


def is_unprinted_heading(section: Section, index: int) -> bool:
    """Tell whether a section stands without its heading, as introductions do in Korean books.

    So it is for the first section (``index`` 0) if it has a text and its heading is no more than one of the standard
    words for an introduction (``여는 글``, ``들어가며`` …): then the words are structure. Any other heading is printed.
    """
    words = "".join(section.heading.text.split()).casefold()
    return index == 0 and words in _INTRO_WORDS and section.text is not None


def _sections(review: Review, reading: Reading, setting: Setting) -> Iterator[Block]:
    for index, section in enumerate(review.sections):
        lead = index == 0 and section.kind is SectionKind.INTRO
        if not is_unprinted_heading(section, index):
            yield _heading(section, 2, reading, setting)
        yield from _text(section, reading, "lead" if lead else "paragraph")
        yield from _subsections(section, 3, reading, setting)


def _subsections(
    section: Section, level: int, reading: Reading, setting: Setting
) -> Iterator[Block]:
    for inner in section.subsections:
        yield _heading(inner, level, reading, setting)
        yield from _text(inner, reading, "paragraph")
        yield from _subsections(inner, min(level + 1, 3), reading, setting)


def _heading(section: Section, level: int, reading: Reading, setting: Setting) -> Heading:
    shown = setting.text(section.heading)
    style = "section" if level == 2 else "subsection"
    anchor = reading.anchors.next()
    return Heading(level, (shown,), style, anchor, shown.text, section.heading.span)


def _text(section: Section, reading: Reading, style: str) -> tuple[Block, ...]:
    return parse(section.text, reading, style) if section.text else ()
