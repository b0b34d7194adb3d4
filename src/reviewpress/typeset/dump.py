"""Set lines or bound pages in; readable text out: the form in which line breaks and pages are compared and kept as golden files.

::

    page 3 (recto, chapter)
       95.18  paragraph     사진관의 유리창 너머로 여름의 빛이 든다.
      541.00  running-head  8월의 크리스마스 3
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from .galley import ImageItem, Item, RuleItem, TextRun
from .lines import SetLine
from .pages import Page, Pages, Placed


def dump_lines(lines: Iterable[SetLine]) -> str:
    """Write lines one below another: the width of their word spaces in em, ``-`` where they end inside a word, their text."""
    return "".join(
        f"{line.space:.2f} {'-' if line.split else ' '} {_text(line.items)}\n" for line in lines
    )


def dump_pages(pages: Pages) -> str:
    """Write all pages: each line's baseline in points from the page's top, its style's name and its text."""
    return "".join(f"{line}\n" for page in pages.pages for line in _page(page))


def _page(page: Page) -> Iterator[str]:
    side = "recto" if page.recto else "verso"
    fill = f", {page.fill}" if page.fill else ""
    yield f"page {page.folio} ({side}, {page.kind}{fill})"
    for placed in sorted((*page.matter, *page.furniture), key=_place):
        yield from _strip(placed)


def _place(placed: Placed) -> tuple[float, float]:
    return placed.y, placed.x


def _strip(placed: Placed) -> Iterator[str]:
    """Write the lines of a strip; rules and pictures only where it holds no text."""
    items = placed.strip.items
    lines = _lines([item for item in items if isinstance(item, TextRun)])
    for baseline, runs in lines:
        yield f"{placed.y + baseline:8.2f}  {placed.strip.role:<20} {_text(runs)}"
    if not lines and items:
        shown = " ".join(filter(None, map(_shape, items)))
        yield f"{placed.y:8.2f}  {placed.strip.role:<20} {shown}"


def _lines(runs: Sequence[TextRun]) -> list[tuple[float, list[TextRun]]]:
    """Share runs out to lines, from the lowest up and given from the top down; raised marks belong to the line below them."""
    lines: list[tuple[float, list[TextRun]]] = []
    for run in sorted(runs, key=lambda run: -run.y):
        if lines and lines[0][0] - run.y < lines[0][1][0].size * 0.6:
            lines[0][1].append(run)
        else:
            lines.insert(0, (run.y, [run]))
    return lines


def _text(items: Sequence[Item]) -> str:
    """Join the text of runs from left to right; wide gaps between them are one space."""
    text, end = "", 0.0
    for run in sorted((i for i in items if isinstance(i, TextRun)), key=lambda run: run.x):
        is_apart = bool(text) and run.x - end > run.size * 0.15
        text += (" " if is_apart else "") + run.text
        end = run.x + run.width
    return text


def _shape(item: Item) -> str:
    match item:
        case RuleItem():
            return f"[rule {item.width:.1f} x {item.height:.1f}]"
        case ImageItem():
            return f"[picture {item.width:.1f} x {item.height:.1f}: {item.alt}]"
        case _:
            return ""
