"""The contents: leaders and folios, long titles, and where pages may end between entries."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest

from reviewpress.document.nodes import Text, Toc, TocEntry
from reviewpress.typeset.galley import Box, Galley, LinkArea, Strip, TextRun
from reviewpress.typeset.tags import Tag
from reviewpress.typeset.toc import set_toc
from tests.typeset.setting import folio_of, setter, sheet

LONG = "아주 길어서 한 줄에 들어가지 않는, 그래서 두 줄로 나뉘어야만 하는 어느 영화 감상문의 제목과 그 부제"


def entry(title: str, anchor: str = "one", level: int = 1, author: str = "") -> TocEntry:
    return TocEntry(level, (Text(title),), anchor, author)


def toc(*entries: TocEntry, look: str = "classic") -> list[Strip]:
    made = setter(look)
    box = Box(0.0, sheet(look).page.measure_pt)
    return set_toc(made, Toc(entries), box, folio_of, Galley(), Tag("Sect"))


def lines(strips: Sequence[Strip]) -> list[list[TextRun]]:
    """Give the runs of each line of text, from left to right."""
    found = [[i for i in strip.items if isinstance(i, TextRun)] for strip in strips]
    return [sorted(line, key=lambda run: run.x) for line in found if line]


def text(line: Sequence[TextRun]) -> str:
    return "".join(run.text for run in line)


def test_a_line_holds_title_leaders_and_folio() -> None:
    (line,) = lines(toc(entry("그녀")))
    assert text(line).startswith("그녀")
    assert text(line).endswith("12")
    assert set(text(line)[2:-2]) == {"·"}


def test_folios_stand_at_the_right_edge() -> None:
    measure = sheet().page.measure_pt
    found = lines(toc(entry("그녀"), entry("접속", "two"), entry("절", "three", 2)))
    assert [line[-1].text for line in found] == ["12", "iv", "0"]
    assert all(line[-1].x + line[-1].width == pytest.approx(measure) for line in found)


def test_leaders_stand_one_below_another_and_clear_of_title_and_folio() -> None:
    pitch = sheet().toc.leader_pitch
    for line in lines(toc(entry("그녀"), entry("접속하는 사람들", "two"))):
        title, leader, folio = line
        signs = len(leader.text)
        assert set(leader.text) == {"·"}
        assert leader.x / pitch == pytest.approx(round(leader.x / pitch), abs=0.01)
        code, *moves = re.findall(r"-[\d.]+|<\w+>", leader.show)
        width = leader.width - (signs - 1) * pitch
        assert moves == [moves[0], code] * (signs - 1)
        assert width - float(moves[0]) / 1000 * leader.size == pytest.approx(pitch, abs=1e-3)
        assert leader.x >= title.x + title.width
        assert leader.x + leader.width <= folio.x


def test_a_long_title_wraps_and_its_folio_stands_on_the_last_line() -> None:
    first, *_, last = lines(toc(entry(LONG)))
    room = sheet().page.measure_pt - sheet().toc.folio_width
    assert "12" not in text(first)
    assert text(last).endswith("12")
    titles = [run for run in (*first, *last) if run.text.strip("·") not in ("", "12")]
    assert all(run.x + run.width <= room + 0.3 for run in titles)
    assert "".join(run.text for run in titles).replace(" ", "") == LONG.replace(" ", "")


@pytest.mark.parametrize("look", ["classic", "modern", "pocket", "zine", "school"])
def test_every_look_shows_every_title_and_folio(look: str) -> None:
    strips = toc(
        entry("첫째 부", level=0),
        entry("그녀", author="김하늘"),
        entry("여는 글", "two", 2),
        entry(LONG, "two"),
        look=look,
    )
    shown = "".join(text(line) for line in lines(strips)).replace(" ", "").replace("\u00a0", "")
    for wanted in ("첫째부", "그녀", "12", "iv", *LONG.split()):
        assert wanted in shown
    measure = sheet(look).page.measure_pt
    assert all(run.x + run.width <= measure + 0.3 for line in lines(strips) for run in line)


@pytest.mark.parametrize("look", ["classic", "modern", "pocket", "zine", "school"])
def test_every_entry_is_a_link(look: str) -> None:
    strips = toc(entry("그녀"), entry("접속", "two"), look=look)
    targets = {i.target for strip in strips for i in strip.items if isinstance(i, LinkArea)}
    assert targets == {"#one", "#two"}


def test_no_page_ends_inside_an_entry_or_below_what_heads_others() -> None:
    strips = toc(
        entry("첫째 부", level=0),
        entry(LONG),
        *(entry(f"절 {i}", "two", 2) for i in range(5)),
        *(entry(f"글 {i}", "two") for i in range(5)),
    )
    shown: list[str] = []
    may_end = False
    for strip in strips:
        may_end = may_end or strip.breakable
        if not strip.vanishes:
            words = text([i for i in strip.items if isinstance(i, TextRun)])
            shown += [words] * may_end
            may_end = False
    assert [words[:3] for words in shown] == [
        "첫째 ",
        "절 1",
        "절 2",
        "절 3",
        "글 0",
        "글 1",
        "글 2",
    ]


def test_no_entries() -> None:
    assert toc() == []
    assert toc(look="modern") == []
