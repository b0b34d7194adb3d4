"""Declarations of facts, tables, lists, pictures, quotations, notes and line breaking in; typed, immutable styles out."""

from __future__ import annotations

from enum import StrEnum

from .declaring import BLACK, Colour, Em, Pt, Section, option
from .text import Line, TextAlign

LEAST_VALUE_EM = 9
"""The least width of a fact's value beside others: a name or two in a line."""


class FactsLayout(StrEnum):
    """How labelled rows stand: in columns, one below another, in a ruled table, or run into a line."""

    COLUMNS = "columns"
    TABLE = "table"
    LINE = "line"


class FactsStyle(Section):
    """The info box of a work, or the rows of the colophon."""

    layout: FactsLayout = option(
        FactsLayout.COLUMNS, "columns 단, table 표, line 한 줄", "columns, table or line"
    )
    columns: int = option(
        1,
        "나란히 놓는 이름표와 값의 쌍. 값이 아홉 글자도 들지 않게 좁으면 줄인다",
        "pairs of label and value side by side; fewer where values had no room for nine syllables",
        limits=(1, 6),
    )
    text: str = option("facts", "값의 문단 스타일", "paragraph style of the values")
    label: str = option("facts-label", "이름표의 글자 스타일", "character style of the labels")
    label_width: Pt = option(Pt(40.0), "이름표 칸의 너비", "width of the labels' column")
    gutter: Pt = option(Pt(12.0), "단 사이", "white space between columns")
    separator: str = option(
        " · ", "한 줄로 이을 때 사이에 넣는 글자", "between rows that are run into a line"
    )
    bar: Line = option(Line(), "왼쪽 세로선", "a bar at the left")
    rule: Line = option(
        Line(),
        "표의 선. 표가 아니면 위에 긋는 선",
        "the lines of a table; in other layouts a line above",
    )
    label_fill: Colour = option(
        Colour(""), "표에서 이름표 칸의 바탕색", "background of the labels' cells in a table"
    )
    padding: Pt = option(
        Pt(0.0), "표의 칸 안 위아래 여백", "white space inside a table's cells, above and below"
    )
    space_before: Pt = option(Pt(0.0), "위 여백", "white space above")
    space_after: Pt = option(Pt(0.0), "아래 여백", "white space below")

    def columns_within(self, measure_pt: float, size_pt: float) -> int:
        """Give how many of the columns a measure holds without crushing values of a type size, both in points."""
        inset = max(self.padding, 4.0) * 4 if self.layout is FactsLayout.TABLE else self.gutter
        least = self.label_width + inset + LEAST_VALUE_EM * size_pt
        return max(min(self.columns, int(measure_pt // least)), 1)


class TableStyle(Section):
    """A table of the text."""

    text: str = option("table-cell", "칸의 문단 스타일", "paragraph style of the cells")
    head: str = option("table-head", "머리 칸의 문단 스타일", "paragraph style of the head's cells")
    rule: Line = option(Line(), "줄 사이의 선", "lines between rows")
    frame: Line = option(Line(), "표 위와 아래의 선", "lines above and below the table")
    padding: Pt = option(Pt(0.0), "칸 안 위아래 여백", "white space above and below a cell's text")
    gutter: Pt = option(Pt(8.0), "칸 사이", "white space between columns")
    fill: Colour = option(Colour(""), "머리 칸의 바탕색", "background of the head")
    space_before: Pt = option(Pt(0.0), "위 여백", "white space above")
    space_after: Pt = option(Pt(0.0), "아래 여백", "white space below")


class ChartStyle(Section):
    """A chart of horizontal bars: labels, bars over their tracks, figures at the right."""

    text: str = option(
        "chart", "이름표와 숫자의 문단 스타일", "paragraph style of the labels and figures"
    )
    label_width: Pt = option(
        Pt(40.0),
        "이름표 칸의 너비. 더 긴 이름표가 있으면 넓어진다",
        "width of the labels' column; more where a label is longer",
    )
    gap: Pt = option(
        Pt(8.0), "이름표, 막대, 숫자 사이", "white space between label, bar and figure"
    )
    thickness: Pt = option(
        Pt(4.0), "막대의 굵기", "the bars' thickness", fixed=True, limits=(0.5, 40)
    )
    colour: Colour = option(BLACK, "막대의 색", "the bars' colour")
    track: Colour = option(
        Colour(""),
        "막대 뒤 바탕 띠의 색. 비우면 없음",
        "colour of the track behind the bars; empty: none",
    )
    space_before: Pt = option(Pt(0.0), "위 여백", "white space above")
    space_after: Pt = option(Pt(0.0), "아래 여백", "white space below")


class ListStyle(Section):
    """Lists."""

    indent: Pt = option(
        Pt(12.0), "한 단계마다 들여놓는 너비", "how far the text stands in, for each depth"
    )
    marker_gap: Pt = option(
        Pt(4.0), "기호와 글 사이의 최소 여백", "least white space between marker and text"
    )
    space_before: Pt = option(Pt(0.0), "목록 위 여백", "white space above a list")
    space_after: Pt = option(Pt(0.0), "목록 아래 여백", "white space below a list")
    item_space: Pt = option(Pt(0.0), "항목 사이", "white space between items")


class FigureStyle(Section):
    """Pictures in the text."""

    max_height: float = option(
        0.6,
        "판면 높이에 견준 최대 높이",
        "the largest share of the text block's height",
        limits=(0.05, 1),
    )
    max_width: float = option(
        1.0, "글줄 너비에 견준 최대 너비", "the largest share of the measure", limits=(0.05, 1)
    )
    align: TextAlign = option(
        TextAlign.CENTER,
        "글줄보다 좁은 그림의 자리",
        "where a picture stands that is narrower than the measure",
    )
    space_before: Pt = option(Pt(0.0), "위 여백", "white space above")
    space_after: Pt = option(Pt(0.0), "아래 여백", "white space below")
    caption_gap: Pt = option(Pt(4.0), "그림과 설명 사이", "white space between picture and caption")


class SceneBreakStyle(Section):
    """What a scene break (***) shows; with neither signs nor squares nor a line it is a blank line."""

    signs: str = option("", "＊ ＊ ＊ 같은 글자", "characters such as ＊ ＊ ＊")
    text: str = option("scene-break", "글자의 문단 스타일", "paragraph style of the signs")
    squares: int = option(0, "작은 네모의 수", "how many small squares", limits=(0, 20))
    square: Pt = option(Pt(3.0), "네모의 한 변", "the side of a square")
    line: Line = option(Line(), "짧은 선", "a short line")
    colour: Colour = option(BLACK, "네모의 색", "of squares")
    height: Pt = option(
        Pt(0.0),
        "차지하는 높이. 0이면 격자 한 줄",
        "the height it takes; 0pt is one line of the grid",
    )


class QuoteStyle(Section):
    """Block quotations; their paragraphs have the text style `quote`."""

    bar: Line = option(Line(), "왼쪽 세로선", "a bar at the left")
    space_before: Pt = option(Pt(0.0), "위 여백", "white space above")
    space_after: Pt = option(Pt(0.0), "아래 여백", "white space below")


class NotesStyle(Section):
    """Footnotes; their paragraphs have the text style `note`."""

    rule: Line = option(Line(), "각주 위의 선", "the line above the notes")
    space_before: Pt = option(Pt(8.0), "선 위의 최소 여백", "least white space above the line")
    mark: str = option(
        "{number})",
        "각주 앞의 표. {number}는 번호",
        "the mark before the note; {number} is its number",
    )
    mark_width: Pt = option(
        Pt(12.0), "각주 글을 들여놓는 너비", "the note's text stands in by this"
    )
    reference: str = option(
        "{number})",
        "본문 속의 표. 글자 스타일은 note-mark",
        "the mark in the text; its character style is note-mark",
    )


class BreakStyle(Section):
    """Line breaking and justification (TYPOGRAPHY: total-fit over the paragraph)."""

    space_shrink: float = option(
        0.66,
        "낱말 사이를 줄이는 한계(제 너비에 견주어)",
        "the least width of a word space, as a share of its own",
        limits=(0.1, 1),
    )
    space_stretch: float = option(
        1.85,
        "낱말 사이가 이보다 넓으면 성긴 줄",
        "the width of a word space beyond which a line is too loose",
        limits=(1, 20),
    )
    split_penalty: int = option(
        220, "어절 안에서 나눌 때의 벌점", "what breaking inside a word costs", limits=(0, 100000)
    )
    fragment_penalty: int = option(
        100,
        "어절의 한 글자만 떨어질 때 더하는 벌점",
        "what leaving one syllable of a word alone costs besides",
        limits=(0, 100000),
    )
    tracking_min: Em = option(
        Em(-0.02),
        "마지막 수단으로 좁히는 자간의 한계",
        "the least 자간, as a last resort",
        limits=(-0.2, 0),
    )
    tracking_max: Em = option(
        Em(0.04),
        "마지막 수단으로 넓히는 자간의 한계",
        "the most 자간, as a last resort",
        limits=(0, 0.5),
    )
    last_line: int = option(
        3,
        "문단 끝줄의 최소 글자 수",
        "the least syllables in a paragraph's last line",
        limits=(0, 20),
    )
    hanging: bool = option(
        False,
        "마침표와 쉼표를 여백에 걸칠지",
        "full stops and commas may hang into the margin",
    )
    smart_punctuation: bool = option(
        True,
        "곧은따옴표, ..., --를 “ ” ‘ ’ … —로 바꿀지",
        "set straight quotes, ... and -- as “ ” ‘ ’ … —",
    )
    widows: int = option(
        2, "쪽 머리의 최소 줄 수", "the least lines at a page's head", limits=(1, 10)
    )
    orphans: int = option(
        2, "쪽 끝의 최소 줄 수", "the least lines at a page's foot", limits=(1, 10)
    )
    heading_lines: int = option(
        2,
        "제목과 같은 쪽에 둘 본문의 최소 줄 수",
        "the least lines of text below a heading on its page",
        limits=(0, 10),
    )
