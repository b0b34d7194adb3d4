"""Inlines and a measure in; set lines out, and what they are made of: what the tests of typesetting share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from msgspec.structs import replace

from reviewpress.diagnostics import Diagnostics
from reviewpress.document.nodes import Inline, Text
from reviewpress.fonts.catalogue import Catalogue
from reviewpress.fonts.face import Face
from reviewpress.styles.loading import load
from reviewpress.styles.options import BreakPolicy, CharStyle, Em, Pt, Sheet, TextAlign, TextStyle
from reviewpress.typeset.formats import Formats
from reviewpress.typeset.galley import Galley, LinkArea, TextRun
from reviewpress.typeset.lines import SetLine
from reviewpress.typeset.paragraphs import Frame, ParagraphSetter
from reviewpress.typeset.setter import Setter

MM = 72 / 25.4
A5_MEASURE = 112 * MM
POCKET_MEASURE = 79 * MM
LEFT, BASELINE = 20.0, 11.0


@cache
def catalogue() -> Catalogue:
    return Catalogue(system=False)


@cache
def sheet(name: str = "classic") -> Sheet:
    """Load a shipped sheet, with some character styles more."""
    found = load(name, root=Path())
    styles = {
        **found.inline,
        "spaced": CharStyle(letter_spacing=Em(0.1)),
        "large": CharStyle(scale=1.4),
        "underlined": CharStyle(underline=Pt(0.5)),
    }
    return replace(found, inline=styles)


@cache
def formats(name: str = "classic") -> Formats:
    return Formats(sheet(name), catalogue())


@cache
def setter(name: str = "classic") -> Setter:
    return Setter(formats(name), folio_of, Diagnostics())


def folio_of(anchor: str) -> str:
    return {"one": "12", "two": "iv"}.get(anchor, "0")


@dataclass
class Set:
    """A set paragraph."""

    lines: list[SetLine]
    galley: Galley
    diagnostics: Diagnostics
    measure: float

    @property
    def texts(self) -> list[str]:
        """The characters of each line."""
        return ["".join(run.text for run in runs(line)) for line in self.lines]

    @property
    def codes(self) -> list[str]:
        """The codes of what was reported."""
        return [found.code for found in self.diagnostics]

    def loose(self) -> float:
        """Give the widest word space in em."""
        return max((line.space for line in self.lines), default=0.0)


def set_text(
    inlines: str | Iterable[Inline],
    measure: float = A5_MEASURE,
    *,
    breaks: BreakPolicy = BreakPolicy.MIX,
    align: TextAlign = TextAlign.JUSTIFY,
    indent: float = 0.0,
    **options: object,
) -> Set:
    """Set a paragraph in the classic sheet's body type; ``options`` are others of its style."""
    if isinstance(inlines, str):
        inlines = (Text(inlines),)
    style: TextStyle = replace(sheet().text["paragraph"], breaks=breaks, align=align)
    style = replace(style, **options)
    diagnostics, galley = Diagnostics(), Galley()
    paragraphs = ParagraphSetter(formats(), folio_of, diagnostics)
    frame = Frame(LEFT, measure, BASELINE, indent)
    return Set(paragraphs.lines(inlines, style, frame, galley), galley, diagnostics, measure)


def runs(line: SetLine) -> Sequence[TextRun]:
    """Give a line's runs of text."""
    return [item for item in line.items if isinstance(item, TextRun)]


def links(line: SetLine) -> Sequence[LinkArea]:
    """Give a line's links."""
    return [item for item in line.items if isinstance(item, LinkArea)]


def face(key: str) -> Face:
    """Find a face by its key."""
    return formats().faces[key]


def shown(run: TextRun) -> tuple[list[int], float]:
    """Read a run's TJ operand as a viewer does: its codes, and how far the pen moves, in points."""
    codes: list[int] = []
    moved = 0.0
    rest = run.show
    assert rest.startswith("[<"), rest
    assert rest.endswith(">]"), rest
    for string in rest[1:-1].replace("<", " <").replace(">", "> ").split():
        if string.startswith("<"):
            digits = string[1:-1]
            codes += [int(digits[i : i + 4], 16) for i in range(0, len(digits), 4)]
            assert len(digits) % 4 == 0, rest
        else:
            moved -= float(string)
    used = face(run.face)
    width = (sum(map(used.width, codes)) + moved) * run.size / 1000
    return codes, width + run.tracking * len(codes)
