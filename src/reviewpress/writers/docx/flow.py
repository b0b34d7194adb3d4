"""Paragraphs and tables one after another in; the content of a section of the body out.

White space between blocks is gathered here, since Word hangs it on paragraphs: what a style has not is added to
the paragraph before or after.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from .paragraph_styles import indents
from .styles import ParagraphStyle
from .units import twips


@dataclass(slots=True, eq=False)
class Para:
    """A paragraph in the making; what is not its style's is said here."""

    style: ParagraphStyle
    runs: list[str]
    more_before: float = 0.0
    """Points added to the style's white space above; a negative one takes away."""
    more_after: float = 0.0
    keep_next: bool = False
    frame: str = ""
    numbering: str = ""
    indent: tuple[float, float, float] | None = None
    """Left, right and first-line indents in points instead of the style's."""
    alignment: str = ""
    is_heading: bool = False
    section: str = ""
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


@dataclass(slots=True, eq=False)
class Grid:
    """A finished table."""

    xml_text: str

    def xml(self) -> str:
        """Write the table."""
        return self.xml_text


@dataclass(slots=True, eq=False)
class Flow:
    """The paragraphs and tables of a section, with the white space that waits for the next paragraph."""

    spacer: ParagraphStyle
    """The style of the thinnest paragraph, which must stand after a table."""
    blocks: list[Para | Grid] = field(default_factory=list)
    _waiting: float = 0.0
    _marks: list[str] = field(default_factory=list)
    frame: str = ""
    """The frame in which paragraphs stand that are added now."""

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

    def add_table(self, xml: str) -> None:
        """Add a table; what waits before it goes to a thin paragraph, which also keeps two tables apart."""
        if self._waiting or self._marks or not isinstance(self.last, Para):
            self.thin()
        self.blocks.append(Grid(xml))

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
