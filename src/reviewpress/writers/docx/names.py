"""Names of the sheet's styles in; ids and names of Word's styles out.

Word knows its built-in styles by their English names, in lower case for some ("heading 1"), and shows each in
the language of its window: 제목 1. An own style keeps its name as it is.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class WordName(NamedTuple):
    """What a style is called in the file."""

    id: str
    name: str
    based_on: str = "Normal"
    next: str = ""
    outline: int | None = None
    """The outline level, from 0."""
    linked: bool = False
    """Whether a character style of the same look goes with it."""


_HEADED: Final = "BodyText"

PARAGRAPHS: Final[dict[str, WordName]] = {
    "paragraph": WordName("BodyText", "Body Text"),
    "lead": WordName("Lead", "Lead", "BodyText", _HEADED),
    "matter": WordName("Matter", "Matter", "BodyText"),
    "quote": WordName("Quote", "Quote", "BodyText", linked=True),
    "list": WordName("ListParagraph", "List Paragraph", "BodyText"),
    "note": WordName("FootnoteText", "footnote text", linked=True),
    "caption": WordName("Caption", "caption", next=_HEADED),
    "table-cell": WordName("TableText", "Table Text"),
    "table-head": WordName("TableHead", "Table Head", "TableText"),
    "scene-break": WordName("SceneBreak", "Scene Break", next=_HEADED),
    "opener-title": WordName("Heading1", "heading 1", next=_HEADED, outline=0, linked=True),
    "section": WordName("Heading2", "heading 2", next=_HEADED, outline=1, linked=True),
    "subsection": WordName("Heading3", "heading 3", next=_HEADED, outline=2, linked=True),
    "opener-label": WordName("ReviewLabel", "Review Label", next="Heading1"),
    "opener-subtitle": WordName("ReviewSubtitle", "Review Subtitle", next=_HEADED),
    "opener-byline": WordName("ReviewByline", "Review Byline", next=_HEADED),
    "opener-one-line": WordName("ReviewOneLine", "Review One Line", next=_HEADED),
    "opener-spoiler": WordName("ReviewSpoiler", "Review Spoiler", next=_HEADED),
    "facts": WordName("Facts", "Facts"),
    "part-label": WordName("PartLabel", "Part Label", next="PartTitle"),
    "part-title": WordName("PartTitle", "Part Title", next=_HEADED, outline=0),
    "piece-title": WordName("PieceTitle", "Piece Title", "Heading1", "Matter", outline=0),
    "half-title": WordName("HalfTitle", "Half Title"),
    "title-page-title": WordName("Title", "Title", next="Subtitle", linked=True),
    "title-page-subtitle": WordName("Subtitle", "Subtitle", linked=True),
    "toc-part": WordName("TOC4", "toc 4"),
    "toc-review": WordName("TOC1", "toc 1"),
    "toc-section": WordName("TOC2", "toc 2"),
    "toc-subsection": WordName("TOC3", "toc 3"),
    "index-initial": WordName("IndexHeading", "index heading", next="Index1"),
    "index-entry": WordName("Index1", "index 1"),
    "running-head": WordName("Header", "header"),
}
"""Paragraph styles; what is not listed is made from its own name."""

UNLISTED_HEADING: Final = WordName("TOCHeading", "TOC Heading", "PieceTitle", "Matter", outline=9)
"""A piece's title that the contents leave out: level 9 is body text."""

CHARACTERS: Final[dict[str, WordName]] = {
    "strong": WordName("Strong", "Strong"),
    "emphasis": WordName("Emphasis", "Emphasis"),
    "code": WordName("HTMLCode", "HTML Code"),
    "link": WordName("Hyperlink", "Hyperlink"),
    "note-mark": WordName("FootnoteReference", "footnote reference"),
    "folio": WordName("PageNumber", "page number"),
}
"""Character styles; what is not listed is made from its own name."""


def paragraph_name(style: str) -> WordName:
    """Give the Word style for a paragraph style of the sheet."""
    return PARAGRAPHS.get(style) or _own(style)


def character_name(style: str) -> WordName:
    """Give the Word style for a character style of the sheet."""
    return CHARACTERS.get(style) or _own(style, suffix="Char")


def _own(style: str, suffix: str = "") -> WordName:
    words = [word.capitalize() for word in style.replace("_", "-").split("-") if word]
    plain = "".join(word for word in words if word.isascii() and word.isalnum())
    return WordName(
        (plain or f"Style{len(style)}") + suffix, " ".join(words + ([suffix] if suffix else []))
    )


_BUILT_IN: Final = frozenset(
    {
        "Normal",
        "Body Text",
        "Quote",
        "List Paragraph",
        "List Bullet",
        "List Number",
        "List Continue",
        "footnote text",
        "caption",
        "heading 1",
        "heading 2",
        "heading 3",
        "Title",
        "Subtitle",
        "toc 1",
        "toc 2",
        "toc 3",
        "toc 4",
        "TOC Heading",
        "index heading",
        "index 1",
        "header",
        "footer",
    }
)


def is_built_in(word: WordName) -> bool:
    """Tell whether Word knows a style of this name."""
    return word.name in _BUILT_IN
