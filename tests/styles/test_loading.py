from __future__ import annotations

from pathlib import Path

import pytest

from reviewpress.diagnostics import Span
from reviewpress.errors import ConfigurationError, EnvironmentProblem
from reviewpress.sources.model import Phrase, Trim
from reviewpress.styles.loading import load
from reviewpress.styles.options import Line, Pt, TextAlign, TocLayout

from .sheets import argument, problems, sheet, told


def test_a_sheet_states_only_what_differs(tmp_path: Path) -> None:
    mine = sheet(
        tmp_path,
        "extends: classic\nabout: 우리 모임\ntext:\n  paragraph: {align: left}\n"
        "furniture: {head_gap: 5mm}\n",
    )
    classic = load("classic", root=tmp_path)
    assert (mine.name, mine.about) == ("mine", "우리 모임")
    assert mine.text["paragraph"].align is TextAlign.LEFT
    assert mine.text["paragraph"].size == classic.text["paragraph"].size
    assert mine.furniture.verso == classic.furniture.verso
    assert mine.furniture.head_gap == pytest.approx(14.173, abs=0.001)


def test_a_sheet_that_extends_nothing_stands_on_the_base(tmp_path: Path) -> None:
    mine = sheet(tmp_path, "colours: {accent: '#123'}\n")
    assert mine.colours["accent"] == "#112233"
    assert mine.text == load("base", root=tmp_path).text | {
        "index-initial": mine.text["index-initial"]
    }
    assert mine.about == ""


def test_a_sheet_extends_a_file_beside_it(tmp_path: Path) -> None:
    (tmp_path / "looks").mkdir()
    (tmp_path / "looks" / "first.yaml").write_text("toc: {layout: centered}\n", encoding="utf-8")
    mine = sheet(tmp_path, "extends: first.yaml\n", "looks/second.yaml")
    assert mine.toc.layout is TocLayout.CENTERED


def test_nested_lines_merge_option_by_option(tmp_path: Path) -> None:
    mine = sheet(tmp_path, "notes: {rule: {colour: '#ff0000'}}\n")
    base = load("base", root=tmp_path).notes.rule
    assert mine.notes.rule == Line(base.thickness, mine.notes.rule.colour, base.length, base.gap)
    assert mine.notes.rule.colour == "#ff0000"


def test_a_style_starts_from_the_one_it_is_like(tmp_path: Path) -> None:
    mine = sheet(
        tmp_path,
        "text:\n  aside: {like: mine-quote, indent: 2em}\n"
        "  mine-quote: {like: quote, size: 8pt, bar: {thickness: 1pt}}\n"
        "  paragraph: {size: 11pt}\n  lead: {bar: {gap: 1em}, like: aside}\n",
    )
    assert mine.text["aside"].size == Pt(8)
    assert mine.text["aside"].indent == Pt(16)
    assert mine.text["lead"].bar == Line(
        thickness=mine.text["aside"].bar.thickness, gap=mine.text["lead"].bar.gap
    )
    assert mine.text["lead"].bar.gap == Pt(8)
    assert mine.text["matter"].size == Pt(11)


def test_em_is_of_the_styles_own_size_and_lh_of_the_grid(tmp_path: Path) -> None:
    mine = sheet(
        tmp_path,
        "page: {grid: 20pt}\ntext:\n  paragraph: {size: 12pt}\n"
        "  note: {size: 0.75em, indent: 2em, leading: 1.5em, space_before: 0.5lh}\n"
        "notes: {mark_width: 2em}\nopener: {sink: 3lh}\n",
    )
    note = mine.text["note"]
    assert (note.size, note.indent, note.leading, note.space_before) == (
        Pt(9),
        Pt(18),
        Pt(13.5),
        Pt(10),
    )
    assert mine.notes.mark_width == Pt(18)
    assert mine.opener.sink == Pt(60)


def test_a_leading_of_0_is_the_grid(tmp_path: Path) -> None:
    assert sheet(tmp_path, "text: {note: {leading: 0}}\n").text["note"].leading == Pt(17)


