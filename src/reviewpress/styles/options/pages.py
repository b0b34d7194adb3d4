"""Declarations of the page, openers, pieces, furniture, contents and index in; typed, immutable styles out."""

from __future__ import annotations

from enum import StrEnum

from .declaring import BLACK, Colour, Pt, Section, option
from .text import Line


class TitleLead(StrEnum):
    """Whose title a review opens with: the work's, or the review's own."""

    WORK = "work"
    REVIEW = "review"


class WorkPlace(StrEnum):
    """Where the work's title stands when the review's own leads."""

    SUBTITLE = "subtitle"
    FACTS = "facts"


class OriginalPlace(StrEnum):
    """Where a work's original title stands."""

    BESIDE = "beside"
    FACTS = "facts"


class Vertical(StrEnum):
    """Where a page's blocks stand."""

    TOP = "top"
    CENTER = "center"
    BOTTOM = "bottom"


class OpenerStyle(Section):
    """How a review opens."""

    parts: tuple[str, ...] = option(
        ("label", "title", "subtitle", "byline", "rule", "facts", "one_line", "spoiler"),
        "여는 자리 부분들의 차례. 모두 있어야 한다",
        "the order of the opener's parts; all of them must stand here",
    )
    lead: TitleLead = option(
        TitleLead.WORK,
        "앞세우는 제목. work 작품 제목, review 글 제목(있을 때)",
        "the great title: the work's, or the review's own where it has one; the other is the subtitle",
    )
    work: WorkPlace = option(
        WorkPlace.SUBTITLE,
        "글 제목을 앞세울 때 작품 제목의 자리. subtitle 제목 아래, facts 작품 정보의 첫 줄",
        "where the work's title stands when the review's leads: below it, or first in the info box",
    )
    original: OriginalPlace = option(
        OriginalPlace.BESIDE,
        "원제의 자리. beside 작품 제목 곁, facts 작품 정보의 첫 줄",
        "where the original title stands: beside the work's title, or first in the info box",
    )
    sink: Pt = option(Pt(0.0), "첫 부분 위 여백", "white space above the first part")
    space_after: Pt = option(
        Pt(0.0), "여는 자리와 본문 사이", "white space between the opener and the text"
    )
    recto: bool = option(
        False, "글마다 오른쪽 쪽에서 시작할지", "start every review on a right-hand page"
    )
    new_page: bool = option(True, "글마다 새 쪽에서 시작할지", "start every review on a new page")
    own_page: bool = option(
        False, "여는 자리가 한 쪽을 다 쓸지", "the opener has a page of its own"
    )
    vertical: Vertical = option(
        Vertical.TOP,
        "쪽 안에서 놓이는 높이. own_page와 함께",
        "where the parts stand on their page; with own_page",
    )
    fill: Colour = option(
        Colour(""),
        "여는 쪽 전체의 바탕색. own_page와 함께",
        "colour of the opener's whole page; with own_page",
    )


class PieceStyle(Section):
    """A kind of page: title page, contents, preface, part, colophon."""

    recto: bool = option(False, "오른쪽 쪽에서 시작할지", "start on a right-hand page")
    heads: bool = option(
        False, "둘째 쪽부터 면주를 둘지", "running heads on its pages after the first"
    )
    folios: bool = option(True, "쪽 번호를 둘지", "folios on its pages")
    sink: Pt = option(Pt(0.0), "위 여백", "white space above")
    vertical: Vertical = option(
        Vertical.TOP, "쪽 안에서 놓이는 높이", "where the blocks stand on the page"
    )
    fill: Colour = option(Colour(""), "쪽 전체의 바탕색", "colour of the whole page")
    toc: bool = option(False, "차례에 올릴지", "listed in the contents")


class Edge(StrEnum):
    """The page's edge where furniture stands."""

    HEAD = "head"
    FOOT = "foot"


class Side(StrEnum):
    """Where furniture stands on its line."""

    OUTER = "outer"
    INNER = "inner"
    CENTER = "center"


class Slot(Section):
    """One place of the furniture."""

    edge: Edge = option(Edge.FOOT, "head 위, foot 아래", "head or foot")
    side: Side = option(
        Side.OUTER, "outer 바깥쪽, inner 안쪽, center 가운데", "outer, inner or center"
    )
    text: str = option(
        "{folio}",
        "{folio} 쪽 번호, {book} 책, {chapter} 글, {part} 부. **…**은 글자 스타일 folio",
        "words with {folio}, {book}, {chapter}, {part}; **…** takes the style folio",
    )
    style: str = option("running-head", "문단 스타일", "paragraph style")
    opener: bool = option(False, "여는 쪽에도 둘지", "also on the first page of a review or piece")


