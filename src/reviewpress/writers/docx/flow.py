"""Paragraphs and tables one after another in; the content of a section of the body out.

White space between blocks is gathered here, since Word hangs it on paragraphs: what a style has not is added to
the paragraph before or after.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .paragraph_styles import indents
from .styles import ParagraphStyle
from .units import twips


class Para:
    """A paragraph in the making; what is not its style's is said here."""

    def __init__(self, style: ParagraphStyle, runs: list[str], *, keep_next: bool = False) -> None:
        self.style = style
        self.runs = runs
        self.more_before = 0.0
        """Points added to the style's white space above; a negative one takes away."""
        self.more_after = 0.0
        self.keep_next = keep_next
        self.frame = ""
        self.numbering = ""
        self.indent: tuple[float, float, float] | None = None
        """Left, right and first-line indents in points instead of the style's."""
        self.alignment = ""
        self.inset = 0.0
        """How far its numbering moves the text in, in points."""
        self.is_heading = False
        self.section = ""
        """The properties of the section that ends here."""

    def xml(self) -> str:
        """Write the paragraph."""
        parts = [f'<w:p><w:pPr><w:pStyle w:val="{self.style.id}"/>']
        if self.keep_next:
            parts.append("<w:keepNext/>")
        parts.append(self.frame)
        parts.append(self.numbering)
        if self.more_before or self.more_after:
            parts.append(self._spacing())
        if self.indent:
            parts.append(indents(*self.indent))
        parts.append(self.alignment)
        parts.append(self.section)
        parts.append("</w:pPr>")
        parts += self.runs
        parts.append("</w:p>")
        return "".join(parts)

    def _spacing(self) -> str:
        values = ""
        if self.more_before:
            values += f' w:before="{max(twips(self.style.before + self.more_before), 0)}"'
        if self.more_after:
            values += f' w:after="{max(twips(self.style.after + self.more_after), 0)}"'
        return f"<w:spacing{values}/>"


class Cell(NamedTuple):
    """A cell of a table: its width in twips, its paragraph, and further properties in XML."""

    width: int
    para: Para
    properties: str = ""

    def xml(self) -> str:
        """Write the cell."""
        width = f'<w:tcW w:w="{self.width}" w:type="dxa"/>'
        return f"<w:tc><w:tcPr>{width}{self.properties}</w:tcPr>{self.para.xml()}</w:tc>"


class Row(NamedTuple):
    """A row of a table. It is never divided over pages; a head is repeated on each."""

    cells: Sequence[Cell]
    is_head: bool = False
    least: float = 0.0
    """Its least height in points."""

    def xml(self) -> str:
        """Write the row."""
        head = "<w:tblHeader/>" if self.is_head else ""
        least = f'<w:trHeight w:val="{twips(self.least)}" w:hRule="atLeast"/>' if self.least else ""
        cells = "".join(cell.xml() for cell in self.cells)
        return f"<w:tr><w:trPr><w:cantSplit/>{least}{head}</w:trPr>{cells}</w:tr>"


class Room(NamedTuple):
    """What the cells of a table have around their text, in points."""

    above_and_below: float = 0.0
    at_sides: float = 0.0
    rule: float = 0.0
    """The thickness of the lines between rows."""
    frame: float = 0.0
    """The thickness of the lines above and below the table."""


class Grid:
    """A table: its properties in XML, the widths of its columns in twips, its rows."""

    def __init__(
        self, properties: str, widths: Sequence[int], rows: Sequence[Row], room: Room | None = None
    ) -> None:
        self.properties = properties
        self.widths = widths
        self.rows = rows
        self.room = room or Room()

    def xml(self) -> str:
        """Write the table."""
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in self.widths)
        rows = "".join(row.xml() for row in self.rows)
        return f"<w:tbl><w:tblPr>{self.properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"


class Flow:
    """The paragraphs and tables of a section, with the white space that waits for the next paragraph."""

    def __init__(self, spacer: ParagraphStyle) -> None:
        self.spacer = spacer
        """The style of the thinnest paragraph, which must stand after a table."""
        self.blocks: list[Para | Grid] = []
        self.frame = ""
        """The frame in which paragraphs stand that are added now."""
        self._waiting = 0.0
        self._marks: list[str] = []

    @property
    def last(self) -> Para | Grid | None:
        """The block that was added last."""
        return self.blocks[-1] if self.blocks else None

    def add(self, para: Para) -> Para:
        """Add a paragraph; it takes the white space and the bookmarks that wait."""
        para.more_before += self._waiting
        self._waiting = 0.0
        para.frame = para.frame or self.frame
        if self._marks:
            para.runs[:0] = self._marks
            self._marks = []
        self.blocks.append(para)
        return para

    def add_table(self, grid: Grid) -> None:
        """Add a table; what waits before it goes to a thin paragraph, which also keeps two tables apart."""
        if self._waiting or self._marks or not isinstance(self.last, Para):
            self.thin()
        self.blocks.append(grid)

    def thin(self) -> Para:
        """Add the thinnest paragraph."""
        return self.add(Para(self.spacer, []))

    def space(self, length_pt: float) -> None:
        """Leave white space before what follows."""
        self._waiting += length_pt

    def mark(self, xml: str) -> None:
        """Put bookmarks or index marks at the start of the next paragraph."""
        if xml:
            self._marks.append(xml)

    def close(self) -> Para:
        """Give the paragraph that ends the section, a thin one where there is no other."""
        last = self.last
        if isinstance(last, Para) and not last.frame and not self._marks:
            return last
        self.frame = ""
        self._waiting = 0.0
        return self.thin()

    def xml(self) -> str:
        """Write the blocks."""
        return "".join(block.xml() for block in self.blocks)
