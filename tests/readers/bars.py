"""The lines of a finished PDF, a page's measures and the sources' words in; what the typography bars count out.

It knows the paper, not the program: the tables of forbidden characters stand here once more, after klreq (W3C, 2023), and
paragraphs are found by where lines start and end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from tests.readers.pdf import Line, PdfBook, PdfPage

NEVER_START = frozenset("）｝］〕》〉」』’”)}]‐-—〜~？！?!·:;：；.。．,、，〃ー…‥%℃°")
NEVER_END = frozenset("（｛［〔《〈「『‘“({[$¥₩№")
_TAIL = re.compile(r"[가-힣]+\Z")
_HEAD = re.compile(r"[가-힣]+")
_SYLLABLE = re.compile(r"[가-힣]")
_MARKER = re.compile(r"[•–]|\d{1,2}\.")
"""What a list's item starts with; its lines stand further in."""
_NEAR_PT = 0.35
_LEAST_BELOW = 2


@dataclass(frozen=True)
class Measures:
    """What a page of the look under test measures; points."""

    inner: float
    outer: float
    top: float
    height: float
    """Of the text block."""
    width: float
    grid: float
    size: float
    """Of the running text."""
    font: str
    """The running text's font, without a subset tag; "" is any."""
    indent: float
    is_justified: bool
    keeps_grid: bool
    size_unit: float = 1.0
    """Points in the unit of the sizes in the file: 1 but for files whose text is scaled."""


@dataclass
class Tally:
    """What was counted; the lists hold the lines at fault."""

    pages: int = 0
    body_lines: int = 0
    justified: int = 0
    hangul_breaks: int = 0
    paragraphs: int = 0
    forbidden: list[str] = field(default_factory=list)
    overfull: list[str] = field(default_factory=list)
    wide: list[tuple[float, str]] = field(default_factory=list)
    splits: list[str] = field(default_factory=list)
    short: list[str] = field(default_factory=list)
    widows: list[str] = field(default_factory=list)
    orphans: list[str] = field(default_factory=list)
    off_grid: list[str] = field(default_factory=list)
    headings_alone: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class BodyLine:
    """A line of running text: ``starts`` a paragraph or goes on with the one before."""

    line: Line
    page: int
    starts: bool
    is_first_on_page: bool
    is_last_on_page: bool

    @property
    def text(self) -> str:
        """The line's words."""
        return self.line.text


def tally(book: PdfBook, measures: Measures, sources: str) -> Tally:
    """Count over a book; ``sources`` are the words of its texts, spaces single.

    Running text is looked for from the page labelled "1" on, if pages have labels: before it stand title page and contents.
    """
    found = Tally()
    lines: list[BodyLine] = []
    in_body = False
    for page in book.pages:
        found.pages += 1
        in_body = in_body or page.label in {"", "1"}
        block = list(_in_block(page, measures))
        _count_overfull(block, page, measures, found)
        if in_body:
            lines += _body(block, page, measures)
    _count_grid(lines, measures, found)
    _count_headings(book, measures, found)
    for paragraph in _paragraphs(lines):
        _count_paragraph(paragraph, measures, sources, found)
    return found


def words_of(texts: Iterable[str]) -> str:
    """Join texts to one string of words for finding line breaks in."""
    return " ".join(" ".join(texts).split())


def _left(page: PdfPage, measures: Measures) -> float:
    return measures.inner if page.index % 2 == 0 else measures.outer


def _in_block(page: PdfPage, measures: Measures) -> Iterator[Line]:
    for line in page.lines:
        if measures.top - 1 <= line.baseline <= measures.top + measures.height + 1:
            yield line


def _count_overfull(lines: Iterable[Line], page: PdfPage, measures: Measures, found: Tally) -> None:
    left = _left(page, measures)
    for line in lines:
        if line.left < left - 0.3 or line.right > left + measures.width + 0.3:
            found.overfull.append(f"{page.index + 1}: {line.text}")