class FurnitureStyle(Section):
    """Running heads and folios."""

    verso: tuple[Slot, ...] = option((), "왼쪽 쪽의 면주들", "on left-hand pages")
    recto: tuple[Slot, ...] = option((), "오른쪽 쪽의 면주들", "on right-hand pages")
    head_gap: Pt = option(
        Pt(20.0),
        "위 면주의 기준선에서 판면까지",
        "from the heads' baseline down to the top of the text block",
    )
    foot_gap: Pt = option(
        Pt(28.0),
        "판면에서 아래 면주의 기준선까지",
        "from the foot of the text block down to the feet's baseline",
    )
    rule: Line = option(Line(), "면주와 본문 사이의 선", "a line between head and text")
    rule_gap: Pt = option(
        Pt(4.0), "위 면주의 기준선에서 선까지", "from the heads' baseline down to that line"
    )


class TocLayout(StrEnum):
    """How the contents are laid out."""

    LEADERS = "leaders"
    FOLIO_FIRST = "folio-first"
    CENTERED = "centered"
    TABLE = "table"


class TocStyle(Section):
    """The contents; its lines have the text styles toc-part, toc-review, toc-section, toc-subsection."""

    layout: TocLayout = option(
        TocLayout.LEADERS,
        "leaders 점선, folio-first 쪽 번호 먼저, centered 가운데, table 표",
        "leaders, folio-first, centered or table",
    )
    leader: str = option(
        "·", "쪽 번호로 이끄는 글자. 비우면 없음", "the sign that leads to the folio; empty: none"
    )
    leader_pitch: Pt = option(Pt(6.0), "이끄는 글자의 간격", "from sign to sign")
    leader_colour: Colour = option(BLACK, "이끄는 글자의 색", "the signs' colour")
    leaders_for: tuple[str, ...] = option(
        ("toc-review",), "이끄는 글자를 두는 스타일", "the styles whose lines have leaders"
    )
    folio_width: Pt = option(Pt(24.0), "쪽 번호 칸의 너비", "the folios' column")
    run_in: bool = option(
        False,
        "절을 글 제목 아래 한 문단으로 잇는다",
        "sections run on in one paragraph below their review",
    )
    author: bool = option(False, "글쓴이를 밝힌다", "name the reviews' writers")


class IndexStyle(Section):
    """The index; its lines have the text styles index-initial and index-entry."""

    columns: int = option(2, "단의 수", "columns side by side", limits=(1, 6))
    gutter: Pt = option(Pt(14.0), "단 사이", "white space between columns")


class PageStyle(Section):
    """The page, the text block and the grid."""

    trim: str = option(
        "A5",
        "판형: 문고 46판 국판 A5 신국판 B5 A4, 또는 148x210(밀리미터)",
        "문고 46판 국판 A5 신국판 B5 A4, or 148x210 (millimetres)",
    )
    width: Pt = Pt(0.0)
    """Trimmed width: the loader sets it from ``trim``, so it is no option."""
    height: Pt = Pt(0.0)
    """Trimmed height: the loader sets it from ``trim``, so it is no option."""
    inner: Pt = option(Pt(56.7), "안쪽 여백", "margin at the spine", fixed=True)
    outer: Pt = option(Pt(48.2), "바깥쪽 여백", "margin at the fore-edge", fixed=True)
    top: Pt = option(Pt(65.2), "위 여백", "margin above the text block", fixed=True)
    bottom: Pt = option(Pt(70.9), "아래 여백", "margin below the text block", fixed=True)
    bleed: Pt = option(
        Pt(8.5),
        "인쇄용에서 색 쪽이 재단선 밖으로 나가는 너비",
        "how far coloured pages reach past the trim, in print profiles",
        fixed=True,
    )
    grid: Pt = option(
        Pt(17.0),
        "기준선 격자의 간격: 본문의 글줄 사이",
        "distance of the baseline grid: the body's leading",
        limits=(4, 200),
    )
    two_sided: bool = option(
        True,
        "왼쪽 쪽에서 여백과 면주를 뒤집는다",
        "mirror margins and furniture on left-hand pages",
    )

    @property
    def measure_pt(self) -> float:
        """The text block's width."""
        return self.width - self.inner - self.outer

    @property
    def lines(self) -> int:
        """How many lines of the grid the text block holds."""
        return int((self.height - self.top - self.bottom + 0.01) // self.grid)
