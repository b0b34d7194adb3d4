"""Text is shaped as Korean books set it, and no character is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewpress.fonts.catalogue import Catalogue
from reviewpress.fonts.face import Face
from reviewpress.fonts.glyphs import EMPTY_RUN, GlyphRun
from tests.fonts.made_fonts import glyf_font, saved

# Every kind of character that a review may hold, and some that no font has.
REVIEW_TEXT = st.text(
    st.one_of(
        st.sampled_from("가각기생충은 뷁ㅋㅎ《》〈〉「」『』（）“”‘’'\"…—·.,!?~0123456789"),
        st.sampled_from("ABCfilTVéßŁαЖ漢字飜あアー。、"),
        st.sampled_from("\u1100\u1161\u11a8\u1112\u119e\u11ab\u0301\u302e\ufe0f\u200b\u00ad\u200d"),
        st.sampled_from("😀🎬\u0e01\ue000\U0002a700"),
        st.characters(exclude_categories=["Cs", "Cc"]),
    ),
    max_size=12,
)


def widths_of(face: Face, text: str) -> tuple[float, ...]:
    return face.shape(text).advances


def figures(run: GlyphRun) -> tuple[object, ...]:
    """Give all that a run tells."""
    return run.codes, run.clusters, run.advances, run.widths, run.offsets, run.rises


@pytest.mark.parametrize("opening", "「『〈《（［｛〔【")
def test_opening_brackets_are_half_an_em(serif: Face, sans: Face, opening: str) -> None:
    for face in (serif, sans):
        assert face.advance(opening) == 500
        assert face.shape(opening + "가").widths[0] == 500


@pytest.mark.parametrize("closing", "」』〉》）］｝〕】")
def test_closing_brackets_are_half_an_em(serif: Face, sans: Face, closing: str) -> None:
    for face in (serif, sans):
        assert face.advance(closing) == 500


def test_between_a_closing_and_an_opening_bracket_stands_half_an_em(serif: Face) -> None:
    assert widths_of(serif, "」「") == (1000, 500)
    assert widths_of(serif, "가』《") == (966, 1000, 500)
    assert widths_of(serif, "「『") == (500, 500)
    assert widths_of(serif, "』」") == (500, 500)
    assert widths_of(serif, "『》《』") == (500, 1000, 500, 500)


def test_a_full_stop_an_em_wide_gives_way_to_a_closing_bracket(serif: Face) -> None:
    assert widths_of(serif, "。」") == (500, 500)
    assert widths_of(serif, "。가") == (1000, 966)


def test_quotes_and_middle_dots_are_narrow(serif: Face, sans: Face) -> None:
    for face in (serif, sans):
        assert all(face.advance(char) < 600 for char in "“”‘’·")
        assert face.advance("…") == 1000


def test_korean_forms_are_taken_for_spaces_and_punctuation(serif: Face) -> None:
    # The space between Latin words is 256 wide, the one between Korean words 310 (locl).
    assert serif.advance(" ") == 310
    assert serif.shape("가 나").advances[1] == 310
    assert serif.shape("A B").advances[1] == 310


def test_latin_is_kerned_and_syllables_are_not(serif: Face) -> None:
    kerned = serif.shape("AVATo")
    assert sum(kerned.advances) < sum(kerned.widths)
    plain = serif.shape("가나다")
    assert plain.widths is plain.advances


def test_ligatures_keep_their_text(serif: Face) -> None:
    assert serif.shape("office").clusters == ("o", "ffi", "c", "e")


def test_discretionary_ligatures_stay_away(serif: Face) -> None:
    assert serif.shape("Palme").clusters == tuple("Palme")


def test_conjoining_jamo_become_syllables(serif: Face) -> None:
    assert serif.shape("\u1100\u1161\u11a8").codes == serif.shape("각").codes
    old = serif.shape("\u1112\u119e\u11ab")
    assert old.clusters == ("\u1112\u119e\u11ab",)


def test_accents_are_composed(serif: Face) -> None:
    assert serif.shape("e\u0301").codes == serif.shape("é").codes


def test_characters_that_the_face_lacks_are_geta_marks(serif: Face) -> None:
    run = serif.shape("가😀나")
    assert run.codes[1] == serif.geta_code == serif.shape("〓").codes[0]
    assert run.clusters == ("가", "😀", "나")
    assert run.advances[1] == 1000
    assert not serif.has("😀")


def test_invisible_characters_take_no_room(serif: Face) -> None:
    assert serif.shape("가\u200b나").advances == serif.shape("가나").advances
    assert serif.shape("\u200b").codes == ()


def test_the_same_text_gives_the_same_run(serif: Face) -> None:
    assert serif.shape("기생충") is serif.shape("기생충")
    assert serif.shape("") is EMPTY_RUN


def test_weights_change_widths(catalogue: Catalogue) -> None:
    light, bold = catalogue.face("Noto Sans KR", 100), catalogue.face("Noto Sans KR", 900)
    assert light is not None
    assert bold is not None
    assert light.advance("W") < bold.advance("W")
    assert light.advance("가") == bold.advance("가") == 920


def test_wide_glyphs_of_fonts_without_halt_are_halved_too(tmp_path: Path) -> None:
    saved(glyf_font("Made", em=2048), tmp_path / "made.ttf")
    face = Catalogue(tmp_path, system=False).face("Made", 400)
    assert face is not None
    assert widths_of(face, "「A」「B」") == pytest.approx((500, 400, 1000, 500, 600, 500), abs=0.5)


@given(text=REVIEW_TEXT)
def test_no_character_is_lost(serif: Face, sans: Face, text: str) -> None:
    for face in (serif, sans):
        run = face.shape(text)
        assert run.text == text or not run.codes
        parts = (run.codes, run.clusters, run.advances, run.widths, run.offsets)
        assert len({len(part) for part in parts}) == 1
        assert len(run.rises) in (0, len(run.codes))
        assert run.width == pytest.approx(sum(run.advances))


@given(texts=st.lists(REVIEW_TEXT, max_size=6))
def test_what_was_shaped_before_changes_nothing(texts: list[str]) -> None:
    fresh, used = (Catalogue(system=False).face("Noto Serif KR", 400) for _ in range(2))
    assert fresh is not None
    assert used is not None
    for text in texts:
        used.shape(text[::-1])
    for text in texts:
        assert figures(fresh.shape(text)) == figures(used.shape(text))


@given(text=st.text(st.sampled_from("가각기생충은뷁ㅋ漢字あア 《〈「A1.。"), max_size=10))
def test_syllables_and_brackets_do_not_depend_on_their_neighbours(serif: Face, text: str) -> None:
    run = serif.shape(text)
    assert len(run.codes) == len(text)
    for char, code, width in zip(text, run.codes, run.widths, strict=True):
        assert (code, width) == (serif.shape(char).codes[0], serif.shape(char).widths[0])
