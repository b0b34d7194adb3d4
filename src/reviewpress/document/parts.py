"""A part's heading in; the page that opens the part out."""

from __future__ import annotations

import re

from ..labels.printed import printed
from ..sources.model import Phrase
from .nodes import Block, Paragraph, PartOpening, Text
from .setting import Setting

_NUMBERED = (
    r"(제\s*(?:\d+|[일이삼사오육칠팔구십]+)\s*[부장편]|\d+\s*[부장편]|\d{1,2}[.)]|[IVX]+\.|[Pp]art\s+\w+)"
    r"(\s*[.:,·—–-]?)\s+(\S.*)"
)


def part_opening(heading: Phrase, number: int, setting: Setting) -> PartOpening:
    """Assemble a part's page: its number as typed in the heading, or counted, above its title."""
    label, title = part_words(heading.text, number)
    span = heading.span
    blocks: list[Block] = []
    if label:
        blocks.append(Paragraph((Text(setting.words(label), span),), "part-label", span))
    blocks.append(Paragraph((Text(setting.words(title), span),), "part-title", span))
    shown = setting.words(" ".join(filter(None, (label, title))))
    return PartOpening(number, tuple(blocks), f"part-{number}", shown, span)


def part_words(heading: str, number: int) -> tuple[str, str]:
    """Part a heading into its number and its title: ``1부 영화`` → ``1부``, ``영화``; ``영화`` → ``1부``, ``영화``.

    A heading that is nothing but a number stays whole, without a label.
    """
    found = re.fullmatch(_NUMBERED, heading)
    if found:
        return (found[1] + found[2]).strip(), found[3]
    if re.fullmatch(_NUMBERED, f"{heading} x"):
        return "", heading
    return printed("part", number=number), heading