def _body(lines: Sequence[Line], page: PdfPage, measures: Measures) -> Iterator[BodyLine]:
    """Give the lines of running text: of the body's size, starting at the measure's edge or at the indent."""
    left = _left(page, measures)
    kept = [line for line in lines if _is_body(line, left, measures)]
    before: Line | None = None
    for i, line in enumerate(kept):
        indented = abs(line.left - left - measures.indent) < _NEAR_PT + 0.1 * measures.size
        follows = before is not None and line.baseline - before.baseline < measures.grid * 1.02
        starts = indented if measures.indent else not follows
        if before is not None and not follows:
            starts = True
        yield BodyLine(
            line, page.index, starts and not (i == 0 and not indented), i == 0, i == len(kept) - 1
        )
        before = line


def _is_body(line: Line, left: float, measures: Measures) -> bool:
    own = [
        measures.font in {"", char.font} and abs(char.size - measures.size) < 0.06
        for char in line.chars
        if char.text.strip()
    ]
    if sum(own) * 2 < len(own) or _MARKER.match(line.text):
        return False
    inset = line.left - left
    near = _NEAR_PT + 0.1 * measures.size
    return inset < near or (measures.indent > 0 and abs(inset - measures.indent) < near)


def _paragraphs(lines: Sequence[BodyLine]) -> Iterator[list[BodyLine]]:
    paragraph: list[BodyLine] = []
    for line in lines:
        if line.starts and paragraph:
            yield paragraph
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield paragraph


def _count_paragraph(
    paragraph: Sequence[BodyLine], measures: Measures, sources: str, found: Tally
) -> None:
    found.body_lines += len(paragraph)
    found.paragraphs += 1
    for line, after in pairwise(paragraph):
        where = f"{line.page + 1}: {line.text} | {after.text}"
        if line.text[-1] in NEVER_END or after.text[0] in NEVER_START:
            found.forbidden.append(where)
        _count_split(line.text, after.text, where, sources, found)
        if measures.is_justified:
            found.justified += 1
            widest = max(line.line.gaps, default=0.0) / (measures.size * measures.size_unit)
            if widest > 0.6:
                found.wide.append((widest, where))
    if len(paragraph) > 1:
        last = paragraph[-1]
        if 0 < len(_SYLLABLE.findall(last.text)) < 3 and not re.search(r"[A-Za-z0-9]", last.text):
            found.short.append(f"{last.page + 1}: {last.text}")
        _count_edges(paragraph, found)


def _count_split(text: str, after: str, where: str, sources: str, found: Tally) -> None:
    tail, head = _TAIL.search(text), _HEAD.match(after)
    if not tail or not head:
        return
    found.hangul_breaks += 1
    if tail[0] + head[0] in sources and f"{tail[0]} {head[0]}" not in sources:
        found.splits.append(where)


def _count_edges(paragraph: Sequence[BodyLine], found: Tally) -> None:
    """Count a paragraph's last line alone at a page's head, and its first line alone at a page's foot."""
    last, before = paragraph[-1], paragraph[-2]
    if last.page != before.page:
        found.widows.append(f"{last.page + 1}: {last.text}")
    first, second = paragraph[0], paragraph[1]
    if first.page != second.page:
        found.orphans.append(f"{first.page + 1}: {first.text}")


def _count_grid(lines: Sequence[BodyLine], measures: Measures, found: Tally) -> None:
    if not measures.keeps_grid or not lines:
        return
    phases: dict[float, int] = {}
    for line in lines:
        phase = round((line.line.baseline - measures.top) % measures.grid, 1) % measures.grid
        phases[phase] = phases.get(phase, 0) + 1
    common = max(phases, key=lambda phase: phases[phase])
    for line in lines:
        off = (line.line.baseline - measures.top - common) % measures.grid
        if min(off, measures.grid - off) > 0.15:
            found.off_grid.append(f"{line.page + 1}: {line.text}")


def _count_headings(book: PdfBook, measures: Measures, found: Tally) -> None:
    """Count headings at the foot of a full page with fewer than two lines below them."""
    foot = measures.top + measures.height - 3 * measures.grid
    for entry in book.outline:
        page = book.pages[entry.page]
        block = list(_in_block(page, measures))
        title = _squeezed(entry.title)
        heads = [line for line in block if len(title) > 1 and title == _squeezed(line.text)]
        if heads and block[-1].baseline > foot:
            below = [line for line in block if line.baseline > heads[-1].baseline + 1]
            if len(below) < _LEAST_BELOW:
                found.headings_alone.append(f"{entry.page + 1}: {entry.title}")


def _squeezed(text: str) -> str:
    return "".join(text.split())
