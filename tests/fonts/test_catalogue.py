"""Families are found by name and weight, from the right place, and what cannot be used is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewpress.diagnostics import Severity, Span
from reviewpress.fonts import catalogue as module
from reviewpress.fonts.catalogue import Catalogue
from reviewpress.fonts.families import Source
from tests.fonts.made_fonts import collection, glyf_font, name_keyed_font, saved


def no_system() -> tuple[Path, ...]:
    pytest.fail("the system's fonts were asked for")


@pytest.mark.parametrize("name", ["Noto Serif KR", "noto serif kr", "NotoSerifKR", "Noto-Serif KR"])
def test_names_are_found_however_they_are_typed(catalogue: Catalogue, name: str) -> None:
    face = catalogue.face(name, 400)
    assert face is not None
    assert (face.key, face.family, face.weight) == ("NotoSerifKR-Regular", "Noto Serif KR", 400)


def test_a_variable_font_gives_every_weight_of_its_axis(catalogue: Catalogue) -> None:
    keys = [catalogue.face("Noto Sans KR", weight) for weight in (50, 100, 350, 900, 950)]
    assert [face.weight for face in keys if face] == [100, 100, 350, 900, 900]
    assert keys[2] is not None
    assert keys[2].key == "NotoSansKR-wght350"


def test_the_same_face_is_given_each_time(catalogue: Catalogue) -> None:
    assert catalogue.face("Noto Sans KR", 700) is catalogue.face("notosanskr", 700)


def test_bold_of_a_family_with_one_weight_is_that_weight(catalogue: Catalogue) -> None:
    face = catalogue.face("Noto Serif KR", 700)
    assert face is not None
    assert face.weight == 400


def test_a_missing_family_is_none_and_the_finding_says_which_there_are(
    catalogue: Catalogue,
) -> None:
    assert catalogue.face("Nota Serif KR", 400) is None
    finding = catalogue.unknown("Nota Serif KR", Span("book.yaml", 3, 5))
    arguments = dict(finding.arguments)
    assert finding.code == "fonts-family-unknown"
    assert finding.span.line == 3
    assert arguments["nearest"] == "Noto Serif KR"
    assert "Noto Sans KR" in str(arguments["families"])


def test_nothing_near_gives_no_hint(catalogue: Catalogue) -> None:
    assert "nearest" not in dict(catalogue.unknown("굴림").arguments)


def test_project_fonts_are_found_by_family_weight_and_full_name(tmp_path: Path) -> None:
    saved(glyf_font("내 글꼴", 400), tmp_path / "a.ttf")
    (tmp_path / "more").mkdir()
    saved(glyf_font("내 글꼴", 700), tmp_path / "more" / "b.TTF")
    fonts = Catalogue(tmp_path, system=False)
    faces = [fonts.face("내글꼴", weight) for weight in (300, 500, 600, 900)]
    assert [face.weight for face in faces if face] == [400, 400, 700, 700]
    assert [family.name for family in fonts.families()][-1] == "내 글꼴"
    assert fonts.problems == ()


def test_a_projects_font_goes_before_a_bundled_one_of_the_same_weight(tmp_path: Path) -> None:
    saved(glyf_font("Noto Serif KR", 400), tmp_path / "own.ttf")
    saved(glyf_font("Noto Serif KR", 900), tmp_path / "black.ttf")
    fonts = Catalogue(tmp_path, system=False)
    own, black = fonts.face("Noto Serif KR", 400), fonts.face("Noto Serif KR", 800)
    assert own is not None
    assert black is not None
    assert own.facts.sfnt.path.name == "own.ttf"
    assert black.weight == 900
    family = next(found for found in fonts.families() if found.name == "Noto Serif KR")
    assert {font.source for font in family.fonts} == {Source.PROJECT, Source.BUNDLED}


def test_faces_of_fonts_with_the_same_name_have_different_keys(tmp_path: Path) -> None:
    saved(glyf_font("Made", 400), tmp_path / "a.ttf")
    saved(name_keyed_font("Made", 400), tmp_path / "b.otf")
    fonts = Catalogue(tmp_path, system=False)
    keys = [font.key for font in next(f for f in fonts.families() if f.name == "Made").fonts]
    assert len(set(keys)) == 2
    assert all(key.startswith("Made-400") for key in keys)


def test_members_of_a_collection_are_families_of_their_own(tmp_path: Path) -> None:
    collection(tmp_path / "both.ttc", [glyf_font("First"), glyf_font("Second")])
    fonts = Catalogue(tmp_path, system=False)
    first, second = fonts.face("First", 400), fonts.face("Second", 400)
    assert first is not None
    assert second is not None
    assert (first.facts.sfnt.index, second.facts.sfnt.index) == (0, 1)


def spoil(path: Path, keep: int) -> None:
    path.write_bytes(path.read_bytes()[:keep])


def test_broken_fonts_are_findings_and_the_others_serve(tmp_path: Path) -> None:
    saved(glyf_font("Good"), tmp_path / "good.ttf")
    (tmp_path / "page.ttf").write_text("<!DOCTYPE html><title>Not found</title>", encoding="utf-8")
    (tmp_path / "empty.otf").write_bytes(b"")
    spoil(saved(glyf_font("Short"), tmp_path / "short.ttf"), 600)
    spoil(saved(glyf_font("Shorter"), tmp_path / "shorter.ttf"), 40)
    fonts = Catalogue(tmp_path, system=False)
    assert fonts.face("Good", 400) is not None
    found = {dict(one.arguments)["file"]: (one.code, one.severity) for one in fonts.problems}
    broken = ("fonts-unreadable", Severity.WARNING)
    assert found == dict.fromkeys(("empty.otf", "page.ttf", "short.ttf", "shorter.ttf"), broken)


def test_fonts_without_outlines_are_a_finding(tmp_path: Path) -> None:
    font = glyf_font("Bitmaps")
    del font["glyf"], font["loca"]
    saved(font, tmp_path / "bitmaps.ttf")
    assert [one.code for one in Catalogue(tmp_path).problems] == ["fonts-without-outlines"]


def test_the_system_is_asked_only_for_families_found_nowhere_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "system_folders", no_system)
    saved(glyf_font("Own"), tmp_path / "own.ttf")
    fonts = Catalogue(tmp_path)
    assert fonts.face("Own", 400) is not None
    assert fonts.face("Noto Sans JP", 400) is not None
    assert len(fonts.families()) == 10


def test_system_fonts_are_found_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    saved(glyf_font("Installed"), tmp_path / "installed.ttf")
    (tmp_path / "broken.ttf").write_bytes(b"broken")
    monkeypatch.setattr(module, "system_folders", lambda: (tmp_path, tmp_path / "none"))
    fonts = Catalogue()
    assert fonts.face("Installed", 400) is not None
    assert fonts.families(system=True)[0].name == "Installed"
    assert fonts.problems == ()
    assert Catalogue(system=False).face("Installed", 400) is None


def test_a_bundled_package_that_is_not_installed_is_a_finding(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "bundled_path", lambda _font: None)
    fonts = Catalogue(system=False)
    assert fonts.face("Noto Sans KR", 400) is None
    assert {one.code for one in fonts.problems} == {"fonts-not-installed"}


def test_stacks_end_with_the_last_fallbacks(catalogue: Catalogue) -> None:
    stack = catalogue.stack(("Noto Serif KR", "Nowhere", "Noto Sans JP"), 700)
    assert [face.family for face in stack.faces] == [
        "Noto Serif KR", "Noto Serif", "Noto Sans JP", "Noto Sans KR", "Noto Sans",
        "Noto Sans SC", "Noto Sans TC", "Noto Sans Symbols", "Noto Emoji",
    ]  # fmt: skip


def test_fingerprints_tell_files_and_weights_apart(tmp_path: Path, catalogue: Catalogue) -> None:
    saved(glyf_font("Made"), tmp_path / "a.ttf")
    faces = [
        Catalogue(tmp_path, system=False).face("Made", 400),
        catalogue.face("Noto Sans KR", 400),
        catalogue.face("Noto Sans KR", 500),
        catalogue.face("Noto Sans JP", 500),
    ]
    assert len({face.fingerprint for face in faces if face}) == 4
