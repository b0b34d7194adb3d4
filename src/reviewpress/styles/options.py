"""A style sheet's options: each declared once with its type, its default and one line of documentation.

The loader reads YAML by these declarations, ``styles --doc`` and the reference page are made from them, and the typesetter
and the writers use the finished objects. In a finished sheet every length is in points (``Pt``), whatever unit was typed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NewType

Pt = NewType("Pt", float)
"""A length in points (1/72 inch). Typed as ``12pt``, ``4mm``, ``1em`` (of the style's size) or ``1lh`` (of the grid)."""

Em = NewType("Em", float)
"""A length relative to the size of the text it stands in. Typed as ``0.05em``."""

Colour = NewType("Colour", str)
"""``#rrggbb``, in the sheet also a name from ``colours``."""


def option(default: Any, doc: str) -> Any:
    """Declare an option with its default and its line of documentation."""
    if isinstance(default, dict | list):
        return field(default_factory=lambda: type(default)(default), metadata={"doc": doc})
    return field(default=default, metadata={"doc": doc})


BLACK = Colour("#000000")


class TextAlign(StrEnum):
    """How lines stand in the measure."""

    JUSTIFY = "justify"
    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class BreakPolicy(StrEnum):
    """Where lines may break: ``mix`` prefers spaces, ``word`` keeps 어절 whole, ``char`` breaks anywhere allowed."""

    AUTO = "auto"
    MIX = "mix"
    WORD = "word"
    CHAR = "char"


@dataclass(frozen=True, slots=True)
class FontRole:
    """A job in the design and the fonts that do it."""

    family: str = option("Noto Serif KR", "the family's name")
    weight: int = option(400, "100 to 900")
    fallbacks: tuple[str, ...] = option(
        (), "families asked in turn for characters that the family lacks"
    )


@dataclass(frozen=True, slots=True)
class Line:
    """A drawn line."""

    thickness: Pt = option(Pt(0.0), "0pt draws nothing")
    colour: Colour = option(BLACK, "its colour")
    length: Pt = option(Pt(0.0), "0pt is the whole measure")
    gap: Pt = option(Pt(0.0), "white space between the line and the text")


@dataclass(frozen=True, slots=True)
class TextStyle:
    """A paragraph style."""

    font: str = option("body", "a role of `fonts`")
    weight: int = option(0, "100 to 900; 0 is the role's own")
    size: Pt = option(Pt(10.0), "the type size")
    leading: Pt = option(Pt(0.0), "baseline to baseline; 0pt is the grid's")
    colour: Colour = option(BLACK, "the text's colour")
    align: TextAlign = option(TextAlign.LEFT, "how lines stand in the measure")
    breaks: BreakPolicy = option(
        BreakPolicy.AUTO, "where lines may break; auto: mix when justified, else word"
    )
    indent: Pt = option(Pt(0.0), "first-line indent")
    indent_opening: bool = option(True, "indent the first paragraph after a heading, too")
    left: Pt = option(Pt(0.0), "white space at the left")
    right: Pt = option(Pt(0.0), "white space at the right")
    space_before: Pt = option(Pt(0.0), "white space above")
    space_after: Pt = option(Pt(0.0), "white space below")
    keep_next: bool = option(False, "stay on the page of what follows")
    keep_together: bool = option(False, "never divide over pages")
    letter_spacing: Em = option(Em(0.0), "자간, added after every character")
    line_above: Line = option(Line(), "a line above the text")
    line_below: Line = option(Line(), "a line below the text")
    bar: Line = option(Line(), "a bar at the left of the text")
    square: Pt = option(Pt(0.0), "the side of a square in `square_colour` before the first line")
    square_colour: Colour = option(BLACK, "the square's colour")


@dataclass(frozen=True, slots=True)
class CharStyle:
    """A character style; what is left out is as the text around it."""

    font: str = option("", "a role of `fonts`; empty: as around it")
    weight: int = option(0, "100 to 900; 0: as around it")
    scale: float = option(1.0, "size relative to the text around it")
    colour: Colour = option(Colour(""), "empty: as around it")
    letter_spacing: Em = option(Em(0.0), "자간, added after every character")
    rise: Em = option(Em(0.0), "how far the baseline is raised")
    underline: Pt = option(Pt(0.0), "thickness of a line below the text")
    dots: bool = option(False, "드러냄표: a dot over every syllable")


@dataclass(frozen=True, slots=True)
class RuleStyle:
    """A line that is a block of its own."""

    thickness: Pt = option(Pt(0.5), "its thickness")
    length: Pt = option(Pt(0.0), "0pt is the whole measure")
    colour: Colour = option(BLACK, "its colour")
    align: TextAlign = option(TextAlign.LEFT, "where it stands when it is shorter than the measure")
    space_before: Pt = option(Pt(0.0), "white space above")
    space_after: Pt = option(Pt(0.0), "white space below")


class FactsLayout(StrEnum):
    """How labelled rows stand: in columns, one below another, in a ruled table, or run into a line."""

    COLUMNS = "columns"
    TABLE = "table"
    LINE = "line"


@dataclass(frozen=True, slots=True)
class FactsStyle:
    """The info box of a work, or the rows of the colophon."""

    layout: FactsLayout = option(FactsLayout.COLUMNS, "columns, table or line")
    columns: int = option(1, "pairs of label and value side by side")
    text: str = option("facts", "paragraph style of the values")
    label: str = option("facts-label", "character style of the labels")
    label_width: Pt = option(Pt(40.0), "width of the labels' column")
    gutter: Pt = option(Pt(12.0), "white space between columns")
    separator: str = option(" · ", "between rows that are run into a line")
    bar: Line = option(Line(), "a bar at the left")
    rule: Line = option(Line(), "the lines of a table; in other layouts a line above")
    label_fill: Colour = option(Colour(""), "background of the labels' cells in a table")
    padding: Pt = option(Pt(0.0), "white space inside a table's cells, above and below")
    space_before: Pt = option(Pt(0.0), "white space above")
    space_after: Pt = option(Pt(0.0), "white space below")


@dataclass(frozen=True, slots=True)
class TableStyle:
    """A table of the text."""

    text: str = option("table-cell", "paragraph style of the cells")
    head: str = option("table-head", "paragraph style of the head's cells")
    rule: Line = option(Line(), "lines between rows")
    frame: Line = option(Line(), "lines above and below the table")
    padding: Pt = option(Pt(0.0), "white space above and below a cell's text")
    gutter: Pt = option(Pt(8.0), "white space between columns")
    fill: Colour = option(Colour(""), "background of the head")
    space_before: Pt = option(Pt(0.0), "white space above")
    space_after: Pt = option(Pt(0.0), "white space below")


@dataclass(frozen=True, slots=True)
class ListStyle:
    """Lists."""

    indent: Pt = option(Pt(12.0), "how far the text stands in, for each depth")
    marker_gap: Pt = option(Pt(4.0), "least white space between marker and text")
    space_before: Pt = option(Pt(0.0), "white space above a list")
    space_after: Pt = option(Pt(0.0), "white space below a list")
    item_space: Pt = option(Pt(0.0), "white space between items")


@dataclass(frozen=True, slots=True)
class FigureStyle:
    """Pictures in the text."""

    max_height: float = option(0.6, "the largest share of the text block's height")
    max_width: float = option(1.0, "the largest share of the measure")
    align: TextAlign = option(
        TextAlign.CENTER, "where a picture stands that is narrower than the measure"
    )
    space_before: Pt = option(Pt(0.0), "white space above")
    space_after: Pt = option(Pt(0.0), "white space below")
    caption_gap: Pt = option(Pt(4.0), "white space between picture and caption")


@dataclass(frozen=True, slots=True)
class SceneBreakStyle:
    """What a scene break (***) shows; with neither signs nor squares nor a line it is a blank line."""

    signs: str = option("", "characters such as ＊ ＊ ＊")
    text: str = option("scene-break", "paragraph style of the signs")
    squares: int = option(0, "how many small squares")
    square: Pt = option(Pt(3.0), "the side of a square")
    line: Line = option(Line(), "a short line")
    colour: Colour = option(BLACK, "of squares")
    height: Pt = option(Pt(0.0), "the height it takes; 0pt is one line of the grid")


@dataclass(frozen=True, slots=True)
class QuoteStyle:
    """Block quotations; their paragraphs have the text style `quote`."""

    bar: Line = option(Line(), "a bar at the left")
    space_before: Pt = option(Pt(0.0), "white space above")
    space_after: Pt = option(Pt(0.0), "white space below")


@dataclass(frozen=True, slots=True)
class NotesStyle:
    """Footnotes; their paragraphs have the text style `note`."""

    rule: Line = option(Line(), "the line above the notes")
    space_before: Pt = option(Pt(8.0), "least white space above the line")
    mark: str = option("{number})", "the mark before the note; {number} is its number")
    mark_width: Pt = option(Pt(12.0), "the note's text stands in by this")
    reference: str = option("{number})", "the mark in the text; its character style is note-mark")


@dataclass(frozen=True, slots=True)
class OpenerStyle:
    """How a review opens."""

    parts: tuple[str, ...] = option(
        ("label", "title", "subtitle", "byline", "rule", "facts", "one_line", "spoiler"),
        "the order of the opener's parts; all of them must stand here",
    )
    sink: Pt = option(Pt(0.0), "white space above the first part")
    space_after: Pt = option(Pt(0.0), "white space between the opener and the text")
    recto: bool = option(False, "start every review on a right-hand page")
    new_page: bool = option(True, "start every review on a new page")
    own_page: bool = option(False, "the opener has a page of its own")
    fill: Colour = option(Colour(""), "colour of the opener's whole page; with own_page")


class Vertical(StrEnum):
    """Where a page's blocks stand."""

    TOP = "top"
    CENTER = "center"
    BOTTOM = "bottom"


@dataclass(frozen=True, slots=True)
class PieceStyle:
    """A kind of page: title page, contents, preface, part, colophon."""

    recto: bool = option(False, "start on a right-hand page")
    heads: bool = option(False, "running heads on its pages after the first")
    folios: bool = option(True, "folios on its pages")
    sink: Pt = option(Pt(0.0), "white space above")
    vertical: Vertical = option(Vertical.TOP, "where the blocks stand on the page")
    fill: Colour = option(Colour(""), "colour of the whole page")
    toc: bool = option(False, "listed in the contents")


class Edge(StrEnum):
    """The page's edge where furniture stands."""

    HEAD = "head"
    FOOT = "foot"


class Side(StrEnum):
    """Where furniture stands on its line."""

    OUTER = "outer"
    INNER = "inner"
    CENTER = "center"


@dataclass(frozen=True, slots=True)
class Slot:
    """One place of the furniture."""

    edge: Edge = option(Edge.FOOT, "head or foot")
    side: Side = option(Side.OUTER, "outer, inner or center")
    text: str = option(
        "{folio}", "words with {folio}, {book}, {chapter}, {part}; **…** takes the style folio"
    )
    style: str = option("running-head", "paragraph style")
    opener: bool = option(False, "also on the first page of a review or piece")


@dataclass(frozen=True, slots=True)
class FurnitureStyle:
    """Running heads and folios."""

    verso: tuple[Slot, ...] = option((), "on left-hand pages")
    recto: tuple[Slot, ...] = option((), "on right-hand pages")
    head_gap: Pt = option(Pt(20.0), "from the heads' baseline down to the top of the text block")
    foot_gap: Pt = option(Pt(28.0), "from the foot of the text block down to the feet's baseline")
    rule: Line = option(Line(), "a line between head and text")
    rule_gap: Pt = option(Pt(4.0), "from the heads' baseline down to that line")


class TocLayout(StrEnum):
    """How the contents are laid out."""

    LEADERS = "leaders"
    FOLIO_FIRST = "folio-first"
    CENTERED = "centered"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class TocStyle:
    """The contents; its lines have the text styles toc-part, toc-review, toc-section, toc-subsection."""

    layout: TocLayout = option(TocLayout.LEADERS, "leaders, folio-first, centered or table")
    leader: str = option("·", "the sign that leads to the folio; empty: none")
    leader_pitch: Pt = option(Pt(6.0), "from sign to sign")
    leader_colour: Colour = option(BLACK, "the signs' colour")
    leaders_for: tuple[str, ...] = option(("toc-review",), "the styles whose lines have leaders")
    folio_width: Pt = option(Pt(24.0), "the folios' column")
    run_in: bool = option(False, "sections run on in one paragraph below their review")
    author: bool = option(False, "name the reviews' writers")


@dataclass(frozen=True, slots=True)
class IndexStyle:
    """The index; its lines have the text styles index-initial and index-entry."""

    columns: int = option(2, "columns side by side")
    gutter: Pt = option(Pt(14.0), "white space between columns")


@dataclass(frozen=True, slots=True)
class PageStyle:
    """The page, the text block and the grid."""

    trim: str = option("A5", "문고 46판 국판 A5 신국판 B5 A4, or 148x210 (millimetres)")
    width: Pt = option(Pt(0.0), "trimmed width; set from `trim`")
    height: Pt = option(Pt(0.0), "trimmed height; set from `trim`")
    inner: Pt = option(Pt(56.7), "margin at the spine")
    outer: Pt = option(Pt(48.2), "margin at the fore-edge")
    top: Pt = option(Pt(65.2), "margin above the text block")
    bottom: Pt = option(Pt(70.9), "margin below the text block")
    bleed: Pt = option(Pt(8.5), "how far coloured pages reach past the trim, in print profiles")
    grid: Pt = option(Pt(17.0), "distance of the baseline grid: the body's leading")
    two_sided: bool = option(True, "mirror margins and furniture on left-hand pages")

    @property
    def measure_pt(self) -> float:
        """The text block's width."""
        return self.width - self.inner - self.outer

    @property
    def lines(self) -> int:
        """How many lines of the grid the text block holds."""
        return int((self.height - self.top - self.bottom + 0.01) // self.grid)


@dataclass(frozen=True, slots=True)
class BreakStyle:
    """Line breaking and justification (TYPOGRAPHY: total-fit over the paragraph)."""

    space_shrink: float = option(0.66, "the least width of a word space, as a share of its own")
    space_stretch: float = option(2.0, "the width of a word space beyond which a line is too loose")
    split_penalty: int = option(300, "what breaking inside a word costs")
    fragment_penalty: int = option(300, "what leaving one syllable of a word alone costs besides")
    tracking_min: Em = option(Em(-0.02), "the least 자간, as a last resort")
    tracking_max: Em = option(Em(0.04), "the most 자간, as a last resort")
    last_line: int = option(3, "the least syllables in a paragraph's last line")
    hanging: bool = option(False, "full stops and commas may hang into the margin")
    smart_punctuation: bool = option(True, "set straight quotes, ... and -- as “ ” ‘ ’ … —")
    widows: int = option(2, "the least lines at a page's head")
    orphans: int = option(2, "the least lines at a page's foot")
    heading_lines: int = option(2, "the least lines of text below a heading on its page")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A finished style sheet."""

    name: str
    about: str = option("", "one line about the look")
    page: PageStyle = option(PageStyle(), "the page, the text block and the grid")
    colours: dict[str, Colour] = option({}, "named colours")
    fonts: dict[str, FontRole] = option({}, "roles: body, heading, caption, … ")
    text: dict[str, TextStyle] = option({}, "paragraph styles by name")
    inline: dict[str, CharStyle] = option({}, "character styles by name")
    rules: dict[str, RuleStyle] = option({}, "lines that are blocks of their own, by name")
    facts: dict[str, FactsStyle] = option({}, "labelled rows: facts (of a work), colophon")
    tables: dict[str, TableStyle] = option({}, "tables: table, ratings")
    lists: ListStyle = option(ListStyle(), "lists")
    figure: FigureStyle = option(FigureStyle(), "pictures")
    scene_break: SceneBreakStyle = option(SceneBreakStyle(), "scene breaks")
    quote: QuoteStyle = option(QuoteStyle(), "block quotations")
    notes: NotesStyle = option(NotesStyle(), "footnotes")
    opener: OpenerStyle = option(OpenerStyle(), "how a review opens")
    pieces: dict[str, PieceStyle] = option(
        {}, "kinds of pages: title_page, toc, matter, part, colophon, …"
    )
    furniture: FurnitureStyle = option(FurnitureStyle(), "running heads and folios")
    toc: TocStyle = option(TocStyle(), "the contents")
    index: IndexStyle = option(IndexStyle(), "the index")
    breaking: BreakStyle = option(BreakStyle(), "line breaking, widows and orphans")
