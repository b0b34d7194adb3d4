"""Nothing in; what the importer's stages hand to each other out: lines, posts, outlines and drafts."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct, field
from msgspec.structs import replace

from ..diagnostics import Diagnostic, Diagnostics, Span, error, warning
from ..diagnostics.model import Argument
from ..sources.model import SectionKind, WorkKind
from ..value import Value


class PostForm(StrEnum):
    """How a post came."""

    TEXT = "text"
    HTML = "html"
    MARKDOWN = "markdown"


class LineKind(StrEnum):
    """What the source itself says of a line; in copied text every line is ``PLAIN``."""

    PLAIN = "plain"
    HEADING = "heading"
    BOLD = "bold"
    ITEM = "item"
    QUOTE = "quote"
    TABLE = "table"
    CODE = "code"
    BREAK = "break"


class Line(Value):
    """A line of the post without white space at its ends; ``text`` is "" between paragraphs.

    ``number`` is the source's line, from 1. ``level`` is a heading's (1 to 6), else 0. ``indent`` counts the
    spaces that stood before the text. ``hard`` says that the source breaks the line here on purpose.
    """

    text: str
    number: int = 0
    kind: LineKind = LineKind.PLAIN
    level: int = 0
    indent: int = 0
    hard: bool = False

    def with_text(self, text: str) -> Line:
        """Give the same line with another text."""
        return replace(self, text=text)


class Reason(StrEnum):
    """Why something of the post is not in the review's text."""

    SKIP_LINK = "skip_link"
    CATEGORY = "category"
    BYLINE = "byline"
    COUNTER = "counter"
    AD = "ad"
    SHARE = "share"
    LICENCE = "licence"
    RELATED = "related"
    TAGS = "tags"
    COMMENTS = "comments"
    TEMPLATE = "template"
    AUTHOR_CARD = "author_card"
    CAPTION = "caption"
    PICTURE = "picture"
    CONTENTS = "contents"
    OUTSIDE = "outside"
    HIDDEN = "hidden"
    FRONT_MATTER = "front_matter"
    HTML_TAG = "html_tag"
    MARK = "mark"
    CONTROL = "control"
    TITLE = "title"
    FACT = "fact"
    WORK = "work"


DATA = frozenset((Reason.TITLE, Reason.FACT, Reason.TAGS, Reason.BYLINE, Reason.WORK))
"""What is left out of the text but kept as data, as far as it could be read."""


class Dropped(Value):
    """A piece of the post, as typed, that is not in the review's text."""

    text: str
    number: int
    reason: Reason


class Given(Value):
    """A fact as the post states it: a canonical field name and its values as they are to be written.

    ``label`` is the post's own word for it; rows of ``info`` are printed under it.
    """

    name: str
    values: tuple[str, ...]
    number: int = 0
    label: str = ""


class Post(Struct):
    """One post on its way: stages take lines out of ``lines`` and account for them in ``dropped`` and ``given``."""

    file: str
    form: PostForm
    lines: list[Line]
    title: str = ""
    category: str = ""
    dropped: list[Dropped] = field(default_factory=list)
    given: list[Given] = field(default_factory=list)
    diagnostics: Diagnostics = field(default_factory=Diagnostics)
    platform: str = ""

    def drop(self, lines: Iterable[Line], reason: Reason) -> None:
        """Account for lines that are left out."""
        self.dropped.extend(Dropped(line.text, line.number, reason) for line in lines if line.text)

    def give(self, name: str, *values: str, number: int = 0, label: str = "") -> None:
        """Keep a fact; blank values are left out."""
        kept = tuple(" ".join(value.split()) for value in values if value.strip())
        if kept:
            self.given.append(Given(name, kept, number, label))

    def first(self, name: str) -> Given | None:
        """Give the first fact of a name."""
        return next((given for given in self.given if given.name == name), None)

    def doubt(self, code: str, line: Line | None = None, /, **arguments: Argument) -> Diagnostic:
        """Report something that a person should look at, and give it for the YAML, too."""
        found = warning(code, self.span(line), **arguments)
        self.diagnostics.add(found)
        return found

    def refuse(self, code: str, line: Line | None = None, /, **arguments: Argument) -> None:
        """Report why nothing is written."""
        self.diagnostics.add(error(code, self.span(line), **arguments))

    def span(self, line: Line | None = None) -> Span:
        """Place a line in the source."""
        if line is None or not line.number:
            return Span(self.file)
        return Span(self.file, line.number, line.indent + 1, max(len(line.text), 1))


class Part(Struct):
    """A heading and the lines below it; ``heading`` is "" before the first one."""

    heading: str
    line: Line
    lines: list[Line] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    doubts: list[Diagnostic] = field(default_factory=list)
    style: str = ""

    def all_lines(self) -> list[Line]:
        """Give the lines of the part and of its sub-parts."""
        return [*self.lines, *(line for part in self.parts for line in part.all_lines())]


class DraftSection(Struct):
    """A heading with a text (Markdown), or with sub-sections."""

    heading: str
    kind: SectionKind
    text: str = ""
    paragraphs: int = 0
    sections: list[DraftSection] = field(default_factory=list)
    doubts: list[Diagnostic] = field(default_factory=list)

    @property
    def all_paragraphs(self) -> int:
        """Count the paragraphs here and below."""
        return self.paragraphs + sum(section.all_paragraphs for section in self.sections)


class Draft(Struct):
    """A review as far as it could be read: what is written as YAML."""

    kind: WorkKind | None
    work: dict[str, tuple[str, ...]]
    """By canonical name: title, original_title, year, director …; a title is always there."""
    info: dict[str, tuple[str, ...]]
    review: dict[str, tuple[str, ...]]
    sections: list[DraftSection]
    doubts: dict[str, list[Diagnostic]] = field(default_factory=dict)
    """By ``work.title``, ``review.rating`` …: comments that stand above the key, or at the head for ""."""
