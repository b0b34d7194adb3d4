"""Cuts inside words: every member of the 금칙 tables, what stays together, and that long words end soon."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewpress.typeset.hangul import Cut, cuts, forced_cuts, holds

# The tables of klreq and of the design, written out here once more so that a lost member is noticed.
NEVER_AT_START = (
    "）｝］〕》〉」』】〗’”)}]"  # closing
    "‐-—〜~？！?!·:;：；–"  # hyphens, dividing punctuation, middle dots
    ".。．,、，"  # full stops, commas
    "〃ー…‥％%℃°"  # ditto, prolonged sound, ellipsis, units that follow
    "⋯‼⁇⁈⁉»›"
    "々ぁぃぅぇぉっゃゅょァィゥェォッャュョ"
)
NEVER_AT_END = "（｛［〔《〈「『【〖‘“({[" + "$¥₩№" + "«‹"
SYLLABLES = st.text("가나다라마바사", min_size=1, max_size=6)
MIXED = st.text(
    "가나한글漢字あアabcXYZ0123" + NEVER_AT_START + NEVER_AT_END + "/&+@_'\"", max_size=24
)


def cut(word: str) -> str:
    """Show a word's cuts: ``|`` between syllables, ``¦`` where one is left alone, ``′`` beside marks."""
    signs = {Cut.SPLIT: "|", Cut.FRAGMENT: "¦", Cut.MARK: "′", Cut.LINK: "⏐", Cut.FORCED: "!"}
    shown, start = "", 0
    for place, kind in cuts(word):
        shown += word[start:place] + signs[kind]
        start = place
    return shown + word[start:]


def places(word: str) -> set[int]:
    return {place for place, _ in cuts(word)}


@pytest.mark.parametrize("mark", NEVER_AT_START)
def test_never_at_a_line_s_start(mark: str) -> None:
    assert 2 not in places(f"가나{mark}다라")
    assert 2 not in places(f"가나{mark}")
    assert holds(f"{mark}다라") == (True, False)


@pytest.mark.parametrize("mark", NEVER_AT_END)
def test_never_at_a_line_s_end(mark: str) -> None:
    assert 3 not in places(f"가나{mark}다라")
    assert 1 not in places(f"{mark}다라")
    assert holds(f"가나{mark}") == (False, True)


@pytest.mark.parametrize("mark", "）〉」』’”)·—…,.!?")
def test_a_break_after_a_closing_mark_is_gentler_than_a_split(mark: str) -> None:
    assert dict(cuts(f"가나{mark}다라"))[3] is Cut.MARK


@pytest.mark.parametrize("mark", "（〈「『‘“(")
def test_a_break_before_an_opening_mark_is_gentler_than_a_split(mark: str) -> None:
    assert dict(cuts(f"가나{mark}다라"))[2] is Cut.MARK


@pytest.mark.parametrize(
    ("word", "shown"),
    [
        ("그", "그"),
        ("그녀", "그¦녀"),
        ("사랑이", "사¦랑¦이"),
        ("아름다운", "아¦름|다¦운"),
        ("사랑이다.", "사¦랑|이¦다."),
        ("좋아하는데요?!", "좋¦아|하|는|데¦요?!"),
        ("‘사랑’이라고", "‘사¦랑’′이¦라¦고"),
        ("〈그녀〉를", "〈그¦녀〉′를"),
        ("「가」「나」", "「가」′「나」"),
        ("세계(世界)에서", "세¦계′(世¦界)′에¦서"),
        ("영화·책", "영¦화·′책"),
        ("그것은…정말", "그¦것¦은…′정¦말"),
        ("말——없이", "말——′없¦이"),
        ("정말……그래", "정¦말……′그¦래"),
    ],
)
def test_words(word: str, shown: str) -> None:
    assert cut(word) == shown


@pytest.mark.parametrize(
    "word",
    [
        "2시간", "3개월", "12월", "2024년", "1,000원", "36.5℃", "80%", "10:30", "3~4명", "1-2", "1.5배",
        "$100", "₩3,000", "№7", "5번째", "100페이지", "Her", "well-known", "N.E.X.T.", "AC/DC", "R&B", "C++", "don’t",
        "제3", "3D",
    ],
)  # fmt: skip
def test_stays_whole(word: str) -> None:
    assert cuts(word) == ()


