"""Characters learnt at once are set as those that were asked for one by one, and words of them as HarfBuzz sets them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reviewpress.fonts.catalogue import Catalogue
from reviewpress.fonts.face import Face
from tests.fonts.test_shaping import REVIEW_TEXT, figures

SYLLABLES = st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), max_size=40)


def new_face() -> Face:
    """Give a face that has not been asked for anything."""
    face = Catalogue(system=False).face("Noto Serif KR", 400)
    assert face is not None
    return face


@given(text=SYLLABLES | REVIEW_TEXT)
def test_learning_changes_no_run(serif: Face, text: str) -> None:
    learnt = new_face()
    learnt.learn(set(text))
    assert figures(learnt.shape(text)) == figures(serif.shape(text))


@given(text=SYLLABLES)
def test_plain_characters_stand_as_shaped(serif: Face, text: str) -> None:
    serif.learn(set(text))
    run, plain = serif.shape(text), serif.plain
    known = [char for char in text if char in plain.known]
    assert len(known) == sum(serif.has(char) for char in text)
    by_char = dict(zip(run.clusters, zip(run.codes, run.advances, strict=True), strict=True))
    for char in known:
        one = plain.known[char]
        assert (one.pair[0], one.width) == by_char[char]
        assert one.pair[1] == char
        assert one.string == f"{by_char[char][0]:04X}"
        assert plain.syllables[ord(char) - ord("가")] is one


def test_only_syllables_are_learnt() -> None:
    face = new_face()
    face.learn(set("가나A1.「漢 "))
    assert set(face.plain.known) == {"가", "나"}
