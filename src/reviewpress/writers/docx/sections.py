"""Where pages start and how they are numbered in; section properties, in the order of CT_SectPr, out."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from ...styles.options import PageStyle, Sheet
from .edges import SLACK_PT, edges
from .flow import Flow
from .units import twips


class Start(StrEnum):
    """Where a section starts (ST_SectionMark)."""

    CONTINUOUS = "continuous"
    NEXT_PAGE = "nextPage"
    ODD_PAGE = "oddPage"


class Section(Struct):
    """A run of pages with the same furniture and numbering."""

    flow: Flow
    start: Start
    references: str
    is_roman: bool = False
    numbers_from: int = 0
    """The first page's number; 0 goes on from the section before."""
    has_opener: bool = True
    """Whether the first page has furniture of its own."""
    columns: int = 1
    gutter: float = 0.0


def section_xml(section: Section, sheet: Sheet) -> str:
    """Write a section's properties."""
    form = "lowerRoman" if section.is_roman else "decimal"
    first = f' w:start="{section.numbers_from}"' if section.numbers_from else ""
    columns = (
        f'<w:cols w:num="{section.columns}" w:space="{twips(section.gutter)}"/>'
        if section.columns > 1
        else '<w:cols w:space="720"/>'
    )
    return (
        f"<w:sectPr>{section.references}"
        f'<w:type w:val="{section.start}"/>{_page_xml(sheet)}'
        f'<w:pgNumType w:fmt="{form}"{first}/>{columns}'
        + ("<w:titlePg/>" if section.has_opener else "")
        + "</w:sectPr>"
    )


def _page_xml(sheet: Sheet) -> str:
    page: PageStyle = sheet.page
    block = page.lines * page.grid + SLACK_PT
    header, footer = edges(sheet)
    return (
        f'<w:pgSz w:w="{twips(page.width)}" w:h="{twips(page.height)}"/>'
        f'<w:pgMar w:top="{twips(page.top)}" w:right="{twips(page.outer)}"'
        f' w:bottom="{twips(page.height) - twips(page.top + block)}" w:left="{twips(page.inner)}"'
        f' w:header="{twips(header)}" w:footer="{twips(footer)}" w:gutter="0"/>'
    )
