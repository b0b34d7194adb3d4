"""A review in; the galley of its opener and the galley of its text out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..diagnostics import Diagnostics
from ..document.nodes import Block, Chapter, PartOpening
from .blocks import BlockSetter
from .drawings import KeptPages
from .formats import Formats
from .galley import Galley
from .tags import Tag

_SHARES = (1.0, 0.85, 0.7, 0.55)
"""How much of their size titles have that may shrink, tried one after another."""


class SetChapter:
    """A composed review; ``opener`` is empty where it has no page of its own."""

    __slots__ = ("chapter", "opener", "text")

    def __init__(self, chapter: Chapter, opener: Galley, text: Galley) -> None:
        self.chapter = chapter
        self.opener = opener
        self.text = text


class KeptChapter:
    """A review whose pages may be known, so that it need not be composed; ``done`` composes it, or reads it."""

    __slots__ = ("chapter", "done", "kept")

    def __init__(self, chapter: Chapter, kept: KeptPages, done: Callable[[], SetChapter]) -> None:
        self.chapter = chapter
        self.kept = kept
        self.done = done


Body = Sequence[PartOpening | Chapter]
Composer = Callable[[Body, Formats, Diagnostics], Sequence[SetChapter | KeptChapter]]
"""A book's body in; its reviews composed out, wherever that is done."""


def compose(body: Body, formats: Formats, diagnostics: Diagnostics) -> list[SetChapter]:
    """Compose the reviews of a book one after another, here and now."""
    return [
        set_chapter(item, lambda: BlockSetter(formats, diagnostics))
        for item in body
        if isinstance(item, Chapter)
    ]


def set_chapter(chapter: Chapter, make_setter: Callable[[], BlockSetter]) -> SetChapter:
    """Compose a review: its opener's parts in the sheet's order, then its text.

    Depends on nothing but the review, the sheet and the fonts, so every book that holds the review can use it.
    """
    setter, opener = _set_opener(chapter, make_setter)
    style = setter.setter.sheet.opener
    text = setter.galley(chapter.blocks)
    if style.own_page:
        return SetChapter(chapter, opener, text)
    space = setter.setter.space(style.space_after)
    # An opener that fills its page may stand alone on it; one amid a page never does.
    held = () if style.new_page else text.strips[:1]
    for strip in (*opener.strips[1:], *space, *held):
        strip.breakable = False
    whole = Galley([*opener.strips, *space])
    whole.append(Galley([], opener.uses))
    whole.append(text)
    return SetChapter(chapter, Galley(), whole)


def _set_opener(
    chapter: Chapter, make_setter: Callable[[], BlockSetter]
) -> tuple[BlockSetter, Galley]:
    """Set the opener, with the setter that goes on; one with a page of its own has smaller titles until it fits."""
    for share in _SHARES:
        setter = make_setter()
        setter.tag, setter.largest = Tag("Art"), share
        sheet = setter.setter.sheet
        opener = setter.galley(ordered_parts(chapter, sheet.opener.parts))
        room = sheet.page.lines * sheet.page.grid - sheet.opener.sink
        if not sheet.opener.own_page or opener.height <= room:
            break
    setter.largest = 1.0
    return setter, opener


def ordered_parts(chapter: Chapter, order: tuple[str, ...]) -> list[Block]:
    """Give the opener's blocks in the sheet's order; parts that the sheet does not name come last."""
    ranks = {name: rank for rank, name in enumerate(order)}
    parts = sorted(chapter.opener, key=lambda part: ranks.get(part[0], len(ranks)))
    return [block for _, block in parts]
