"""Running heads and folios: where they stand, what is left out, and how long ones are shortened."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from reviewpress.diagnostics import Diagnostics
from reviewpress.styles.options import Edge, Line, Pt, Side, Slot
from reviewpress.typeset.formats import Formats
from reviewpress.typeset.furniture import Furniture, Running
from reviewpress.typeset.galley import RuleItem, Strip, TextRun
from reviewpress.typeset.setter import Setter
from tests.typeset.setting import catalogue, folio_of, sheet

RUNNING = Running(folio="12", book="두 개의 시선", chapter="그녀", part="1부")
HEAD_OUTER = Slot(edge=Edge.HEAD, side=Side.OUTER, text="{chapter}\u2003**{folio}**")


def furniture(*slots: Slot, rule: float = 0.0) -> Furniture:
    base = sheet()
    style = replace(base.furniture, verso=slots, recto=slots, rule=Line(Pt(rule)))
    changed = replace(base, furniture=style)
    return Furniture(Setter(Formats(changed, catalogue()), folio_of, Diagnostics()))


def strips(
    *slots: Slot,
    running: Running = RUNNING,
    recto: bool = True,
    opener: bool = False,
    rule: float = 0.0,
) -> list[tuple[float, Strip]]:
    return furniture(*slots, rule=rule).strips(running, recto=recto, opener=opener)


def runs(found: list[tuple[float, Strip]]) -> list[TextRun]:
    items = [item for _, strip in found for item in strip.items if isinstance(item, TextRun)]
    return sorted(items, key=lambda item: item.x)


def text(found: list[tuple[float, Strip]]) -> str:
    return "".join(item.text for item in runs(found))


def edges(found: list[tuple[float, Strip]]) -> tuple[float, float]:
    items = [item for _, strip in found for item in strip.items if isinstance(item, TextRun)]
    return min(item.x for item in items), max(item.x + item.width for item in items)


def test_a_slot_is_filled() -> None:
    title, folio = runs(strips(HEAD_OUTER))
    assert (title.text, folio.text) == ("그녀", "12")
    assert folio.x - (title.x + title.width) == pytest.approx(title.size)


@pytest.mark.parametrize("recto", [True, False])
def test_outside_is_right_on_rectos_and_left_on_versos(recto: bool) -> None:
    left, right = edges(strips(HEAD_OUTER, recto=recto))
    measure = sheet().page.measure_pt
    assert (right == pytest.approx(measure)) == recto
    assert (left == pytest.approx(0.0)) == (not recto)


def test_inside_and_centre() -> None:
    measure = sheet().page.measure_pt
    left, _ = edges(strips(replace(HEAD_OUTER, side=Side.INNER), recto=True))
    assert left == pytest.approx(0.0)
    left, right = edges(strips(replace(HEAD_OUTER, side=Side.CENTER)))
    assert left == pytest.approx(measure - right)


def test_heads_stand_above_the_text_block_and_feet_below() -> None:
    page = sheet().page
    ((head, _),) = strips(HEAD_OUTER)
    ((foot, _),) = strips(replace(HEAD_OUTER, edge=Edge.FOOT))
    assert head < page.top
    assert foot > page.top + page.lines * page.grid


@pytest.mark.parametrize(
    ("template", "running", "shown"),
    [
        ("{chapter}\u2003{folio}", RUNNING._replace(chapter=""), "12"),
        ("{chapter}\u2003{folio}", RUNNING._replace(folio=""), "그녀"),
        ("**{folio}**\u2003{book}", RUNNING._replace(folio=""), "두 개의 시선"),
        ("**{folio}**\u2003{book}", RUNNING._replace(book=""), "12"),
        ("– {folio} –", RUNNING, "– 12 –"),
        ("{part}", RUNNING, "1부"),
        ("읽은 이야기", RUNNING, "읽은 이야기"),
    ],
)
def test_empty_fields_take_their_white_space_with_them(
    template: str, running: Running, shown: str
) -> None:
    assert text(strips(replace(HEAD_OUTER, text=template), running=running)) == shown


@pytest.mark.parametrize(
    "template", ["– {folio} –", "{folio}", "**{folio}**", "{folio}\u2003{part}"]
)
def test_a_slot_whose_fields_are_all_empty_is_left_out(template: str) -> None:
    running = Running("", "책", "글", "")
    assert strips(replace(HEAD_OUTER, text=template), running=running) == []


def test_openers_hold_only_what_is_meant_for_them() -> None:
    folio = Slot(edge=Edge.FOOT, side=Side.CENTER, text="{folio}", opener=True)
    assert text(strips(HEAD_OUTER, folio, opener=True)) == "12"


def test_a_line_below_the_head_goes_with_it() -> None:
    found = strips(HEAD_OUTER, rule=0.4)
    (rule,) = [i for _, strip in found for i in strip.items if isinstance(i, RuleItem)]
    assert (rule.width, rule.height) == (sheet().page.measure_pt, 0.4)
    assert strips(HEAD_OUTER, rule=0.4, opener=True) == []
    folio = Slot(edge=Edge.FOOT, side=Side.CENTER, text="{folio}", opener=True)
    assert len(strips(HEAD_OUTER, folio, rule=0.4, opener=True)) == 1


def test_a_long_head_is_shortened_to_one_line_and_keeps_the_folio() -> None:
    running = RUNNING._replace(chapter="길고 긴 제목이 " * 20)
    found = strips(HEAD_OUTER, running=running)
    assert text(found).startswith("길고 긴 제목이")
    assert text(found).endswith("…\u200312") or text(found).endswith("…12")
    left, right = edges(found)
    assert left >= -0.1
    assert right <= sheet().page.measure_pt + 0.1


def test_a_title_of_any_length_is_shortened_soon() -> None:
    """It took two characters off at a time, and measured the rest each time."""
    found = strips(HEAD_OUTER, running=RUNNING._replace(chapter="가나다 " * 50_000))
    assert text(found).startswith("가나다 가나다")
    assert edges(found)[1] <= sheet().page.measure_pt + 0.1


@settings(max_examples=40, deadline=None)
@given(st.text("가나 A「」…", max_size=120), st.text("가나다라 ", max_size=120))
def test_whatever_the_titles_heads_stay_in_the_measure(book: str, chapter: str) -> None:
    slot = replace(HEAD_OUTER, text="{book} | {chapter}\u2003**{folio}**")
    found = strips(slot, running=RUNNING._replace(book=book, chapter=chapter))
    left, right = edges(found)
    assert left >= -0.3
    assert right <= sheet().page.measure_pt + 0.3
    assert text(found).endswith("12")


def test_the_glyphs_of_heads_are_noted() -> None:
    made = furniture(HEAD_OUTER)
    made.strips(RUNNING, recto=True, opener=False)
    noted = {text for pairs in made.galley.uses.values() for _, text in pairs}
    assert set("그녀12") <= noted
