"""Heads that LibreOffice would leave behind in; the same white space with thin paragraphs in it out."""

from __future__ import annotations

from reviewpress.diagnostics import Diagnostics
from reviewpress.document.nodes import Index, IndexEntry, IndexGroup
from reviewpress.typeset.office.paging import Stranded
from reviewpress.writers.docx.draft import Draft, start
from reviewpress.writers.docx.flow import Cell, Flow, Grid, Para, Row
from reviewpress.writers.docx.sections import Section, Start
from reviewpress.writers.docx.stranding import nodes, put_right
from tests.writers.docx.trees import BOOK, FOLIOS, fonts, sheet


def draft() -> Draft:
    return start(BOOK, sheet(), FOLIOS, fonts(), Diagnostics())


def flow_of(own: Draft, *, above: float, kept: bool = False) -> Flow:
    """Three paragraphs, the second below white space, and a heading."""
    body, head = own.styles.of("paragraph"), own.styles.of("section")
    flow = Flow(own.spacer)
    flow.add(Para(body, [], keep_next=kept))
    flow.space(above)
    flow.add(Para(body, []))
    flow.add(Para(body, []))
    flow.add(Para(head, []))
    return flow


def heights(flow: Flow) -> list[float]:
    return [para.style.before + para.more_before for para in flow.blocks if isinstance(para, Para)]


def test_thin_paragraphs_take_their_height_from_the_white_space() -> None:
    own = draft()
    flow = flow_of(own, above=20.0)
    assert put_right(own, flow, Stranded(3, 2))
    assert [block.style.id for block in flow.blocks[1:3] if isinstance(block, Para)] == [
        own.spacer.id
    ] * 2
    thin = 2 * own.spacer.text.leading
    assert heights(flow)[:4] == [0.0, 20.0 - thin, 0.0, 0.0]


def test_without_room_the_heads_own_white_space_serves() -> None:
    own = draft()
    flow = flow_of(own, above=0.0)
    whole = sum(heights(flow))
    assert put_right(own, flow, Stranded(3, 1))
    assert len(flow.blocks) == 5
    assert sum(heights(flow)) + own.spacer.text.leading == whole


def test_nothing_comes_between_what_is_kept() -> None:
    own = draft()
    flow = flow_of(own, above=20.0, kept=True)
    assert not put_right(own, flow, Stranded(2, 1))
    assert len(flow.blocks) == 4


def test_a_table_is_one_place_and_counts_for_its_cells() -> None:
    own = draft()
    flow = flow_of(own, above=20.0)
    cells = [Cell(100, Para(own.styles.of("table-cell"), []))] * 2
    flow.blocks.insert(1, Grid("", [100, 100], [Row(cells), Row(cells)]))
    assert put_right(own, flow, Stranded(5, 1))
    assert isinstance(flow.blocks[1], Grid)
    document = BOOK.__class__(BOOK.meta, back=BOOK.back)
    index = Index((IndexGroup("ㄷ", (IndexEntry("등대", ("review-1",)),)),))
    assert index in document.back[0].blocks
    assert nodes(document, []) == 2


def test_frames_headers_and_footers_are_taken_from_the_estimate() -> None:
    own = draft()
    furniture = '<w:headerReference w:type="default"/><w:footerReference w:type="default"/>' * 3

    def estimate(start: Start, frame: str) -> int:
        flow = flow_of(own, above=0.0)
        flow.blocks += [Para(own.styles.of("paragraph"), []), Para(own.styles.of("paragraph"), [])]
        for para in flow.blocks[-2:]:
            assert isinstance(para, Para)
            para.frame = frame
        return nodes(BOOK.__class__(BOOK.meta), [Section(flow, start, furniture)] * 5)

    furniture_nodes, frame_nodes = 5 * 6 * 3, 5 * 4
    assert estimate(Start.CONTINUOUS, "") == 5 * 6
    assert estimate(Start.NEXT_PAGE, "") == 5 * 6 - furniture_nodes // 15
    assert (
        estimate(Start.NEXT_PAGE, "<w:framePr/>") == 5 * 4 - (furniture_nodes + frame_nodes) // 15
    )
