"""The structure of tagged files: elements in reading order, marks that lead to them, spaces between words."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from reviewpress.diagnostics import Diagnostics
from reviewpress.document.nodes import (
    Block,
    Chapter,
    Document,
    Heading,
    Link,
    List,
    ListItem,
    Meta,
    Note,
    NoteMark,
    Paragraph,
    PartOpening,
    Piece,
    Quote,
    SceneBreak,
    Styled,
    Table,
    Text,
    Toc,
    TocEntry,
)
from reviewpress.fonts.catalogue import Catalogue
from reviewpress.styles.loading import load
from reviewpress.typeset.binding import set_book
from reviewpress.typeset.tags import Tag
from reviewpress.writers.pdf import write
from reviewpress.writers.pdf.marks import language_of
from reviewpress.writers.pdf.objects import ObjectFile
from reviewpress.writers.pdf.structure import Structure
from tests.readers.validators import page_validation


def paragraph(text: str) -> Paragraph:
    return Paragraph((Text(text),))


def heading(level: int, text: str) -> Heading:
    return Heading(level, (Text(text),), "section", f"h-{text}", text)


def written(*blocks: Block, front: tuple[Piece, ...] = (), style: str = "classic") -> pikepdf.Pdf:
    """Set blocks as one review, write them, hold the file to the standards and open it."""
    title = Heading(1, (Text("감상"),), "opener-title", "r-1", "감상")
    chapter = Chapter((("title", title),), blocks, "r-1", "감상", "감상")
    return opened(Document(Meta("책"), front, (chapter,)), style)


def opened(document: Document, style: str = "classic") -> pikepdf.Pdf:
    found = Diagnostics()
    sheet = load(style, root=Path(), diagnostics=found)
    data = write(set_book(document, sheet, Catalogue(system=False), found))
    assert page_validation(data) == []
    return pikepdf.open(BytesIO(data))


def outline(element: Any, depth: int = 0) -> Iterator[str]:
    """List the elements below one, indented."""
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield " " * depth + str(kid.S)[1:]
            yield from outline(kid, depth + 1)


def tree(pdf: pikepdf.Pdf) -> list[str]:
    return list(outline(pdf.Root.StructTreeRoot.K))


def test_headings_never_skip_a_level() -> None:
    pdf = written(heading(3, "가"), paragraph("글"), heading(2, "나"), heading(3, "다"))
    assert tree(pdf) == ["Art", " H1", " H2", " P", " H2", " H3"]


def test_below_parts_headings_go_down_a_level() -> None:
    title = Heading(1, (Text("감상"),), "opener-title", "r-1", "감상")
    part = PartOpening(1, (Paragraph((Text("영화"),), "part-title"),), "part-1", "영화")
    chapter = Chapter((("title", title),), (heading(2, "가"),), "r-1", "감상", "감상")
    back = Piece("matter", (Heading(1, (Text("닫는 글"),), "piece-title", "b", "닫는 글"),), "b")
    pdf = opened(Document(Meta("책"), (), (part, chapter), (back,)))
    assert tree(pdf) == ["Part", " H1", " Art", "  H2", "  H3", "Sect", " H1"]


def test_lists_have_labels_and_bodies() -> None:
    inner = List(ordered=False, items=(ListItem("•", (paragraph("안"),)),), depth=2)
    outer = List(ordered=True, items=(ListItem("1.", (paragraph("밖"), inner)),))
    pdf = written(outer)
    assert tree(pdf)[2:] == [
        " L", "  LI", "   Lbl", "   LBody", "    P", "    L", "     LI", "      Lbl", "      LBody", "       P",
    ]  # fmt: skip
    art = pdf.Root.StructTreeRoot.K.K
    assert art.K[1].A.ListNumbering == "/Decimal"


def test_tables_have_rows_of_equal_length_and_their_head_once() -> None:
    cells = tuple(((Text("칸"),), ()) for _ in range(90))
    table = Table((((Text("왼쪽"),), (Text("오른쪽"),)),), cells, ())
    pdf = written(table)
    assert len(pdf.pages) > 2
    found = tree(pdf)
    assert found.count("   TH") == 2
    assert found.count("   TD") == 180
    assert pdf.Root.StructTreeRoot.K.K.K[1].K[0].K[0].A.Scope == "/Column"


def test_quotes_and_scene_breaks() -> None:
    pdf = written(Quote((paragraph("말"),)), SceneBreak(), paragraph("글"), style="school")
    assert tree(pdf)[2:] == [" BlockQuote", "  P", " P"]


def test_notes_stand_where_they_are_called_and_have_ids() -> None:
    note = Note(1, (paragraph("각주의 글"),))
    pdf = written(Paragraph((Text("글"), NoteMark(1, note), Text(" 다음"))))
    assert tree(pdf)[2:] == [" P", "  Reference", "  Note", "   Lbl", "   P"]
    assert next(iter(pdf.Root.StructTreeRoot.IDTree.Names)) == "note-000001"


def test_links_hold_their_annotations_and_say_where_they_lead() -> None:
    pdf = written(
        Paragraph((Text("앞 "), Link("https://example.org", (Text("여기"),)), Text(" 뒤")))
    )
    assert tree(pdf)[2:] == [" P", "  Link"]
    (annotation,) = pdf.pages[0].Annots
    link = pdf.Root.StructTreeRoot.ParentTree.Nums[2 * int(annotation.StructParent) + 1]
    assert link.S == "/Link"
    assert any(kid.Type == "/OBJR" for kid in link.K if isinstance(kid, pikepdf.Dictionary))
    assert str(annotation.Contents) == "여기"


def test_a_link_that_leads_nowhere_is_a_span() -> None:
    assert tree(written(Paragraph((Link("#없음", (Text("여기"),)),))))[2:] == [" P", "  Span"]


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("classic", ["TOC", " TOCI", "  Reference", "   Link", " TOC", "  TOCI", "   Reference", "    Link"]),
        ("modern", ["TOC", " TOCI", "  Reference", "   Link", " TOC", "  TOCI", "   Link"]),
        ("school", ["TOC", " TOCI", "  Link"]),
    ],
)  # fmt: skip
def test_contents(style: str, expected: list[str]) -> None:
    entries = (TocEntry(1, (Text("감상"),), "r-1"), TocEntry(2, (Text("줄거리"),), "h-줄거리"))
    front = Piece("toc", (Toc(entries),), "toc", "차례")
    found = tree(written(heading(2, "줄거리"), front=(front,), style=style))
    assert [line[1:] for line in found[1 : found.index("Art")]] == expected


def test_words_are_parted_at_line_ends_but_not_inside_words() -> None:
    text = "가나다라마바사 " * 60
    pdf = written(paragraph(text.strip()))
    shown = "".join(marked(pdf, "/P"))
    assert shown == text or shown == text.strip()


def marked(pdf: pikepdf.Pdf, kind: str) -> Iterator[str]:
    """Give the text that is shown inside marked content of a kind."""
    readings = _readings(pdf)
    for page in pdf.pages:
        inside, font = False, ""
        for instruction in pikepdf.parse_content_stream(page):
            operands: Any = instruction.operands
            name = str(instruction.operator)
            if name == "BDC":
                inside = str(operands[0]) == kind
            elif name == "EMC":
                inside = False
            elif name == "Tf":
                font = str(operands[0])
            elif name in {"TJ", "Tj"} and inside:
                strings = operands[0] if name == "TJ" else operands
                codes = b"".join(
                    bytes(part) for part in strings if isinstance(part, pikepdf.String)
                )
                pairs = zip(codes[::2], codes[1::2], strict=True)
                yield "".join(readings[font][high << 8 | low] for high, low in pairs)


def _readings(pdf: pikepdf.Pdf) -> dict[str, dict[int, str]]:
    """Read the fonts' ToUnicode CMaps, of which those here hold ranges and single characters."""
    found: dict[str, dict[int, str]] = {}
    for name, font in pdf.pages[0].Resources.Font.items():
        codes = found.setdefault(name, {})
        for line in font.ToUnicode.read_bytes().decode().splitlines():
            parts = [part.strip("<>") for part in line.split()]
            if not line.startswith("<") or parts == ["0000", "FFFF"]:
                continue
            first, last = int(parts[0], 16), int(parts[-2], 16)
            text = bytes.fromhex(parts[-1]).decode("utf-16-be")
            for code in range(first, last + 1):
                codes[code] = text[:-1] + chr(ord(text[-1]) + code - first)
    return found


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Her", "en"), ("そして父になる", "ja"), ("그녀", ""), ("OST를", ""), ("xiv", ""), ("12", ""), ("春", ""), ("Amélie", ""),
    ],
)  # fmt: skip
def test_languages(text: str, language: str) -> None:
    assert language_of(text) == language


def test_spans_in_other_languages_are_marked() -> None:
    original = Styled("original-title", (Text("Her"),))
    pdf = written(Paragraph((Text("허 "), original)))
    assert b"/Span<</Lang(en)>>BDC" in pdf.pages[0].Contents.read_bytes()


def test_elements_stand_in_the_order_in_which_they_are_met() -> None:
    file = ObjectFile()
    structure = Structure(file, pages=1)
    section = Tag("Sect")
    first, second = Tag("P", section), Tag("P", section)
    assert structure.element(second) is structure.element(second)
    one, two = structure.element(first), structure.element(second)
    assert structure.element(section).kids == [two.reference, one.reference]
    assert structure.element(Tag("Link"), first).parent is one
