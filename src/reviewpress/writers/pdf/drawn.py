"""A review's pages as they were drawn in, bytes to be kept out; and, where they suit a book, the drawn pages again.

A page's stream says which marked contents it holds, by their kinds, and shows codes as the file's fonts read them. So it is
used again only where headings count as they did, and the fonts read the review's codes as they did.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from math import isfinite
from typing import Any, NamedTuple

from ...deflating import zlib_stream
from ...typeset.drawings import Drawing, absolute, relative
from ...typeset.pages import Page
from ...typeset.tags import Tag, TagTable, tags_of
from .content import Kit, Link, PageContent
from .fonts import PdfFont
from .marks import PageMarks
from .structure import HEADING, MOST_HEADING, Structure

Mark = tuple[Tag | None, Tag | None]
"""The tag of marked content, and that of its strip."""


class DrawnPage(NamedTuple):
    """A page but for its furniture."""

    stream: bytes
    """Its operators, compressed."""
    marks: Sequence[Mark]
    links: Sequence[Link]


def drawn_page(page: Page, kit: Kit, marks: PageMarks | None) -> tuple[DrawnPage, Collection[str]]:
    """Draw a page but for its furniture; also give the names of the pictures on it."""
    content = PageContent(page, kit, marks)
    drawn = DrawnPage(zlib_stream(content.stream()), marks.met if marks else (), content.links)
    return drawn, content.image_names


class Told(NamedTuple):
    """What of a file the drawing of a review depends on."""

    is_in_part: bool
    level: int
    """The level of the heading before the review's first one."""
    readings: dict[str, list[object]]

    def row(self, first: int) -> list[object]:
        """Write it down for a review whose first heading has a level, 0 where it has none."""
        # A heading is one level below the one before at most, so all levels from there on come to the same.
        return [self.is_in_part, min(self.level, max(first - 1, 0)), self.readings]


def told(drawing: Drawing, fonts: Mapping[str, PdfFont], structure: Structure) -> Told:
    """Tell on what a review's drawing depends, before its first page is written."""
    readings = {
        face: fonts[face].readings.told(pairs)
        for face, pairs in sorted(drawing.uses.items())
        if pairs
    }
    return Told(structure.is_in_part, structure.level, readings)


class Sheaf:
    """The drawn pages of one review, to be kept when all of them are there."""

    def __init__(self, drawing: Drawing, told: Told) -> None:
        self.drawing = drawing
        self.told = told
        self.pages: list[DrawnPage] = []
        self.is_whole = True
        """Whether everything on the pages can be kept: pictures are named by the file."""

    def add(self, page: DrawnPage, *, has_images: bool) -> None:
        """Take a page; keep all with the last one."""
        self.pages.append(page)
        self.is_whole &= not has_images
        if self.is_whole and len(self.pages) == self.drawing.pages:
            self.drawing.keep(self._packed())

    def _packed(self) -> bytes:
        tags, own = TagTable(), self.drawing.anchor
        pages = [
            [
                len(page.stream),
                [tags.number(tag) for mark in page.marks for tag in mark],
                [_link_row(link, tags, own) for link in page.links],
            ]
            for page in self.pages
        ]
        first = _first_level(self.pages) + self.told.is_in_part
        head = {
            "first": first,
            "told": self.told.row(first),
            "pages": pages,
            "tags": tags.rows(),
        }
        text = json.dumps(head, ensure_ascii=False, separators=(",", ":"))
        streams = (page.stream for page in self.pages)
        return b"".join((text.encode("utf-8", "surrogatepass"), b"\n", *streams))


def read_drawn(drawing: Drawing, expected: Told) -> list[DrawnPage] | None:
    """Read the pages that are kept of a review; None where there are none, or only such as do not suit."""
    head, _, streams = drawing.data.partition(b"\n")
    if not head:
        return None
    try:
        packed = json.loads(head.decode("utf-8", "surrogatepass"))
        if packed["told"] != json.loads(json.dumps(expected.row(packed["first"]))):
            return None
        pages = list(_pages(packed, streams, drawing.anchor))
    except (LookupError, TypeError, ValueError, AttributeError, RecursionError):
        return None
    return pages if len(pages) == drawing.pages else None


def _first_level(pages: Sequence[DrawnPage]) -> int:
    """Give the level of a review's first heading as it is tagged; the most there is, where that is not known."""
    met = (tag for page in pages for mark in page.marks for tag in mark)
    kinds = (one.kind for tag in met for one in _outwards(tag))
    first = next((kind for kind in kinds if HEADING.fullmatch(kind)), "H")
    return int(first[1:] or MOST_HEADING)


def _outwards(tag: Tag | None) -> Iterator[Tag]:
    """Give a tag and all that it stands in."""
    while tag:
        yield tag
        tag = tag.parent


def _pages(packed: Any, streams: bytes, own: str) -> list[DrawnPage]:
    tags = tags_of(packed["tags"])
    place, found = 0, []
    for length, marks, links in packed["pages"]:
        if type(length) is not int or not 0 <= length <= len(streams) - place:
            raise ValueError(length)
        numbered = [_tag(tags, number) for number in marks]
        pairs = list(zip(numbered[0::2], numbered[1::2], strict=True))
        made = [_link(row, tags, own) for row in links]
        found.append(DrawnPage(streams[place : place + length], pairs, made))
        place += length
    if place != len(streams):
        raise ValueError(place)
    return found


def _tag(tags: Sequence[Tag | None], number: Any) -> Tag | None:
    if type(number) is not int or not -1 <= number < len(tags) - 1:
        raise ValueError(number)
    return tags[number]


def _link_row(link: Link, tags: TagTable, own: str) -> list[object]:
    target = link.target
    if target.startswith("#"):
        target = "#" + relative(target[1:], own)
    return [*link[:4], target, link.words, tags.number(link.tag), tags.number(link.around)]


def _link(row: Sequence[Any], tags: Sequence[Tag | None], own: str) -> Link:
    left, bottom, right, top, target, words, tag, around = row
    box = (left, bottom, right, top)
    if not all(type(side) in {int, float} and isfinite(side) for side in box):
        raise ValueError(box)
    if type(target) is not str or type(words) is not str:
        raise TypeError(target)
    if target.startswith("#"):
        target = "#" + absolute(target[1:], own)
    return Link(*box, target, words, _tag(tags, tag), _tag(tags, around))
