"""A style sheet's options: each declared once with its type, its default and one line of documentation.

The loader reads YAML by these declarations, ``styles --doc`` and the reference page are made from them, and the typesetter
and the writers use the finished objects. In a finished sheet every length is in points (``Pt``), whatever unit was typed.
"""

from __future__ import annotations

from .blocks import (
    BreakStyle,
    ChartStyle,
    FactsLayout,
    FactsStyle,
    FigureStyle,
    ListStyle,
    NotesStyle,
    QuoteStyle,
    SceneBreakStyle,
    TableStyle,
)
from .declaring import BLACK, Cmyk, Colour, Em, Pt, Section, option
from .pages import (
    Edge,
    FurnitureStyle,
    IndexStyle,
    OpenerStyle,
    OriginalPlace,
    PageStyle,
    PieceStyle,
    Side,
    Slot,
    TitleLead,
    TocLayout,
    TocStyle,
    Vertical,
    WorkPlace,
)
from .text import BreakPolicy, CharStyle, FontRole, Line, RuleStyle, TextAlign, TextStyle

__all__ = [
    "BLACK",
    "BreakPolicy",
    "BreakStyle",
    "CharStyle",
    "ChartStyle",
    "Cmyk",
    "Colour",
    "Edge",
    "Em",
    "FactsLayout",
    "FactsStyle",
    "FigureStyle",
    "FontRole",
    "FurnitureStyle",
    "IndexStyle",
    "Line",
    "ListStyle",
    "NotesStyle",
    "OpenerStyle",
    "OriginalPlace",
    "PageStyle",
    "PieceStyle",
    "Pt",
    "QuoteStyle",
    "RuleStyle",
    "SceneBreakStyle",
    "Sheet",
    "Side",
    "Slot",
    "TableStyle",
    "TextAlign",
    "TextStyle",
    "TitleLead",
    "TocLayout",
    "TocStyle",
    "Vertical",
    "WorkPlace",
    "option",
]


class Sheet(Section):
    """A finished style sheet."""

    name: str
    about: str = option("", "이 모양을 한 줄로", "one line about the look")
    page: PageStyle = option(PageStyle(), "쪽, 판면, 격자", "the page, the text block and the grid")
    colours: dict[str, Colour] = option({}, "이름 붙인 색", "named colours")
    inks: dict[str, Cmyk] = option(
        {},
        "인쇄용 색: `colours`의 이름마다 90/65/35/25(시안/마젠타/노랑/먹, %)",
        "the colours in print: for a name of `colours` its 90/65/35/25 (cyan/magenta/yellow/black, %)",
    )
    fonts: dict[str, FontRole] = option(
        {}, "글꼴의 구실: body, heading, caption …", "roles: body, heading, caption, …"
    )
    text: dict[str, TextStyle] = option({}, "문단 스타일", "paragraph styles by name")
    inline: dict[str, CharStyle] = option({}, "글자 스타일", "character styles by name")
    rules: dict[str, RuleStyle] = option(
        {}, "홀로 서는 선", "lines that are blocks of their own, by name"
    )
    facts: dict[str, FactsStyle] = option(
        {},
        "이름표 달린 줄: facts(작품 정보), colophon(판권)",
        "labelled rows: facts (of a work), colophon",
    )
    tables: dict[str, TableStyle] = option(
        {}, "표: table(본문), ratings(별점표)", "tables: table, ratings"
    )
    chart: ChartStyle = option(
        ChartStyle(), "막대그림: 별점표 아래의 평균", "bar charts: the averages below the ratings"
    )
    lists: ListStyle = option(ListStyle(), "목록", "lists")
    figure: FigureStyle = option(FigureStyle(), "그림", "pictures")
    scene_break: SceneBreakStyle = option(SceneBreakStyle(), "장면 나눔", "scene breaks")
    quote: QuoteStyle = option(QuoteStyle(), "인용 문단", "block quotations")
    notes: NotesStyle = option(NotesStyle(), "각주", "footnotes")
    opener: OpenerStyle = option(OpenerStyle(), "글이 열리는 자리", "how a review opens")
    pieces: dict[str, PieceStyle] = option(
        {},
        "쪽의 갈래: title_page, toc, matter, part, colophon …",
        "kinds of pages: title_page, toc, matter, part, colophon, …",
    )
    furniture: FurnitureStyle = option(
        FurnitureStyle(), "면주와 쪽 번호", "running heads and folios"
    )
    toc: TocStyle = option(TocStyle(), "차례", "the contents")
    index: IndexStyle = option(IndexStyle(), "색인", "the index")
    breaking: BreakStyle = option(
        BreakStyle(), "줄 나누기와 외톨이 줄", "line breaking, widows and orphans"
    )

    def ink(self, colour: str) -> tuple[float, float, float, float] | None:
        """Give the shares (0 to 1) of cyan, magenta, yellow and black for ``#rrggbb``; None where the sheet names none."""
        for name, shares in self.inks.items():
            if self.colours.get(name) == colour:
                cyan, magenta, yellow, black = (float(share) / 100 for share in shares.split("/"))
                return cyan, magenta, yellow, black
        return None