def test_a_colour_may_name_another(tmp_path: Path) -> None:
    mine = sheet(tmp_path, "colours: {accent: sea, sea: '#06C', ink: '#222222'}\n")
    assert mine.colours["accent"] == "#0066cc"
    assert mine.text["paragraph"].colour == "#222222"


def test_slots_are_places_with_their_defaults(tmp_path: Path) -> None:
    mine = sheet(tmp_path, "furniture: {verso: [{edge: head}, {text: '{part}', opener: 예}]}\n")
    first, second = mine.furniture.verso
    assert (first.edge, first.text, second.edge, second.opener) == ("head", "{folio}", "foot", True)


def test_a_trim_of_its_own_brings_its_margins(tmp_path: Path) -> None:
    mine = sheet(tmp_path, "extends: modern\npage: {trim: B5, inner: 30mm}\n")
    assert mine.page.inner == pytest.approx(85.04, abs=0.01)
    assert mine.page.outer == pytest.approx(56.69, abs=0.01)
    assert mine.text["paragraph"].size == 9.2


def test_lines_keep_their_thickness_at_another_trim() -> None:
    sheet = load("modern", root=Path(), trim=Trim("A4", 210, 297))
    assert sheet.facts["facts"].bar.thickness == Pt(3)
    assert sheet.text["subsection"].size == 9.8
    assert sheet.page.bleed == pytest.approx(8.504, abs=0.001)


def test_a_small_page_is_refused_where_the_book_states_it() -> None:
    place = Span("book.yaml", 3, 5)
    with pytest.raises(ConfigurationError) as refused:
        load("classic", root=Path(), trim=Trim("60x80", 60, 80, place))
    (found,) = refused.value.diagnostics
    assert (found.code, found.span) == ("styles-small-text-block", place)
    assert refused.value.exit_code == 2


def test_an_unknown_name_has_a_hint_and_the_books_place(tmp_path: Path) -> None:
    place = Span("book.yaml", 2, 6, 7)
    with pytest.raises(ConfigurationError) as refused:
        load(Phrase("clasic", place), root=tmp_path)
    (found,) = refused.value.diagnostics
    assert (found.code, found.span) == ("styles-unknown", place)
    assert argument(found, "nearest") == "classic"


@pytest.mark.parametrize(
    ("style", "code"),
    [
        ("mine.yaml", "styles-no-file"),
        ("../mine.yaml", "styles-outside"),
        ("/etc/x.yaml", "styles-outside"),
    ],
)
def test_a_path_must_lead_to_a_file_of_the_project(tmp_path: Path, style: str, code: str) -> None:
    (tmp_path / "project").mkdir()
    (tmp_path / "mine.yaml").write_text("about: x\n", encoding="utf-8")
    with pytest.raises(ConfigurationError) as refused:
        load(style, root=tmp_path / "project")
    assert [found.code for found in refused.value.diagnostics] == [code]


def test_a_link_that_leads_out_of_the_project_is_refused(tmp_path: Path) -> None:
    (tmp_path / "project").mkdir()
    outside = tmp_path / "outside.yaml"
    outside.write_text("about: x\n", encoding="utf-8")
    try:
        (tmp_path / "project" / "mine.yaml").symlink_to(outside)
    except OSError as problem:
        pytest.skip(f"links cannot be made here: {problem}")
    with pytest.raises(ConfigurationError, match="styles-outside"):
        load("mine.yaml", root=tmp_path / "project")


def test_a_sheet_that_the_machine_holds_back_is_its_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    load("classic", root=tmp_path)
    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(EnvironmentProblem, match="styles-unreadable"):
        load("modern", root=tmp_path)


def test_a_circle_of_sheets_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "other.yaml").write_text("extends: mine.yaml\n", encoding="utf-8")
    (found,) = problems(tmp_path, "about: x\nextends: other.yaml\n")
    assert found.code == "styles-extends-loop"
    assert argument(found, "chain") == "mine → other → mine"


def test_a_missing_parent_is_told_at_its_name(tmp_path: Path) -> None:
    assert told(problems(tmp_path, "extends: modren\n")) == [("styles-unknown", 1, 10)]
    assert told(problems(tmp_path, "extends: [classic]\n")) == [("styles-one-value", 1, 10)]
