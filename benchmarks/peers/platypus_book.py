"""A made-up collection (book.json) in; the same book set by ReportLab's platypus out: platypus_book.py IN OUT.

A5, a title page, a table of contents with page numbers (multiBuild), running heads, bookmarks, the body justified as far
as platypus can. It takes TrueType outlines only, and of a variable font the default instance.
"""

from __future__ import annotations

import json
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A5
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (
    BaseDocTemplate,
    Frame,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
)
from reportlab.platypus.flowables import Flowable
from reportlab.platypus.tableofcontents import TableOfContents

FONT = "NotoSansKR"
PACKAGE, FILE = "justmytype_intl_cjk", "fonts/ofl/notosanskr/NotoSansKR[wght].ttf"


def style(name: str, size: float, leading: float, **more: Any) -> ParagraphStyle:
    """Make a paragraph style of the book's font."""
    return ParagraphStyle(name, fontName=FONT, fontSize=size, leading=leading, **more)


BODY = style("body", 10, 17, alignment=TA_JUSTIFY, firstLineIndent=10)
TITLE = style("title", 24, 32)
HEADS = (
    style("h1", 18, 26, spaceAfter=17),
    style("h2", 13, 20, spaceBefore=17, keepWithNext=1),
    style("h3", 11, 17, spaceBefore=8, keepWithNext=1),
)


class Book(BaseDocTemplate):
    """The document: notes headings for the contents, prints the running head and the folio."""

    running = ""

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802  # platypus's name
        """Note a heading's page."""
        if not isinstance(flowable, Paragraph):
            return
        names = [head.name for head in HEADS]
        if flowable.style.name not in names:
            return
        level, text = names.index(flowable.style.name), flowable.getPlainText()
        key = f"h{self.seq.nextf('heading')}"  # type: ignore[attr-defined]  # the stubs lack it
        self.canv.bookmarkPage(key)
        self.canv.addOutlineEntry(text, key, level, closed=True)
        if level == 0:
            self.running = text
        if level < 2:
            self.notify("TOCEntry", (level, escape(text), self.page, key))


def furniture(canvas: Any, book: Any) -> None:
    """Print the running head and the folio."""
    canvas.setFont(FONT, 8)
    canvas.drawString(20 * mm, A5[1] - 15 * mm, book.running)
    canvas.drawCentredString(A5[0] / 2, 14 * mm, str(canvas.getPageNumber()))


def story(collection: dict[str, Any]) -> list[Flowable]:
    """Make the flowables of the whole book."""
    contents = TableOfContents()
    contents.levelStyles = [style("toc1", 10, 17), style("toc2", 9, 15, leftIndent=12)]
    flow: list[Flowable] = [
        Spacer(1, 60 * mm),
        Paragraph(escape(collection["title"]), TITLE),
        PageBreak(),
    ]
    flow.append(contents)
    for review in collection["reviews"]:
        flow += [PageBreak(), Paragraph(escape(review["title"]), HEADS[0])]
        flow += [
            Paragraph(escape(review["author"]), BODY),
            Paragraph(escape(review["intro"]), BODY),
        ]
        for head, parts in review["sections"]:
            flow.append(Paragraph(escape(head), HEADS[1]))
            for sub, text in parts:
                if sub:
                    flow.append(Paragraph(escape(sub), HEADS[2]))
                flow.append(Paragraph(escape(text), BODY))
    return flow


def main(source: Path, target: Path) -> None:
    """Set the book."""
    spec = find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit(f"{PACKAGE} is not installed")
    pdfmetrics.registerFont(TTFont(FONT, str(Path(spec.submodule_search_locations[0], FILE))))
    book = Book(str(target), pagesize=A5, initialFontName=FONT)
    frame = Frame(20 * mm, 25 * mm, A5[0] - 36 * mm, A5[1] - 48 * mm, 0, 0, 0, 0)
    book.addPageTemplates(PageTemplate("page", [frame], onPage=furniture))
    book.multiBuild(story(json.loads(source.read_text(encoding="utf-8"))))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