@pytest.mark.parametrize(
    ("word", "shown"),
    [
        ("2시간짜리", "2시간|짜¦리"),
        ("2024년에는", "2024년¦에¦는"),
        ("100km를", "100km¦를"),
        ("ABC방송국", "ABC|방¦송¦국"),
        ("방송ABC", "방¦송|ABC"),
        ("Her의", "Her¦의"),
        ("3D영화", "3D|영¦화"),
    ],
)
def test_numbers_and_latin_words_break_only_beside_hangul(word: str, shown: str) -> None:
    assert cut(word) == shown


@pytest.mark.parametrize(
    ("word", "shown"),
    [
        ("https://example.com/a-b", "https://⏐example.⏐com/⏐a-⏐b"),
        ("www.example.com", "www.⏐example.⏐com"),
        ("HTTP://A.KR/", "HTTP://⏐A.⏐KR/"),
        ("(https://a.kr/b)", "(https://⏐a.⏐kr/⏐b)"),
        ("hana_kim@example.co.kr", "hana_⏐kim@example.⏐co.⏐kr"),
    ],
)
def test_addresses_break_after_their_marks_only(word: str, shown: str) -> None:
    assert cut(word) == shown


def test_no_break_at_a_fixed_space() -> None:
    assert places("가나\u00a0다라") == {1, 4}
    assert places("가나\u2060다라") == {1, 4}


def test_a_wide_space_never_starts_a_line() -> None:
    assert places("가나\u2003다라") == {1, 3, 4}
    assert places("가나\u3000다라") == {1, 3, 4}


def test_a_break_where_the_writer_allows_one() -> None:
    assert places("abc\u200bdef") == {4}
    assert places("(\u200b가") == set()


@pytest.mark.parametrize("word", ["\u1112\u1161\u11ab", "한\u0301", "が\u3099", "葛\U000e0100"])
def test_syllables_in_letters_and_marks_stay_whole(word: str) -> None:
    assert cuts(word) == ()


def test_syllables_of_letters_break_between_each_other() -> None:
    assert places("\u1112\u1161\u11ab\u1100\u1173\u11af") == {3}


def test_forced_cuts_name_what_they_force() -> None:
    assert forced_cuts("a가,") == ((1, Cut.FRAGMENT), (2, Cut.FORCED))
    assert forced_cuts("ab") == ((1, Cut.FORCED),)
    assert forced_cuts("a") == forced_cuts("") == ()


def test_no_word_at_all() -> None:
    assert cuts("") == ()
    assert holds("") == (False, False)


def test_a_word_that_nobody_sees_stays_with_the_word_before() -> None:
    assert holds("\u200b") == (True, False)
    assert holds("\u200b……") == (True, False)
    assert holds("가\u200b") == (False, False)


@given(MIXED)
def test_no_cut_makes_a_forbidden_start_or_end(word: str) -> None:
    for place, _ in cuts(word):
        assert 0 < place < len(word)
        assert word[place] not in NEVER_AT_START
        assert word[place - 1] not in NEVER_AT_END


@given(MIXED)
def test_no_cut_inside_numbers_and_latin_words(word: str) -> None:
    for place, kind in cuts(word):
        before, after = word[place - 1], word[place]
        if kind is not Cut.LINK:
            assert not (
                before.isascii() and before.isalnum() and after.isascii() and after.isalnum()
            )
        assert not (before.isdigit() and after.isdigit())


@given(MIXED)
def test_cuts_are_in_order_and_forced_ones_are_all(word: str) -> None:
    found = [place for place, _ in cuts(word)]
    assert found == sorted(set(found))
    assert [place for place, _ in forced_cuts(word)] == list(range(1, len(word)))


@given(SYLLABLES, st.sampled_from(["", ".", ",", "?", "!"]))
def test_plain_words_are_cut_like_any_other(syllables: str, stop: str) -> None:
    """The short way for plain words gives what the long way gives: an opening bracket forces that."""
    found = cuts(syllables + stop)
    longer = [(place - 1, kind) for place, kind in cuts("(" + syllables + stop)]
    assert list(found) == longer


@pytest.mark.parametrize(
    "word", ["가" * 50_000 + "," + "나" * 50_000, "a@" * 50_000, "가,a@" * 20_000]
)
def test_long_words_end_soon(word: str) -> None:
    """Each of these took minutes when a rule looked further than its neighbours."""
    assert len(cuts(word)) < len(word)
