"""A long text as typed (Markdown) in; blocks out, each with its place, no character lost.

A text without any sign that Markdown might read is parted at blank lines and never sees the parser, which is
only then imported.
"""

from __future__ import annotations

import re

from ..sources.model import Prose
from .nodes import Block, Paragraph, Text
from .punctuation import needs_smart, smart_texts
from .reading import Reading

_MARKUP = re.compile(
    r"[\\*_`\[\x00-\x08\x0b-\x1f\x85]"  # control characters and escapes, emphasis, code, links and notes
    r"|<[^<>\s]*[:@]"  # addresses in angle brackets
    r"|^[ \t]*(?:\#|>|[-+|:]|~~~|\d{1,9}[.)](?:[ \t]|$))"  # what begins a block or a table's second line
    r"|[ ][ ]$",  # line breaks
    re.MULTILINE,
)
_BLANK = " \t"


def parse(prose: Prose, reading: Reading, style: str = "paragraph") -> tuple[Block, ...]:
    """Turn a text into blocks whose paragraphs have the given style."""
    if _MARKUP.search(prose.text):
        return parse_markup(prose, reading, style)
    return parse_plain(prose, reading, style)


def parse_markup(prose: Prose, reading: Reading, style: str = "paragraph") -> tuple[Block, ...]:
    """Turn a text into blocks with the Markdown parser."""
    from .blocks import Source, build_blocks  # noqa: PLC0415 - a book of plain texts never pays
    from .grammar import parser  # noqa: PLC0415 - … for loading the parser

    source = Source(prose, prose.text.split("\n"), reading)
    return build_blocks(source, parser().parse(prose.text), style)


def parse_plain(prose: Prose, reading: Reading, style: str = "paragraph") -> tuple[Block, ...]:
    """Turn a text without markup into paragraphs: what ``parse_markup`` gives for it, sooner."""
    blocks: list[Block] = []
    paragraph: list[tuple[int, str]] = []
    for number, line in enumerate((*prose.text.split("\n"), "")):
        if line.strip(_BLANK):
            paragraph.append((number, line))
        elif paragraph:
            blocks += _plain_paragraph(prose, paragraph, reading, style, opening=not blocks)
            paragraph = []
    return tuple(blocks)


def _plain_paragraph(
    prose: Prose, lines: list[tuple[int, str]], reading: Reading, style: str, *, opening: bool
) -> list[Block]:
    while lines and not lines[0][1].strip():
        lines = lines[1:]  # lines of wide spaces
    while lines and not lines[-1][1].strip():
        lines = lines[:-1]
    if not lines:
        return []
    content = "\n".join(line for _, line in lines).strip().split("\n")
    typed = [line.lstrip(_BLANK).removesuffix(" ") for line in content]
    texts = [text + " " for text in typed[:-1]] + typed[-1:]
    if reading.smart_punctuation and needs_smart("".join(texts)):
        texts = smart_texts(texts)
    starts = [len(line) - len(line.lstrip(_BLANK)) for _, line in lines]
    starts[0] = len(lines[0][1]) - len(lines[0][1].lstrip())
    inlines = tuple(
        Text(text, prose.span(number, start, max(len(as_typed), 1)))
        for (number, _), start, text, as_typed in zip(lines, starts, texts, typed, strict=True)
    )
    span = prose.span(lines[0][0], starts[0], len(content[0]))
    return [Paragraph(inlines, style, span, opening)]
