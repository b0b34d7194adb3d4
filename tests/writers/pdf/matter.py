"""Faces and texts in; bound pages made by hand out, as the typesetter would make them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from reviewpress.document.nodes import Meta
from reviewpress.fonts.catalogue import Catalogue
from reviewpress.fonts.face import Face
from reviewpress.fonts.glyphs import GlyphRun
from reviewpress.typeset.galley import Item, Strip, TextRun
from reviewpress.typeset.pages import (
    Bookmark,
    Destination,
    Page,
    PageLabels,
    Pages,
    Placed,
)

WIDTH, HEIGHT = 420.0, 595.0
LEFT, TOP, LEADING = 57.0, 65.0, 17.0


@cache
def catalogue() -> Catalogue:
    return Catalogue(system=False)


def face(family: str = "Noto Serif KR", weight: int = 400) -> Face:
    found = catalogue().face(family, weight)
    assert found is not None
    return found


def serif() -> Face:
    return face()


def show(run: GlyphRun) -> str:
    """Write the operand of TJ, with what moves glyphs."""
    parts: list[str] = []
    before = 0.0
    for code, advance, width, offset in zip(
        run.codes, run.advances, run.widths, run.offsets, strict=True
    ):
        move = before - offset
        parts.append(f">{move:g}<{code:04X}" if move else f"{code:04X}")
        before = offset + width - advance
    return f"[<{''.join(parts)}>]"


class Book:
    """A book under construction; what is set is noted as used."""

    def __init__(self) -> None:
        self.faces: dict[str, Face] = {}
        self.uses: dict[str, set[tuple[int, str]]] = {}

    def run(
        self,
        text: str,
        x: float = 0.0,
        y: float = 12.0,
        *,
        face: Face | None = None,
        size: float = 10.0,
        colour: str = "#000000",
        tracking: float = 0.0,
    ) -> TextRun:
        """Set a text, in Noto Serif KR unless told."""
        used = face or serif()
        glyphs = used.shape(text)
        self.faces[used.key] = used
        pairs = zip(glyphs.codes, glyphs.clusters, strict=True)
        self.uses.setdefault(used.key, set()).update(pairs)
        width = glyphs.width * size / 1000
        return TextRun(x, y, used.key, size, colour, show(glyphs), text, width, tracking)

    def lines(self, *texts: str, face: Face | None = None, y: float = 12.0) -> list[Placed]:
        """Set lines, one below the other."""
        return [placed(row, self.run(text, y=y, face=face)) for row, text in enumerate(texts)]

    def bind(
        self,
        pages: Sequence[Page],
        *,
        destinations: dict[str, Destination] | None = None,
        outline: Iterable[Bookmark] = (),
        labels: Iterable[PageLabels] = (),
        meta: Meta | None = None,
    ) -> Pages:
        """Bind pages into a book."""
        return Pages(
            meta=meta or Meta("책"),
            pages=tuple(pages),
            destinations=destinations or {},
            outline=tuple(outline),
            labels=tuple(labels),
            faces=self.faces,
            uses={key: frozenset(pairs) for key, pairs in self.uses.items()},
        )


def placed(row: int, *items: Item) -> Placed:
    """Place items as the strip of a row."""
    return Placed(LEFT, TOP + LEADING * row, Strip(LEADING, items))


def page(
    matter: Iterable[Placed] = (),
    furniture: Iterable[Placed] = (),
    fill: str = "",
    folio: str = "1",
) -> Page:
    """Make a page of 420 by 595 points."""
    return Page(WIDTH, HEIGHT, folio, list(matter), list(furniture), recto=True, fill=fill)
