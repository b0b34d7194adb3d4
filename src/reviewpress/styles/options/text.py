"""Declarations of fonts, paragraphs, characters and drawn lines in; typed, immutable styles out."""

from __future__ import annotations

from enum import StrEnum

from .declaring import BLACK, Colour, Em, Pt, Section, option


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


class FontRole(Section):
    """A job in the design and the fonts that do it."""

    family: str = option("Noto Serif KR", "글꼴 이름", "the family's name")
    weight: int = option(400, "굵기, 100부터 900까지", "100 to 900", limits=(100, 900))
    fallbacks: tuple[str, ...] = option(
        (),
        "이 글꼴에 없는 글자를 차례로 찾아볼 글꼴들",
        "families asked in turn for characters that the family lacks",
    )


class Line(Section):
    """A drawn line. It stands in the white space beside what it belongs to and takes no height of its own."""

    thickness: Pt = option(
        Pt(0.0), "굵기. 0이면 긋지 않는다", "its thickness; 0pt draws nothing", fixed=True
    )
    colour: Colour = option(BLACK, "색", "its colour")
    length: Pt = option(Pt(0.0), "길이. 0이면 글줄 너비 전체", "0pt is the whole measure")
    gap: Pt = option(Pt(0.0), "글과 선 사이", "white space between the line and the text")


class TextStyle(Section):
    """A paragraph style."""

    font: str = option("body", "`fonts`에 있는 글꼴 이름", "a role of `fonts`")
    weight: int = option(
        0,
        "굵기, 100부터 900까지. 0이면 글꼴에 정한 대로",
        "100 to 900; 0 is the role's own",
        limits=(0, 900),
    )
    size: Pt = option(Pt(10.0), "글자 크기", "the type size", limits=(1, 400))
    least_size: Pt = option(
        Pt(0.0),
        "가장 긴 어절이 글줄에 들지 않으면 이 크기까지 줄인다. 0이면 줄이지 않는다",
        "down to this size the text shrinks until its longest word fits the measure; 0pt: never",
    )
    leading: Pt = option(
        Pt(0.0),
        "글줄 사이(기준선에서 기준선). 0이면 격자",
        "baseline to baseline; 0pt is the grid's",
    )
    colour: Colour = option(BLACK, "글자 색", "the text's colour")
    align: TextAlign = option(TextAlign.LEFT, "정렬", "how lines stand in the measure")
    breaks: BreakPolicy = option(
        BreakPolicy.AUTO,
        "줄을 나누는 자리. auto: 양끝 정렬이면 mix, 아니면 word",
        "where lines may break; auto: mix when justified, else word",
    )
    indent: Pt = option(Pt(0.0), "첫 줄 들여쓰기", "first-line indent")
    indent_opening: bool = option(
        True, "제목 바로 뒤 문단도 들여 쓸지", "indent the first paragraph after a heading, too"
    )
    left: Pt = option(Pt(0.0), "왼쪽 여백", "white space at the left")
    right: Pt = option(Pt(0.0), "오른쪽 여백", "white space at the right")
    space_before: Pt = option(Pt(0.0), "위 여백", "white space above")
    space_after: Pt = option(Pt(0.0), "아래 여백", "white space below")
    close_up: bool = option(
        False,
        "바로 위가 제목이면 위 여백을 두지 않는다",
        "no white space above right below another heading",
    )
    keep_next: bool = option(False, "다음 글과 같은 쪽에 둔다", "stay on the page of what follows")
    keep_together: bool = option(False, "쪽을 넘겨 나누지 않는다", "never divide over pages")
    letter_spacing: Em = option(
        Em(0.0), "자간", "자간, added after every character", limits=(-0.5, 2)
    )
    line_above: Line = option(Line(), "글 위의 선", "a line above the text")
    line_below: Line = option(Line(), "글 아래의 선", "a line below the text")
    bar: Line = option(Line(), "글 왼쪽의 세로선", "a bar at the left of the text")
    square: Pt = option(
        Pt(0.0),
        "첫 줄 앞 네모의 한 변. 0이면 없음",
        "the side of a square in `square_colour` before the first line",
    )
    square_colour: Colour = option(BLACK, "네모의 색", "the square's colour")


class CharStyle(Section):
    """A character style; what is left out is as the text around it."""

    font: str = option(
        "",
        "`fonts`에 있는 글꼴 이름. 비우면 둘레와 같게",
        "a role of `fonts`; empty: as around it",
    )
    weight: int = option(
        0,
        "굵기, 100부터 900까지. 0이면 둘레와 같게",
        "100 to 900; 0: as around it",
        limits=(0, 900),
    )
    scale: float = option(
        1.0, "둘레 글자에 견준 크기", "size relative to the text around it", limits=(0.1, 10)
    )
    colour: Colour = option(
        Colour(""), "글자 색. 비우면 둘레와 같게", "the text's colour; empty: as around it"
    )
    letter_spacing: Em = option(
        Em(0.0), "자간", "자간, added after every character", limits=(-0.5, 2)
    )
    rise: Em = option(
        Em(0.0), "기준선을 올리는 높이", "how far the baseline is raised", limits=(-2, 2)
    )
    underline: Pt = option(Pt(0.0), "밑줄의 굵기", "thickness of a line below the text", fixed=True)
    dots: bool = option(False, "드러냄표: 글자마다 위에 점", "드러냄표: a dot over every syllable")


class RuleStyle(Section):
    """A line that is a block of its own."""

    thickness: Pt = option(Pt(0.5), "굵기", "its thickness", fixed=True)
    length: Pt = option(Pt(0.0), "길이. 0이면 글줄 너비 전체", "0pt is the whole measure")
    colour: Colour = option(BLACK, "색", "its colour")
    align: TextAlign = option(
        TextAlign.LEFT,
        "글줄보다 짧을 때 놓이는 자리",
        "where it stands when it is shorter than the measure",
    )
    space_before: Pt = option(Pt(0.0), "위 여백", "white space above")
    space_after: Pt = option(Pt(0.0), "아래 여백", "white space below")
